import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { type CalendarDate, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import { type Amended, type Amendment, amendmentsOf, publishingDay } from '#src/records/publication.ts';
import type { Report } from '#src/records/report.ts';

/** A report, or an entry of a register, that has been amended. */
export type AmendedSubject =
  | { readonly kind: 'reports'; readonly id: string; readonly report: Report }
  | { readonly kind: 'metrics' | 'projects' | 'topics'; readonly id: string; readonly name: string };

/** An amendment with what it is about. */
export interface AmendmentRecord {
  readonly amendment: Amendment;
  readonly subject: AmendedSubject;
  /** Which one of its subject's it is, the oldest counted as 1: a new one leaves the others' numbers as they are. */
  readonly number: number;
  /** The figure it changed, as it is now; undefined where it is about something else, or the figure is gone. */
  readonly figure: Figure | undefined;
  readonly commitment: Commitment | undefined;
}

/** The amendments of one report, the newest first. */
export function amendmentRecordsOf({ report, figures, commitments }: ReportRecord): AmendmentRecord[] {
  return recordsOf({ kind: 'reports', id: report.id, report }, report).map((record) => {
    const { what, of } = record.amendment;
    return {
      ...record,
      figure: what === '数据' ? figures.find(({ id }) => id === of) : undefined,
      commitment: what === '承诺' ? commitments.find(({ id }) => id === of) : undefined,
    };
  });
}

/** The amendments of a metric, a project or a topic, the newest first. */
export function amendmentRecordsOfEntry(
  kind: 'metrics' | 'projects' | 'topics',
  entry: Amended & { readonly id: string; readonly name: string },
): AmendmentRecord[] {
  return recordsOf({ kind, id: entry.id, name: entry.name }, entry);
}

function recordsOf(subject: AmendedSubject, amended: Amended): AmendmentRecord[] {
  const amendments = amendmentsOf(amended);
  return amendments.map((amendment, index) => ({
    amendment,
    subject,
    number: amendments.length - index,
    figure: undefined,
    commitment: undefined,
  }));
}

/** Every amendment of every report, metric, project and topic, the newest first. */
export function allAmendmentRecords(catalogue: Catalogue): AmendmentRecord[] {
  const { reportRecords, metrics, projects, topics } = catalogue;
  return [
    ...reportRecords.flatMap(amendmentRecordsOf),
    ...metrics.flatMap((entry) => amendmentRecordsOfEntry('metrics', entry)),
    ...projects.flatMap((entry) => amendmentRecordsOfEntry('projects', entry)),
    ...topics.flatMap((entry) => amendmentRecordsOfEntry('topics', entry)),
  ].toSorted((a, b) => compareCalendarDates(b.amendment.date, a.amendment.date));
}

/** What has been amended: `2023年上半年工作总结`, `指标“检测车辆”`. */
export function subjectName(subject: AmendedSubject): string {
  if (subject.kind === 'reports') return `${periodName(subject.report.period)}${subject.report.kind}`;
  return `${{ metrics: '指标', projects: '项目', topics: '专题' }[subject.kind]}“${subject.name}”`;
}

/** What an amendment is about, in a few words: `检测车辆`, `正文`, `承诺事项`, `定义`. */
export function amendedName({ amendment, figure, commitment }: AmendmentRecord): string {
  if (figure !== undefined)
    return `${figure.subject === undefined ? '' : `${figure.subject.shortName ?? figure.subject.name}：`}${figure.metric.name}`;
  if (commitment !== undefined) return commitment.title;
  const { what, of } = amendment;
  if (of !== undefined && (what === '附件' || what === '其他')) return what === '附件' ? `附件 ${of}` : of;
  return { 承诺: '承诺事项', 文字: '正文', 项目: '项目进展', 核对: '数据核对' }[what as string] ?? what;
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
