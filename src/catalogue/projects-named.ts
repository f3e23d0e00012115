import type { Project } from '#src/records/project.ts';

/**
 * Those projects whose name, short name or another name stands in the words. A name inside a longer one that is there as well is no
 * mention: 三江桥 isn't named by 新三江桥.
 *
 * @param words a quote, as printed
 */
export function projectsNamedIn(words: string, projects: readonly Project[]): Project[] {
  const names = projects
    .flatMap((project) =>
      [project.name, project.shortName, ...project.aliases].flatMap((name) =>
        name === undefined ? [] : [{ name, project }],
      ),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const named = new Set<Project>();
  let rest = words;
  for (const { name } of names) {
    if (!rest.includes(name)) continue;
    for (const other of names) if (other.name === name) named.add(other.project);
    rest = rest.replaceAll(name, ' '.repeat(name.length));
  }
  return projects.filter((project) => named.has(project));
}
