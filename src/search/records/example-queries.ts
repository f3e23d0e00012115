import type { SearchNames } from './search-content.ts';

/**
 * What can be typed into the box of a site of several bureaus: of one bureau after the other the project with the shortest name.
 *
 * @param projects of all bureaus, their pages below the bureaus' paths
 */
export function exampleQueries({ projects }: Pick<SearchNames, 'projects'>, most: number): string[] {
  const examples: string[] = [];
  for (const ofBureau of Map.groupBy(projects, ([page]) => page.split('/')[0]).values()) {
    if (examples.length === most) break;
    const names = ofBureau.map(([, name]) => name).filter((name) => !examples.includes(name));
    const [shortest] = names.sort((a, b) => a.length - b.length);
    if (shortest !== undefined) examples.push(shortest);
  }
  return examples;
}
