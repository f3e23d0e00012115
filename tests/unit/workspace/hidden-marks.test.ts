import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '#src/importing/read-source.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-hidden-'));
  cpSync(join(import.meta.dirname, '../../fixtures/sample'), contentDir, { recursive: true });
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const report = 'reports/2023-q3/index.mdx';
const original = 'reports/2023-q3/original.txt';
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(contentDir, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file}: ${from}`);
  writeFileSync(
    join(contentDir, file),
    text.replace(from, () => to),
  );
};
const asOf = { year: 2026, month: 11, day: 22 };
const check = () => readWorkspace(contentDir, asOf, contentDir).errors;
const before = () => check().map(({ code, at }) => `${code} ${at.file}:${at.line}`);

/** A mark, how a message names it, and how it can be written. */
const marks: readonly (readonly [name: string, mark: string])[] = [
  ['文字方向符', '\u202e'],
  ['文字方向符', '\u2067'],
  ['零宽字符', '\u200b'],
  ['零宽字符', '\ufeff'],
  ['软连字符', '\u00ad'],
  ['标签字符', '\u{e0041}'],
  ['控制字符', '\u0007'],
];

/** Places where staff write words: file, words, the number of the message. */
const places: readonly (readonly [place: string, file: string, words: string, code: string])[] = [
  ['the text', report, '本报告为示例数据', '正文-26'],
  ['a number in the text', report, '罚款约12万元。\n', '正文-26'],
  ['a title', report, '2023年第三季度工作总结', '开头-11'],
  ['a quote', report, '本季度检测车辆5200台"', '开头-11'],
  ['the name of the site', 'site.yaml', '示例县交通运输局（示例数据）', '开头-11'],
  ['the name of a topic', 'topics.yaml', '公路（示例数据）', '开头-11'],
  ['a definition', 'metrics/all.yaml', '示例数据：治超检测车辆。', '开头-11'],
  ['a note on a project', 'projects/section-b.yaml', '报告里有两个叫法', '开头-11'],
];

describe.each(places)('in %s', (_place, file, words, code) => {
  test.each(marks)('%s (%#) is told once, where it stands, with the words around it', (name, mark) => {
    const untouched = before();
    edit(file, words, `${words.slice(0, 2)}${mark}${words.slice(2)}`);
    const text = readFileSync(join(contentDir, file), 'utf8');
    const line = text.slice(0, text.indexOf(mark)).split('\n').length;
    const told = check().filter(
      ({ at, code: known }) => !untouched.includes(`${known} ${at.file}:${at.line}`),
    );
    expect(told.map((error) => [error.code, error.severity, error.at.file, error.at.line])).toEqual([
      [code, 'error', file, line],
    ]);
    expect(told[0]?.current).toContain(`${words.slice(0, 2)}【${name}】`);
    expect(JSON.stringify(told)).not.toContain(mark);
  });
});

test.each([
  ['text', report, '本报告为', '本报&#x202e;告为', '正文-26', 12],
  ['a note of the site', report, '第二段没有', '<Note>本站&zwnj;说明</Note>\n\n第二段没有', '正文-26', 14],
  [
    'YAML between quotation marks',
    'topics.yaml',
    '公路（示例数据）',
    '"公路\\u202e（示例数据）"',
    '开头-11',
    1,
  ],
  ['YAML below a |', 'projects/section-b.yaml', 'name: ', 'reading: |\n  甲\u200b乙\nname: ', '开头-11', 1],
])('written as a reference or in a block, in %s', (_name, file, from, to, code, line) => {
  edit(file, from, to);
  expect(check()).toEqual(
    expect.arrayContaining([expect.objectContaining({ code, at: expect.objectContaining({ file, line }) })]),
  );
});

test('what only the original holds is no difference; what turns words round there is asked about', () => {
  const untouched = before();
  edit(original, '本报告', '本\u200b报\u00ad告');
  expect(before()).toEqual(untouched);
  edit(original, '罚款', '罚\u202e款');
  const told = check().filter(({ code, at }) => !untouched.includes(`${code} ${at.file}:${at.line}`));
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([['原文-06', 'warning']]);
  expect(told[0]?.current).toContain('罚【文字方向符】款');
});

test('the importer leaves them out and says so', async () => {
  const read = await readSource(
    Buffer.from('示例县2023年第三季度工作总结\n\n罚\u202e款\u200b70万元。\n'),
    async () => undefined,
  );
  expect(read.ok && read.value.blocks.map((block) => block.kind === 'paragraph' && block.text)).toContain(
    '罚款70万元。',
  );
  expect(read.ok && read.value.doubts.join('')).toContain('文字方向符、零宽字符');
});
