import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Outline } from '#src/domain/report/outline.ts';
import type { Report } from '#src/domain/report/report.ts';
import { comparePeriods } from '#src/domain/time/period.ts';
import { bodyOutline } from '#src/markdown/body-outline.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';
import { placedCharts } from '#src/markdown/placed-charts.ts';

/** A report that a page can be made of: what it says of itself, how it is built up, and its body. */
export interface PublishedReport extends Report {
  readonly outline: Outline;
  /** The charts that its text puts in place. */
  readonly charts: readonly string[];
  /** Compiles the body; the result's `Content` is placed on the page. */
  compile(): ReturnType<typeof render>;
}

/** All reports, the newest period first; reports of one period by id. */
export async function publishedReports(): Promise<PublishedReport[]> {
  const entries = await getCollection('reports');
  return entries
    .map(publishedReport)
    .sort((a, b) => comparePeriods(b.period, a.period) || (a.id < b.id ? -1 : 1));
}

function publishedReport(entry: CollectionEntry<'reports'>): PublishedReport {
  return {
    id: entry.id,
    ...entry.data,
    outline: bodyOutline(entry.body ?? ''),
    charts: placedCharts(parseMdx(entry.body ?? '')).map(({ id }) => id),
    compile: () => render(entry),
  };
}
