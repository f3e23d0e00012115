import { comparisonPartners } from '#src/domain/compare/comparison-partners.ts';
import { lastChangeOf } from '#src/domain/metadata/report-article.ts';
import { siteColumns } from '#src/domain/metadata/site-column.ts';
import type { MappedPage } from '#src/domain/metadata/sitemap.ts';
import { siteCatalogue } from './catalogue.ts';
import { withdrawnReports } from './withdrawn-reports.ts';

/** Every page that may be found from elsewhere, the search itself not among them; parts of the site first. */
export async function sitePages(): Promise<MappedPage[]> {
  const { readings, topics, metrics, projects } = await siteCatalogue();
  const reports = readings.map(({ report }) => report);
  const withdrawn = await withdrawnReports();
  const of = (folder: string) => (entry: { readonly id: string }) => ({ path: `/${folder}/${entry.id}/` });
  return [
    ...Object.values(siteColumns)
      .filter(({ key }) => key !== 'search')
      .map(({ path }) => ({ path })),
    ...['reports', 'data'].flatMap((folder) =>
      reports.map((report) => ({ ...of(folder)(report), lastChange: lastChangeOf(report) })),
    ),
    ...withdrawn.map(of('reports')),
    ...topics.map(of('topics')),
    ...projects.map(of('projects')),
    ...metrics.map(of('metrics')),
    ...reports.flatMap((report) =>
      comparisonPartners(report, reports).map(({ earlier }) => ({
        path: `/compare/${earlier.id}..${report.id}/`,
      })),
    ),
  ];
}
