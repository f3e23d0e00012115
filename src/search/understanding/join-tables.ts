import type { SearchedSite } from '#src/search/engine/search-table.ts';
import type { NameTables, UnderstandingTables } from '#src/search/files/search-files.ts';

/** The names of several sites together. Metrics and topics are every bureau's alike: their names then lead to no page. */
export function joinNames(tables: readonly NameTables[], sites: readonly SearchedSite[]): NameTables {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return only;
  const namesAlone = (names: NameTables['metrics'][]) =>
    Array.from(new Set(names.flat().map(([, name]) => name)), (name) => ['', name] as const);
  return {
    projects: tables.flatMap(({ projects }, site) =>
      projects.map(([page, ...called]) => [`${sites[site]?.bureau?.path ?? ''}${page}`, ...called] as const),
    ),
    metrics: namesAlone(tables.map(({ metrics }) => metrics)),
    topics: namesAlone(tables.map(({ topics }) => topics)),
    traditional: tables.map(({ traditional }) => traditional).join(''),
    simplified: tables.map(({ simplified }) => simplified).join(''),
  };
}

/** What is known of the characters of several sites together. */
export function joinUnderstanding(tables: readonly UnderstandingTables[]): UnderstandingTables {
  return {
    traditional: tables.map(({ traditional }) => traditional).join(''),
    simplified: tables.map(({ simplified }) => simplified).join(''),
    readings: Object.assign({}, ...tables.map(({ readings }) => readings)),
  };
}
