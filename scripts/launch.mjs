// The door of every command in package.json: `node scripts/launch.mjs <command> [arguments]`.
//
// It runs on whatever Node the machine has, so it uses Node's own modules only, and syntax that Node 14 can read:
// an older Node must get as far as the sentence that says it is too old.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlerMemory, heapFlags } from './tooling/memory-bounds.mjs';
import { OLDEST_NODE, tooOldMessage } from './tooling/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

main().then(
  (exitCode) => process.exit(exitCode),
  (error) => {
    console.error(error);
    process.exit(2);
  },
);

async function main() {
  const [command, ...commandArguments] = process.argv.slice(2);
  if (!isAtLeast(OLDEST_NODE)) {
    console.error(tooOldMessage(process.version));
    return 2;
  }
  if (!/^[a-z-]+$/.test(command || '')) {
    console.error('用法：npm start、npm test，或 npm run <命令>；命令见 README.md。');
    return 2;
  }
  // Loaded only now: these use more of Node than the check above may.
  const { installDependencies } = await import('./tooling/install-dependencies.mjs');
  if (!(await installDependencies(root))) return 2;
  const { findProjectNode } = await import('./tooling/project-node.mjs');
  const node = findProjectNode(root);
  if (node === undefined) {
    console.error(tooOldMessage(process.version, '项目自带的 Node.js 24 也没有装上'));
    return 2;
  }
  return run(node, [...heapFlags, join(root, 'scripts', `${command}.ts`), ...commandArguments]);
}

function isAtLeast(version) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > version.major || (major === version.major && minor >= version.minor);
}

/** Runs a command to its end; resolves to its exit code. */
function run(node, args) {
  const child = spawn(node, args, { cwd: process.cwd(), stdio: 'inherit', env: commandEnvironment(node) });
  // Ctrl-C in a terminal reaches the child by itself; every other signal is passed on. We stay until the child ends.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`无法启动 ${node}：${error.message}`);
      resolve(2);
    });
    child.on('exit', (exitCode) => resolve(exitCode === null ? 1 : exitCode));
  });
}

/**
 * What commands find in their environment: Node 24 and the installed tools first, Astro neither reporting home nor detaching, a bundler bounded in
 * its memory, and a place where Node keeps what it has compiled, which takes a second off every build.
 */
function commandEnvironment(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName]];
  return {
    ...process.env,
    [pathName]: path.filter(Boolean).join(separator),
    ...bundlerMemory,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, '.tongtu', 'compiled'),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}
