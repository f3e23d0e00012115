import { expect, test } from 'vitest';
import { comparisonPartners } from '#src/catalogue/reports/report-neighbours.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';

const report = (id: string, period: string, kind = '工作总结') => ({
  id,
  ...reportFrontmatterSchema.parse({ title: '示例', period, kind }),
});
const reports = [
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
  const own = reports.find((candidate) => candidate.id === id);
  if (own === undefined) throw new Error(id);
  return comparisonPartners(own, reports).map(({ earlier, relation }) => [earlier.id, relation]);
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
])('%s', (id, expected) => {
  expect(partners(id)).toEqual(expected);
});
