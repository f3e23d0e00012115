import { siteHref } from './site-href.ts';

/** The address of a chart's rows as a CSV file. */
export function chartCsvHref(chartId: string): string {
  return siteHref(`/charts/${chartId}.csv`);
}
