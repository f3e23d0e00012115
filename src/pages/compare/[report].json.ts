import type { APIRoute, GetStaticPaths } from 'astro';
import type { ComparisonSide } from '#src/catalogue/comparison/comparison-sides.ts';
import { demonstrationName } from '#src/open-data/column.ts';
import { siteComparisonSides } from '#src/route-data/comparison.ts';
import { siteSettings } from '#src/route-data/site.ts';

/**
 * What `/compare/` reads of the two reports that a reader chooses: one small file for each report. A page for each pair
 * would make n² pages, and the open data of a report lacks what a later report restates.
 */
export const getStaticPaths = (async () => {
  return Array.from(await siteComparisonSides(), ([report, side]) => ({
    params: { report },
    props: { side },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ side: ComparisonSide }> = async ({ props: { side } }) => {
  const { demonstration } = await siteSettings();
  return Response.json(demonstration ? { note: demonstrationName, ...side } : side);
};
