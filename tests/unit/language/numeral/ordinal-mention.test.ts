import { expect, test } from 'vitest';
import { findOrdinalMentions } from '#src/language/numeral/ordinal-mention.ts';

function ordinals(text: string, blockStarts: readonly number[] = []): string[] {
  const ranges = findOrdinalMentions(text, blockStarts);
  return [...new Set(ranges.map(({ start, end }) => text.slice(start, end)))];
}

test.each([
  ['第四批示范县', ['四']],
  ['第14届', ['14']],
  ['第一、二批', ['一、二']],
  ['修建第一、三座桥', ['一']],
  ['第3—5标段', ['3—5']],
  ['发挥“第一棒”作用', ['一']],
  ['按三级公路建设', ['三']],
  ['改造成二级公路', ['二']],
  ['一、二类维修', ['一、二']],
  ['重点服务区(I类)', ['I']],
  ['Ⅱ、Ⅲ类', ['Ⅱ、Ⅲ', 'Ⅲ']],
  ['4A级景区', ['4']],
  ['一等奖', ['一']],
  ['项目:一期投资1.4亿元', ['一']],
  ['一期、二期工程', ['一', '二']],
  ['十四届', ['十四']],
  ['党的二十大、二十届三中全会', ['二十', '三']],
  ['加大：一是修路。二是架桥，三是养护', ['一', '二', '三']],
  ['①修路②架桥', ['①', '②']],
  ['如下：1.修路；2.架桥', ['1', '2']],
])('%s', (text, expected) => {
  expect(ordinals(text).sort()).toEqual(expected.toSorted());
});

test.each([
  '两级',
  '两类人员',
  '共三类',
  '市县乡三级联动',
  '县乡村三级',
  '举办三期培训班',
  '完成3.4级',
  '统一是前提',
  '十大工程',
  '三座桥',
  '一、二座',
])('%s numbers nothing', (text) => {
  expect(ordinals(text)).toEqual([]);
});

test.each([
  ['一、工作完成情况', ['一']],
  ['  （二）主攻', ['（二）']],
  ['3、抢抓', ['3']],
  ['３．抢抓', ['３']],
  ['（4）细目', ['（4）']],
  ['1、2023年工作', ['1']],
  ['10、20公里道路', []],
  ['1.5公里道路', []],
  ['2023年工作', []],
  ['三座桥', []],
])('a block that begins with %s', (text, expected) => {
  expect(ordinals(text, [0])).toEqual(expected);
});

test.each([
  ['1.1 重点项目', ['1.1']],
  ['2.3.1农村公路', ['2.3.1']],
  ['1.15亿元用于养护', []],
  ['1.5公里路面', []],
])('at the beginning of a block, %s', (text, expected) => {
  expect(ordinals(text, [0])).toEqual(expected);
});
