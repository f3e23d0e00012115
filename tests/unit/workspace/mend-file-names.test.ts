import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writtenTarget } from '#src/markdown/link-targets.ts';
import { mendContent } from '#src/workspace/mend-content.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { anyName } from '../../support/any-name.ts';
import { bytesLike } from '../../support/bytes-like.ts';
import { goodContent, writeContent } from '../../support/content-folder.ts';
import { report } from '../../support/mistakes.ts';

const asOf = { year: 2026, month: 11, day: 22 };
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-names-'));
  writeContent(contentDir, goodContent());
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const folder = () => join(contentDir, dirname(report));
const put = (name: string, bytes: string | Uint8Array = bytesLike(name, name)) => {
  mkdirSync(dirname(join(folder(), name)), { recursive: true });
  writeFileSync(join(folder(), name), bytes);
};
const read = (name: string) => readFileSync(join(folder(), name), 'utf8');
const files = () =>
  readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder().length + 1))
    .sort();
const codes = () => readWorkspace(contentDir, asOf, contentDir).errors.map(({ code }) => code);
/** Written at the end of the text, as the site's own words. */
const append = (...lines: string[]) =>
  writeFileSync(join(contentDir, report), `${read('index.mdx')}\n${lines.join('\n\n')}\n`);
const note = (words: string) => `<Note>${words}</Note>`;

test('files are renamed with every place that names them, and then nothing is wrong', () => {
  put('附件?.pdf');
  put('旧:表/附件*.xlsx');
  put('图\\1.png');
  put('附 件.txt');
  put('图片.PNG');
  put('表/附表.pdf');
  put('表/附:表.pdf');
  put('签批?.pdf');
  append(
    note('见[附件](附件?.pdf)、[第三页](./附件?.pdf#page=3)、[附](<旧:表/附件*.xlsx>)、[附](附 件.txt)。'),
    '<Attachment file="附件?.pdf" title="附件?" />',
    '<Attachment file="表\\附表.pdf" title="附表" />',
    '<Attachment file="表\\附:表.PDF" title="附表" />',
    note('![桥的照片](图\\1.png)'),
    note('![桥的另一张照片](图片.png "桥")'),
  );
  const before = read('index.mdx');
  expect(codes()).toEqual(expect.arrayContaining(['文件-11', '文件-05', '正文-21']));

  const mended = mendContent(contentDir);
  expect(codes()).toEqual(['文件-09']);
  expect(mended).toEqual(
    ['index.mdx', '图-1.png', '旧：表/附件＊.xlsx', '表/附：表.pdf', '附件？.pdf'].map((name) =>
      join(folder(), name),
    ),
  );
  expect(files()).toEqual(
    [
      ...[
        'index.mdx',
        'original.txt',
        '图-1.png',
        '图片.PNG',
        '旧：表/附件＊.xlsx',
        '表/附表.pdf',
        '表/附：表.pdf',
      ],
      ...['附 件.txt', '附件？.pdf', '签批?.pdf'],
    ].sort(),
  );
  expect(read('附件？.pdf')).toContain('附件?.pdf');
  expect(read('旧：表/附件＊.xlsx')).toContain('旧:表/附件*.xlsx');
  expect(existsSync(join(folder(), '旧:表'))).toBe(false);
  expect(read('index.mdx').slice(-420)).toBe(
    before
      .replaceAll('(附件?.pdf', '(附件？.pdf')
      .replace('./附件?.pdf#', '附件？.pdf#')
      .replace('"附件?.pdf"', '"附件？.pdf"')
      .replace('<旧:表/附件*.xlsx>', '旧：表/附件＊.xlsx')
      .replace('(附 件.txt)', '(<附 件.txt>)')
      .replace('表\\附表.pdf', '表/附表.pdf')
      .replace('表\\附:表.PDF', '表/附：表.pdf')
      .replace('图\\1.png', '图-1.png')
      .replace('图片.png', '图片.PNG')
      .slice(-420),
  );
  expect(mendContent(contentDir)).toEqual([]);
});

test('no file is written over: where the new name is taken, it gets a number', () => {
  put('附件?.pdf', '甲');
  put('附件？.pdf', '乙');
  put('附件？-2.PDF', '丙');
  append('<Attachment file="附件?.pdf" title="甲" />', '<Attachment file="附件？.pdf" title="乙" />');
  mendContent(contentDir);
  expect(['附件？-3.pdf', '附件？.pdf', '附件？-2.PDF'].map(read)).toEqual(['甲', '乙', '丙']);
  expect(read('index.mdx')).toContain('file="附件？-3.pdf" title="甲"');
});

test('what can’t be decided is left as it is and told: names that look the same, a text that can’t be read', () => {
  put('\u00e9?.pdf', '甲');
  put('e\u0301?.pdf', '乙');
  append('<Attachment file="é?.pdf" title="附件" />');
  const before = [files(), read('index.mdx')];
  expect(mendContent(contentDir)).toEqual([]);
  expect([files(), read('index.mdx')]).toEqual(before);
  expect(codes()).toContain('文件-11');
});

test('whatever the names are, no byte is lost, and one mend is enough', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }), (names) => {
      const made = names.filter((name) => {
        try {
          put(name.toWellFormed(), `bytes of ${name}`);
          return true;
        } catch {
          return false;
        }
      });
      append(...made.map((name) => note(`[附件](${writtenTarget(name.replaceAll('\n', ' '))})`)));
      const bytes = files()
        .filter((name) => name !== 'index.mdx')
        .map(read)
        .sort();
      mendContent(contentDir);
      expect(
        files()
          .filter((name) => name !== 'index.mdx')
          .map(read)
          .sort(),
      ).toEqual(bytes);
      expect(mendContent(contentDir)).toEqual([]);
      rmSync(folder(), { recursive: true });
      writeContent(contentDir, goodContent());
    }),
    { numRuns: 15 },
  );
});
