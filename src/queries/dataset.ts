import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import type { DatasetSource } from '#src/domain/dataset/dataset-source.ts';
import { type OpenData, openData } from '#src/domain/dataset/open-data.ts';
import type { Bytes } from '#src/domain/dataset/printed-rows.ts';
import { siteCatalogue } from './catalogue.ts';
import { figureHref } from './figure-href.ts';
import { checkHrefs, commitmentHrefs } from './list-href.ts';
import { publicHref } from './public-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';
import { siteSettings } from './site-settings.ts';

const laidOut = new WeakMap<Catalogue, OpenData>();

/** The open data of the site, laid out once for all its pages and files. */
export async function siteOpenData(): Promise<OpenData> {
  const source = await datasetSource();
  const data = laidOut.get(source.catalogue) ?? openData(source, keepPacked);
  laidOut.set(source.catalogue, data);
  return data;
}

/** Printed rows repeat their column names and addresses: packed, those of a thousand reports wait in a few megabytes. */
function keepPacked(bytes: Bytes): () => Bytes {
  const packed = deflateRawSync(bytes, { level: 1 });
  return () => new Uint8Array(inflateRawSync(packed));
}

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
