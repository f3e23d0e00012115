import { expect, test } from 'vitest';
import { comparisonPartners, reportNeighbours } from '#src/catalogue/reports/report-neighbours.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';

const report = (id: string, period: string, kind = '工作总结') => ({
  id,
  ...reportFrontmatterSchema.parse({ title: '示例', period, kind }),
});
const reports = [
  report('2022-h1', '2022-h1', '工作总结'),
  report('2021-h2', '2021-h2', '工作总结'),
  report('2022-01-chunyun', '2022-01', '专项报告'),
  report('2022-h1-b', '2022-h1', '工作总结'),
  report('2022-h2', '2022-h2', '工作总结'),
];
const neighbours = (id: string) => {
  const own = reports.find((candidate) => candidate.id === id);
  if (own === undefined) throw new Error(id);
  const { previous, next } = reportNeighbours(own, reports);
  return [previous?.id, next?.id];
};

test('neighbours are of the same kind and of another period', () => {
  expect(neighbours('2022-h1')).toEqual(['2021-h2', '2022-h2']);
  expect(neighbours('2022-01-chunyun')).toEqual([undefined, undefined]);
  expect(neighbours('2021-h2')).toEqual([undefined, '2022-h1']);
});

const partnered = [
  report('2023-h1', '2023-h1'),
  report('2023-q1', '2023-q1'),
  report('2023-h1-b', '2023-h1', '专项报告'),
  report('2022-h2', '2022-h2'),
  report('2022-h1', '2022-h1'),
  report('2020-h2', '2020-h2'),
  report('2021', '2021'),
  report('2022', '2022'),
];
const partners = (id: string) => {
  const own = partnered.find((candidate) => candidate.id === id);
  if (own === undefined) throw new Error(id);
  return comparisonPartners(own, partnered).map(({ earlier, relation }) => [earlier.id, relation]);
};

test.each([
  [
    '2023-h1',
    [
      ['2022-h2', 'previous'],
      ['2022-h1', 'last-year'],
    ],
  ],
  // A gap in between: the last one there is.
  ['2022-h1', [['2020-h2', 'previous']]],
  // For a year the two are one.
  ['2022', [['2021', 'both']]],
  ['2023-q1', []],
  ['2023-h1-b', []],
  ['2020-h2', []],
])('%s is compared with', (id, expected) => {
  expect(partners(id)).toEqual(expected);
});
