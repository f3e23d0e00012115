import type { SearchSource } from '#src/search/records/search-records.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';

/** What the search files of a site are made from. */
export function searchSource({ catalogue, reports, site }: Workspace): SearchSource {
  const bodies = reports.flatMap(({ folder, text }) =>
    text === undefined ? [] : [[folder.id, text] as const],
  );
  return { catalogue, bodies: new Map(bodies), isDemonstration: site?.demonstration ?? false };
}
