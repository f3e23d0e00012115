import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proofread, type ReportSurroundings } from '#src/proofreading/proofread.ts';

const surroundings: ReportSurroundings = { errata: [], isCompared: false, hasAttachment: false };
const found = (text: string, around = surroundings) =>
  proofread({ text, blocks: [], paragraphs: [], tables: [], extras: [] }, around).map(({ code, offset }) => [
    code,
    text.slice(offset, offset + 2),
  ]);

test.each([
  ['秘密★1年', '保密-01', '秘密'],
  ['机密 ★', '保密-01', '机密'],
  ['【内部资料】', '保密-01', '【内'],
  ['内部文件，注意保存', '保密-01', '内部'],
  ['建成XX公里', '校对-04', 'XX'],
  ['建成××座', '校对-04', '××'],
  ['20xx年完成', '校对-04', '20'],
  ['20×× 年，20○○年', '校对-04', '20'],
  ['投资____万元', '校对-04', '__'],
  ['（此处填写数字）', '校对-04', '（此'],
  ['投资（ ）万元', '校对-04', '（ '],
  ['对李建国作出行政处罚', '隐私-04', '李建'],
  ['给予欧阳明党内严重警告处分', '隐私-04', '欧阳'],
  ['驾驶员王小明超限运输，被罚款2000元', '隐私-04', '王小'],
  ['“固定检查加流动治超', '校对-01', '“固'],
  ['三会一课”制度', '校对-01', '”制'],
  ['《公路法、《条例》', '校对-01', '《公'],
  ['（新晃段', '校对-01', '（新'],
  ['评审,项目', '校对-02', ',项'],
  ['项目:一期', '校对-02', ':一'],
  ['新并村连接路（详见附件1）', '校对-03', '详见'],
])('%s', (text, code, words) => {
  expect(found(text)).toContainEqual([code, words]);
});

test.each([
  '做好保密工作，严守国家秘密，加强内部资料管理。',
  '长4×3米，XX1234不是编号，2023年，二○○八年。',
  '对张某某作出行政处罚，对车辆予以处罚，对黄牌货车予以处罚，对高速公路超限运输给予处罚。',
  '驾驶员违法超限运输的，依法处罚。',
  '“三会一课”，《公路法》、(新晃段）有：1）甲；2）乙。',
  '12,000元，1:5，G6512(K12)，16km,30km。',
  '附件另行印发。',
])('nothing in: %s', (text) => {
  expect(found(text)).toEqual(text.includes('(新') ? [['校对-02', '(新']] : []);
});

test.each([
  ['甲乙丙丁戊己庚辛壬（新晃段', '“（”没有另一半。', '乙丙丁戊己庚辛壬（新晃段'],
  ['“固定检查', '左引号没有另一半。', '“固定检查'],
  ['三会一课”', '右引号没有另一半。', '三会一课”'],
])('%s: which mark it is, and what stands around it', (text, message, current) => {
  const [fault] = proofread({ text, blocks: [], paragraphs: [], tables: [], extras: [] }, surroundings);
  expect(fault).toMatchObject({ message, current });
});

test('a second paragraph’s marks are found where they stand', () => {
  expect(found('甲。\n（乙')).toEqual([['校对-01', '（乙']]);
  expect(found('甲。\n乙,丙')).toEqual([['校对-02', ',丙']]);
});

test('what an erratum settles is silent, as half-width marks are where every character is compared', () => {
  const text = '“固定检查加流动治超,见附件';
  expect(found(text).map(([code]) => code)).toEqual(['校对-01', '校对-02', '校对-03']);
  expect(found(text, { ...surroundings, errata: [{ start: 0, end: text.length }] })).toEqual([]);
  expect(found(text, { ...surroundings, isCompared: true, hasAttachment: true })).toEqual([
    ['校对-01', '“固'],
  ]);
});

test('where the frontmatter can’t be read, only what no erratum may settle is told', () => {
  expect(
    proofread(
      { text: '“甲,见附件，秘密★', blocks: [], paragraphs: [], tables: [], extras: [] },
      undefined,
    ).map(({ code }) => code),
  ).toEqual(['保密-01']);
});

test('the real report holds nothing secret, unfilled or personal', () => {
  const text = readFileSync(
    join(import.meta.dirname, '../../../content/reports/2023-h1/original.txt'),
    'utf8',
  );
  expect(proofread({ text, blocks: [], paragraphs: [], tables: [], extras: [] }, undefined)).toEqual([]);
});
