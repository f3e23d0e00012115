import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import {
  calendarStopId,
  commitmentsDueIn,
  monthPeriods,
} from '#src/catalogue/commitments/commitment-calendar.ts';
import { dueFacetValue } from '#src/catalogue/commitments/commitment-facets.ts';
import type { Outline } from '#src/language/text/outline.ts';
import type { Period } from '#src/language/time/period.ts';
import { monthsName, monthsOf, periodNameBeside } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Report } from '#src/records/report.ts';

/** A line of the guide sign: a place, how much there is, the way. */
export interface SignLink {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

/** What the sign's links are made from, with the two ways to write an address. */
export interface SignLinksInput {
  readonly report: Report & { readonly outline: Outline };
  readonly record: ReportRecord | undefined;
  /** Whether the site has one report only, so that its commitments are all there are. */
  readonly isOnlyReport: boolean;
  /** The period that the report plans for. */
  readonly plan: Period;
  reportHref(reportId: string, clause?: string): string;
  siteHref(path: string): string;
}

/**
 * The ways into a report: its text, and what has been read out of it, counted. Where nothing has been read out yet, its
 * parts with the number of their sections.
 */
export function signLinks(input: SignLinksInput): SignLink[] {
  const { report, record, isOnlyReport, plan, reportHref, siteHref } = input;
  const text = { label: '报告全文', value: '→', href: reportHref(report.id) };
  const projects = new Set(record?.statements.map(({ project }) => project.id)).size;
  const commitments = record?.commitments ?? [];
  const due = commitmentsDueIn(commitments, plan);
  const ofReport = isOnlyReport ? '' : `report=${report.id}`;
  const dueInPlan = `due=${dueFacetValue(plan, plan)}`;
  const counted = [
    { label: '项目', count: projects, path: '/projects/' },
    { label: '承诺', count: commitments.length, path: `/commitments/${ofReport && `?${ofReport}`}` },
    {
      label: `其中${periodNameBeside(plan, report.period)}到期`,
      count: due.length,
      path: `/commitments/?${ofReport && `${ofReport}&`}${dueInPlan}`,
    },
  ].filter(({ count }) => count > 0);
  if (counted.length === 0) {
    const parts = report.outline.map((part) => ({
      label: part.title,
      value: `${part.sections.length}节`,
      href: reportHref(report.id, part.id),
    }));
    return [text, ...parts];
  }
  return [
    text,
    ...counted.map(({ label, count, path }) => ({ label, value: String(count), href: siteHref(path) })),
  ];
}

/** What the road across the guide sign shows, as `GuideSignYear` takes it. */
export interface SignRoad {
  readonly doneLabel: string;
  readonly planLabel: string;
  readonly done: readonly { readonly label: string }[];
  readonly planned: readonly {
    readonly label: string;
    readonly count?: number;
    readonly href?: string;
  }[];
}

/**
 * The road of a report: the months it tells of, and the months it plans, each with what falls due in it. Where nothing
 * falls due in any of them, nothing is counted.
 *
 * @param monthHref the address of a month on the calendar of commitments, by its anchor
 */
export function signRoad(
  period: Period,
  plan: Period,
  commitments: readonly Commitment[],
  monthHref: (anchor: string) => string,
): SignRoad {
  const isCounted = commitmentsDueIn(commitments, plan).length > 0;
  const planned = monthPeriods(plan).map((month) => {
    const label = `${month.firstDay.month}月`;
    const anchor = calendarStopId(month);
    const count = commitments.filter(({ due }) => calendarStopId(due?.by) === anchor).length;
    if (!isCounted) return { label };
    return count === 0 ? { label, count } : { label, count, href: monthHref(anchor) };
  });
  const due = isCounted ? `，${commitmentsDueIn(commitments, plan).length}项到期` : '';
  return {
    doneLabel: `${monthsName(period)}，已发生`,
    planLabel: `${monthsName(plan)}，计划${due}`,
    done: monthsOf(period).map((number) => ({ label: `${number}月` })),
    planned,
  };
}

/**
 * Cuts the name of a period after its year, so that a sign too narrow for one line breaks it there:
 * `2023年上半年` gives `2023年` and `上半年`; a name without a year stays whole.
 */
export function signLines(periodName: string): string[] {
  const cut = /^(\d{4}年)(.+)$/.exec(periodName);
  return cut === null ? [periodName] : cut.slice(1);
}
