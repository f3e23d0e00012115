import { checkPath } from '#src/catalogue/check-words.ts';
import { encodePath } from '#src/language/address-path.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { Check } from '#src/records/check.ts';
import { type Commitment, commitmentPath } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';

/** The one setting of every address: the path that the site lies under (`BASE_PATH`), with a slash at its end. */
const basePath = import.meta.env.BASE_URL;

/** Scheme and host of the site (`SITE_URL`); undefined where they aren't known yet. */
const siteUrl = import.meta.env.SITE;

/**
 * The address of a page or file of this site.
 *
 * @param path an absolute path within the site, such as `/reports/2023-h1/#s-1`
 */
export function siteHref(path: string): string {
  return `${basePath.replace(/\/$/, '')}${path}`;
}

/** An address with scheme and host where `SITE_URL` gives them, else the path alone. */
export function publicHref(href: string): string {
  return siteUrl === undefined ? href : new URL(href, siteUrl).href;
}

/** The address of the first page, for a description that needs it whole; undefined where the host isn't known. */
export function absoluteHomepage(): string | undefined {
  return siteUrl === undefined ? undefined : publicHref(siteHref('/'));
}

/** The address of a report's page, or of a place in it. */
export function reportHref(reportId: string, clause?: ClauseId): string {
  return siteHref(`/reports/${reportId}/${clause === undefined ? '' : `#${clause}`}`);
}

/** The address of a file that is published beside a report: its original, an attachment, its PDF. */
export function reportFileHref(reportId: string, name: string): string {
  return siteHref(`/reports/${reportId}/${encodePath(name)}`);
}

/** The address of a figure's own place: the number in its sentence, on its report's page. */
export function figureHref({ reportId, id }: Pick<Figure, 'reportId' | 'id'>): string {
  return reportHref(reportId, `f-${id}`);
}

/** The address of a metric's page. */
export function metricPageHref(metricId: string): string {
  return siteHref(`/metrics/${metricId}/`);
}

/** The address of a figure among all values of its metric, at its project where it has one. */
export function metricHref({ metric, subject }: Pick<Figure, 'metric' | 'subject'>): string {
  return `${metricPageHref(metric.id)}${subject === undefined ? '' : `#p-${subject.id}`}`;
}

/** The address of a project's page. */
export function projectHref({ id }: Pick<Project, 'id'>): string {
  return siteHref(`/projects/${id}/`);
}

/** The address of a commitment on the page that lists it. */
export function commitmentHref(commitment: Pick<Commitment, 'reportId' | 'id' | 'page'>): string {
  return siteHref(`/${commitmentPath(commitment)}`);
}

/** The address of a check on the page that lists it. */
export function checkHref(check: Pick<Check, 'reportId' | 'id' | 'page'>): string {
  return siteHref(`/${checkPath(check)}`);
}

/** The address of a topic's page. */
export function topicHref(topicId: string): string {
  return siteHref(`/topics/${topicId}/`);
}

/** The address of a 更正 or 修订 among all of them. */
export function amendmentHref(record: AmendmentPlace): string {
  return siteHref(`/corrections/#${amendmentAnchor(record)}`);
}

/** Of what kind and which an amended thing is, and which of its amendments. */
interface AmendmentPlace {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly number: number;
}

/** Where a 更正 or 修订 stands on the page of all of them. */
export function amendmentAnchor({ subject: { kind, id }, number }: AmendmentPlace): string {
  return kind === 'reports' ? `a-${id}-${number}` : `a-${kind}-${id}-${number}`;
}

/** The address of a ready-made comparison of two reports. */
export function comparisonHref(earlierId: string, laterId: string): string {
  return siteHref(`/compare/${earlierId}..${laterId}/`);
}

/** The address of a file or folder of the open data: `figures.csv`, `2023-h1/`. */
export function dataHref(path: string): string {
  return siteHref(`/data/${path}`);
}

/** The address of a chart's rows as a CSV file. */
export function chartCsvHref(chartId: string): string {
  return siteHref(`/charts/${chartId}.csv`);
}

/** The address of the search page with the results of a query. */
export function searchHref(query: string): string {
  return siteHref(`/search/?${new URLSearchParams({ q: query })}`);
}
