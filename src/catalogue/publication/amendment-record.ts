import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { ReportReading } from '#src/catalogue/report-reading.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { type Amendment, amendmentsOf } from '#src/records/amendment.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
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
export function amendmentRecordsOf({ report, figures, commitments }: ReportReading): AmendmentRecord[] {
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
export function allAmendmentRecords({ readings }: Catalogue): AmendmentRecord[] {
  return readings
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
