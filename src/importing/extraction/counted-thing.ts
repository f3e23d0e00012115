import type { Period } from '#src/language/time/period.ts';
import { asCarriedOn, contextOf, ofWhom } from './carried-on.ts';
import { comparisonIn, isRatio, planIn, shareOf } from './compared-figure.ts';
import {
  type Counted,
  type CountedContext,
  type CountedFigure,
  figuresSince,
  ownThing,
  type Place,
} from './counted.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { clauseOf, fullSentenceOf, type ReportText } from './report-text.ts';
import {
  bareDeed,
  isDeed,
  predicateBehind,
  type Said,
  saidBefore,
  statementStart,
  thingBehind,
  thingOf,
} from './words-before.ts';

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
  const inSentence = figuresSince(begin, earlier);
  const before = inSentence.at(-1);
  const place: Place = {
    report,
    figure,
    respective,
    names,
    said: withoutJoin(
      saidBefore(report, figure, before?.figure, period, names),
      before && report.text.slice(before.figure.end),
    ),
    behind: thingBehind(report.text.slice(figure.end, fullSentenceOf(report, figure).end)),
    predicate: predicateBehind(report.text.slice(figure.end, clauseOf(report, figure).end)),
    isListed: /其中|包括|按[^，。：]{1,6}分[：，]/.test(report.text.slice(begin, figure.start)),
    inSentence,
    before,
    // 46件（主办29件、会办17件），同比减少7件 is of all.
    amount:
      inSentence.findLast(
        (other) =>
          other.counted.relation === undefined &&
          !/^[^（(]*[）)]/.test(report.text.slice(other.figure.end, figure.start)),
      ) ?? before,
  };
  return (
    asSecond(place) ??
    asPast(place) ??
    asChange(place) ??
    asExcess(place) ??
    asMember(place) ??
    asShare(place) ??
    asPlan(place) ??
    asNamed(place) ??
    asCarriedOn(place)
  );
}

/** What is said without the noun of the number before: 固定治超站和 of 3个固定治超站和2处检测点, 客运企业中 of 16家客运企业中11家. */
function withoutJoin(said: Said, behindBefore: string | undefined): Said {
  const joined = /^(\p{sc=Han}{2,12})(?:[、和及与]|中)$/u.exec(said.raw)?.[1];
  return joined !== undefined && behindBefore?.startsWith(joined) === true ? { raw: '', thing: '' } : said;
}

/** 88.3% of 由81%提高到88.3% counts what the first does. */
function asSecond({ said, before }: Place): Counted | undefined {
  const isSecond =
    /^(?:提高|提升|上升|增加|下降|降低|减少|压减|压缩|优化|扩大|缩短|调整|核减|[升降增减提涨跌调])(?:到|至|为)$/.test(
      said.raw,
    );
  if (!isSecond || before === undefined) return undefined;
  const { words, base, relation } = before.counted;
  return { words, base, relation: relation === 'past' ? undefined : relation, isOwn: false };
}

/** 同比增长8.4% */
function asChange({ figure, respective, said, before, amount }: Place): Counted | undefined {
  const comparison = comparisonIn(said.raw, figure, before?.counted.relation === 'change');
  if (comparison === undefined) return undefined;
  const thing = thingOf(said.raw.slice(0, comparison.at));
  const base = respective ?? (isDeed(thing) ? (amount?.counted.words ?? thing) : thing);
  const isOwn = !isDeed(thing);
  return {
    words: `${base}${comparison.name}`,
    base,
    relation: 'change',
    isOwn,
    of: isOwn ? undefined : amount,
  };
}

/** 超年度目标1.4亿元 is what was done beyond the plan. */
function asExcess({ figure, said, amount }: Place): Counted | undefined {
  const plan = /超(?:过|出|额)?((?:年度?|全年|[省市州县]下?达?)?(?:计划|目标|任务))(?:任务|数)?$/.exec(
    said.raw,
  )?.[1];
  if (plan === undefined || isRatio(figure)) return undefined;
  const base = amount?.counted.base ?? '';
  return { words: `${base}超${plan}`, base, relation: 'change', isOwn: false, of: amount };
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
function asPast({ report: { text }, figure, said, amount }: Place): Counted | undefined {
  if (figure.quantity.change !== undefined) return undefined;
  // 较上年预计完成数5.9亿元增长8.5%, 较2022年的104辆下降26%
  const isCompared =
    /^[较比与]/.test(said.raw) &&
    /^[增减降]|^(?:下降|上升|提高|回落)/.test(text.slice(figure.end, figure.end + 2));
  const isPast =
    /[较比与](?:去年|上年|年初|[治改节]\p{sc=Han}{0,2}前)?(?:同期)?的[约近]?$|(?:去年|上年)同期(?:为|是|的)?[约近]?$/u.test(
      said.raw,
    );
  // 超限率由去年同期的0.91%降到0.73%
  const own = thingOf(
    /^(.*?)[由从]?(?:去年|上年)(?:同期)?(?:为|是|的)?[约近]?$/
      .exec(said.raw)?.[1]
      ?.replace(/[较比与]$/, '') ?? '',
  );
  if (isPast && own.length >= 2 && !isDeed(own))
    return { words: own, base: own, relation: 'past', isOwn: true };
  if ((!isPast && !isCompared) || amount === undefined) return undefined;
  const { words, base } = amount.counted;
  return { words, base, relation: 'past', isOwn: false, of: amount };
}

/** 年度计划7.2亿元, 全年80个的目标任务 */
function asPlan({ report: { text }, figure, said, amount }: Place): Counted | undefined {
  const plan = planIn(said, text.slice(figure.end, figure.end + 12), amount !== undefined);
  if (plan === undefined) return undefined;
  // 通组路全年任务58公里
  const own = thingOf(said.raw.slice(0, said.raw.lastIndexOf(plan))).replace(/(?:全年|年度|今年)$/, '');
  const isGiver =
    /^(?:[省市州县区厅局部]|上级|国家)+(?:政府)?(?:下达?|确定|安排|考核)?$/.test(own) ||
    /完成?$|^完成|超额|提前/.test(own);
  const before = own.length >= 2 && !isDeed(own) && !isGiver ? own : (amount?.counted.base ?? '');
  // 总投资8.3亿元，今年计划投资2.2亿元
  const base = plan.includes('投资') && !/(?<!总)投资$/.test(before) ? '完成投资' : before;
  return { words: base, base, relation: 'plan', isOwn: false };
}

/** What the clause itself names, before the number or behind it. */
function asNamed(place: Place): Counted | undefined {
  const { said, behind, figure, report } = place;
  // 对7家企业立案处罚
  const done = /(?:^|[，、])(?:对|将|把)[^，]{0,6}$/.test(said.raw)
    ? report.text.slice(figure.end, clauseOf(report, figure).end)
    : '';
  if (/^\p{sc=Han}{4,16}$/u.test(done)) return ownThing(done);
  // 负责辖区内3条国道
  if (behind !== '' && /(?:内|负责|管养|列养|管辖|现有|共有|对[^，]{0,8}的)$/.test(said.raw))
    return ownThing(behind);
  // 排查出的52处临水临崖隐患, 因塘口村尚有12户房屋未拆
  if (behind !== '' && !isRatio(figure) && /的$|[尚还仍另]有$/.test(said.raw)) {
    // 计划新开工的3个项目
    const done = /的$/.test(said.raw) && isDeed(said.thing) ? bareDeed(said.thing) : '';
    return ownThing(`${done}${behind}${undoneBehind(place)}`);
  }
  if (!isDeed(said.thing)) {
    const of = ofWhom(place);
    const isOfSomebody =
      of !== undefined && /^(?:罚款|罚没款|罚没|卸货|卸载货物|办结|结案|立案|处罚)$/.test(said.thing);
    if (isOfSomebody) return ownThing(`${of}${said.thing}`);
    const own = likeTheOneBefore(place) ?? completed(place);
    // 合规率, 资金需求: of what, the words around say.
    const context = isVague(own) && place.names.length === 0 ? contextOf(place) : '';
    if (context !== '' && !own.includes(context)) return ownThing(`${context}${own}`);
    // 挂篮悬浇施工完成21个节段
    const isOfParts = figure.quantity.canonicalUnit === '个' && behind !== '' && !own.includes(behind);
    // 造成2人受伤
    const isVerb = own.length <= 2 && behind !== '' && !isRatio(figure);
    return ownThing(isOfParts || isVerb ? `${own}${behind}` : own);
  }
  // 3条国道、5条省道
  if (behind !== '' && said.thing === '') return ownThing(behind);
  // 投入12台设备, 27座危桥
  return behind !== '' && !/^(?:其余|剩余|余下|同期)/.test(said.thing)
    ? ownThing(`${bareDeed(said.thing)}${behind}`)
    : undefined;
}

/** 检查车辆 of 检查企业11家、车辆163辆: a short noun behind 、 takes the place of the last one. */
function likeTheOneBefore({
  said: { raw, thing },
  before,
  report: { text },
  figure,
}: Place): string | undefined {
  const base = before?.counted.base ?? '';
  const isNext = before !== undefined && text.slice(before.figure.end, figure.start) === raw;
  if (
    !isNext ||
    raw !== `、${thing}` ||
    thing.length > 3 ||
    base.length < 4 ||
    before.counted.relation !== undefined
  )
    return undefined;
  const isAlike = base.at(-1) === thing.at(-1);
  if (!isAlike && (/[款金费额率量]$/.test(thing) || isDeed(thing))) return undefined;
  const length = isAlike ? thing.length : 2;
  return `${base.slice(0, -length)}${thing}`;
}

/** 未拆 of 尚有12户房屋未拆 */
function undoneBehind({ report: { text }, figure, behind }: Place): string {
  const after = text.slice(figure.end + behind.length, figure.end + behind.length + 4);
  return /^[未待][\p{sc=Han}]{1,3}/u.exec(after)?.[0] ?? '';
}

/** Whether words name a measure and not of what: 合规率, 资金需求, 建设任务. */
function isVague(thing: string): boolean {
  return /^(?:[省市州县区厅局部]|上级|下达)*(?:建设)?任务$|^(?:投入)?(?:资金|经费)(?:需求|缺口)?$|^(?:平均)?(?:合规|合格|完[成工好]|整改|办结|结案|覆盖|使用|到位|上座|满意|准点|利用|及时|达标|通过|普及|渗透)[率面]$|^(?:占比|比重|单价|均价|[到出]?场价|价格|平均(?:工期|时限))$/.test(
    thing,
  );
}

/** A part of a whole is named with what is counted of the whole: 普通国省道 of 交通投资2.86亿元 is 普通国省道交通投资. */
function completed({ said: { thing, raw }, figure: { quantity }, amount, behind, isListed }: Place): string {
  if (amount === undefined || amount.figure.quantity.canonicalUnit !== quantity.canonicalUnit)
    return thing.length < 2 && behind !== '' ? `${thing}${behind}` : thing;
  const measured =
    /(?:(?:完成)?投资|资金|经费|补助|收入|产值|[PM]QI(?:平均值|均值|值)?|吞吐量|客运量|货运量|运输量|周转量|运量|旅客|里程|业务量|罚款)$/;
  const noun = measured.exec(amount.counted.base)?.[0];
  const hasNoun =
    /(?:投资|资金|经费|补助|收入|产值|量|旅客|里程|罚款|费|款|价|金|债|奖|预算|税|利润|贷款|总额|[PM]QI)/.test(
      thing,
    );
  const isPart = isListed || /[:：、；]$|^[、；]/.test(raw) || raw === thing;
  return noun !== undefined && isPart && !hasNoun
    ? `${thing}${noun.replace(/完成|平均值|均值|(?<=QI)值/, '')}`
    : thing;
}
