import type { APIRoute, GetStaticPaths } from 'astro';
import { allCharts } from '#src/charts/all-charts.ts';
import { chartCsv } from '#src/charts/chart-csv.ts';
import { publishedReports, siteCatalogue } from '#src/route-data/catalogue.ts';
import { siteSettings } from '#src/route-data/site.ts';

/** The rows of each chart, to be downloaded beside it. */
export const getStaticPaths = (async () => {
  const placed = new Map((await publishedReports()).map(({ id, charts }) => [id, charts]));
  const specs = allCharts(await siteCatalogue(), placed);
  const { demonstration } = await siteSettings();
  return specs.map((spec) => ({ params: { chart: spec.id }, props: { csv: chartCsv(spec, demonstration) } }));
}) satisfies GetStaticPaths;

/** Bytes, because text may lose the byte order mark. */
export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(new TextEncoder().encode(props.csv));
