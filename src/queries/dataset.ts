import { join } from 'node:path';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { type OpenData, openData } from '#src/open-data/open-data.ts';
import type { Keep } from '#src/open-data/table-files.ts';
import { siteCatalogue } from './catalogue.ts';
import { figureHref } from './figure-href.ts';
import { keepInFile } from './keep-in-file.ts';
import { checkHrefs, commitmentHrefs } from './list-href.ts';
import { oncePerContent } from './once-per-content.ts';
import { publicHref } from './public-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';
import { siteSettings } from './site-settings.ts';

/** In `npm run dev` the data is laid out afresh for each page, and is little. */
const keep: Keep = import.meta.env.DEV
  ? (bytes) => () => bytes
  : keepInFile(join(process.cwd(), '.tongtu', 'cache'));

/** The open data of the site, laid out once for all its pages and files. */
export const siteOpenData: () => Promise<OpenData> = oncePerContent(async () =>
  openData(await datasetSource(), keep),
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
