import type { TextRange } from '#src/language/text-range.ts';
import { deedAhead, deeds, doneWords } from './deed.ts';
import { unrealWords } from './unreal.ts';

/** A word that says that something is still to come. */
export interface Intention extends TextRange {
  /** As printed: 争取, 计划, 拟. */
  readonly words: string;
  /** `target` for what is aimed at, `planned` for what is planned. */
  readonly says: 'target' | 'planned';
  /** Of words that make a condition or a possibility (有望, 可): `possible` where they may tell what there is, too (可停放车辆200辆). */
  readonly unreal?: 'sure' | 'possible';
}

/**
 * Words of intention where they are verbs. 计划 and 规划 are nouns behind 按, 完成, 年度 and the like and before 的, 任务;
 * 将 is a preposition in 将该项目列入; 争取到, 已争取 and 为争取 speak of what was done.
 */
const forms: readonly (readonly [RegExp, Intention['says']])[] = [
  [/力争|力求|(?<!成功|积极|累计|向上|对上|[已共为先])争取(?![到了得的])|目标(?:是|为|值)/g, 'target'],
  [/(?<!(?:完成|实现|达到?|占|超额?|的)[^，]{0,8})目标\s*$/g, 'target'],
  [
    /(?<!按照?|依照?|完成|制定了?|列入|纳入|下达|年度|工作|养护|行动|投资|财务|各项|生产|采购|培训|[月季]度|[占为超达比较原该的本]|(?:[占为超达比较]|完成|实现)(?:年|全年|年初|当[年月]|本[年月]|[省市州县区]|原|总))计划(?![的数书表内外)）”》，、。；：]|任务|目标|指标|草案|安排|要求|完成[率的]|$)/g,
    'planned',
  ],
  [/(?<!(?:完成|制定|编制|落实|纳入|列入|按照?|[占为超达])[^，]{0,6})(?<!的)计划\s*$/g, 'planned'],
  [
    /(?<![0-9]年|年度|工作|发展|国土|空间|城市|专项)规划(?=占地|用地|总?投资|建设|新建|里程|面积|全长)/g,
    'planned',
  ],
  [/(?<![模虚比草])拟(?![定订态真制])|预计(?!(?:完成|实现)?数|的)|打算/g, 'planned'],
  [
    /(?<![已并现即把可])将(?=于|在|陆续|继续|再|新[增建]|改造|完成|投入|投资|建设|实施|启动|开工|达到?|建成|安排|组织|开展|推进|整治|有|超过)/g,
    'planned',
  ],
];

/**
 * Words that a number is owed by rather than governed by in a promise (确保, 还需, 要求, 有望): they make no strength of a promise, but
 * what they govern hasn't happened.
 */
const owed: readonly (readonly [RegExp, Intention['says']])[] = [
  [new RegExp(`(?<![已为了])(?:确保|保证)(?![了金])${deedAhead}`, 'g'), 'target'],
  [new RegExp(`(?<![的到了成])目标${deedAhead}|冲刺${deedAhead}`, 'g'), 'target'],
  [/(?:目标(?:任务)?|任务[数量]?)(?:[是为]|[:：]$|[:：](?=[^，。；0-9]{0,8}$))/g, 'target'],
  [
    new RegExp(
      `(?<![比较按照])原计划${deedAhead}|(?<!经|[比较][^，。；]{0,3})(?:估|测算|估测)算?计?可?(?:能)?${deedAhead}`,
      'g',
    ),
    'planned',
  ],
  [new RegExp(`(?<![必急所供刚])[须需]要?${deedAhead}`, 'g'), 'planned'],
  [new RegExp(`(?:准备|谋划|筹划|要求)(?=.{0,2}${deeds})|(?<![列入十项体])规划${deedAhead}`, 'g'), 'planned'],
  [/预算(?=完成|投资)/g, 'planned'],
];
const anyOwed = /确保|保证|目标|冲刺|任务|计划|预算|[估测]|[须需]|准备|划|要求/;

/** Every form holds one of these. */
const anyIntention = /力争|力求|争取|目标|计划|规划|拟|预计|打算|将/;

/** Every word of intention in a text that governs what follows it, in reading order. */
export function findIntentions(text: string): Intention[] {
  return anyIntention.test(text) ? found(forms, text) : [];
}

function found(list: typeof forms, text: string): Intention[] {
  return list
    .flatMap(([form, says]) =>
      Array.from(text.matchAll(form), ({ 0: words, index }): Intention => {
        const printed = words.trim();
        return { start: index, end: index + printed.length, words: printed.slice(0, 2), says };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/**
 * The word of intention that governs the end of a clause, if one does: the last in it, unless words such as 已完成 come after it; else
 * what makes it a condition or a possibility.
 *
 * @param clause from its beginning up to what is asked about
 * @param sentence the same from the beginning of the sentence, for conditions
 */
export function governingIntention(clause: string, sentence: string = clause): Intention | undefined {
  const last =
    findIntentions(clause).at(-1) ?? (anyOwed.test(clause) ? found(owed, clause).at(-1) : undefined);
  if (last === undefined) return unrealIntention(clause, sentence);
  // 确保上半年累计完成 is still to come: a sum says that something was done only where nothing before it says otherwise.
  const behind = clause.slice(last.end);
  const said = /[0-9]/.test(behind) ? behind : behind.replace(/累计|共计?/g, '');
  return doneWords(said) === undefined ? last : undefined;
}

function unrealIntention(clause: string, sentence: string): Intention | undefined {
  const found = unrealWords(clause, sentence);
  if (found === undefined) return undefined;
  const { words, isSure } = found;
  const start = Math.max(0, clause.lastIndexOf(words));
  return { start, end: start + words.length, words, says: 'planned', unreal: isSure ? 'sure' : 'possible' };
}

/** A clause without the first of two levels: what is said of the 68% of 由目前的68%提高到90% is nothing of the 90%. */
export function behindFirstLevel(clause: string): string {
  return clause.replace(/[由从][^，]*[0-9][^，0-9]*?(?=[升降增减提压下扩优缩][^0-9]{0,2}$)/, '');
}
