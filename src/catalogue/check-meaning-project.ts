import { longestShared } from '#src/language/grammar/clause-before.ts';
import type { Project } from '#src/records/project.ts';
import { findProjectMentions, type ProjectName } from '#src/records/project-mentions.ts';
import type { WordsAround } from './words-around.ts';

/** Words that many projects share, which therefore name none. */
const shared =
  /公路|高速|工程|项目|建设|农村|改造|改建|道路|综合|运输|服务站|服务区|危桥|大桥|中修|路面|新建|新增|续建|一体化|示例|[（）()、]/g;

/**
 * Whether some words may mean a project, leniently: its name, another name or a short one, its road or place, or a part of a name
 * that isn't a kind of works.
 */
export function mayName(project: Project, words: string): boolean {
  const { name, shortName, aliases, road, place } = project;
  const names = [name, ...(shortName === undefined ? [] : [shortName]), ...aliases];
  if (
    [...names, ...(road === undefined ? [] : [road]), ...(place === undefined ? [] : [place])].some((known) =>
      words.includes(known),
    )
  )
    return true;
  return names
    .flatMap((known) => known.split(shared))
    .filter((part) => /\p{sc=Han}{2}/u.test(part))
    .some((part) => longestShared(part, words).length >= Math.min(3, part.length));
}

/** What the words around an entry say of the project that it is registered for. */
export type Naming =
  | { readonly kind: 'named' }
  /** Another project is named in the sentence, and this one nowhere, or only elsewhere in the paragraph. */
  | { readonly kind: 'other'; readonly other: Project; readonly isElsewhere: boolean }
  | { readonly kind: 'unnamed' };

/**
 * Whether the sentence, or what it stands under, names a project.
 *
 * @param own the sentence, or the part of it that the entry quotes
 */
export function namingOf(
  project: Project,
  own: string,
  around: WordsAround,
  names: readonly ProjectName[],
): Naming {
  const mentions = findProjectMentions(own, names);
  if (mentions.some((mention) => mention.project.id === project.id)) return { kind: 'named' };
  const others = mentions.filter((mention) => mention.project.id !== project.id);
  // What names another project is taken out, so that 资源产业路 in its name names no second one.
  const rest = others.reduceRight(
    (words, { start, end }) => `${words.slice(0, start)}\n${words.slice(end)}`,
    own,
  );
  const other = others.at(-1)?.project;
  if (mayName(project, rest)) return { kind: 'named' };
  const isUnder = mayName(project, around.headings);
  if (other !== undefined) {
    if (isUnder) return { kind: 'named' };
    const strictly = findProjectMentions(around.paragraph, names);
    return {
      kind: 'other',
      other,
      isElsewhere: strictly.some((mention) => mention.project.id === project.id),
    };
  }
  return isUnder || mayName(project, around.paragraph) ? { kind: 'named' } : { kind: 'unnamed' };
}
