import type { ComparisonSide } from '#src/domain/compare/comparison-side.ts';
import { comparisonSides } from '#src/domain/compare/comparison-sides.ts';
import { siteCatalogue } from './catalogue.ts';
import { figureHref } from './figure-href.ts';
import { commitmentHrefs } from './list-href.ts';
import { projectHref } from './project-href.ts';
import { reportHref } from './report-href.ts';
import { siteHref } from './site-href.ts';

type Sides = ReadonlyMap<string, ComparisonSide>;

let gathered: Promise<Sides> | undefined;

/** What a comparison has to know of each report, by its id. Gathered once for all pages; in `npm run dev` afresh each time. */
export function siteComparisonSides(): Promise<Sides> {
  if (import.meta.env.DEV) return gather();
  gathered ??= gather();
  return gathered;
}

async function gather(): Promise<Sides> {
  return comparisonSides(await siteCatalogue(), {
    report: reportHref,
    figure: figureHref,
    metric: ({ id }) => siteHref(`/metrics/${id}/`),
    project: projectHref,
    commitment: await commitmentHrefs(),
  });
}
