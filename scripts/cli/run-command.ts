import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { explainFailure } from './explain-failure.ts';

/** Runs a command and sets the exit code: what it returns, or 2 where it could not run. */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  process.once('uncaughtException', (error: NodeJS.ErrnoException) => {
    // Who reads the output has had enough: `npm run check | head`.
    if (error.code !== 'EPIPE') reportFailure(error);
    process.exit(2);
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    reportFailure(error);
  }
}

/**
 * Says in Chinese why a command could not run. Developers get the stack with `TONGTU_STACK=1`.
 */
function reportFailure(error: unknown): void {
  console.error(error instanceof EnvironmentError ? error.message : explainFailure(error));
  if (process.env['TONGTU_STACK'] === '1') console.error(error);
  process.exitCode = 2;
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
