import { getCollection } from 'astro:content';
import { buildCatalogue } from '#src/domain/catalogue/build-catalogue.ts';
import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';

let built: Promise<Catalogue> | undefined;

/** All reports × registers. Built once for all pages; in `npm run dev` afresh each time, for the content may have changed. */
export function siteCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return buildFromCollections();
  built ??= buildFromCollections();
  return built;
}

async function buildFromCollections(): Promise<Catalogue> {
  const [topics, metrics, projects, reports] = await Promise.all([
    getCollection('topics'),
    getCollection('metrics'),
    getCollection('projects'),
    getCollection('reports'),
  ]);
  // The content check has run before and has said where anything is wrong; here every place is as good as another.
  const at = { file: '', line: 1, column: 1 };
  const register = <T>(entries: readonly { readonly data: T }[]) =>
    entries.map(({ data }) => ({ value: data, at }));
  return buildCatalogue(
    { topics: register(topics), metrics: register(metrics), projects: register(projects) },
    reports.map((entry) => ({
      id: entry.id,
      frontmatter: entry.data,
      body: bodyText(parseMdx(entry.body ?? '')),
      at: () => at,
      bodyAt: () => at,
    })),
  ).catalogue;
}
