import type { Period } from '#src/language/time/period.ts';
import { comparisonIn, isRatio, planIn, shareOf } from './compared-figure.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, clauseOf, fullSentenceOf, type ReportText } from './report-text.ts';
import {
  bareDeed,
  isDeed,
  type Said,
  saidBefore,
  statementStart,
  thingBehind,
  thingOf,
} from './words-before.ts';

/** What a figure counts, as its sentence says it. */
export interface Counted {
  /** The words that say it: 交通固定资产投资, 公路客运量同比增减; empty where none do. */
  readonly words: string;
  /** The same without how it compares: 公路客运量 of 公路客运量同比增减. */
  readonly base: string;
  /** How it is set against something else; undefined for an amount of its own. */
  readonly relation: Relation | undefined;
  /** Whether the figure's own clause says it, and nothing is carried on from the figure before. */
  readonly isOwn: boolean;
  /** The figure before that it compares, is a share of or goes on about. */
  readonly of?: CountedFigure | undefined;
}

/** A change against another time, a share of something, what was planned of it, or what there was of it a year before. */
export type Relation = 'change' | 'share' | 'plan' | 'past';

/** A figure before, that later words may refer to. */
export interface CountedFigure {
  readonly figure: PrintedFigure;
  readonly counted: Counted;
}

/**
 * The things that figures after 分别 count: 客运量、货运量分别为260万人次、880万吨 gives each its own, and so does 分别增长6.7%和4.9%
 * after two amounts. Only where there are as many things as figures.
 */
export function respectiveThings(
  report: ReportText,
  figures: readonly PrintedFigure[],
  earlier: readonly CountedFigure[],
  place: number,
): string | undefined {
  const figure = figures[place];
  if (figure === undefined) return undefined;
  const clause = clauseOf(report, figure);
  const offset = report.text.slice(clause.start, figure.start).lastIndexOf('分别');
  if (offset === -1) return undefined;
  const word = clause.start + offset;
  const members = figures.filter(({ start, end }) => start > word && end <= clause.end);
  const order = members.indexOf(figure);
  if (members.length < 2) return undefined;
  const list = report.text
    .slice(clause.start, word)
    .replace(/^(?:.*?[0-9年月]|全年|上半年|今年|完成了?|实现|[（(].*?[）)])+(?=\p{sc=Han}{2})/u, '')
    .replace(/(?:数量|规模)$/, '')
    .split(/[、和及与]/)
    .filter((name) => name !== '');
  if (
    list.length === members.length &&
    list.every((name) => name.length >= 2 && !/同比|环比|[较比]/.test(name))
  )
    return list[order];
  const amounts = earlier.filter(
    ({ figure: other, counted }) =>
      counted.relation === undefined &&
      other.end <= word &&
      other.start >= fullSentenceOf(report, figure).start,
  );
  return amounts.length < members.length ? undefined : amounts.slice(-members.length)[order]?.counted.base;
}

/** What is known of a figure before it is read. */
export interface CountedContext {
  /** What it counts by {@link respectiveThings}. */
  readonly respective?: string | undefined;
  /** The names of the project that it is about, the longest first; they are no part of what is counted. */
  readonly names?: readonly string[];
}

/**
 * What a figure counts. Where its clause doesn't say it, the figure before does: 全年累计完成8.57亿元 after 交通投资4.12亿元,
 * 同比增长8.9% after 客运量128.4万人次.
 *
 * @param earlier the figures before it, in reading order
 */
export function countedThing(
  report: ReportText,
  figure: PrintedFigure,
  earlier: readonly CountedFigure[],
  period: Period,
  { respective, names = [] }: CountedContext = {},
): Counted {
  const begin = statementStart(report, figure);
  const inSentence = earlier.filter(({ figure: { start } }) => start >= begin);
  const before = inSentence.at(-1);
  const place: Place = {
    report,
    figure,
    respective,
    names,
    said: saidBefore(report, figure, before?.figure, period, names),
    behind: thingBehind(report.text.slice(figure.end, fullSentenceOf(report, figure).end)),
    isListed: /其中|包括|按[^，。：]{1,6}分[：，]/.test(report.text.slice(begin, figure.start)),
    inSentence,
    before,
    amount: inSentence.findLast(({ counted }) => counted.relation === undefined) ?? before,
  };
  return (
    asSecond(place) ??
    asPast(place) ??
    asChange(place) ??
    asMember(place) ??
    asShare(place) ??
    asPlan(place) ??
    asNamed(place) ??
    asCarriedOn(place)
  );
}

/** A figure with what stands around it. */
interface Place extends Required<Pick<CountedContext, 'names'>> {
  readonly report: ReportText;
  readonly figure: PrintedFigure;
  readonly respective: string | undefined;
  readonly said: Said;
  /** The noun behind the number. */
  readonly behind: string;
  /** Whether it stands in a list of parts. */
  readonly isListed: boolean;
  /** The figures before it in its statement. */
  readonly inSentence: readonly CountedFigure[];
  readonly before: CountedFigure | undefined;
  /** The last of them that is an amount of its own, where there is one. */
  readonly amount: CountedFigure | undefined;
}

/** 88.3% of 由81%提高到88.3% counts what the first does. */
function asSecond({ said, before }: Place): Counted | undefined {
  const isSecond =
    /^(?:提高|提升|上升|增加|下降|降低|减少|压减|压缩|优化|扩大|缩短|调整|核减|[升降增减提涨跌调])(?:到|至|为)$/.test(
      said.raw,
    );
  return isSecond && before !== undefined ? { ...before.counted, isOwn: false } : undefined;
}

/** 同比增长8.4% */
function asChange({ figure, respective, said, before, amount }: Place): Counted | undefined {
  const comparison = comparisonIn(said.raw, figure, before?.counted.relation === 'change');
  if (comparison === undefined) return undefined;
  const thing = thingOf(said.raw.slice(0, comparison.at));
  const base = respective ?? (isDeed(thing) ? (amount?.counted.words ?? thing) : thing);
  const isOwn = !isDeed(thing);
  return { words: `${base}${comparison.name}`, base, relation: 'change', isOwn, of: isOwn ? undefined : amount };
}

/** One of several after 分别. */
function asMember({ report: { text }, figure, respective }: Place): Counted | undefined {
  if (respective === undefined) return undefined;
  const verb = /^分别([^0-9]*)/.exec(
    text.slice(Math.max(0, text.lastIndexOf('分别', figure.start)), figure.start),
  )?.[1];
  const of = /(?:完成|占|为|达到?)([^，]*(?:计划|目标|任务))的?$/.exec(verb ?? '')?.[1];
  const base = thingOf(respective);
  return of === undefined || !isRatio(figure)
    ? ownThing(base)
    : { words: `${base}完成${of}比例`, base, relation: 'share', isOwn: true };
}

/** 占年度计划的53.6% */
function asShare({ figure, said, before, amount }: Place): Counted | undefined {
  const whole = before && { words: before.counted.words, isPlan: before.counted.relation === 'plan' };
  const share = isRatio(figure) ? shareOf(said.raw, whole) : undefined;
  if (share === undefined) return undefined;
  const thing = thingOf(share.subject);
  const base = isDeed(thing) ? (amount?.counted.base ?? thing) : thing;
  const isOwn = !isDeed(thing);
  return { words: `${base}${share.name}`, base, relation: 'share', isOwn, of: isOwn ? undefined : amount };
}

/** 较去年同期的3.52亿元增长9.7%, 去年同期为203万吨 */
function asPast({ figure, said, amount }: Place): Counted | undefined {
  if (figure.quantity.change !== undefined) return undefined;
  const isPast =
    /[较比与](?:去年|上年|年初|[治改节]\p{sc=Han}{0,2}前)?(?:同期)?的[约近]?$|(?:去年|上年)同期(?:为|是|的)?[约近]?$/u.test(
      said.raw,
    );
  if (!isPast || amount === undefined) return undefined;
  const { words, base } = amount.counted;
  return { words, base, relation: 'past', isOwn: false, of: amount };
}

/** 年度计划7.2亿元, 全年80个的目标任务 */
function asPlan({ report: { text }, figure, said, amount }: Place): Counted | undefined {
  const plan = planIn(said, text.slice(figure.end, figure.end + 8), amount !== undefined);
  if (plan === undefined) return undefined;
  const before = amount?.counted.base ?? '';
  // 总投资8.3亿元，今年计划投资2.2亿元
  const base = plan.includes('投资') && !/(?<!总)投资$/.test(before) ? '完成投资' : before;
  return { words: base, base, relation: 'plan', isOwn: false };
}

/** What the clause itself names, before the number or behind it. */
function asNamed(place: Place): Counted | undefined {
  const { said, behind } = place;
  // 负责辖区内3条国道
  if (behind !== '' && /(?:内|负责|管养|列养|管辖|现有|共有|对[^，]{0,8}的)$/.test(said.raw))
    return ownThing(behind);
  // 排查出的52处临水临崖隐患, 因塘口村尚有12户房屋未拆
  if (behind !== '' && !isRatio(place.figure) && /的$|[尚还仍]有$/.test(said.raw)) return ownThing(behind);
  if (!isDeed(said.thing)) {
    const of = ofWhom(place);
    const isOfSomebody =
      of !== undefined && /^(?:罚款|罚没款|罚没|卸货|卸载货物|办结|结案|立案|处罚)$/.test(said.thing);
    return ownThing(isOfSomebody ? `${of}${said.thing}` : completed(place));
  }
  // 投入12台设备, 27座危桥
  return behind !== '' && !/^(?:其余|剩余|余下|同期)/.test(said.thing)
    ? ownThing(`${bareDeed(said.thing)}${behind}`)
    : undefined;
}

/** What a figure before counts: 其余5座, 全年累计完成8.57亿元; else what the heading speaks of. */
function asCarriedOn(place: Place): Counted {
  const { said, names, behind } = place;
  const antecedent = antecedentOf(place);
  // 剩余4座危桥 is of bridges, whatever was in kilometres before.
  const isAlike = antecedent?.figure.quantity.canonicalUnit === place.figure.quantity.canonicalUnit;
  const base = behind !== '' && !isAlike ? '' : (antecedent?.counted.base ?? '').replace(/^累计/, '');
  const verb = bareDeed(said.thing);
  // 4.农村客运候车亭。三季度新建35个
  if (base === '') {
    if (behind !== '') return { ...ownThing(`${verb}${behind}`), isOwn: false };
    const of = names.length > 0 ? '' : topicBefore(place);
    // 1.投资。完成4.15亿元
    const words = verb === '' && said.thing.includes('完成') ? `完成${of}` : `${of}${verb}`;
    return { words, base: of, relation: undefined, isOwn: false };
  }
  // 全长24.1公里，累计建成17.1公里; 总投资1.26亿元，完成2400万元
  if (names.length > 0 && /^(?:全长|里程|桥长|总?投资|概算.*)$/.test(base))
    return { ...ownThing(`${verb}${/投资/.test(base) ? '投资' : ''}`), isOwn: false };
  // 检测货运车辆5430台，处罚96台
  const object = transitive.exec(base)?.[1];
  if (object !== undefined && verb !== '') {
    const isDoneToo = transitive.test(`${verb}${object}`) && verb.length === 2;
    const words = isDoneToo ? `${verb}${object}` : `${object}${verb}`;
    return { words, base: isDoneToo ? words : base, relation: undefined, isOwn: false };
  }
  const whole = /^总[数量]|^累计|^共/.test(said.thing) ? base.replace(/新增|新建|新开/, '') : base;
  return {
    words: base.endsWith(verb) ? whole : `${whole}${verb}`,
    base: whole,
    relation: undefined,
    isOwn: false,
  };
}

const transitive = /(?:^|[站队局点]|交警|中心)共?(?:检测|检查|查处|处罚|查扣|排查|受理)(.{2,})$/;

/** The figure before that says what is counted: the one right before, or the last of the same unit. */
function antecedentOf({
  report: { text },
  figure,
  names,
  said,
  inSentence,
  before,
  amount,
}: Place): CountedFigure | undefined {
  const isNextTo = before !== undefined && !/[；。]/.test(text.slice(before.figure.end, figure.start));
  if (isNextTo && /^[、和及约共]*$/.test(said.raw)) return before;
  const isOfProject = names.length > 0;
  // 全年累计 goes back to the whole, over its parts.
  const inOrder = /全年|累计|合计|总|共/.test(said.raw) ? inSentence : inSentence.toReversed();
  const alike = inOrder.find(
    ({ counted, figure: { quantity, end } }) =>
      counted.relation === undefined &&
      quantity.canonicalUnit === figure.quantity.canonicalUnit &&
      (!isOfProject || !/[；。]/.test(text.slice(end, figure.start))),
  );
  return alike ?? (isOfProject ? undefined : amount);
}

/** What a sentence or its heading says it is about: 农村公路方面，…; 3.危桥改造。… Empty where they don't. */
function topicBefore({ report, figure }: Place): string {
  const { headings } = blockAt(report, figure.start);
  const before = report.text.slice(fullSentenceOf(report, figure).start, figure.start);
  const about = /([^，。；：]{2,10})方面[，：]/.exec(before)?.[1];
  const heading = (headings.at(-1) ?? '')
    .replace(/^[（(]?[一二三四五六七八九十0-9]+[)）、.．]+\s*/, '')
    .replace(/[。：:]$/, '');
  const isThing =
    heading.length >= 2 &&
    heading.length <= 10 &&
    !/[推加强抓促提保完深优落维工情问]/.test(heading.slice(0, 2)) &&
    !/情况|工作|问题|安排|打算|计划$|力度|加大|提升|强化|推进|落实|成效|改善|有[力序效]|建设[加提]/.test(
      heading,
    );
  const { start } = blockAt(report, figure.start);
  const label = /^[—–-]*(?:[（(]?[一二三四五六七八九十0-9]+[)）、.．]+)?([^，。；：0-9]{2,8})[：:]/.exec(
    report.text.slice(start, figure.start),
  )?.[1];
  return about ?? label ?? (isThing ? heading : '');
}

/** Whose case a fine or a load may be. */
const whose = /非现场(?:执法)?|移[送交](?:公安)?交警|非法营运|网约车|行政处罚|出租车|危货|驾培/g;

/** In whose case a fine or a load was, where the figure before in the same part of the sentence says it: 非现场 of 非现场处罚车辆88台，罚款13.2万元. */
function ofWhom(place: Place): string | undefined {
  const {
    report: { text },
    figure,
    isListed,
  } = place;
  const from = Math.max(statementStart(place.report, figure), text.lastIndexOf('；', figure.start) + 1);
  const named = Array.from(text.slice(from, figure.start).matchAll(whose), ([words]) => words);
  // What was handed over is told in brackets or behind 其中; the fines behind it without these are all of them.
  const found = named.findLast((words) => isListed || !/移[送交]/.test(words));
  return found?.replace('移交', '移送').replace('公安', '').replace('非现场执法', '非现场');
}

function ownThing(words: string): Counted {
  return { words, base: words, relation: undefined, isOwn: words !== '' };
}

/** A part of a whole is named with what is counted of the whole: 普通国省道 of 交通投资2.86亿元 is 普通国省道交通投资. */
function completed({ said: { thing, raw }, figure: { quantity }, amount, behind, isListed }: Place): string {
  if (amount === undefined || amount.figure.quantity.canonicalUnit !== quantity.canonicalUnit)
    return thing.length < 2 && behind !== '' ? `${thing}${behind}` : thing;
  const measured =
    /(?:(?:完成)?投资|资金|经费|补助|收入|产值|吞吐量|客运量|货运量|运输量|周转量|运量|旅客|里程|业务量|罚款)$/;
  const noun = measured.exec(amount.counted.base)?.[0];
  const hasNoun =
    /(?:投资|资金|经费|补助|收入|产值|量|旅客|里程|罚款|费|款|价|金|债|奖|预算|税|利润|贷款|总额)/.test(
      thing,
    );
  const isPart = isListed || /[:：、；]$|^[、；]/.test(raw) || raw === thing;
  return noun !== undefined && isPart && !hasNoun ? `${thing}${noun.replace('完成', '')}` : thing;
}
