import { expect, test } from 'vitest';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { wholeNumbers } from '#src/search/understanding/whole-numbers.ts';
import { scanRecords } from '../../../support/scan-records.ts';

const texts = [
  '三江桥全长500米',
  '三江桥全长1500米',
  '三江桥全长0.500米',
  '三江桥全长1500米，引道500米',
  '引道500米',
  '三江桥',
  '三江桥共G500',
];

const engine = wholeNumbers(
  scanRecords(
    texts.map((text, index): SearchRecord => {
      const place = { kind: 'metric' as const, path: `metrics/${index}/`, label: text, text, topics: [] };
      return { id: `metrics/${index}`, title: text, report: undefined, places: [place] };
    }),
  ),
);

test.each([
  // Every term must stand there, the numbers among them whole.
  [
    ['三江桥', '500米'],
    [0, 3],
  ],
  [
    ['500米', '三江桥'],
    [0, 3],
  ],
  [['500米'], [0, 3, 4]],
  [['1500米'], [1, 3]],
  [['三江桥'], [0, 1, 2, 3, 5, 6]],
  [['全长500'], [0]],
] as const)('%j stand in texts %j', async (terms, records) => {
  expect((await engine.find(terms)).map(({ record }) => record)).toEqual(records);
});

test('only the places where the number is whole are kept', async () => {
  const [, both] = await engine.find(['三江桥', '500米']);
  expect(both?.starts.map(({ length }) => length)).toEqual([1, 1]);
});
