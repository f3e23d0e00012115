import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { comparisonPartners } from '#src/domain/compare/comparison-partners.ts';
import { lastChangeOf } from './report-article.ts';
import { siteColumns } from './site-column.ts';
import type { MappedPage } from './sitemap.ts';

/**
 * Every page that has an address of its own, parts of the site first.
 *
 * @param withdrawn ids of the reports of which a page is left that says so
 */
export function sitePages({ readings, ...registers }: Catalogue, withdrawn: readonly string[]): MappedPage[] {
  const reports = readings.map(({ report }) => report);
  const of = (folder: string) => (entry: { readonly id: string }) => ({ path: `/${folder}/${entry.id}/` });
  return [
    ...Object.values(siteColumns).map(({ path }) => ({ path })),
    ...['reports', 'data'].flatMap((folder) =>
      reports.map((report) => ({ ...of(folder)(report), lastChange: lastChangeOf(report) })),
    ),
    ...withdrawn.map((id) => of('reports')({ id })),
    ...registers.topics.map(of('topics')),
    ...registers.projects.map(of('projects')),
    ...registers.metrics.map(of('metrics')),
    ...reports.flatMap((report) =>
      comparisonPartners(report, reports).map(({ earlier }) => ({
        path: `/compare/${earlier.id}..${report.id}/`,
      })),
    ),
  ];
}
