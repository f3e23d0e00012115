import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { reportFailure } from './report-failure.ts';

/** Runs a command and sets the exit code: what it returns, or 2 where it could not run. */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  process.once('uncaughtException', (error: NodeJS.ErrnoException) => {
    // Who reads the output has had enough: `npm run check | head`.
    if (error.code === 'EPIPE') process.exit(2);
    reportFailure(error);
    process.exit();
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    reportFailure(error);
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
