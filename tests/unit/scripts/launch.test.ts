import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// The launcher is run as npm runs it, in a small checkout, with an npm that plays what a real one has done.

const root = join(import.meta.dirname, '..', '..', '..');
const { platform, arch } = process;
const nodeFile = platform === 'win32' ? 'bin/node.exe' : 'bin/node';

/** What each command is started by. */
const startFiles = ['start', 'report-failure', 'explain-failure'].map((name) => `cli/${name}.ts`);

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-launch-'));
  for (const file of ['launch.mjs', 'programs/install-dependencies.mjs', ...startFiles])
    cpSync(join(root, 'scripts', file), join(house, 'scripts', file));
  write(
    'scripts/hello.ts',
    'console.log("hello", ...process.argv.slice(2), process.env["NODE_COMPILE_CACHE"]);',
  );
  write('package.json', {
    type: 'module',
    optionalDependencies: { 'node-here': '24.0.0', 'node-there': '24.0.0' },
  });
  write('package-lock.json', { packages: wanted });
  write('npm/npm-cli.js', `require('./act.js')`);
  write('npm/package.json', {});
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

const wanted = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/node-here': { version: '24.0.0', optional: true, os: platform, cpu: [arch] },
  'node_modules/node-there': { version: '24.0.0', optional: true, os: ['plan9'] },
};
const { 'node_modules/node-there': _, '': __, ...installed } = wanted;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** Puts the Node that runs the tests somewhere else. A link on Windows needs a privilege. */
function linkNode(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (platform === 'win32') cpSync(process.execPath, path);
  else symlinkSync(process.execPath, path);
}

/** Writes into the checkout what an installation leaves there. */
function install(packages: Readonly<Record<string, object>> = installed): void {
  for (const place of Object.keys(packages)) write(`${place}/package.json`, {});
  if (existsSync(join(house, 'node_modules/node-here')))
    linkNode(join(house, 'node_modules/node-here', nodeFile));
  write('node_modules/.package-lock.json', { packages });
}

/** Makes `npm ci` print something and end with an exit code. */
function npmFails(output: string, exitCode = 1): void {
  write('npm/act.js', `console.error(${JSON.stringify(output)}); process.exitCode = ${exitCode};`);
}

/** Makes `npm ci` install everything after some milliseconds. */
function npmInstalls(pause = 0): void {
  linkNode(join(house, 'npm', nodeFile));
  write('npm/node-folder.json', JSON.stringify(dirname(join(house, 'npm', nodeFile))));
  write('npm/installed.json', installed);
  write(
    'npm/act.js',
    `const { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
    const { join } = require('node:path');
    appendFileSync(join(__dirname, 'calls'), process.argv.slice(2).join(' ') + '\\n');
    rmSync('node_modules', { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${pause});
    const packages = require('./installed.json');
    for (const place of Object.keys(packages)) {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'package.json'), '{}');
    }
    cpSync(require('./node-folder.json'), 'node_modules/node-here/bin', { recursive: true, verbatimSymlinks: true });
    writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`,
  );
}

function launch(...commandArguments: string[]): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, [join(house, 'scripts/launch.mjs'), ...commandArguments], {
    cwd: house,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: '',
      npm_execpath: join(house, 'npm/npm-cli.js'),
      npm_node_execpath: '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, output })));
}

test('where everything is installed the command runs, with its arguments, and npm is left alone', async () => {
  install();
  const { exitCode, output } = await launch('hello', 'a b', '--c');
  expect(output).toBe(`hello a b --c ${join(house, '.tongtu', 'compiled')}\n`);
  expect(exitCode).toBe(0);
});

test('without a command it says how one is given', async () => {
  expect(await launch('../x')).toMatchObject({ exitCode: 2, output: expect.stringContaining('用法') });
});

describe('it installs', () => {
  const { 'node_modules/a': a, 'node_modules/node-here': node } = installed;
  test.each([
    ['nothing is there', undefined],
    ['a package is missing', { 'node_modules/node-here': node }],
    ['a version differs', { ...installed, 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['a hash differs', { ...installed, 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['a package is too many', { ...installed, 'node_modules/b': { version: '1.0.0' } }],
    [
      'a package is built for another machine',
      { ...installed, 'node_modules/node-there': { version: '24.0.0', os: ['plan9'] } },
    ],
  ])('where %s', async (_, packages) => {
    if (packages !== undefined) install(packages);
    npmInstalls();
    const { exitCode, output } = await launch('hello');
    expect(output).toMatch(/正在按 package-lock\.json 安装依赖[\s\S]*hello/);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(house, 'npm/calls'), 'utf8')).toMatch(/^ci --include=dev --include=optional /);
  });

  test('where a package was deleted by hand', async () => {
    install();
    rmSync(join(house, 'node_modules/a/package.json'));
    npmInstalls();
    expect((await launch('hello')).exitCode).toBe(0);
    expect(existsSync(join(house, 'node_modules/a/package.json'))).toBe(true);
  });

  test('once for two commands that are started together', async () => {
    npmInstalls(1500);
    const outcomes = await Promise.all([launch('hello', '1'), launch('hello', '2')]);
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(outcomes.map(({ output }) => output).join('')).toContain('另一个窗口正在安装依赖');
    expect(readFileSync(join(house, 'npm/calls'), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(house, '.tongtu/installing'))).toBe(false);
  });

  test('after one that was killed while it installed', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    write('.tongtu/installing', String(pid));
    npmInstalls();
    const { exitCode, output } = await launch('hello');
    expect(output).not.toContain('另一个窗口');
    expect(exitCode).toBe(0);
  });
});

describe('where npm fails', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', '连不上 npm 软件仓库（ENOTFOUND）'],
    ['npm ERR! code ECONNREFUSED', '连不上 npm 软件仓库（ECONNREFUSED）'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', '证书没有通过验证（SELF_SIGNED_CERT_IN_CHAIN）'],
    ['npm error code E404\nnpm error 404 Not Found', '没有要用的版本，或者内容对不上（E404）'],
    ['npm error code EUSAGE', 'package.json 与 package-lock.json 对不上'],
    ['npm error code ENOSPC', '磁盘空间不够'],
    ['npm error code EACCES', '没有权限写入'],
    ['something else', '原因见上面'],
    ['ENOTFOUND in what a package printed', '原因见上面'],
  ])('%j is explained', async (printed, reason) => {
    npmFails(printed);
    const { exitCode, output } = await launch('hello');
    expect(output).toContain(`依赖没有装好：`);
    expect(output).toContain(reason);
    expect(output).toContain('怎么办：');
    expect(exitCode).toBe(2);
  });

  test('the place of npm’s own record is passed on', async () => {
    npmFails(
      'npm error code ECONNRESET\nnpm error A complete log of this run can be found in: /root/.npm/x.log',
    );
    expect((await launch('hello')).output).toContain('npm 的完整记录：/root/.npm/x.log');
  });

  test('what was installed before is still there: offline, nothing is lost', async () => {
    install({ ...installed, 'node_modules/a': { ...installed['node_modules/a'], version: '0.9.0' } });
    const before = statSync(join(house, 'node_modules/.package-lock.json')).ino;
    npmFails('npm error code ENOTFOUND');
    expect((await launch('hello')).exitCode).toBe(2);
    expect(statSync(join(house, 'node_modules/.package-lock.json')).ino).toBe(before);
  });
});

describe('a damaged package', () => {
  test.each([
    ['a file of it is gone', 'node_modules/a/index.js', undefined],
    ['a file of it is cut short', 'node_modules/a/index.js', 'export const a = {'],
    ['its description names nothing', 'node_modules/a/package.json', '{"name":"a","exports":{}}'],
  ])('is installed anew, and the command runs: %s', async (_name, path, content) => {
    install();
    write('node_modules/a/package.json', { name: 'a', type: 'module', exports: './index.js' });
    write('scripts/hello.ts', "import 'a'; console.log('hello');");
    if (content !== undefined) write(path, content);
    npmInstalls();
    const act = readFileSync(join(house, 'npm/act.js'), 'utf8');
    const whole = `'{"name":"a","type":"module","exports":"./index.js"}'`;
    write(
      'npm/act.js',
      `${act}\nwriteFileSync('node_modules/a/package.json', ${whole}); writeFileSync('node_modules/a/index.js', '');`,
    );
    const { exitCode, output } = await launch('hello');
    expect(output).toMatch(
      /软件包不全或者坏了（(?:a|不知道是哪一个)）[\s\S]*正在按 package-lock\.json 安装依赖[\s\S]*hello/,
    );
    expect(exitCode).toBe(0);
  });

  test('offline it is told in Chinese and nothing is lost', async () => {
    install();
    write('scripts/hello.ts', "import 'a';");
    npmFails('npm error code ENOTFOUND');
    const { exitCode, output } = await launch('hello');
    expect([exitCode, output]).toEqual([
      2,
      expect.stringMatching(/软件包不全或者坏了（a）[\s\S]*连不上 npm/),
    ]);
    expect(output).not.toMatch(/^\s+at /m);
    expect(existsSync(join(house, 'node_modules/.package-lock.json'))).toBe(true);
  });
});

test.each(['SIGKILL', 'SIGSEGV', 'SIGABRT'])('a command that %s stops is told so', async (signal) => {
  install();
  write('scripts/hello.ts', `process.kill(process.pid, '${signal}'); setTimeout(() => {}, 5000);`);
  const { exitCode, output } = await launch('hello');
  expect(output).toContain(`命令被系统停止了（${signal}）`);
  expect(exitCode).toBe(1);
});

test.each(['甲#乙', 'a?b', 'a*b', '100%', 'a%25b', 'a"b'])(
  'a checkout in a folder %s is told to be renamed',
  (name) => {
    const other = join(house, name);
    for (const file of ['launch.mjs', 'programs/install-dependencies.mjs'])
      cpSync(join(root, 'scripts', file), join(other, 'scripts', file));
    const { status, stderr } = spawnSync(process.execPath, [join(other, 'scripts/launch.mjs'), 'hello'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('改一个名称')]);
  },
);

test('a Node that is too old is told so in Chinese', () => {
  const launcher = JSON.stringify(join(house, 'scripts/launch.mjs'));
  const old = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import(${launcher});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', old], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('需要 Node.js 20 或更新的版本');
  expect(status).toBe(2);
});

test('a Node that installs and doesn’t run the project is enough where the project’s own is there', () => {
  const launcher = JSON.stringify(join(house, 'scripts/launch.mjs'));
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.10.0' }); process.argv[2] = 'hello'; await import(${launcher});`;
  const run = () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', old, 'x'], { encoding: 'utf8', cwd: house });
  install();
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('hello') });
});

test('the launcher and what it imports parse on Node 14', () => {
  for (const file of ['launch.mjs', 'programs/install-dependencies.mjs']) {
    const source = readFileSync(join(root, 'scripts', file), 'utf8');
    // Syntax and modules that came later.
    expect(source).not.toMatch(
      /\?\?=|\|\|=|&&=|^\s*(?:static|#)|await import|import\.meta\.dirname|^\S.*\bawait\b(?!.*async)/m,
    );
    for (const [, specifier] of source.matchAll(/from '(.*)'/g)) expect(specifier).toMatch(/^(?:node:|\.\/)/);
  }
});
