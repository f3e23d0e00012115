import { figureHref, publicHref, reportHref, siteHref } from '#src/addresses.ts';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { type OpenData, openData } from '#src/open-data/open-data.ts';
import { siteCatalogue } from './catalogue.ts';
import { checkHrefs, commitmentHrefs } from './lists.ts';
import { oncePerContent, siteSettings } from './site.ts';

/** The open data of the site, laid out once for all its pages and files. */
export const siteOpenData: () => Promise<OpenData> = oncePerContent(async () =>
  openData(await datasetSource()),
);

/** What the open data is made from: the catalogue, and where its entries are found on this site. */
async function datasetSource(): Promise<DatasetSource> {
  const [commitmentHref, checkHref] = [await commitmentHrefs(), await checkHrefs()];
  return {
    catalogue: await siteCatalogue(),
    isDemonstration: (await siteSettings()).demonstration,
    places: {
      report: (reportId, clause) => publicHref(reportHref(reportId, clause)),
      figure: (figure) => publicHref(figureHref(figure)),
      metric: (metricId) => publicHref(siteHref(`/metrics/${metricId}/`)),
      project: (projectId) => publicHref(siteHref(`/projects/${projectId}/`)),
      commitment: (commitment) => publicHref(commitmentHref(commitment)),
      check: (check) => publicHref(checkHref(check)),
    },
  };
}
