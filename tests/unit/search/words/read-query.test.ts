import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '#src/search/words/read-query.ts';

const terms = (typed: string) => readQuery(typed).terms;

test.each<[string, string[]]>([
  ['三江桥', ['三江桥']],
  ['  三江桥　罚款\t786300元 ', ['三江桥', '罚款', '786300元']],
  ['"三江桥 全长" 203', ['三江桥全长', '203']],
  ['Ｇ６５１２', ['g6512']],
  ['“十四五”', ['“十四五”']],
  ['路政 路政', ['路政']],
  ['', []],
  [' 　 ', []],
  ['""', ['"']],
  ['三江"桥', ['三江', '"', '桥']],
])('%j is read as %j', (typed, expected) => {
  expect(terms(typed)).toEqual(expected);
});

test.each(['<img onerror=alert(1)>', '.*', '[a-z]+(', '-路政', 'type:report', '公路*', '$&', '\\d'])(
  '%j means nothing but itself',
  (typed) => {
    expect(terms(typed).join('')).toBe(typed.toLowerCase().replace(/\s/g, ''));
  },
);

test('ten thousand characters are cut, and it is said how many are looked for', () => {
  const { terms: kept, cutTo } = readQuery('桥'.repeat(10_000));
  expect(kept).toEqual(['桥'.repeat(120)]);
  expect(cutTo).toBe(120);
  expect(readQuery('桥'.repeat(120)).cutTo).toBeUndefined();
});

test('whatever is typed, terms are in normal form, none empty, none twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const { terms: read } = readQuery(typed);
      expect(new Set(read).size).toBe(read.length);
      for (const term of read) expect(term).toMatch(/^\S+$/u);
    }),
  );
});
