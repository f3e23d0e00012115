// The entry point of every command in package.json: `node scripts/launch.mjs <command> [arguments]`.
//
// It installs the locked dependencies where they are missing and runs `scripts/<command>.ts` on the Node among them.
// It runs on whatever Node the machine has, before anything is installed: only Node's own modules, and only syntax that
// Node 14 parses, so that an older Node gets as far as the sentence that says it is too old.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './programs/install-dependencies.mjs';

/** The oldest Node that installs the project, and the oldest that runs it (undici 8). */
const OLDEST_INSTALLING = '20.0';
const OLDEST_RUNNING = '22.19';
/** The exit code of a command that found a package damaged; see cli/report-failure.ts. */
const DAMAGED_INSTALLATION = 75;

launch(join(dirname(fileURLToPath(import.meta.url)), '..'), process.argv.slice(2)).then(
  (exitCode) => process.exit(exitCode),
  (error) => {
    console.error(
      `通途没有启动：${error.message}\n    怎么办：看看项目文件夹能不能读写、磁盘满没满，再运行一次。`,
    );
    process.exit(2);
  },
);

async function launch(root, [command, ...commandArguments]) {
  if (!isAtLeast(OLDEST_INSTALLING)) return tooOld('20', '');
  if (!/^[a-z-]+$/.test(command || '')) {
    console.error('用法：npm start、npm test，或 npm run <命令>；命令见 README.md。');
    return 2;
  }
  // Vite cuts paths at # and ?, Astro loses the style sheets where it finds a %; * and quotation marks break their patterns.
  if (/[#?*%"]/.test(root)) {
    console.error(
      `项目文件夹的路径里有 #、?、*、% 或者双引号，网站做不出来：${root}\n    怎么办：把文件夹改一个名称，再运行一次。`,
    );
    return 2;
  }
  const hasNode = () => findNode(root) !== undefined;
  if (!(await installDependencies(root, hasNode))) return 2;
  const exitCode = await run(root, command, commandArguments);
  if (exitCode !== DAMAGED_INSTALLATION) return exitCode;
  if (!(await installDependencies(root, hasNode, true))) return 2;
  return run(root, command, commandArguments);
}

/** Runs a command and returns its exit code. */
function run(root, command, commandArguments) {
  const node = findNode(root);
  if (node === undefined) return tooOld(OLDEST_RUNNING, '，项目自带的 Node.js 24 也没有装上');
  // V8 lets its heap grow to several times what it holds before it collects; bounded, a thousand reports take 0.3 GB less.
  const heapFlags = ['--max-semi-space-size=16', '--heap-growing-percent=60'];
  const nodeArguments = [
    ...heapFlags,
    join(root, 'scripts', 'cli', 'start.ts'),
    command,
    ...commandArguments,
  ];
  const child = spawn(node, nodeArguments, { stdio: 'inherit', env: commandEnvironment(root, node) });
  // Ctrl-C in a terminal reaches the child by itself; every other signal is passed on. We stay until the child ends.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode, signal) => {
      if (exitCode === null && !['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal))
        console.error(stopped(signal));
      resolve(exitCode === null ? 1 : exitCode);
    });
  });
}

/** What is said of a command that the system has stopped. */
function stopped(signal) {
  return (
    `命令被系统停止了（${signal}），多半是内存不够。已有的网站和内容没有动。\n` +
    '    怎么办：关掉别的程序，再运行一次。'
  );
}

function tooOld(wanted, also) {
  console.error(
    `通途需要 Node.js ${wanted} 或更新的版本；这台电脑上的是 ${process.version}${also}。\n` +
      '    怎么办：从 Node.js 官方网站或系统的软件商店安装 Node.js 24（长期支持版），关掉这个窗口，重新打开再运行一次。',
  );
  return 2;
}

function isAtLeast(version) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The environment of a command: Node 24 and the installed tools first on PATH, a compile cache (a second off every
 * build), Astro neither reporting home nor detaching, and a bundler whose allocator (mimalloc) gives memory back.
 */
function commandEnvironment(root, node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName]];
  return {
    ...process.env,
    [pathName]: path.filter(Boolean).join(process.platform === 'win32' ? ';' : ':'),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, '.tongtu', 'compiled'),
    MIMALLOC_ARENA_EAGER_COMMIT: '0',
    MIMALLOC_PURGE_DELAY: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}

/**
 * The Node that runs the commands: the one among the dependencies, else this one where it is new enough. Machines that
 * the packages have no build for (Windows on ARM, Alpine Linux) need one of their own.
 */
function findNode(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = Object.keys(optionalDependencies || {})
    .map((name) => join(root, 'node_modules', name, 'bin', program))
    .find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
  return installed || (isAtLeast(OLDEST_RUNNING) ? process.execPath : undefined);
}
