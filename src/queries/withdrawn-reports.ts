import { getCollection } from 'astro:content';
import type { WithdrawnReport } from '#src/domain/publication/withdrawn-report.ts';
import { comparePeriods } from '#src/domain/time/period.ts';

/** What is left of the withdrawn reports, the newest period first. */
export async function withdrawnReports(): Promise<WithdrawnReport[]> {
  const entries = await getCollection('withdrawn');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => comparePeriods(b.period, a.period) || (a.id < b.id ? -1 : 1));
}
