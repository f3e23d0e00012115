import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';

/** The pages that every site has, whatever its content. */
const fixedPaths = [
  '/',
  '/about/',
  '/checks/',
  '/commitments/',
  '/compare/',
  '/corrections/',
  '/data/',
  '/metrics/',
  '/projects/',
  '/reports/',
  '/search/',
  '/topics/',
];

/**
 * The addresses that a redirect may lead to: every page that has one of its own name, below the base path.
 *
 * @param withdrawn ids of the reports of which a page is left that says so
 */
export function pagePaths(catalogue: Catalogue, withdrawn: readonly string[]): ReadonlySet<string> {
  const reports = catalogue.readings.map(({ report }) => report.id);
  const below = (folder: string, ids: readonly string[]) => ids.map((id) => `/${folder}/${id}/`);
  return new Set([
    ...fixedPaths,
    ...below('reports', [...reports, ...withdrawn]),
    ...below('data', reports),
    ...below(
      'metrics',
      catalogue.metrics.map(({ id }) => id),
    ),
    ...below(
      'projects',
      catalogue.projects.map(({ id }) => id),
    ),
    ...below(
      'topics',
      catalogue.topics.map(({ id }) => id),
    ),
  ]);
}
