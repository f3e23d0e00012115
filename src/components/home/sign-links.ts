import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { commitmentsDueIn } from '#src/catalogue/commitments/commitment-calendar.ts';
import { dueFacetValue } from '#src/catalogue/commitments/commitment-facets.ts';
import type { Outline } from '#src/language/text/outline.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodNameBeside } from '#src/language/time/period-name.ts';
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
  const text = { label: '读全文', value: '→', href: reportHref(report.id) };
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
