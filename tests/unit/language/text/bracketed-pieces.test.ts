import { expect, test } from 'vitest';
import { bracketedPieces } from '#src/language/text/cut-text.ts';

const cut = (name: string) => bracketedPieces(name).map(({ text, isBracketed }) => [text, isBracketed]);

test('a name is cut at its brackets and nowhere else', () => {
  expect(cut('示例县交通运输局（示例数据）最新一期工作报告')).toEqual([
    ['示例县交通运输局', false],
    ['（示例数据）', true],
    ['最新一期工作报告', false],
  ]);
  expect(cut('甲县交通运输局(公路局)')).toEqual([
    ['甲县交通运输局', false],
    ['(公路局)', true],
  ]);
  expect(cut('新晃县交通运输局')).toEqual([['新晃县交通运输局', false]]);
  expect(cut('没有合上（的名字')).toEqual([['没有合上（的名字', false]]);
});
