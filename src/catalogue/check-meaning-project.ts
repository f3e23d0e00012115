import { behindLast, longestShared } from '#src/language/grammar/clause-before.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import { findProjectMentions, type ProjectMention, type ProjectName } from '#src/records/project-mentions.ts';
import type { Contradiction } from './contradiction.ts';
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
  if (isUnder || mayName(project, around.paragraph)) return { kind: 'named' };
  const spokenOf = meantBy(own, around, names);
  return spokenOf === undefined ? { kind: 'unnamed' } : { kind: 'other', other: spokenOf, isElsewhere: true };
}

/** The project that 该项目 goes back to, or whose name is the heading that the sentence stands under. */
function meantBy(
  own: string,
  { earlier, headings }: WordsAround,
  names: readonly ProjectName[],
): Project | undefined {
  if (/^\s*[该此](?:项目|工程|大?桥|公?路|线|站|码头)/.test(own))
    return findProjectMentions(earlier, names).at(-1)?.project;
  const heading = headings.split('\n').at(-1) ?? '';
  const [mention] = findProjectMentions(heading, names);
  return mention !== undefined && heading.length - (mention.end - mention.start) <= 5
    ? mention.project
    : undefined;
}

/**
 * A number that the words give to another project, to several together, or to the whole county, in a sentence that
 * names its own project elsewhere.
 */
export function othersCount(
  subject: Project,
  before: string,
  names: readonly ProjectName[],
  { isInTable, labels }: WordsAround,
): Contradiction | undefined {
  const mentions = findProjectMentions(before, names);
  const own = mentions.findLast(({ project }) => project.id === subject.id);
  const last = mentions.at(-1);
  const clauseStart = behindLast('，；。,', before);
  const clause = before.slice(clauseStart);
  const fault = (severity: Contradiction['severity'], said: string): Contradiction => ({
    field: 'subject',
    code: '数据-24',
    severity,
    words: said,
    message: `原话说的是“${said}”，登记的是“${subject.name}”。`,
    current: before.trim(),
    cure: '核对 subject',
  });
  if (isInTable) {
    const all = labels.find((label) =>
      /^(?:合计|总计|小计|共计|全[县市区省州局])$/.test(label.replaceAll(/\s/g, '')),
    );
    return all === undefined ? undefined : fault('warning', all);
  }
  const wide =
    /^(?:目前|今年|上半年|截至目前|我[县局市区]|县城|城区)?(全[县市区省州局]|辖区|其[他余](?:[0-9两三四五六七八九十]*[个座条])?(?:项目|工程|桥梁|路段|标段)|[0-9两三四五六七八九十]+[个座条](?:项目|工程|大桥|桥梁|公路|道路|路段))/.exec(
      clause,
    )?.[1];
  if (wide !== undefined && (own === undefined || own.start < clauseStart)) return fault('warning', wide);
  if (own === undefined || last === undefined) return undefined;
  const turn = respectively(before, mentions);
  if (turn !== undefined)
    return turn.project.id === subject.id ? undefined : fault('error', turn.project.name);
  const others = /^外?的(其[他余](?:项目|工程|桥梁|路段))/.exec(before.slice(own.end))?.[1];
  if (others !== undefined) return fault('warning', others);
  // 与青龙大桥相邻的北环线, 受青龙大桥影响，北环线完成: the last that is named is what is spoken of.
  const between = before.slice(own.end, last.start);
  if (
    last.project.id !== subject.id &&
    last.start > own.end &&
    (/^[^，；。、和及与]{0,8}的$/.test(between) ||
      (last.start === clauseStart && /^[^；。0-9]{0,16}[，,]$/.test(between)))
  )
    return fault('warning', last.project.name);
  // 青龙大桥完成2亿元，北环线完成3亿元: the second is counted for what begins its clause.
  const opensClause = last.start === 0 || /[，；。,、：:]\s*$/.test(before.slice(0, last.start));
  if (
    last.project.id !== subject.id &&
    last.start > own.end &&
    opensClause &&
    /[0-9]/.test(before.slice(own.end, last.start))
  )
    return fault('error', last.project.name);
  const behind = before.slice(own.end);
  const together =
    /^(?:[、和及与][^，；]{2,24}|等[^，；]{0,8})(?:共计?|合计|总计|累计)|^等(?:[0-9]+|[两三四五六七八九十]+)个?/.exec(
      behind,
    )?.[0];
  return together === undefined || /[，；。]/.test(together)
    ? undefined
    : fault('warning', `${subject.name}${together}`);
}

/** Of projects listed before 分别, the one whose turn the number behind is: the second of 甲、乙分别完成2亿元、3亿元. */
function respectively(before: string, mentions: readonly ProjectMention[]): ProjectMention | undefined {
  const at = before.lastIndexOf('分别');
  if (at === -1 || /[；;。]/.test(before.slice(at))) return undefined;
  const start = behindLast('；;。，,', before, at);
  const listed = mentions.filter((mention) => mention.start >= start && mention.end <= at);
  const turn = (before.slice(at).match(/[0-9]+(?:\.[0-9]+)?/g) ?? []).length;
  const isSeparate = listed.every(
    ({ end }, index) => index === 0 || /^[、和及与]/.test(before.slice(listed[index - 1]?.end, end)),
  );
  return isSeparate && listed.length > 1 ? listed[turn] : undefined;
}

/** A stage that the quote gives to another project: 已开工 of 甲正在招标，乙已开工 for the first. */
export function stageOfOther(
  { project, stage, quote }: Pick<ProjectStatement, 'project' | 'stage' | 'quote'>,
  names: readonly ProjectName[],
): Contradiction | undefined {
  const before = quote.slice(0, Math.max(0, quote.indexOf(stage)));
  const mentions = findProjectMentions(before, names);
  const own = mentions.findLast((mention) => mention.project.id === project.id);
  const last = mentions.at(-1);
  if (own === undefined || last === undefined || last === own) return undefined;
  const opensClause = /[，；。,;]\s*$/.test(before.slice(0, last.start));
  if (!opensClause || /[，；。,;]/.test(before.slice(last.end))) return undefined;
  return {
    field: 'stage',
    code: '项目-05',
    severity: 'error',
    words: last.project.name,
    message: `原话里“${stage}”说的是“${last.project.name}”，登记的是“${project.name}”。`,
    current: quote,
    cure: 'stage 写这个项目自己到了哪一步',
  };
}
