import type { ComparisonSide } from '#src/catalogue/comparison/comparison-sides.ts';
import { comparisonSides } from '#src/catalogue/comparison/comparison-sides.ts';
import { figureHref } from './figure-href.ts';
import { commitmentHrefs } from './list-href.ts';
import { oncePerContent } from './once-per-content.ts';
import { projectHref } from './project-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';

type Sides = ReadonlyMap<string, ComparisonSide>;

/** What a comparison has to know of each report, by its id. */
export const siteComparisonSides: () => Promise<Sides> = oncePerContent(async ({ catalogue }) =>
  comparisonSides(catalogue, {
    report: reportHref,
    figure: figureHref,
    metric: ({ id }) => siteHref(`/metrics/${id}/`),
    project: projectHref,
    commitment: await commitmentHrefs(),
  }),
);
