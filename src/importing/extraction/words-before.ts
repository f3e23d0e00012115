import type { Period } from '#src/language/time/period.ts';
import { findTimes } from '#src/language/time/time-words.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, clauseOf, fullSentenceOf, type ReportText } from './report-text.ts';

/** Where the statement begins that a figure belongs to: its sentence, with the one before where it goes on about that (其中铁路…；同比…). */
export function statementStart(report: ReportText, figure: PrintedFigure): number {
  const { start } = fullSentenceOf(report, figure);
  const block = blockAt(report, figure.start);
  const goesOn =
    /^(?:其中|按[^，。：]{1,6}分[：，]|分\p{sc=Han}{1,4}看|其余|同比|环比|较[上去]年|比[上去]年|日均|期间|另有)/u.test(
      report.text.slice(start, start + 6),
    );
  return goesOn && start > block.start + 1
    ? fullSentenceOf(report, { start: start - 2, end: start - 2 }).start
    : start;
}

/** Words before what is counted that don't say what it is: how much in total, whose, that it is done. */
const lead =
  /^(?:其中|同时|同期|依托|有(?![效轨责关序限毒害色])|并|且|另外?|还|再|又|也|均|都|和|及|与|以及|、|，|,|：|:|；|的|是|由|从(?!业)|自(?![驾行然有动治救愿主筹营建])|为|约(?!谈)|近|共|共计|累计(?!完成投资)|合计|总计|全部|已经?|现已|现有|目前|成功|陆续|先后|圆满|出色|超额|全面|顺利|力争|争取(?![^，]{0,12}(?:资金|补助|债券))|确保|计划(?=.{3})|拟(?:建(?=里程|规模|长度))?|预计|将|把|明年|今年|本年|[当本](?:月|季度?)(?!均)|全年|年内|[上下]半年|以来|期间|[当截]前|截至|到(?![位岸场港站达])|在(?![建岗册库])|仅|只|平均|全[县市区州省旗局系统行业社会]{1,2}(?![一-龥]?[公道路线])|我[局县市区州省]|本[局县市区州]|局属|辖区内?|各[乡镇县市区]{1,2}|[县市区]内|[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+[，、]|[0-9]{1,2}[.．、](?![0-9])|[（(][0-9一二三四五六七八九十]+[)）]|\s)+/;

/** Words between what is counted and the number. */
const tail =
  /(?:完成|实现|达到?|达成|(?<![行作认])为|(?<![节签预集契制])约|近|到|至|有|了|是|计|：|:|共计|合计|累计|总计|共|已|(?<![日月年人户车])均|突破|超过?|[增降升减]至|(?:增加|增长|提高|提升|上升|下降|降低|减少|扩大|缩短|压缩|扩充|优化|控制在?|保持|稳定|调整|延长|拓展)[到至为在]|不[少低]于|不超过|仅|只|分别|(?<![剩其])余|由|从|的|、|，|\s)+$/;

/** What was done, where what it was done to is said before: 完工31.7公里, 其余5座, 下半年 58.6公里. */
const deedForm =
  /^(?:其余|剩余|余下|[尚还另]有|[尚还]余|另|其他|完成|实现|实施|开工|动工|完工|竣工|建成|交工|交付|投用|通车|贯通|验收|整改|办结|结案|立案|销号|化解|处理|查扣|更新|新增|新开|拆除重建|重建|新建|改建|续建|改造|维修|加固|修复|在建|待建|需|约|近|到位|当[年月日]|本[年月季]度?|前(?!期)|后|者|[节汛]前|节后|节日|汛期|夜间|白天|峰值|最高|除|[降增]幅|增速|实际|全部|任务|可|能|拟|计划|再|将|力争|争取|确保|预计|达到?|去年|上年|同期|其|约?占|总量|总数|总额|数量|总计|余|的|较|多|少|减|增|处罚|检测|查处|总数达?|累计达?|日均|月均|年均|人均|平均|每[日月年天]|覆盖|惠及|综合|总体|受[^，]{1,12}影响|恢复到?|列入|纳入|首批|[尚还仍]有?|还剩|距|争取|新改建|提质改造|占比|投入|办理|运送|安排|全线|同口径|自?开工(?:以来)?|规划|建设|[增降]幅|增速)*$/;

/** Whether words say only what was done, to something that was named before. */
export function isDeed(thing: string): boolean {
  return deedForm.test(thing);
}

/** The words of a clause before a number. */
export interface Said {
  /** As printed, brackets and times left out. */
  readonly raw: string;
  /** What remains when words around it are taken away. */
  readonly thing: string;
}

/**
 * The words of a figure's clause before it, from the figure before on.
 *
 * @param names of the project that it is about, which are no part of what is counted
 */
export function saidBefore(
  report: ReportText,
  figure: PrintedFigure,
  previous: PrintedFigure | undefined,
  period: Period,
  names: readonly string[],
): Said {
  const clause = clauseOf(report, figure);
  const start = Math.max(clause.start, previous?.end ?? 0);
  let raw = report.text.slice(Math.min(start, figure.start), figure.start);
  for (const name of names) raw = raw.replaceAll(name, '');
  raw = raw.replace(/[（(][^（()）]*[）)]/g, '');
  raw = raw.slice(
    Math.max(raw.lastIndexOf('（'), raw.lastIndexOf('('), raw.lastIndexOf('）'), raw.lastIndexOf(')')) + 1,
  );
  // 去年同期为203万吨 is read as it stands.
  for (const time of findTimes(raw, period)
    .filter(({ words }) => !words.endsWith('同期'))
    .toReversed())
    raw = raw.slice(0, time.start) + raw.slice(time.end);
  raw = raw
    .replace(
      /[0-9]{1,2}[—–-][0-9]{1,2}月|(?:截?至|(?<!恢复)到)?[0-9]{1,4}年(?:底|末|初)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:底|末|初)?(?:之?前)?|(?<![去上])年底前?|于?(?:汛期?|雨季|入冬|春节|国庆|元旦|开学)(?:来临)?(?:之?前|之?后)|(?<=^|[，、])之?前(?!期|[一二三四]季)/g,
      '',
    )
    .replace(/\s/g, '');
  raw = raw.replace(/(?<=^|[，、是])(?:在|于)[^，、的]{1,12}?(?:线|路|段|处|点|站|内)(?=.{2})/g, '');
  return { raw, thing: thingOf(raw) };
}

/** What words count, without those around it. */
export function thingOf(raw: string): string {
  const last = raw.split(/[，,：:；]/).findLast((part) => part !== '') ?? '';
  return last
    .replace(tail, '')
    .replace(lead, '')
    .replace(tail, '')
    .replace(/^(?:完成了?|实现了?)(?=.{2})(?!投资|率|情况)/, '')
    .replace(lead, '')
    .replace(/^[该此本](?:项目|工程|大?桥|路|线)(?=.{2})/, '')
    .replace(/[“”"]/g, '');
}

/** 累计完成 is 完成; what only says that something goes on is left out. */
export function bareDeed(thing: string): string {
  return thing.replace(
    /^(?:完成|实现|实际|约|尚有?|距|其(?!余|他)|当[年月]|本[年月]|再|将|拟|计划|力争|争取|确保|预计|可|能|的|去年|上年|同期|前者?(?!期)|后者?)+/,
    '',
  );
}

/** The noun behind a number: 设备 of 12台设备; empty where something else stands there. */
export function thingBehind(words: string): string {
  const noun =
    /^[\p{sc=Han}]{2,10}/u.exec(words)?.[0]?.replace(/(?:的?(?:任务|工作|目标)|建设任务)$/, '') ?? '';
  const isNoun =
    /^(?!以[上下内外]|左右|上下|余|多|的|和|及|跟|向|对|在|由|已|均|全部|并|正在|被|用于|其中|同比|环比|较(?!大|重|长)|比|增|减|降|涨|跌|缩|压|调|升|扩|延|提高|占|因|后|前|时|与|同|为|仍|尚|未|将|被|目前|正|完成|开工|完工|建成|投入|通过|实行|进行|达|次|不(?!停车)|得到|列入|纳入|列为|获|评为|荣获|是|还|计划|拟|预计)/u.test(
      noun,
    );
  return isNoun && noun.length >= 2
    ? (noun.split(/[已正均将被未]|(?<=.{2})[中和及与]$|汛期|结束|立案|办结|全部/)[0] ?? '')
    : '';
}

/** What a clause goes on to say behind a number, where that is a verb: 已完工, 列入改造计划, 获市级表彰; empty where it isn't. */
export function predicateBehind(clause: string): string {
  const said =
    /^(?:已经?|均已?|全部|正在?|目前|尚[未在]|未|仍|还在?|列[入为]|纳入|获|荣获|评为|被)[^（(0-9]{1,14}/.exec(
      clause,
    )?.[0] ?? '';
  return said
    .replace(/[0-9]{1,2}月(?:份|底|[0-9]{1,2}日)?前?|[今明去]年|年[底内]前?/g, '')
    .replace(/^(?:已经?|均已?|全部|正在?|目前|尚|仍|还在?|进行|于)+(?=[^，]{2})/, '')
    .replace(/[“”"]|外$/g, '')
    .slice(0, 10);
}
