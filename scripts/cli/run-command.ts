import { type ParseArgsConfig, parseArgs } from 'node:util';
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

/**
 * Parses a command's arguments.
 *
 * @param usage what the user reads where they can't be understood
 * @throws EnvironmentError with the usage
 */
export function commandOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch {
    throw new EnvironmentError(`用法：${usage}`);
  }
}
