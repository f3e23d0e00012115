import { comparePeriods } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';
import type { SiteBody } from '#src/workspace/site-content.ts';
import { oncePerContent } from './once-per-content.ts';

/** A report that a page can be made of: what it says of itself, and how it is built up. */
export interface PublishedReport extends Report, Pick<SiteBody, 'outline' | 'charts'> {}

/** All reports, the newest period first; reports of one period by id. */
export async function publishedReports(): Promise<readonly PublishedReport[]> {
  return newestFirst();
}

const newestFirst = oncePerContent(({ catalogue, bodies }) =>
  catalogue.reportRecords
    .flatMap(({ report }): PublishedReport[] => {
      const body = bodies.get(report.id);
      return body === undefined ? [] : [{ ...report, outline: body.outline, charts: body.charts }];
    })
    .sort((a, b) => comparePeriods(b.period, a.period) || (a.id < b.id ? -1 : 1)),
);
