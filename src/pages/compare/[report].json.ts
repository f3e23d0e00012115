import type { APIRoute, GetStaticPaths } from 'astro';
import type { ComparisonSide } from '#src/catalogue/comparison/comparison-sides.ts';
import { demonstrationName } from '#src/open-data/column.ts';
import { siteComparisonSides } from '#src/route-data/comparison.ts';
import { siteSettings } from '#src/route-data/site.ts';

/**
 * What `/compare/` reads of the two reports that a reader chooses: one small file for each report. Of n reports there are
 * n² pairs, which is too many pages; and the open data of a report doesn't know what a later one restated.
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
