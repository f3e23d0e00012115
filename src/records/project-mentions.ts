import type { TextRange } from '#src/language/text-range.ts';
import type { Project } from './project.ts';

/** A place where a report names a project. */
export interface ProjectMention extends TextRange {
  readonly project: Project;
}

/**
 * Where a text names the projects of a register, by name, short name or alias, the longest name first; in reading order, none
 * overlapping another.
 */
export function findProjectMentions(text: string, projects: readonly Project[]): ProjectMention[] {
  const names = projects
    .flatMap((project) =>
      [project.name, project.shortName, ...project.aliases].flatMap((name) =>
        // 资源产业路9.45km tells projects apart in a list; in a text its number is the figure.
        name === undefined || (name !== project.name && /[0-9]+(?:\.[0-9]+)?(?:km|公里|米)/.test(name))
          ? []
          : [{ name, project }],
      ),
    )
    .sort((a, b) => b.name.length - a.name.length);
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
