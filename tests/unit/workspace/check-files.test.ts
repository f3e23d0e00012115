import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { checkWorkspace } from '#src/workspace/read-workspace.ts';
import { site } from '../../support/content-folder.ts';

const asOf = { year: 2026, month: 11, day: 22 };
let contentDir: string;
let folder: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-files-'));
  cpSync(join(import.meta.dirname, '../../fixtures/sample'), contentDir, { recursive: true });
  folder = join(contentDir, 'reports/2023-q3');
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const put = (name: string, bytes = 'x') => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
};
/** What the check says besides what it says of the untouched sample. */
const told = async () => {
  const { errors } = await checkWorkspace(contentDir, asOf, contentDir, 'preview', startOfDay(asOf), site);
  return errors.filter(({ at }) => at.file.startsWith('reports/2023-q3/'));
};

test('what isn’t named is told once, each by its name, with the line to write; drafts in a sentence of their own', async () => {
  for (const name of [
    '项目清单.txt',
    '桥 1.png',
    '签批单.txt',
    '旧稿/original.txt',
    '.备注.txt',
    '~$锁.docx',
  ])
    put(name);
  put('original.wps');
  symlinkSync('/etc/passwd', join(folder, '链接.txt'));
  const [only, ...others] = (await told()).filter(({ code }) => code.startsWith('文件'));
  expect(others).toEqual([]);
  expect(only).toMatchObject({ at: { line: 1 }, code: '文件-09', severity: 'warning' });
  expect(only?.message).toBe(
    '报告文件夹里有 8 个文件没有写进正文，不公布：original.wps、旧稿/original.txt、桥 1.png、签批单.txt、项目清单.txt、' +
      '.备注.txt、~$锁.docx、链接.txt。名称像草稿、签批、备份、内部材料的有 旧稿/original.txt、签批单.txt，不要留在这里！',
  );
  expect(only?.cure).toContain('原件要命名为 original.txt、original.docx 或 original.pdf');
  expect(only?.cure).toContain('![图里是什么](<桥 1.png>)');
});

test('what systems leave everywhere, and the PDF of the report’s name, are no matter', async () => {
  for (const name of ['.DS_Store', '._original.txt', 'Thumbs.db', 'desktop.ini', '2023-q3.pdf']) put(name);
  expect((await told()).map(({ code }) => code)).not.toContain('文件-09');
});

test('personal data in a file that isn’t published is told, with the cure for it', async () => {
  put('签批单.txt', '联系人手机 13800138000');
  const phone = (await told()).find(({ code }) => code === '隐私-02');
  expect(phone).toMatchObject({ at: { file: 'reports/2023-q3/签批单.txt' }, severity: 'error' });
  expect(phone?.cure).toContain('移到 content 文件夹以外');
});

test('a name that a terminal would obey is shown without that', async () => {
  put('a\u001b[31mb.txt', '13800138000');
  expect(JSON.stringify(await told())).not.toContain('\\u001b');
});

test.skipIf(process.platform !== 'linux')(
  'a name that isn’t UTF-8, as a Chinese zip leaves it, is told',
  async () => {
    const raw = (path: string) => Buffer.concat([Buffer.from(`${path}/`), Uint8Array.of(0xb8, 0xbd)]);
    writeFileSync(Buffer.concat([raw(folder), Buffer.from('.txt')]), 'x');
    writeFileSync(Buffer.concat([raw(join(contentDir, 'metrics')), Buffer.from('.yaml')]), 'x');
    mkdirSync(raw(folder));
    mkdirSync(raw(join(contentDir, 'reports')));
    const codes = (await told()).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['文件-09', '隐私-07']));
  },
);
