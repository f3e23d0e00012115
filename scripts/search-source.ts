import type { SearchSource } from '#src/search/records/search-source.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';

/** What the search files of a content folder are made from. */
export function searchSource({ catalogue, reports }: Workspace): SearchSource {
  const bodies = reports.flatMap(({ folder, text }) =>
    text === undefined ? [] : [[folder.id, text] as const],
  );
  return { catalogue, bodies: new Map(bodies) };
}
