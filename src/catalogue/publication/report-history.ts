import { type CalendarDate, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { type Amendment, amendmentsOf } from '#src/records/amendment.ts';
import type { Report } from '#src/records/report.ts';

/** One step of a report's life on this site. */
export type HistoryStep =
  | { readonly kind: '成文' | '公布'; readonly date: CalendarDate }
  | { readonly kind: '撤回'; readonly date: CalendarDate; readonly why: string }
  | { readonly kind: Amendment['kind']; readonly date: CalendarDate; readonly amendment: Amendment };

/** The day a report was published: as it says, else the day it was set to be; undefined where it says neither. */
export function publishingDay({
  publishedOn,
  publishAt,
}: Pick<Report, 'publishedOn' | 'publishAt'>): CalendarDate | undefined {
  return publishedOn ?? publishAt?.date;
}

/** The versions of a report as its frontmatter gives them, the oldest first. A day that it doesn't give isn't there. */
export function reportHistory(report: Report): HistoryStep[] {
  const step = (kind: '成文' | '公布', date: CalendarDate | undefined): HistoryStep[] =>
    date === undefined ? [] : [{ kind, date }];
  const amended = amendmentsOf(report)
    .reverse()
    .map((amendment): HistoryStep => ({ kind: amendment.kind, date: amendment.date, amendment }));
  const withdrawn: HistoryStep[] =
    report.withdrawal === undefined ? [] : [{ kind: '撤回', ...report.withdrawal }];
  const steps = [
    ...step('成文', report.issuedOn),
    ...step('公布', publishingDay(report)),
    ...amended,
    ...withdrawn,
  ];
  return steps.toSorted((a, b) => compareCalendarDates(a.date, b.date));
}
