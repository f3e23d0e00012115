import type { AcrossCheck, CheckedReport } from './across-check.ts';
import { checkCompletion } from './completion.ts';
import { checkCumulative } from './cumulative.ts';
import { checkHalves } from './halves.ts';
import { checkYearOnYear } from './year-on-year.ts';

/**
 * All relations that the site checks without being asked, each in the report that prints the later number. Disagreement is shown and
 * told; nothing is mended.
 *
 * @param oldestFirst the reports in their order
 */
export function checksAcross(oldestFirst: readonly CheckedReport[]): AcrossCheck[] {
  return [
    ...checkHalves(oldestFirst),
    ...checkYearOnYear(oldestFirst),
    ...checkCompletion(oldestFirst),
    ...checkCumulative(oldestFirst),
  ];
}
