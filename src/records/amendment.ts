import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { AmendmentEntry } from './publication-entries.ts';
import type { Report } from './report.ts';

/**
 * A change of what this site has published: 更正 where the site was wrong, 修订 where the bureau issued a new version.
 * A slip in the bureau's own text is neither; that is a 勘误, and the text stays.
 */
export interface Amendment extends AmendmentEntry {
  readonly kind: '更正' | '修订';
  readonly reportId: string;
}

/** The amendments of a report, the newest first. */
export function amendmentsOf({
  id,
  corrections,
  revisions,
}: Pick<Report, 'id' | 'corrections' | 'revisions'>): Amendment[] {
  const as = (kind: Amendment['kind']) => (entry: AmendmentEntry) => ({ ...entry, kind, reportId: id });
  return [...revisions.map(as('修订')), ...corrections.map(as('更正'))]
    .toSorted((a, b) => compareCalendarDates(a.date, b.date))
    .reverse();
}

/** The amendments of one of a report's figures, the newest first. */
export function amendmentsOfFigure(
  report: Parameters<typeof amendmentsOf>[0],
  figureId: string,
): Amendment[] {
  return amendmentsOf(report).filter(({ what, of }) => what === '数据' && of === figureId);
}

/** What was changed, in a few words: `768300元 改为 786300元`. */
export function amendmentWords({ from, to }: Pick<Amendment, 'from' | 'to'>): string {
  if (from === undefined) return `新增 ${to}`;
  return to === undefined ? `删去 ${from}` : `${from} 改为 ${to}`;
}
