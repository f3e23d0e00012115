import { getEntry, render } from 'astro:content';
import type { Outline } from '#src/domain/report/outline.ts';
import type { Report } from '#src/domain/report/report.ts';
import { comparePeriods } from '#src/domain/time/period.ts';
import { type BodyComponent, evaluateBody } from '#src/markdown/evaluate-body.ts';
import type { SiteBody } from '#src/workspace/site-content.ts';
import { oncePerContent } from './once-per-content.ts';

/** A report that a page can be made of: what it says of itself, how it is built up, and its body. */
export interface PublishedReport extends Report {
  readonly outline: Outline;
  /** The charts that its text puts in place. */
  readonly charts: readonly string[];
  /** Compiles the body, to be placed on the page. */
  compile(): Promise<BodyComponent>;
}

/** All reports, the newest period first; reports of one period by id. */
export async function publishedReports(): Promise<readonly PublishedReport[]> {
  return newestFirst();
}

const newestFirst = oncePerContent(({ catalogue, bodies }) =>
  catalogue.readings
    .flatMap(({ report }) => {
      const body = bodies.get(report.id);
      return body === undefined ? [] : [publishedReport(report, body)];
    })
    .sort((a, b) => comparePeriods(b.period, a.period) || (a.id < b.id ? -1 : 1)),
);

function publishedReport(
  report: Report,
  { outline, charts, source, marked, needsBundler }: SiteBody,
): PublishedReport {
  const compile = () => (needsBundler ? bundledBody(report.id) : evaluateBody(source, marked));
  return { ...report, outline, charts, compile };
}

/** The body as the bundler has compiled it. */
async function bundledBody(reportId: string): Promise<BodyComponent> {
  const entry = await getEntry('reports', reportId);
  if (entry === undefined) throw new Error(`no report ${reportId}`);
  const { Content } = await render(entry);
  return Content;
}
