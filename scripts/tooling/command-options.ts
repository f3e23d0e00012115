import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EnvironmentError } from '#src/workspace/environment.ts';

/**
 * What stands behind a command's name.
 *
 * @param usage what is printed where that can't be understood
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
