import { addsUp } from '#src/catalogue/across/rounded.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { memoize } from '#src/catalogue/memoize.ts';
import { amountsOf } from '#src/language/quantity/quantity.ts';
import {
  compareByEnd,
  compareCalendarDates,
  compareDateRanges,
  type DateRange,
  daysInRange,
  isFromNewYear,
} from '#src/language/time/calendar-date.ts';
import { namesSeason } from '#src/language/time/time-forms.ts';
import { daysOf, type Figure, haveSameCoverage, intendedDaysOf, isOfChange } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import type { Printing } from './printing.ts';
import { groupPrintings } from './printing.ts';
import { type Mention, silentReports } from './silent-reports.ts';

/** What one coverage came to. */
export interface SeriesValue {
  readonly kind: 'value';
  /**
   * Every printing of the same metric, subject, kind and days, the oldest report first; never empty. Several are
   * either repetitions or, where their values differ, restatements: all are shown, each with its report. A plan that
   * report after report prints unchanged is one value too.
   */
  readonly printings: readonly [Printing, ...Printing[]];
  /** A later report prints another value for the same days. */
  readonly isRestated: boolean;
}

/** A report that doesn't mention the metric although one of its kind and length did before (本期报告未提及). */
export interface SeriesGap {
  readonly kind: 'gap';
  readonly report: Report;
}

/** The values of one metric for one subject over all reports. */
export interface Series {
  readonly metric: Metric;
  readonly subject: Project | undefined;
  /** Values and gaps, the earliest days first. A value without days stands at its report's period. */
  readonly entries: readonly (SeriesValue | SeriesGap)[];
  /** Years of which several values run from 1 January to different days: 一季度, 上半年 … of them the later hold the earlier. */
  readonly cumulativeYears: readonly number[];
}

/** The printing that counts: that of the newest report. */
export function newestPrinting({ printings }: SeriesValue): Printing {
  return printings.at(-1) ?? printings[0];
}

/** The values of a series, gaps left out. */
export function valuesOf({ entries }: Series): SeriesValue[] {
  return entries.filter((entry) => entry.kind === 'value');
}

/** What happened last: the actual value of the latest days. A plan or a target isn't a value yet, however new. */
export function newestValue(series: Series): SeriesValue | undefined {
  return latestOf(valuesOf(series).filter((value) => newestPrinting(value).figure.kind === 'actual'));
}

/** The plan or target that was printed last; one repeated unchanged is as new as the newest report that prints it. */
export function newestIntended(series: Series): SeriesValue | undefined {
  return latestOf(valuesOf(series).filter((value) => newestPrinting(value).figure.kind !== 'actual'));
}

function latestOf(values: readonly SeriesValue[]): SeriesValue | undefined {
  const time = (value: SeriesValue) => timeOfPrinting(newestPrinting(value));
  return values.toSorted((a, b) => compareByEnd(time(a), time(b))).at(-1);
}

/** The series of one metric: that without a subject first, then one for each project in the order of the register. */
export function seriesOfMetric(catalogue: Catalogue, metric: Metric): Series[] {
  return seriesByMetric(catalogue).get(metric.id) ?? [];
}

/** The series of all metrics, by the id of the metric; many pages ask for them. */
const seriesByMetric = memoize((catalogue: Catalogue): ReadonlyMap<string, Series[]> => {
  const printings = Map.groupBy(allPrintings(catalogue), ({ figure }) => figure.metric.id);
  return new Map(
    catalogue.metrics.map((metric) => [
      metric.id,
      seriesBySubject(catalogue, metric, printings.get(metric.id) ?? []),
    ]),
  );
});

function seriesBySubject(catalogue: Catalogue, metric: Metric, printings: readonly Printing[]): Series[] {
  const bySubject = Map.groupBy(printings, ({ figure }) => figure.subject?.id);
  return [undefined, ...catalogue.projects].flatMap((subject) => {
    const own = bySubject.get(subject?.id) ?? [];
    return own.length === 0 ? [] : [seriesOf(catalogue, metric, subject, own)];
  });
}

/** The series of one project: one for each metric, in the order of the register. */
export function seriesOfProject(catalogue: Catalogue, project: Project): Series[] {
  return catalogue.metrics.flatMap((metric) =>
    seriesOfMetric(catalogue, metric).filter(({ subject }) => subject?.id === project.id),
  );
}

/** The reports that some series should stand in and don't, by their ids. */
export function silentIn(series: readonly Series[]): ReadonlySet<string> {
  return new Set(
    series.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'gap' ? [entry.report.id] : [])),
    ),
  );
}

/** The newest report that should have said something of a series, where it is silent. */
export function silentNow({ entries }: Series): Report | undefined {
  const last = entries.findLast(
    (entry) => entry.kind === 'gap' || newestPrinting(entry).figure.kind === 'actual',
  );
  return last?.kind === 'gap' ? last.report : undefined;
}

/**
 * What comes once a year: a whole year that a shorter report looks back on, a count on the last day of the year, or a
 * season, be it only said (春运期间) or with its days.
 */
function isYearly({ figure, report }: Printing): boolean {
  const { coverage, sentence } = figure;
  if (coverage.kind === 'said') return namesSeason(coverage.words);
  if (coverage.kind !== 'days') return false;
  const { firstDay, lastDay } = coverage.days;
  const isOfSeason =
    coverage.isPrinted && daysInRange(coverage.days) <= longestSeason && namesSeason(sentence);
  if (isOfSeason && compareDateRanges(coverage.days, report.period) !== 0) return true;
  if (lastDay.month !== 12 || lastDay.day !== 31) return false;
  return figure.metric.measure === 'stock'
    ? daysInRange(coverage.days) === 1
    : compareCalendarDates(firstDay, report.period.firstDay) < 0;
}

/** In days; the travel season around the Spring Festival has 40, the one in summer 62. */
const longestSeason = 62;

/** Everything that is printed, the oldest report first, figures in reading order. */
const allPrintings = memoize(({ reportRecords }: Catalogue): Printing[] =>
  reportRecords.toReversed().flatMap(({ report, figures }) => figures.map((figure) => ({ figure, report }))),
);

function seriesOf(
  { reportRecords }: Catalogue,
  metric: Metric,
  subject: Project | undefined,
  printings: readonly Printing[],
): Series {
  const values = groupPrintings(printings).map(
    (group): SeriesValue => ({ kind: 'value', printings: group, isRestated: areRestated(group) }),
  );
  const mentions = printings.map(
    (printing): Mention => ({ report: printing.report, isYearly: isYearly(printing) }),
  );
  const gaps = silentReports(reportRecords, mentions).map((report): SeriesGap => ({ kind: 'gap', report }));
  const entries = [...values, ...gaps].sort((a, b) => compareByEnd(timeOf(a), timeOf(b)));
  return { metric, subject, entries, cumulativeYears: cumulativeYears(values) };
}

function isIntended({ coverage }: Figure): boolean {
  return coverage.kind === 'intended';
}

/** Whether two reports print the same plan or target: the same number in the same words, for the same period or for none. */
export function isSamePlan(a: Figure, b: Figure): boolean {
  return (
    isIntended(a) &&
    isIntended(b) &&
    haveSameCoverage(a.coverage, b.coverage) &&
    a.kind === b.kind &&
    a.metric.id === b.metric.id &&
    a.quantity.printed === b.quantity.printed
  );
}

/** The printings needed to show a value: of a plan repeated unchanged only its first and its newest. */
export function tellingPrintings(value: SeriesValue): readonly [Printing, ...Printing[]] {
  const [first] = value.printings;
  const newest = newestPrinting(value);
  const isRepeated = newest !== first && !value.isRestated && isSamePlan(first.figure, newest.figure);
  return isRepeated ? [first, newest] : value.printings;
}

function areRestated(printings: readonly Printing[]): boolean {
  const [first] = printings;
  return printings.some(({ figure }) => first !== undefined && !haveSameValue(first.figure, figure));
}

/** Whether two figures say the same: 1.48万元 and 14800元 do, 约30台 and 30台 don't. */
export function haveSameValue(a: Figure, b: Figure): boolean {
  return valueKey(a) === valueKey(b);
}

function valueKey({ quantity }: Figure): string {
  const values = amountsOf(quantity).map(({ value }) => value);
  const words = values.length > 0 ? values : [quantity.printed];
  return [quantity.qualifier, quantity.canonicalUnit, ...words].join(' ');
}

/** The days an entry speaks of; where none are given, those of the first report that prints it. */
function timeOf(entry: SeriesValue | SeriesGap): DateRange {
  if (entry.kind === 'gap') return entry.report.period;
  return timeOfPrinting(entry.printings[0]);
}

function timeOfPrinting({ figure, report }: Printing): DateRange {
  return daysOf(figure) ?? intendedDaysOf(figure) ?? report.period;
}

function cumulativeYears(values: readonly SeriesValue[]): number[] {
  const endsOfYear = new Map<number, Set<number>>();
  for (const { printings } of values) {
    const [{ figure }] = printings;
    if (figure.coverage.kind !== 'days' || figure.metric.measure !== 'flow') continue;
    // The rate of a half-year doesn't hold that of its quarter.
    if (!addsUp(figure.quantity.dimension) || isOfChange(figure)) continue;
    const { days } = figure.coverage;
    if (!isFromNewYear(days)) continue;
    const { year } = days.firstDay;
    endsOfYear.set(year, (endsOfYear.get(year) ?? new Set()).add(daysInRange(days)));
  }
  return [...endsOfYear].filter(([, ends]) => ends.size > 1).map(([year]) => year);
}
