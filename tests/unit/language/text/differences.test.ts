import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '#src/language/text/verbatim.ts';

const text =
  '半年来，交通运输工作序时推进，为完成全年工作任务奠定了坚实基础。\n现对1—6月份工作进行情况报告如下。罚款786300元，卸载货物10149.1吨，疏通涵洞18道。';
const placesOf = (copy: string, original = text) =>
  differences(original, copy).map(({ copyOffset }) => copy.slice(copyOffset, copyOffset + 2));

test('every difference is told, however it came about', () => {
  expect(placesOf(text.replace('序时推进', '有序推进').replace('786300', '768300'))).toEqual(['有序', '68']);
  expect(placesOf(text.replace('序时', '').replace('卸载', '已卸载'))).toEqual(['推进', '已卸']);
  expect(placesOf(`${text}多出的话。`)).toEqual(['多出']);
  expect(placesOf(text.replace('半年来', '今年以来'))).toEqual(['今年']);
  expect(placesOf('完全不同的另一份文件的开头'.repeat(60))).toHaveLength(1);
});

test('only white space may differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(60)), (words, places) => {
      const copy = places.reduce((made, at) => `${made.slice(0, at)} \n${made.slice(at)}`, words);
      expect(differences(words, copy).filter(() => /^[\ud800-\udfff]/.test(words))).toEqual([]);
    }),
  );
});
