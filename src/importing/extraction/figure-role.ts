import { behindFirstLevel, governingIntention } from '#src/language/grammar/intention.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';
import { isRatio } from './compared-figure.ts';
import type { Counted, CountedFigure } from './counted.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, clauseOf, type ReportText, sentenceOf } from './report-text.ts';
import { statementStart } from './words-before.ts';

/**
 * Whether a figure is actual, planned or a target, by the words of its clause and the part of the report that it stands in.
 *
 * @param before its sentence up to it
 * @param hasSubject whether it says something of a project
 * @param time whether its sentence names a time that is over, and whether its clause names one by which it is due
 */
export function figureKind(
  report: ReportText,
  figure: PrintedFigure,
  { words, relation }: Counted,
  before: string,
  hasSubject: boolean,
  { isPast, isDue }: { readonly isPast: boolean; readonly isDue: boolean },
): FigureEntry['kind'] {
  const { cell, outlook, start, headings } = blockAt(report, figure.start);
  if (cell !== undefined) {
    if (/目标/.test(cell.columnHead)) return 'target';
    if (hasSubject && /总投资|概算|估算|建设规模/.test(cell.columnHead) && !/完成|比/.test(cell.columnHead))
      return 'planned';
    return /计划|任务|拟/.test(cell.columnHead) && !/完成|比例|率/.test(cell.columnHead)
      ? 'planned'
      : 'actual';
  }
  if (relation === 'past') return 'actual';
  if (relation === 'plan') {
    const around = report.text.slice(Math.max(0, figure.start - 6), figure.end + 10);
    return /目标/.test(around) ? 'target' : 'planned';
  }
  const clause = clauseOf(report, figure);
  // 由目前的68%提高到90%: what is said of the first is nothing of the second.
  const said = behindFirstLevel(report.text.slice(clause.start, figure.start));
  const item = report.text.slice(start, figure.start);
  const rest = report.text.slice(figure.end, clause.end);
  // 由4万件提升到10万件: the first is how it was.
  if (
    /[由从][^，]*$/.test(said) &&
    /^(?:[^，]{0,4}[升降增减提高下加少到至为]{2}|[升降增减][到至为])/.test(rest)
  )
    return 'actual';
  // 列入2024年计划的24座中, 今年160公里提质改造任务已完成
  if (
    /列入[^，]*计划的$/.test(said) ||
    (/^[^，]{0,10}任务(?:已|全部|均|[，。；])/.test(`${rest}，`) && !/完成|超额/.test(said))
  )
    return 'planned';
  const intention = intentionOf(said, item, outlook === 'planned');
  if (outlook === 'planned') {
    if (/已|目前|现有|截至/.test(said)) return 'actual';
    if (isOfDesign(words)) return 'planned';
    if (/(?:计划|拟|预计)(?!的)/.test(said) && !/力争|确保|目标/.test(said)) return 'planned';
    if (isPast && intention === undefined) return 'actual';
    const isAimedAt = /力争|争取|确保|目标|达到?[^，]*$|[到至在]$|不[低少高大]于|不超过|保持|稳定/;
    // 力争达到100%（2024年底为88.7%）: what stands in brackets is how it was.
    if (/[（(][^）)]*(?:年[底末]?|目前|上年|去年)[^）)，]{0,2}$/.test(said) && isRatio(figure))
      return 'actual';
    if (/^[^，。；]{0,6}目标/.test(rest)) return 'target';
    const behind = report.text.slice(figure.end, figure.end + 3);
    const isChange = relation === 'change' && !/计划|拟|预计/.test(before);
    return isChange ||
      isAimedAt.test(said) ||
      /^不[低高超]/.test(figure.printed) ||
      /力争|确保/.test(before) ||
      /^以[上内]/.test(behind) ||
      /以[上内]$/.test(figure.printed)
      ? 'target'
      : 'planned';
  }
  if (relation === 'share' && !/力争|争取|确保|拟|预计/.test(said)) return 'actual';
  const after = report.text.slice(figure.end, figure.end + 12);
  if (/^(?:已)?列入[^，。]*计划/.test(after)) return 'planned';
  if (intention !== undefined) return intention.says;
  // 6月底前新增1处, before a day that is still to come
  if (isDue) return 'planned';
  if (/下达[^，。]*(?:任务|计划|目标)$/.test(said)) return 'planned';
  if (/已|完成|累计|目前|现有|上半年|实现/.test(said) && !/(?:总投资|全长)$/.test(words)) return 'actual';
  // 占概算总投资的79.2% is what has been done of it.
  if (figure.quantity.dimension === 'ratio') return 'actual';
  // 中期调规申报项目：… lists projects that are applied for.
  if (/(?:申报|规划|储备|谋划)项目[：:]/.test(item)) return 'planned';
  const isOfWorks = /新建|续建|拆除重建|投资|全长|桥长|置换/.test(said) && !/完成|已/.test(said);
  // What is said of works that are only prepared is what they are meant to be.
  const isPrepared = hasSubject && headings.some((heading) => /前期|储备|谋划/.test(heading));
  const isMeasure = /^(?:里程|全长|长度?|境内|用地|占地|投资|建筑面积)?$/.test(
    words.replace(/^(?:县|需|估算|匡算)+/, ''),
  );
  // 全长2.7公里，6月18日建成通车
  const { end } = sentenceOf(report, figure);
  const later = report.text.slice(figure.end, end);
  const isBuilt =
    /建成|通车|完工|竣工|交工|投入使用/.test(later) && !/力争|计划|预计|确保|拟|(?<!提)前|未/.test(later);
  if (isBuilt) return 'actual';
  return isOfDesign(words) || (hasSubject && isOfWorks) || (isPrepared && isMeasure) ? 'planned' : 'actual';
}

/**
 * The word of intention that governs a clause. 争取资金 in a part about what was done tells what was got, but in a list of what is applied for.
 *
 * @param item its paragraph up to the number
 */
function intentionOf(clause: string, item: string, isAhead: boolean) {
  const intention = governingIntention(clause);
  const isGot =
    intention?.words === '争取' &&
    !isAhead &&
    /已|累计|成功|到位|以来|[半全]年|季度|[0-9]月/.test(item) &&
    !/申报|规划/.test(item) &&
    /资金|补助|债券|贷款/.test(clause.slice(intention.end));
  return isGot ? undefined : intention;
}

/** Whether a label names how large a project is planned to be, which is planned for no period. */
export function isOfDesign(label: string): boolean {
  return /总投资(?!的)|概算|全长|^全线$|占地|一期投资|建设规模/.test(label);
}

/** What begins the parts of an amount: 其中, 包括, 按类别分：, 75公里农村公路中，. */
const partsBegin =
  /其中|包括|按[^，。：]{1,6}分[：，]|(?<=[。，；]|^)分\p{sc=Han}{1,4}看?[，：]|(?<=[0-9][^，。；0-9]{1,12})中有?(?=[，0-9]|$)/gu;

/**
 * The whole that a figure after 其中 is a part of: the nearest figure of the same unit before that word. 其中 applies up to
 * the end of its brackets and up to the next ；; with a colon (其中：…；…) up to the full stop.
 *
 * @param earlier the figures before it, in reading order
 */
export function wholeOf<T extends CountedFigure>(
  report: ReportText,
  figure: PrintedFigure,
  earlier: readonly T[],
): T | undefined {
  const { text } = report;
  const full = statementStart(report, figure);
  const inBrackets = wholeBeforeBrackets(text, figure, earlier);
  if (inBrackets !== undefined) return inBrackets;
  const marks = Array.from(text.slice(full, figure.start).matchAll(partsBegin));
  const place = marks.at(-1)?.index ?? -1;
  if (place === -1) return undefined;
  const word = full + place;
  // 按类别分 sorts all, 其中 what was just said.
  const isSorted = /^[按分]/.test(text.slice(word, word + 1));
  // Parts of an amount go on behind ；, parts of a count may not.
  const listsAll = /^(?:其中[：:]|按)/.test(text.slice(word, word + 3)) || isAmount(figure);
  const { start } = sentenceOf(report, figure);
  const isOfOther = /(?:投资|资金|经费|旅客|吞吐量|量)$/.test(text.slice(start, figure.start));
  if (
    word < start &&
    (!listsAll ||
      isOfOther ||
      /^(?:另|同时|此外|还|全|累计|共|向上|争取|完成|实现|投入|尚|新|改|安全|非现场|检测|查处|处罚|罚款|春运|国庆|五一|春节|[0-9])/.test(
        text.slice(start, start + 3),
      ))
  )
    return undefined;
  const between = text.slice(word, figure.start).replace(/[（(][^）)]*[）)]/g, '');
  if (/[)）]/.test(between)) return undefined;
  return earlier.findLast(
    (other) =>
      other.figure.start >= full &&
      other.counted.relation === undefined &&
      !(isSorted && isCarriedOnDeed(other)) &&
      !isMore(figure, other.figure) &&
      other.figure.end <= word &&
      other.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit,
  );
}

/** 3187公里 of 3187公里（国道412公里，省道365公里）: what stands right behind a number in brackets are its parts. */
function wholeBeforeBrackets<T extends CountedFigure>(
  text: string,
  figure: PrintedFigure,
  earlier: readonly T[],
): T | undefined {
  const open = Math.max(text.lastIndexOf('（', figure.start), text.lastIndexOf('(', figure.start));
  const inside = text.slice(open + 1, figure.start);
  if (
    open === -1 ||
    /[）)。\n]/.test(inside) ||
    /共|总|去年|上年|同比|比|计划|约合|折合|每|年[底末]|目前|为$/.test(inside)
  )
    return undefined;
  const whole = earlier.findLast((other) => other.figure.end <= open);
  return whole?.figure.end === open &&
    whole.counted.relation === undefined &&
    whole.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit &&
    !isMore(figure, whole.figure)
    ? whole
    : undefined;
}

/** 结案3295起 behind 立案3412起 is what was done to those; the parts that follow are of all of them. */
function isCarriedOnDeed({ counted: { isOwn, words, base } }: CountedFigure): boolean {
  return !isOwn && words !== base && /(?:办结|结案|整改|完[成工]|销号|化解)$/.test(words);
}

/** Whether a figure is surely more than another, of which it can be no part then. */
function isMore({ quantity }: PrintedFigure, whole: PrintedFigure): boolean {
  return (
    Number(quantity.bounds?.low?.value ?? 0) >
    Number(whole.quantity.bounds?.high?.value ?? Number.POSITIVE_INFINITY)
  );
}

function isAmount({ quantity: { canonicalUnit } }: PrintedFigure): boolean {
  return /^(?:元|人次|吨|吨公里|t|km|m)$/.test(canonicalUnit);
}
