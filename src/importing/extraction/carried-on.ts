import { isRatio } from './compared-figure.ts';
import { type Counted, type CountedFigure, ownThing, type Place } from './counted.ts';
import { blockAt, fullSentenceOf, sentenceOf } from './report-text.ts';
import { bareDeed, statementStart } from './words-before.ts';

/** What a figure before counts: 其余5座, 全年累计完成8.57亿元; else what the heading speaks of. */
export function asCarriedOn(place: Place): Counted {
  const { said, names, behind, predicate, figure } = place;
  const antecedent = antecedentOf(place);
  // 剩余4座危桥 is of bridges, whatever was in kilometres before.
  const isAlike = antecedent?.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit;
  const base = behind !== '' && !isAlike ? '' : (antecedent?.counted.base ?? '').replace(/^累计/, '');
  const verb = `${bareDeed(said.thing)}${predicate}`;
  // 4.农村客运候车亭。三季度新建35个
  if (base === '') return ofContext(place, verb);
  // 全长24.1公里，累计建成17.1公里; 总投资1.26亿元，完成2400万元
  if (names.length > 0 && /^(?:全长|里程|桥长|(?:总|一期|批复)?投资|概算.*)$/.test(base))
    return {
      ...ownThing(/投资/.test(base) ? `${/完成/.test(said.raw) ? '完成' : verb}投资` : verb),
      isOwn: false,
    };
  // 检测货运车辆5430台，处罚96台
  const object = transitive.exec(base)?.[1];
  if (object !== undefined && verb !== '') {
    const isDoneToo = transitive.test(`${verb}${object}`) && verb.length === 2;
    const words = isDoneToo ? `${verb}${object}` : `${object}${verb}`;
    return { words, base: isDoneToo ? words : base, relation: undefined, isOwn: false };
  }
  const whole = /总[数量]|累计|共/.test(said.raw) ? base.replace(/新增|新建|新开/, '') : base;
  return {
    words: base.endsWith(verb) ? whole : `${whole}${verb}`,
    base: whole,
    relation: undefined,
    isOwn: false,
  };
}

/** What a figure counts where no figure before it says so: what the sentence or its heading is about. */
function ofContext(place: Place, verb: string): Counted {
  const { said, names, behind, figure } = place;
  if (behind !== '') return { ...ownThing(`${verb}${behind}`), isOwn: false };
  // 5月当月完成7120万元; 2.S326线路面大修工程。21公里，4300万元: money without a name is what a project costs.
  const isMoney = figure.quantity.canonicalUnit === '元';
  if (isMoney && said.raw.includes('完成') && verb.length <= 2)
    return { ...ownThing('完成投资'), isOwn: false };
  if (isMoney && names.length > 0 && verb === '') return { ...ownThing('投资'), isOwn: false };
  const of =
    names.length > 0 ? (isRatio(figure) && verb === '' ? earlierClause(place) : '') : contextOf(place);
  return { words: `${of}${verb}`, base: of, relation: undefined, isOwn: false };
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
  // 27件、3.2万元; 提高3个百分点，达到85%
  if (isNextTo && /^(?:[、和及约共]*|，?(?:达到?|[升降增减]至))$/.test(said.raw)) return before;
  // 力争达到100%（2024年底为88.7%）
  if (
    isNextTo &&
    /^[（(][^）)]*$/.test(text.slice(before.figure.end, figure.start)) &&
    /^[为是达]?$/.test(said.raw)
  )
    return before;
  const isOfProject = names.length > 0;
  // 全年累计 goes back to the whole, over its parts.
  const inOrder = /全年|累计|合计|总|共/.test(said.raw) ? inSentence : inSentence.toReversed();
  const alike = inOrder.find(
    ({ counted, figure: { quantity, end } }) =>
      (counted.relation === undefined || (counted.relation === 'plan' && counted.base !== '')) &&
      quantity.canonicalUnit === figure.quantity.canonicalUnit &&
      (!isOfProject || !/[；。]/.test(text.slice(end, figure.start))),
  );
  return alike ?? (isOfProject ? undefined : amount);
}

/** What the words around a figure are about that names only a measure: the figure right before, the clauses before it, its sentence or its heading. */
export function contextOf(place: Place): string {
  const { report, figure, before } = place;
  const { text } = report;
  const since = before && text.slice(before.figure.end, figure.start);
  const isNext = since !== undefined && !/[；。]/.test(since);
  if (isNext && before?.counted.relation === undefined) return before?.counted.base ?? '';
  return isNext ? '' : earlierClause(place) || topicBefore(place);
}

/** What a clause without a number before a figure is about: 网约车市场秩序 of 规范网约车市场秩序，合规率…; 引道工程 of 引道工程因征拆滞后，…. */
function earlierClause({ report, figure }: Place): string {
  const part = report.text.slice(sentenceOf(report, figure).start, figure.start);
  const clauses = part.split(/[，：]/).slice(0, -1);
  const last = clauses.findLast((clause) => !/^[^\p{sc=Han}]*$/u.test(clause)) ?? '';
  if (/[0-9]/.test(last)) return '';
  const works =
    /^[\p{sc=Han}]{0,6}?(?:工程|路基|路面|桥涵|桥梁|隧道|主体(?:结构)?|征地(?:拆迁)?|房建|土石方)/u.exec(
      last,
    )?.[0];
  const of =
    /^([\p{sc=Han}]{2,8}?(?:建设|养护|管理|治理|执法)?)(?:方面|(?<=建设|养护|管理|治理|执法)上)$/u.exec(
      last,
    )?.[1];
  const object =
    /^(?:持续|进一步|不断|大力|扎实|深入|积极|全面|有序|稳步|严格)*(?:规范|加强|强化|推进|推动|优化|完善|开展|改善|提升|推广|深化|培育|发展|加快)([\p{sc=Han}]{3,10})$/u.exec(
      last,
    )?.[1];
  return works ?? of ?? object ?? '';
}

/** What a sentence or its heading says it is about: 农村公路方面，…; 3.危桥改造。… Empty where they don't. */
function topicBefore({ report, figure }: Place): string {
  const { headings, start } = blockAt(report, figure.start);
  const before = report.text.slice(fullSentenceOf(report, figure).start, figure.start);
  const about = /([^，。；：]{2,10})(?:方面|建设上|养护上)[，：]/.exec(before)?.[1];
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
  const label = /^[—–-]*(?:[（(]?[一二三四五六七八九十0-9]+[)）、.．]+)?([^，。；：0-9]{2,8})[：:]/.exec(
    report.text.slice(start, figure.start),
  )?.[1];
  return about ?? label ?? (isThing ? heading : '');
}

/** Whose case a fine or a load may be. */
const whose = /非现场(?:执法)?|移[送交](?:公安)?交警|非法营运|网约车|行政处罚|出租车|危货|驾培/g;

/** In whose case a fine or a load was, where the figure before in the same part of the sentence says it: 非现场 of 非现场处罚车辆88台，罚款13.2万元. */
export function ofWhom(place: Place): string | undefined {
  const {
    report: { text },
    figure,
    isListed,
  } = place;
  const statement = text.slice(statementStart(place.report, figure), figure.start);
  const part = statement.slice(statement.lastIndexOf('；') + 1);
  const named = Array.from(part.matchAll(whose), ([words]) => words);
  // What was handed over is told in brackets or behind 其中; the fines behind it without these are all of them.
  const found = named.findLast((words) => isListed || !/移[送交]/.test(words));
  return found?.replace('移交', '移送').replace('公安', '').replace('非现场执法', '非现场');
}
