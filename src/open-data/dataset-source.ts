import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Check } from '#src/records/check.ts';
import type { Commitment } from '#src/records/commitment.ts';
import { type Figure, figureCoverageName } from '#src/records/figure.ts';
import { type Amended, amendmentsOf, amendmentWords } from '#src/records/publication.ts';
import { type Column, listColumn, printed, required, textColumn } from './column.ts';

/** The addresses that rows give: absolute where the site knows its own, else absolute within the site. */
export interface DatasetPlaces {
  report(reportId: string, clause?: ClauseId): string;
  figure(figure: Figure): string;
  metric(metricId: string): string;
  project(projectId: string): string;
  commitment(commitment: Commitment): string;
  check(check: Check): string;
}

/** What the published tables are made from. */
export interface DatasetSource {
  readonly catalogue: Catalogue;
  readonly places: DatasetPlaces;
  /** All of it is made up; every table says so. */
  readonly isDemonstration?: boolean;
}

/** A row for one entry of a report. */
export interface EntryRow<Entry> {
  readonly entry: Entry;
  readonly period: string;
}

/** Columns that say the same in every table that has them. */
export const sharedColumns = {
  report: textColumn(
    'report',
    '报告',
    '报告的编号',
    ({ entry }: EntryRow<{ readonly reportId: string }>) => entry.reportId,
    required,
  ),
  period: textColumn(
    'period',
    '报告期',
    '2023-h1 为 2023 年上半年',
    ({ period }: EntryRow<unknown>) => period,
    required,
  ),
  quote: textColumn('quote', '引文', '报告原文，与原件一致', ({ entry }: EntryRow<Quoted>) => entry.quote, {
    ...required,
    ...printed,
  }),
  sentence: textColumn(
    'sentence',
    '整句',
    '引文所在整句原文',
    ({ entry }: EntryRow<{ readonly sentence: string }>) => entry.sentence,
    { ...required, ...printed },
  ),
  reading: textColumn(
    'reading',
    '本站理解',
    '报告未明示、由本站理解之处；空：无',
    ({ entry }: EntryRow<{ readonly reading: string | undefined }>) => entry.reading,
  ),
  clause: textColumn(
    'clause',
    '位置',
    '在报告中的位置',
    ({ entry }: EntryRow<Quoted>) => entry.clause,
    required,
  ),
};

type Quoted = Pick<Figure, 'quote' | 'clause'>;

/** Entries of a report, each with the report's period. */
export function withPeriod<Entry>({ report }: ReportRecord, entries: readonly Entry[]): EntryRow<Entry>[] {
  const period = printPeriod(report.period);
  return entries.map((entry) => ({ entry, period }));
}

/** The name of a topic, or its id where the register doesn't have it. */
export function topicName({ topics }: Catalogue, id: string): string {
  return topics.find((topic) => topic.id === id)?.name ?? id;
}

/** One of the coverages that figures have, in words, and how many have it. */
export interface CoverageCount {
  readonly name: string;
  readonly count: number;
}

/** Which times the figures speak of, the most frequent first, so that a reader sees that not all of them can be compared. */
export function coverageCounts(figures: readonly Figure[]): CoverageCount[] {
  const counts = new Map<string, number>();
  for (const { coverage } of figures) {
    const name = figureCoverageName(coverage);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}

/** What a metric or a project was called, or how it was defined, before it was amended. */
export const amendmentsColumn: Column<Amended> = listColumn(
  'amendments',
  '更正和修订',
  '公布后名称、定义等的改动，如“2024-09-01 定义：甲 改为 乙。原因”；空：未改动',
  (entry) =>
    amendmentsOf(entry).map(
      (amendment) =>
        `${printCalendarDate(amendment.date)} ${amendment.what}：${amendmentWords(amendment)}。${amendment.why}`,
    ),
);
