import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { explainFailure, isDamagedInstallation } from '../../../../scripts/cli/explain-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What something throws. */
async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const failure = (code: string, message = `${code}: something, open '/a/b'`) =>
  Object.assign(new Error(message), { code, path: '/a/b' });

describe('failures of the machine, as it makes them', () => {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('folder'));
  writeFileSync(at('file'), '甲');
  symlinkSync(at('loop'), at('loop'));
  test.each([
    ['a file that isn’t there', () => readFileSync(at('none')), '找不到', 'none'],
    ['a folder for a file', () => readFileSync(at('folder')), '却是一个文件夹', undefined],
    ['a file for a folder', () => readdirSync(at('file')), '应该是文件夹', 'file'],
    ['a way through a file', () => readFileSync(at('file/below')), '应该是文件夹', 'file/below'],
    ['a link that leads to itself', () => readFileSync(at('loop')), '绕圈', 'loop'],
    ['a name beyond any measure', () => readFileSync(at('甲'.repeat(400))), '太长', undefined],
    ['a folder that is there', () => mkdirSync(at('folder')), '已经有了', 'folder'],
  ])('%s', async (_name, run, words, path) => {
    const told = explainFailure(await thrownBy(run));
    expect(told).toContain(words);
    if (path !== undefined) expect(told).toContain(at(path));
    expect(told).toMatch(/\n {4}怎么办：.+。$/);
    expect(told).not.toMatch(/ at |Error|\b[a-z]+ing\b/);
  });
});

describe('failures that a test can’t make', () => {
  test.each([
    ['no permission', failure('EACCES'), '没有权限'],
    ['a full disk', failure('ENOSPC'), '磁盘满了'],
    ['a full disk, told by a native part', new Error('No space left on device (os error 28)'), '磁盘满了'],
    [
      'a full disk, as Node tells it of a folder that is copied',
      Object.assign(failure('EIO'), { syscall: 'cp' }),
      '多半是磁盘满了',
    ],
    ['a disk that fails', failure('EIO'), '磁盘出错'],
    ['too many open files', failure('EMFILE'), '同时打开的文件太多'],
    ['ulimit -f', failure('EFBIG'), '超过了系统允许的文件大小'],
    ['another disk', failure('EXDEV'), '另一块磁盘'],
    ['one behind another', new Error('rendering failed', { cause: failure('EROFS') }), '只读的'],
    ['one among several', new AggregateError([new Error('a'), failure('EDQUOT')], 'all failed'), '配额'],
  ])('%s', (_name, error, words) => {
    expect(explainFailure(error)).toContain(words);
  });

  test.each([
    [
      'a package that is gone',
      failure('ERR_MODULE_NOT_FOUND', "Cannot find package 'yaml' imported from /a/b.ts"),
      'yaml',
    ],
    [
      'a file of one',
      failure('ERR_MODULE_NOT_FOUND', "Cannot find module '/a/node_modules/@s/b/c.js'"),
      '@s/b',
    ],
    [
      'one without its entry',
      failure('ERR_PACKAGE_PATH_NOT_EXPORTED', 'No "exports" in /a/node_modules/zod/package.json'),
      'zod',
    ],
  ])('a damaged installation: %s', (_name, error, name) => {
    expect(isDamagedInstallation(error)).toBe(true);
    expect(explainFailure(error)).toContain(`软件包不全或者坏了（${name}）`);
  });

  test.each([
    ['JSON', () => JSON.parse('{')],
    ['a pattern', () => new RegExp(String.fromCharCode(40))],
    ['a name', () => Reflect.get(Object(undefined), 'a').b],
  ])('what our own code can’t read is no damaged package: %s', async (_name, run) => {
    expect(isDamagedInstallation(await thrownBy(run))).toBe(false);
  });

  test('a sentence of ours is told as it is, anything else with the way to more', () => {
    expect(explainFailure(new Error('没有这样的标签。换一个。'))).toBe('没有这样的标签。换一个。');
    expect(explainFailure(new TypeError('x is not a function\n  at y'))).toMatch(
      /没有料到的问题：x is not a function\n.*TONGTU_STACK=1/,
    );
    expect(explainFailure(undefined)).toContain('没有料到');
  });

  test('our own sentences are said as they are, whatever they begin with', () => {
    for (const said of ['OUT_DIR（/home）不能换掉。\n    怎么办：换一个。', '用法：npm run check'])
      expect(explainFailure(new EnvironmentError(said))).toBe(said);
  });
});
