import { commitmentHref, figureHref, metricPageHref, projectHref, reportHref } from '#src/addresses.ts';
import { compareSides } from '#src/catalogue/comparison/compare-sides.ts';
import { comparisonSides } from '#src/catalogue/comparison/comparison-sides.ts';
import { comparisonPartners } from '#src/catalogue/reports/report-neighbours.ts';
import { siteCatalogue } from './catalogue.ts';
import { oncePerContent } from './site.ts';

/** What a comparison has to know of each report, by its id. */
export const siteComparisonSides = oncePerContent(async () =>
  comparisonSides(await siteCatalogue(), {
    report: reportHref,
    figure: figureHref,
    metric: ({ id }) => metricPageHref(id),
    project: projectHref,
    commitment: commitmentHref,
  }),
);

/** The comparisons that have a page: of a report with the one before it, and with that of the same period of the year before. */
export async function comparisonPaths() {
  const reports = (await siteCatalogue()).reportRecords.map(({ report }) => report);
  const sides = await siteComparisonSides();
  return reports.flatMap((report) =>
    comparisonPartners(report, reports).flatMap(({ earlier, relation }) => {
      const [before, after] = [sides.get(earlier.id), sides.get(report.id)];
      if (before === undefined || after === undefined) return [];
      const params = { pair: `${earlier.id}..${report.id}` };
      return [{ params, props: { comparison: compareSides(before, after), relation } }];
    }),
  );
}
