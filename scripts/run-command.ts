import { EnvironmentError } from '#src/workspace/environment.ts';

/** Runs a command and sets the exit code: what it returns, or 2 where it could not run. */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof EnvironmentError ? error.message : error);
    process.exitCode = 2;
  }
}
