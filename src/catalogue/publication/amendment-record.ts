import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { type CalendarDate, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import { type Amendment, amendmentsOf, publishingDay } from '#src/records/publication.ts';
import type { Report } from '#src/records/report.ts';

/** An amendment with what it is about. */
export interface AmendmentRecord {
  readonly amendment: Amendment;
  readonly report: Report;
  /** Which one of its report's it is, the oldest counted as 1: a new one leaves the others' numbers as they are. */
  readonly number: number;
  /** The figure it changed, as it is now; undefined where it is about something else, or the figure is gone. */
  readonly figure: Figure | undefined;
  readonly commitment: Commitment | undefined;
}

/** The amendments of one report, the newest first. */
export function amendmentRecordsOf({ report, figures, commitments }: ReportRecord): AmendmentRecord[] {
  const amendments = amendmentsOf(report);
  return amendments.map((amendment, index) => {
    const { what, of } = amendment;
    return {
      amendment,
      report,
      number: amendments.length - index,
      figure: what === '数据' ? figures.find(({ id }) => id === of) : undefined,
      commitment: what === '承诺' ? commitments.find(({ id }) => id === of) : undefined,
    };
  });
}

/** Every amendment of every report, the newest first. */
export function allAmendmentRecords({ reportRecords }: Catalogue): AmendmentRecord[] {
  return reportRecords
    .flatMap(amendmentRecordsOf)
    .toSorted((a, b) => compareCalendarDates(b.amendment.date, a.amendment.date));
}

/** What an amendment is about, in a few words: `检测车辆`, `正文`, `承诺事项`. */
export function amendedName({ amendment, figure, commitment }: AmendmentRecord): string {
  if (figure !== undefined)
    return `${figure.subject === undefined ? '' : `${figure.subject.shortName ?? figure.subject.name}：`}${figure.metric.name}`;
  if (commitment !== undefined) return commitment.title;
  return { 数据: '数据', 承诺: '承诺事项', 文字: '正文', 标题: '标题', 附件: '附件', 其他: '其他' }[
    amendment.what
  ];
}

/** One step of a report's life on this site. */
export type HistoryStep =
  | { readonly kind: '成文' | '公布'; readonly date: CalendarDate }
  | { readonly kind: '撤回'; readonly date: CalendarDate; readonly why: string }
  | { readonly kind: Amendment['kind']; readonly date: CalendarDate; readonly amendment: Amendment };

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
