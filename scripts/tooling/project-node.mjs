import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST_RUNNING_NODE } from './node-version.mjs';

/**
 * The Node that runs the commands: the one that came with the dependencies (the package `node`, exact version),
 * else the machine's, where that is new enough. The package is an optional dependency because some machines have no
 * build of it (Alpine Linux, Windows on ARM).
 *
 * @param {string} root the checkout
 * @returns {string | undefined} the absolute path of the program
 */
export function findProjectNode(root) {
  const program = installedNode(root, process.platform);
  if (existsSync(program) && spawnSync(program, ['--version']).status === 0) return program;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough =
    major > OLDEST_RUNNING_NODE.major ||
    (major === OLDEST_RUNNING_NODE.major && minor >= OLDEST_RUNNING_NODE.minor);
  return isNewEnough ? process.execPath : undefined;
}

/**
 * Where the package `node` puts its program. On Windows `bin/node` is a text file and the program is beside it.
 *
 * @param {string} root
 * @param {string} platform as in `process.platform`
 */
export function installedNode(root, platform) {
  return join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
}
