import type { TextRange } from '#src/language/text-range.ts';
import type { Project } from './project.ts';

/** A place where a report names a project. */
export interface ProjectMention extends TextRange {
  readonly project: Project;
}

/** A name by which reports call a project. */
export interface ProjectName {
  readonly name: string;
  readonly project: Project;
}

/** The names that {@link findProjectMentions} looks for, the longest first: name, short name and aliases of every project. */
export function projectNames(projects: readonly Project[]): ProjectName[] {
  return projects
    .flatMap((project) =>
      [project.name, project.shortName, ...project.aliases].flatMap((name) =>
        // 资源产业路9.45km tells projects apart in a list; in a text its number is the figure.
        name === undefined || (name !== project.name && /[0-9]+(?:\.[0-9]+)?(?:km|公里|米)/.test(name))
          ? []
          : [{ name, project }],
      ),
    )
    .sort((a, b) => b.name.length - a.name.length);
}

/**
 * Where a text names the projects of a register, the longest name first; in reading order, none overlapping another.
 *
 * @param names from {@link projectNames}
 */
export function findProjectMentions(text: string, names: readonly ProjectName[]): ProjectMention[] {
  const mentions: ProjectMention[] = [];
  const taken = new Set<number>();
  for (const { name, project } of names) {
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (taken.has(start) || taken.has(end - 1)) continue;
      for (let at = start; at < end; at += 1) taken.add(at);
      mentions.push({ start, end, project });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
