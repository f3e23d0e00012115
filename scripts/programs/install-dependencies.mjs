// Runs before anything is installed, on whatever Node the machine has: see launch.mjs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** npm's error codes in the order in which they are looked for, what they mean here, and what to do. */
const FAILURES = [
  [/code (ENOENT) spawn/, '找不到 npm。', '安装 Node.js（其中带有 npm），或改用 npm start 启动。'],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/,
    '连不上 npm 软件仓库（$1）。',
    '检查网络；要经过代理或内网镜像的，先设好再运行：npm config set proxy <代理地址>，或 npm config set registry <镜像地址>。',
  ],
  [
    /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_[A-Z_]+|CERT_[A-Z_]+)\b/,
    'npm 软件仓库的安全证书没有通过验证（$1），多半是单位网络替换了证书。',
    '向网络管理员要单位的根证书文件，设好环境变量 NODE_EXTRA_CA_CERTS=<证书文件> 再运行。',
  ],
  [
    /\b(E40[13]|ENEEDAUTH)\b/,
    'npm 软件仓库拒绝访问（$1）。',
    '检查 npm 的登录设置，或换一个镜像地址再运行。',
  ],
  [
    /\b(E404|ETARGET|EINTEGRITY)\b/,
    'npm 软件仓库里没有要用的版本，或者内容对不上（$1）。',
    '如果用的是镜像，它可能还没有同步：换一个镜像地址，或过些时候再运行。',
  ],
  [/\b(ENOSPC)\b/, '磁盘空间不够。', '至少腾出 1 GB 再运行。'],
  [
    /\b(EACCES|EPERM|EBUSY)\b/,
    '没有权限写入项目文件夹，或者文件正被别的程序使用（$1）。',
    '关掉正在运行的通途和编辑器，确认文件夹属于当前用户，再运行。',
  ],
  [
    /\b(EUSAGE)\b/,
    'package.json 与 package-lock.json 对不上。',
    '如果没有改过依赖，用 git checkout package.json package-lock.json 恢复；改过的，先运行 npm install。',
  ],
  [/(?:)/, '原因见上面 npm 的英文说明。', '网络正常的话，删掉 node_modules 文件夹再运行一次。'],
];

/**
 * Installs what the lockfile says where it isn't there, and says in Chinese what it does and why it failed.
 *
 * @param {string} root the checkout
 * @param {() => boolean} hasNode whether there is a Node for the commands: an optional package, it may have failed alone
 * @param {boolean} isDamaged whether what is there was found damaged, so that it is installed anew
 * @returns {Promise<boolean>} whether everything needed is there now
 */
export async function installDependencies(root, hasNode, isDamaged = false) {
  const isReady = () => !isDamaged && isInstalled(root) && hasNode();
  if (isReady()) return true;
  const release = await lockInstallation(root);
  try {
    // The process that held the lock before may have installed everything.
    if (isReady()) return true;
    console.log('正在按 package-lock.json 安装依赖（第一次运行，或依赖有变动；通常一两分钟）……');
    const [modules, aside] = [join(root, 'node_modules'), join(root, '.tongtu', 'node_modules')];
    const npm = npmCommand(process.env);
    const restore = setAside(modules, aside);
    // npm may run on the Node that has just been moved.
    if (!existsSync(npm.command)) npm.command = npm.command.replace(modules, aside);
    const { exitCode, output } = await npmCi(root, npm);
    if (exitCode !== 0) console.error(explainFailure(output));
    restore(exitCode !== 0);
    return exitCode === 0;
  } finally {
    release();
  }
}

/** `npm ci` begins by removing what is there. Moved aside, it is put back where the installation fails. */
function setAside(modules, aside) {
  rmSync(aside, { recursive: true, force: true });
  try {
    renameSync(modules, aside);
  } catch {
    // Nothing there, or a disk of its own.
    return () => {};
  }
  return (isWanted) => {
    if (isWanted) {
      rmSync(modules, { recursive: true, force: true });
      renameSync(aside, modules);
    } else rmSync(aside, { recursive: true, force: true });
  };
}

/** Why `npm ci` failed and what to do, in Chinese, from what it printed. */
function explainFailure(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const text = errors.join('\n');
  const [pattern, reason, cure] = FAILURES.find(([each]) => each.test(text));
  const log = /complete log of this run can be found in:\s*(?:npm (?:error|ERR!)\s*)?(\S.*)/.exec(text);
  return [
    `\n依赖没有装好：${reason.replace('$1', pattern.exec(text)[1])}`,
    `    怎么办：${cure}`,
    ...(log === null ? [] : [`    npm 的完整记录：${log[1].trim()}`]),
  ].join('\n');
}

/**
 * Whether `node_modules` holds exactly what the lockfile wants on this machine. npm writes its own copy of the lockfile
 * there at the end of an installation; optional packages may be absent, most are builds for other machines.
 */
function isInstalled(root) {
  try {
    const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
    const [wanted, found] = [read('package-lock.json'), read('node_modules', '.package-lock.json')];
    const isPresent = ([place, { version, integrity, optional }]) => {
      const entry = found[place];
      if (place === '' || entry === undefined) return place === '' || optional === true;
      return entry.version === version && (entry.integrity || integrity) === (integrity || entry.integrity);
    };
    const isExpected = ([place, { os, cpu }]) =>
      wanted[place] !== undefined &&
      [].concat(os || process.platform).includes(process.platform) &&
      [].concat(cpu || process.arch).includes(process.arch) &&
      existsSync(join(root, place, 'package.json'));
    return Object.entries(wanted).every(isPresent) && Object.entries(found).every(isExpected);
  } catch {
    return false;
  }
}

/** Runs `npm ci`, shows what it says and keeps it. */
function npmCi(root, { command, args, shell }) {
  // Warnings are hidden: they say that Node 20 is too old for packages that run on the Node installed with them.
  const options = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  // Four retries within 15 seconds rather than npm's two within 70: without a network one shouldn't wait to be told.
  options.push('--fetch-retries=4', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000');
  // Windows doesn't delete a running program: without `.bin/node.cmd` npm starts scripts on the machine's own Node.
  if (process.platform === 'win32') options.push('--no-bin-links');
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...options], {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const name of ['stdout', 'stderr']) {
      child[name].on('data', (chunk) => {
        output += chunk;
        process[name].write(chunk);
      });
    }
    child.on('error', ({ code }) =>
      resolve({ exitCode: 2, output: `${output}\nnpm error code ${code} spawn` }),
    );
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/**
 * How npm is started: the one that started us on the Node that it runs on, else the one on PATH (`npm.cmd` on Windows,
 * which needs a shell).
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function npmCommand({ npm_execpath: npm, npm_node_execpath: node }) {
  if (npm && basename(npm) === 'npm-cli.js' && existsSync(npm)) {
    return { command: node && existsSync(node) ? node : process.execPath, args: [npm], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Waits until no other process installs into this checkout; returns a function that lets the next one in. */
async function lockInstallation(root) {
  const lock = join(root, '.tongtu', 'installing');
  mkdirSync(dirname(lock), { recursive: true });
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (let hasWaited = false; ; hasWaited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      // Two processes may have found the same lock abandoned, and the second removed the first one's.
      await pause(100);
      if (readFileSync(lock, 'utf8') === String(process.pid)) return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
    }
    if (isAbandoned(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!hasWaited) console.log('另一个窗口正在安装依赖，等它装完……');
    await pause(1000);
  }
}

/** Whether the owner of a lock no longer runs, or took it half an hour ago. */
function isAbandoned(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const owner = Number(readFileSync(lock, 'utf8'));
    if (!owner || age > 1_800_000) return age > 5000;
    return process.kill(owner, 0) !== true;
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'EISDIR';
  }
}
