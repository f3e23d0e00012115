import { describe, expect, test } from 'vitest';
import { fitMargin, type ReportMargin, reportMargins, rowOf } from '#src/catalogue/reports/report-margin.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const frontmatter = `metrics:
  - { id: length, metric: length, subject: road, value: "12km", quote: "甲路12km", kind: planned }
  - { id: fine, metric: fines, subject: road, value: "7万元", quote: "罚款7万元", kind: planned }
  - { id: built, metric: length, subject: road, value: "5km", quote: "建成5km" }
  - { id: cases, metric: cases, value: "26起", quote: "案件26起" }
  - { id: some, metric: cases, value: "9起", quote: "其中9起", parent: cases }
errata:
  - { id: slip, quote: "案件26", note: "疑有误", confidence: 低 }
commitments:
  - { id: finish, title: 完工, topic: roads, quote: "年底完工", due: 2023-12, dueSaid: "年底" }
checks:
  - { id: part, relation: part, title: 不多于总数, part: some, whole: cases }`;
const body = `甲路12km，罚款7万元，建成5km。

1. 一是案件26起：
   - 其中9起。

年底完工。`;

/** The margins of a report of a few lines, beside another that gives one of its figures too. */
function margins() {
  const other = sampleReport(
    '2022-h2',
    'metrics:\n  - { id: c, metric: cases, value: "8起", quote: "案件8起" }',
    '案件8起。',
  );
  const catalogue = sampleCatalogue([sampleReport('2023-h1', frontmatter, body), other]);
  const record = catalogue.reportRecords.find(({ report }) => report.id === '2023-h1');
  if (record === undefined) throw new Error('no report');
  return reportMargins(record, catalogue);
}

const idsOf = (runs: ReportMargin['runs']) => runs.map(({ notes }) => notes.map(({ figure }) => figure.id));

describe('the margins of a report', () => {
  test('stand where something is read out of the text, and nowhere else', () => {
    expect([...margins().keys()]).toEqual(['s-p1', 's-i1', 's-p2']);
  });

  test('keep together what is of one project over the same days', () => {
    expect(idsOf(margins().get('s-p1')?.runs ?? [])).toEqual([['length', 'fine'], ['built']]);
  });

  test('take in what an entry of the row names, with its whole, its parts and the other reports', () => {
    const margin = margins().get('s-i1');
    const [cases, some] = margin?.runs[0]?.notes ?? [];
    expect(cases).toMatchObject({ whole: undefined, parts: [{ id: 'some' }], otherReports: 1 });
    expect(some).toMatchObject({ whole: { id: 'cases' }, parts: [], otherReports: 1 });
    expect(margin?.checks.map(({ id }) => id)).toEqual(['part']);
    expect(margin?.errata.map(({ id }) => id)).toEqual(['slip']);
  });

  test('say what is promised there', () => {
    expect(
      margins()
        .get('s-p2')
        ?.commitments.map(({ id }) => id),
    ).toEqual(['finish']);
  });
});

test.each([
  ['s-1-2-2-i3-i4', 's-1-2-2-i3'],
  ['s-1-3-p2', 's-1-3-p2'],
  ['s-1-2-1', 's-1-2-1'],
  ['s-p1', 's-p1'],
  ['s-1-i2x2-i1', 's-1-i2x2'],
])('%s stands in the row %s', (clause, row) => {
  expect(rowOf(clause)).toBe(row);
});

describe('fitting', () => {
  /** A margin of so many figures in one run. */
  function marginOf(count: number): ReportMargin {
    const [note] = margins().get('s-p1')?.runs[0]?.notes ?? [];
    if (note === undefined) throw new Error('no note');
    const notes = Array.from({ length: count }, () => note);
    return {
      row: 's-p1',
      runs: [{ subject: undefined, notes }],
      commitments: [],
      checks: margins().get('s-i1')?.checks ?? [],
      errata: [],
    };
  }
  const counts = (count: number, lines: number) => {
    const { runs, foldedRuns, checks, foldedChecks } = fitMargin(marginOf(count), lines);
    const sum = (some: ReportMargin['runs']) => some.reduce((total, { notes }) => total + notes.length, 0);
    return [sum(runs), sum(foldedRuns), checks.length, foldedChecks.length];
  };

  test('a margin that has room stands there whole', () => {
    expect(counts(3, 10)).toEqual([3, 0, 1, 0]);
  });

  test('checks that hold are folded first, then the figures that come last', () => {
    expect(counts(5, 5)).toEqual([5, 0, 0, 1]);
    const [shown, folded, ...checks] = counts(20, 5);
    expect(shown).toBeGreaterThan(2);
    expect((shown ?? 0) + (folded ?? 0)).toBe(20);
    expect(checks).toEqual([0, 1]);
  });

  test('two figures are shown even beside one line; a single one is never folded', () => {
    expect(counts(9, 1).slice(0, 2)).toEqual([2, 7]);
    expect(counts(3, 1).slice(0, 2)).toEqual([3, 0]);
  });
});
