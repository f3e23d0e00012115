import type { DatasetSource } from '#src/domain/dataset/dataset-source.ts';
import { siteCatalogue } from './catalogue.ts';
import { figureHref } from './figure-href.ts';
import { checkHrefs, commitmentHrefs } from './list-href.ts';
import { publicHref } from './public-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';
import { siteSettings } from './site-settings.ts';

/** What the open data is made from: the catalogue, and where its entries are found on this site. */
export async function datasetSource(): Promise<DatasetSource> {
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
