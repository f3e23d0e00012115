import { describe, expect, test } from 'vitest';
import { type ListedReport, nextPageOfYear, pageName, pagesOfReports } from '#src/catalogue/year-pages.ts';
import { periodOfMonths } from '#src/language/time/period.ts';

/** Monthly reports, the newest first; the oldest is of January 2000. */
function monthly(count: number, size: number): ListedReport[] {
  return Array.from({ length: count }, (_, index) => {
    const [year, month] = [2000 + Math.floor(index / 12), (index % 12) + 1];
    const id = `${year}-${String(month).padStart(2, '0')}`;
    return { report: { id, period: periodOfMonths(year, month, year, month) }, size };
  }).reverse();
}

const most = 100;

/** Lists as they grow. */
describe.each([1, 40, 400, 4000])('a list of %i entries', (entries) => {
  const reports = monthly(entries, 1);
  const list = pagesOfReports(reports, most);

  test('stands on one page or on several, each entry on exactly one and where it is said to stand', () => {
    const listed = list.pages.flatMap(({ reportIds }) => reportIds);
    expect(listed).toEqual(entries <= most ? [] : reports.map(({ report }) => report.id));
    for (const { path, reportIds } of list.pages) {
      for (const id of reportIds) expect(list.pathOf(id)).toBe(path);
    }
  });

  test('has no page of more than may be, the first one neither', () => {
    expect(Math.max(0, ...list.pages.map(({ size }) => size))).toBeLessThanOrEqual(most);
    expect(list.inSight).toEqual(reports.slice(0, most).map(({ report }) => report.id));
  });

  test('leads to every year', () => {
    const years = new Set(reports.map(({ report }) => report.period.firstDay.year));
    expect(list.years.map(({ year }) => year)).toEqual(entries <= most ? [] : [...years]);
    const paths = new Set(list.pages.map(({ path }) => path));
    for (const { path } of list.years) expect(paths).toContain(path);
  });
});

describe('a year of more than a page', () => {
  const reports = monthly(24, 30);
  const list = pagesOfReports(reports, most);

  test('goes on, the oldest reports first, whole', () => {
    expect(list.pages.map(({ path, size, reportIds }) => [path, size, reportIds.at(-1)])).toEqual([
      ['2001/4/', 90, '2001-10'],
      ['2001/3/', 90, '2001-07'],
      ['2001/2/', 90, '2001-04'],
      ['2001/', 90, '2001-01'],
      ['2000/4/', 90, '2000-10'],
      ['2000/3/', 90, '2000-07'],
      ['2000/2/', 90, '2000-04'],
      ['2000/', 90, '2000-01'],
    ]);
  });

  test('keeps what stands on its pages when another report comes', () => {
    const before = pagesOfReports(reports.slice(1), most);
    for (const { report } of reports.slice(1)) expect(list.pathOf(report.id)).toBe(before.pathOf(report.id));
  });

  test('says which page it is', () => {
    const [last] = list.pages;
    expect(last && pageName(last, list)).toBe('2001年（第4页，共4页）');
    const single = pagesOfReports(monthly(24, 6), most);
    expect(single.pages.map((page) => pageName(page, single))).toEqual(['2001年', '2000年']);
  });
});

test('a report of more than a page has one of its own; one without an entry has none', () => {
  const [newest, ...others] = monthly(3, 0);
  const reports = [newest, ...others].flatMap((one, index) =>
    one === undefined ? [] : [{ ...one, size: [20, 0, 300][index] ?? 0 }],
  );
  const list = pagesOfReports(reports, most);
  expect(list.pages.map(({ path, size }) => [path, size])).toEqual([
    ['2000/2/', 20],
    ['2000/', 300],
  ]);
  expect(list.inSight).toEqual(['2000-03']);
  expect(list.pathOf('2000-02')).toBe('');
});

describe('an entry that has moved', () => {
  const overview = [
    { year: '2024', isShown: false },
    { year: '2023', isShown: false },
  ];
  const inYear = (shown: number) => [
    ...overview,
    ...[1, 2, 3].map((number) => ({ year: '2023', isShown: number === shown })),
  ];

  test.each([
    ['is looked for in its year', 'c-2023-h1-bridge', overview, 1],
    ['on the next page of it', 'c-2023-h1-bridge', inYear(1), 3],
    ['up to the last', 'c-2023-h1-bridge', inYear(3), undefined],
    ['in another year', 'k-2024-01..2024-03-sum', inYear(1), 0],
    ['not in a year that has no page', 'c-2019-h1-bridge', overview, undefined],
    ['not where the anchor is no entry', 'outcomes', overview, undefined],
    ['nor on the page that is shown', 'c-2024-h1-bridge', [{ year: '2024', isShown: true }], undefined],
  ])('%s', (_, anchor, links, expected) => {
    expect(nextPageOfYear(anchor, links)).toBe(expected);
  });
});
