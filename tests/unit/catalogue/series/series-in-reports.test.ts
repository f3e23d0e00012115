import { expect, test } from 'vitest';
import type { Printing } from '#src/catalogue/series/printing.ts';
import type { Series, SeriesValue } from '#src/catalogue/series/series.ts';
import { seriesInReports } from '#src/catalogue/series/series-in-reports.ts';

const printing = (id: string) => ({ figure: { reportId: id }, report: { id } }) as Printing;
const value = (first: string, ...others: string[]): SeriesValue => ({
  kind: 'value',
  printings: [printing(first), ...others.map(printing)],
  isRestated: false,
});
const series = (...entries: Series['entries']) =>
  ({ metric: {}, subject: undefined, entries, cumulativeYears: [] }) as unknown as Series;

test('a page of some reports has of a value that many repeat only their own printings', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `r${index}`);
  const [first = '', ...others] = ids;
  const repeated = series(value(first, ...others), value('r5'));
  const pages = Array.from({ length: 10 }, (_, page) => new Set(ids.slice(page * 100, (page + 1) * 100)));
  const shown = pages.map((page) => seriesInReports([repeated], page));
  const printings = shown
    .flat()
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'value' ? entry.printings : [])));
  expect(printings).toHaveLength(1001);
  expect(shown.map(([one]) => one?.entries.length)).toEqual([2, ...Array.from({ length: 9 }, () => 1)]);
});

test('a series of which the reports say nothing is left out, and a gap is theirs alone', () => {
  const gap = { kind: 'gap', report: { id: 'b' } } as Series['entries'][number];
  expect(seriesInReports([series(value('a'))], new Set(['b']))).toEqual([]);
  expect(seriesInReports([series(value('a'), gap)], new Set(['b']))[0]?.entries).toEqual([gap]);
});
