import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { bytesLike } from '../../support/bytes-like.ts';
import { site } from '../../support/content-folder.ts';

const real = join(import.meta.dirname, '../../../content');
const asOf = { year: 2026, month: 11, day: 22 };
let contentDir: string;
let folder: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-'));
  cpSync(real, contentDir, { recursive: true });
  folder = join(contentDir, 'reports', '2023-h1');
});

afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const check = (day = asOf) =>
  readWorkspace(contentDir, day, contentDir, 'preview', startOfDay(day), site).errors;
const edit = (change: (source: string) => string) => {
  const path = join(folder, 'index.mdx');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
/** What the text, the files and the dates come to; what is read out of the text has tests of its own. */
const ofTheText = (day = asOf) => check(day).filter(({ code }) => /^(?:文件|正文|原文|报告)-/.test(code));
const found = (day = asOf) => ofTheText(day).map(({ at, code }) => [at.file, at.line, code]);
const file = 'reports/2023-h1/index.mdx';

test('the real content has nothing to mend', () => {
  expect(check()).toEqual([]);
});

test('an absent and an empty content folder are fine', () => {
  rmSync(contentDir, { recursive: true });
  expect(check()).toEqual([]);
  mkdirSync(join(contentDir, 'reports'), { recursive: true });
  expect(check()).toEqual([]);
});

test('Windows line ends and a byte order mark change nothing', () => {
  edit((source) => `\ufeff${source.replaceAll('\n', '\r\n')}`);
  expect(check()).toEqual([]);
});

describe('the text and its original', () => {
  test.each([
    ['a digit', '罚款786300元(其中', '罚款768300元(其中'],
    ['a character left out', '奋力实施交通“百亿”工程。', '奋力实施“百亿”工程。'],
    ['a bracket widened', '(新晃段)', '（新晃段）'],
    ['a digit of the title', '新晃县交通运输局 2023年上半年', '新晃县交通运输局 2024年上半年'],
    ['the last character', '推进清廉交通建设。', '推进清廉交通建设'],
  ])('%s', (_name, from, to) => {
    let line = 0;
    edit((source) => {
      expect(source.split(from).length).toBe(2);
      line = source.slice(0, source.indexOf(from)).split('\n').length;
      return source.replace(from, to);
    });
    expect(found()).toEqual([[file, line, '原文-03']]);
  });

  test.each([
    ['1.加强日常管理', '1. 加强日常管理', '“#### 1.加强日常管理……”', '“1\\.”'],
    ['1. 加强日常管理', '1. 加强日常管理', '“#### 1.加强日常管理……”', '“1\\.”'],
    ['2.管好路', '2. 管好路', '“#### 2.管好路……”', '“2\\.”'],
    ['10.抓安全。', '10. 抓安全。', '“#### 10.抓安全……”', '“10\\.”'],
    ['1)抓安全：', '1) 抓安全：', '“#### 1)抓安全……”', '“1\\)”'],
  ])('the number %s that Markdown takes for a list’s', (printed, written, heading, escaped) => {
    const original = join(folder, 'original.txt');
    const whole = readFileSync(original, 'utf8');
    const source = readFileSync(join(folder, 'index.mdx'), 'utf8');
    writeFileSync(original, `${whole.trimEnd()}\n${printed}`);
    writeFileSync(join(folder, 'index.mdx'), `${source.trimEnd()}\n\n${written}\n`);
    const [{ code = '', cure = '' } = {}] = ofTheText();
    expect([code, cure.includes(heading), cure.includes(escaped)]).toEqual(['原文-03', true, true]);
    const [, number = '', words = ''] = /^([0-9]+[.)]) ?(.*)$/.exec(printed) ?? [];
    // Either cure works as it is told.
    for (const mended of [`#### ${number}${words}`, `${number.slice(0, -1)}\\${number.slice(-1)}${words}`]) {
      writeFileSync(join(folder, 'index.mdx'), `${source.trimEnd()}\n\n${mended}\n`);
      expect(ofTheText().filter((error) => error.code === '原文-03')).toEqual([]);
    }
  });

  test('an original that is missing is reported', () => {
    rmSync(join(folder, 'original.txt'));
    expect(found()).toEqual([[file, 1, '原文-01']]);
    writeFileSync(join(folder, 'original.pdf'), bytesLike('附件1.pdf'));
    expect(found()).toEqual([]);
  });
});

describe('the report and its folder', () => {
  test('a further document of the same period carries a slug', () => {
    renameSync(folder, join(contentDir, 'reports', '2023-h1-chunyun'));
    expect(check()).toEqual([]);
    renameSync(join(contentDir, 'reports', '2023-h1-chunyun'), join(contentDir, 'reports', '2023-h1-春运'));
    expect(check().map(({ code }) => code)).toEqual(['报告-01']);
  });

  test('periods and dates in the future, as of a day', () => {
    edit((source) =>
      source.replace('kind: 工作总结', 'kind: 工作总结\nissuedOn: 2023-07-05\npublishedOn: 2023-07-06'),
    );
    expect(found({ year: 2023, month: 7, day: 5 })).toEqual([[file, 6, '报告-03']]);
    expect(found({ year: 2022, month: 12, day: 31 })).toEqual([
      [file, 3, '报告-02'],
      [file, 5, '报告-03'],
      [file, 6, '报告-03'],
    ]);
  });

  test('index.mdx under another name, or without frontmatter', () => {
    renameSync(join(folder, 'index.mdx'), join(folder, 'index.md'));
    expect(check()[0]?.cure).toContain('把 index.md 改名为 index.mdx');
    renameSync(join(folder, 'index.md'), join(folder, 'index.mdx'));
    edit((source) => source.replace('---\n', ''));
    expect(check().map(({ code }) => code)).toContain('文件-04');
  });

  test('files that are named but not there, of other case, or too large', () => {
    writeFileSync(join(folder, '附件1.pdf'), bytesLike('附件1.pdf'));
    writeFileSync(join(folder, 'Qiao.jpg'), bytesLike('Qiao.jpg', 'x'.repeat(1_200_000)));
    edit(
      (source) =>
        `${source}\n<Attachment file="附件1.pdf" title="附件1" />\n\n<Attachment file="附件2.pdf" title="附件2" />\n\n<Note>![桥](qiao.jpg)![桥](./Qiao.jpg)[表](%E9%99%84%E4%BB%B61.pdf)</Note>\n`,
    );
    expect(check().map(({ code }) => code)).toEqual(['文件-05', '文件-05', '文件-06']);
    expect(check()[1]?.message).toContain('是不是 Qiao.jpg？');
  });
});

test('a redirect to nowhere is reported at its line', () => {
  writeFileSync(join(contentDir, 'redirects.yaml'), '- { from: /projects/a/, to: /projects/b/ }\n');
  expect(check().map(({ at, code }) => [at.file, at.line, code])).toEqual([['redirects.yaml', 1, '改址-03']]);
});

test('a chart that the report doesn’t have, and one placed twice, are refused where they stand', () => {
  edit((source) => `${source}\n<Chart id="investmnt" />\n\n<Chart id="promises" />\n`);
  const lines = readFileSync(join(folder, 'index.mdx'), 'utf8').split('\n').length;
  const faults = check();
  expect(faults.map(({ at, code }) => [at.line, code])).toEqual([
    [lines - 3, '正文-18'],
    [lines - 1, '正文-18'],
  ]);
  expect(faults[0]?.message).toContain('是不是 investment？');
  expect(faults[0]?.cure).toContain('topic-overload-control');
  expect(faults[1]?.message).toContain('已经放过一次');
});
