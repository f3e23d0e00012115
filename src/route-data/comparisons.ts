import { figureHref, projectHref, reportHref, siteHref } from '#src/addresses.ts';
import type { ComparisonSide } from '#src/catalogue/comparison/comparison-sides.ts';
import { comparisonSides } from '#src/catalogue/comparison/comparison-sides.ts';
import { siteCatalogue } from './catalogue.ts';
import { commitmentHrefs } from './lists.ts';
import { oncePerContent } from './site.ts';

type Sides = ReadonlyMap<string, ComparisonSide>;

/** What a comparison has to know of each report, by its id. */
export const siteComparisonSides: () => Promise<Sides> = oncePerContent(async () =>
  comparisonSides(await siteCatalogue(), {
    report: reportHref,
    figure: figureHref,
    metric: ({ id }) => siteHref(`/metrics/${id}/`),
    project: projectHref,
    commitment: await commitmentHrefs(),
  }),
);
