import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainInstallFailure } from '../../../scripts/tooling/explain-install-failure.mjs';
import { holdInstallLock } from '../../../scripts/tooling/install-lock.mjs';
import { isInLine, isInstalled } from '../../../scripts/tooling/install-state.mjs';
import { tooOldMessage } from '../../../scripts/tooling/node-version.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const machine = { platform: 'linux', arch: 'x64' };

describe('isInLine', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a-linux': { version: '1.0.0', optional: true, os: ['linux'] },
    'node_modules/a-darwin': { version: '1.0.0', optional: true, os: ['darwin'] },
  };
  const { 'node_modules/a': a, 'node_modules/a-linux': aLinux, 'node_modules/a-darwin': aDarwin } = wanted;

  test('what the lockfile wants, without the builds for other machines', () => {
    expect(isInLine(wanted, { 'node_modules/a': a, 'node_modules/a-linux': aLinux }, machine)).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['a hash differs', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['a package is too many', { 'node_modules/a': a, 'node_modules/b': { version: '1.0.0' } }],
    ['a build is for another machine', { 'node_modules/a': a, 'node_modules/a-darwin': aDarwin }],
  ])('not where %s', (_, installed) => {
    expect(isInLine(wanted, installed, machine)).toBe(false);
  });
});

test('what runs these tests is installed; an empty folder is not', () => {
  expect(isInstalled(root)).toBe(true);
  expect(isInstalled(tmpdir())).toBe(false);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', '连不上 npm 软件仓库（ENOTFOUND）'],
  ['npm ERR! code ECONNREFUSED', '连不上 npm 软件仓库（ECONNREFUSED）'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', '证书没有通过验证'],
  ['npm error code E404\nnpm error 404 Not Found', '没有要用的版本'],
  ['npm error code EUSAGE', '对不上'],
  ['npm error code ENOSPC', '磁盘空间不够'],
  ['npm error code EACCES', '没有权限写入'],
  ['npm error code ENOENT spawn', '找不到 npm'],
  ['something else', '原因见上面'],
  ['ENOTFOUND in what a package printed', '原因见上面'],
])('npm printing %j is explained', (output, reason) => {
  expect(explainInstallFailure(output)).toContain(reason);
  expect(explainInstallFailure(output)).toContain('怎么办：');
});

test('the place of npm’s own record is passed on', () => {
  const output =
    'npm error code ECONNRESET\nnpm error A complete log of this run can be found in: /root/.npm/x.log\n';
  expect(explainInstallFailure(output)).toContain('npm 的完整记录：/root/.npm/x.log');
});

test('a Node that is too old is told so in Chinese', () => {
  expect(tooOldMessage('v18.20.0')).toContain('需要 Node.js 20 或更新的版本；这台电脑上的是 v18.20.0');
  expect(tooOldMessage('v20.20.0', '项目自带的 Node.js 24 也没有装上')).toContain('需要 Node.js 22.19');
});

describe('holdInstallLock', () => {
  let house: string;
  const lock = () => join(house, '.tongtu', 'installing');
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'tongtu-lock-'));
  });
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  test('is held by one at a time', async () => {
    const events: string[] = [];
    const release = await holdInstallLock(house, () => events.push('first waits'));
    const second = holdInstallLock(house, () => events.push('second waits')).then((releaseSecond) => {
      events.push('second holds');
      releaseSecond();
    });
    await expect.poll(() => events).toEqual(['second waits']);
    events.push('first releases');
    release();
    await second;
    expect(events).toEqual(['second waits', 'first releases', 'second holds']);
    expect(existsSync(lock())).toBe(false);
  });

  test('is taken over from an owner that no longer runs', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(lock(), { recursive: true });
    writeFileSync(join(lock(), 'owner'), String(pid));
    const release = await holdInstallLock(house, () => expect.unreachable('waits for nobody'));
    release();
  });
});

test('CI runs npm test and nothing else', () => {
  expect(
    readFileSync(join(root, '.ci', 'run'), 'utf8')
      .trim()
      .split('\n')
      .slice(1),
  ).toEqual(['cd "$(dirname "$0")/.." && exec npm test']);
});
