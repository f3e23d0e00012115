import type { SearchSource } from '#src/search/records/search-source.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';

/**
 * What the search files of a content folder are made from, and no more: the parsed files would stay in memory for as long as
 * the site is built.
 */
export function searchSource({ catalogue, reports, site }: Workspace): SearchSource {
  const bodies = reports.flatMap(({ folder, text: body }) => {
    if (body === undefined) return [];
    const { text, blocks, paragraphs, tables } = body;
    return [[folder.id, { text, blocks, paragraphs, tables }] as const];
  });
  return { catalogue, bodies: new Map(bodies), isDemonstration: site?.demonstration ?? false };
}
