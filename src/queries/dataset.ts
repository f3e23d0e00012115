import type { DatasetSource } from '#src/domain/dataset/dataset-source.ts';
import { siteCatalogue } from './catalogue.ts';
import { figureHref } from './figure-href.ts';
import { checkHrefs, commitmentHrefs } from './list-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';
import { siteSettings } from './site-settings.ts';

/** The address of a page or file with scheme and host where `SITE_URL` gives them, else the path alone. */
export function publicAddress(href: string): string {
  const { SITE } = import.meta.env;
  return SITE === undefined ? href : new URL(href, SITE).href;
}

/** The address of the first page, for a description that needs it whole; undefined where the host isn't known. */
export function absoluteHomepage(): string | undefined {
  return import.meta.env.SITE === undefined ? undefined : publicAddress(siteHref('/'));
}

/** What the open data is made from: the catalogue, and where its entries are found on this site. */
export async function datasetSource(): Promise<DatasetSource> {
  const [commitmentHref, checkHref] = [await commitmentHrefs(), await checkHrefs()];
  return {
    catalogue: await siteCatalogue(),
    isDemonstration: (await siteSettings()).demonstration,
    places: {
      report: (reportId, clause) => publicAddress(reportHref(reportId, clause)),
      figure: (figure) => publicAddress(figureHref(figure)),
      metric: (metricId) => publicAddress(siteHref(`/metrics/${metricId}/`)),
      project: (projectId) => publicAddress(siteHref(`/projects/${projectId}/`)),
      commitment: (commitment) => publicAddress(commitmentHref(commitment)),
      check: (check) => publicAddress(checkHref(check)),
    },
  };
}
