import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupPrintings, type Printing } from '#src/catalogue/series/printing.ts';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { type Mention, silentReports } from '#src/catalogue/series/silent-reports.ts';
import { comparePeriods, monthsInPeriod } from '#src/language/time/period.ts';
import { type Figure, haveSameCoverage } from '#src/records/figure.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';

// The rules once more, as they are said: every printing is held against every one before it.

const ids = ['2021-h1', '2021-h2', '2022-q1', '2022-h1', '2022-h2', '2023-h1', '2023-h2', '2024-h1'];
const lines: FigureLine[] = [
  'fines 100元',
  'fines 90元',
  'fines 300元 coverage: 2020',
  'fines 70元 coverage: 2020-h2',
  'fines 500元 kind: planned',
  'fines 600元 kind: planned',
  'fines 500元 kind: target',
];

/** Some reports, each with some of the lines. */
const catalogues = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
  .chain((reports) =>
    fc.tuple(...reports.map((id) => fc.tuple(fc.constant(id), fc.uniqueArray(fc.constantFrom(...lines))))),
  )
  .map((reports) => sampleCatalogue(reports.map(([id, printed]) => reportOfFigures(id, ...printed))));

function isSameValue(group: readonly Printing[], next: Printing, planning: readonly string[]): boolean {
  const [first, last] = [group[0]!.figure, group.at(-1)!];
  const { figure, report } = next;
  if (first.kind !== figure.kind || group.some((other) => other.report.id === report.id)) return false;
  if (figure.coverage.kind === 'days') return haveSameCoverage(first.coverage, figure.coverage);
  return (
    figure.coverage.kind === 'intended' &&
    first.coverage.kind === 'intended' &&
    first.quantity.printed === figure.quantity.printed &&
    planning[planning.indexOf(report.id) - 1] === last.report.id
  );
}

const words = ({ figure, report }: { figure: Figure; report: { id: string } }) => `${report.id} ${figure.id}`;

test('printings are one value as the rules say, whatever reports there are', () => {
  fc.assert(
    fc.property(catalogues, ({ reportRecords }) => {
      const printings = reportRecords
        .toReversed()
        .flatMap(({ report, figures }) => figures.map((figure) => ({ figure, report })));
      const planning = reportRecords
        .toReversed()
        .filter(({ figures }) => figures.some(({ kind }) => kind !== 'actual'))
        .map(({ report }) => report.id);
      const expected: Printing[][] = [];
      for (const printing of printings) {
        const group = expected.find((one) => isSameValue(one, printing, planning));
        if (group === undefined) expected.push([printing]);
        else group.push(printing);
      }
      const grouped = groupPrintings(printings);
      expect(grouped.map((group) => group.map(words))).toEqual(expected.map((group) => group.map(words)));
    }),
  );
});

test('reports are silent as the rules say, whatever others mention', () => {
  fc.assert(
    fc.property(catalogues, fc.infiniteStream(fc.boolean()), ({ reportRecords }, coins) => {
      const toss = () => coins.next().value === true;
      const mentions: Mention[] = reportRecords.flatMap(({ report }) =>
        toss() ? [{ report, isYearly: toss() }] : [],
      );
      const expected = reportRecords
        .map(({ report }) => report)
        .filter(({ id }) => mentions.every(({ report }) => report.id !== id))
        .filter(({ kind, period }) =>
          mentions.some(
            ({ report: earlier, isYearly }) =>
              earlier.kind === kind &&
              comparePeriods(earlier.period, period) < 0 &&
              monthsInPeriod(earlier.period) === monthsInPeriod(period) &&
              (!isYearly || earlier.period.firstDay.month === period.firstDay.month),
          ),
        )
        .map(({ id }) => id);
      expect(silentReports(reportRecords, mentions).map(({ id }) => id)).toEqual(expected.toReversed());
    }),
  );
});

test('a catalogue has one answer, however often it is asked', () => {
  const catalogue = sampleCatalogue([reportOfFigures('2023-h1', 'fines 100元')]);
  const [metric] = catalogue.metrics;
  expect(seriesOfMetric(catalogue, metric!)).toBe(seriesOfMetric(catalogue, metric!));
});
