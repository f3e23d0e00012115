import type { SearchRecord } from './search-record.ts';

/** What can be typed into the box of a site of several bureaus: of one bureau after the other the project with the shortest name. */
export function exampleQueries(records: readonly SearchRecord[], most: number): string[] {
  const projects = records.filter(({ places }) => places[0]?.kind === 'project');
  const examples: string[] = [];
  for (const ofBureau of Map.groupBy(projects, ({ bureau }) => bureau?.path).values()) {
    if (examples.length === most) break;
    const names = ofBureau.map(({ title }) => title).filter((title) => !examples.includes(title));
    const [shortest] = names.sort((a, b) => a.length - b.length);
    if (shortest !== undefined) examples.push(shortest);
  }
  return examples;
}
