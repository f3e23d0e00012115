import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { checkPages, commitmentPages, projectPages, reportPages } from '#src/catalogue/paged-lists.ts';
import { dataYearFolder, dataYears } from '#src/catalogue/reports/by-year.ts';
import { comparisonPartners } from '#src/catalogue/reports/report-neighbours.ts';
import { metricPages } from '#src/catalogue/series/series-in-reports.ts';
import type { PagedList } from '#src/catalogue/year-pages.ts';
import { lastChangeOf } from './page-tags.ts';
import { siteColumns } from './site-column.ts';
import type { MappedPage } from './sitemap.ts';

/**
 * Every page that has an address of its own, parts of the site first.
 *
 * @param withdrawn ids of the reports of which a page is left that says so
 */
export function sitePages(catalogue: Catalogue, withdrawn: readonly string[]): MappedPage[] {
  const { reportRecords, topics, projects, metrics } = catalogue;
  const reports = reportRecords.map(({ report }) => report);
  const pagesBelow = (path: string, { pages }: PagedList) =>
    pages.map((page) => ({ path: `${path}${page.path}` }));
  const of = (folder: string) => (entry: { readonly id: string }) => ({ path: `/${folder}/${entry.id}/` });
  return [
    ...Object.values(siteColumns).map(({ path }) => ({ path })),
    ...['reports', 'data'].flatMap((folder) =>
      reports.map((report) => ({ ...of(folder)(report), lastChange: lastChangeOf(report) })),
    ),
    ...dataYears(catalogue).map(({ year }) => ({ path: `/data/${dataYearFolder(year)}` })),
    ...withdrawn.map((id) => of('reports')({ id })),
    ...topics.map(of('topics')),
    ...projects.map(of('projects')),
    ...metrics.map(of('metrics')),
    ...pagesBelow('/reports/year/', reportPages(catalogue)),
    ...pagesBelow('/commitments/', commitmentPages(catalogue)),
    ...pagesBelow('/checks/', checkPages(catalogue)),
    ...metrics.flatMap((metric) => pagesBelow(`/metrics/${metric.id}/`, metricPages(catalogue, metric))),
    ...projects.flatMap((project) =>
      pagesBelow(`/projects/${project.id}/`, projectPages(catalogue, project)),
    ),
    ...reports.flatMap((report) =>
      comparisonPartners(report, reports).map(({ earlier }) => ({
        path: `/compare/${earlier.id}..${report.id}/`,
      })),
    ),
  ];
}
