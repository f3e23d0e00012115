import { comparePeriods } from '#src/language/time/period.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import { handedContent } from '#src/workspace/handed-content.ts';

/** What is left of the withdrawn reports, the newest period first. */
export async function withdrawnReports(): Promise<WithdrawnReport[]> {
  return handedContent().withdrawn.toSorted(
    (a, b) => comparePeriods(b.period, a.period) || (a.id < b.id ? -1 : 1),
  );
}
