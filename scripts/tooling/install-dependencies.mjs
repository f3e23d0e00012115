import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { explainInstallFailure } from './explain-install-failure.mjs';
import { holdInstallLock } from './install-lock.mjs';
import { isInstalled } from './install-state.mjs';
import { findProjectNode } from './project-node.mjs';

/**
 * Installs the lockfile's exact versions where `node_modules` isn't in line with them; says in Chinese what it does
 * and, where it fails, why.
 *
 * @param {string} root the checkout
 * @returns {Promise<boolean>} whether everything needed is installed now
 */
export async function installDependencies(root) {
  if (isReady(root)) return true;
  const release = await holdInstallLock(root, () => console.log('另一个窗口正在安装依赖，等它装完……'));
  try {
    // Whoever held the lock before us may have installed it all.
    if (isReady(root)) return true;
    console.log('正在按 package-lock.json 安装依赖（第一次运行，或依赖有变动；通常一两分钟）……');
    const { exitCode, output } = await runNpmCi(root);
    if (exitCode === 0) return true;
    console.error(explainInstallFailure(output));
    return false;
  } finally {
    release();
  }
}

/** The packages may be in line and still want another try: our Node, being optional, may have failed to come along. */
function isReady(root) {
  return isInstalled(root) && findProjectNode(root) !== undefined;
}

/** Runs `npm ci`, shows what it says and keeps it. */
function runNpmCi(root) {
  const { command, args, shell } = npmCommand(process.env);
  // Warnings are held back: they say that Node 20 is too old for the packages, which run on the Node installed here.
  const install = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  // Four more tries within 15 seconds rather than npm's two within 70: who has no network shouldn't wait to be told.
  install.push('--fetch-retries=4', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000');
  // On Windows a running program can't be deleted. Without `.bin/node.cmd` npm scripts start on the machine's own
  // Node, so the next installation may replace ours.
  if (process.platform === 'win32') install.push('--no-bin-links');
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...install], {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('error', (error) =>
      resolve({ exitCode: 2, output: `${output}\nnpm error code ${error.code} spawn` }),
    );
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/**
 * How npm is called: the one that started us, on the Node that it runs on, else the one on PATH (`npm.cmd` on Windows,
 * which only a shell can start).
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function npmCommand({ npm_execpath: npm, npm_node_execpath: node }) {
  if (npm && basename(npm) === 'npm-cli.js' && existsSync(npm)) {
    return { command: node && existsSync(node) ? node : process.execPath, args: [npm], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}
