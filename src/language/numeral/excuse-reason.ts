import { amountsOf } from '#src/language/quantity/quantity.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { Numeral } from './numeral.ts';

/** What a number of a report may be besides data; each a reason that a reader can check against the words around it. */
export const excuseReasons = [
  '口号',
  '编号',
  '日期',
  '序数',
  '固定说法',
  '期限',
  '引文或文件名',
  '概数不作数据',
  '单位未收录',
] as const;

/** A reason for which a number isn't data. */
export type ExcuseReason = (typeof excuseReasons)[number];

/**
 * Whether the words around a number bear a reason out. A number without a unit may have any; one with a unit is data, unless
 * its words show that it isn't: a slogan stands in quotation marks, names a campaign or is written in Chinese numerals; a
 * duration is a deadline; a number in a title belongs to the title. What is data and has a unit that nobody knows here says so.
 */
export function isHonestReason(text: string, numeral: Numeral, reason: ExcuseReason): boolean {
  const { unit, quantity, core, range } = numeral;
  if (isOfDigits(text, numeral) && (reason === '概数不作数据' || reason === '固定说法')) return true;
  if (isOfPlace(text, numeral) && reason === '固定说法') return true;
  // What has a unit and can't be read (3千5元, 3…5座) is as little data as 近百人.
  if (reason === '概数不作数据') {
    return quantity.ok ? amountsOf(quantity.value).length === 0 : unit !== undefined;
  }
  if (reason === '单位未收录') return isOfUnknownUnit(text, numeral) || isCasualty(text, numeral);
  if (reason === '引文或文件名') return isQuoted(text, numeral) || isTitled(text, core);
  // 3.2亿 says how much without a unit; 40 doesn't.
  if (unit === undefined && !(quantity.ok && numeral.script === 'arabic')) return true;
  switch (reason) {
    case '口号':
      return isSlogan(text, numeral);
    case '日期':
    case '期限':
      return durationUnits.test(unit ?? '') && !isSaved(text, numeral);
    case '编号':
      return isNumbering(text, numeral) || isQuoted(text, numeral) || isTitled(text, core);
    case '序数':
      return isSeries(text, numeral);
    default:
      return (
        /[×xX*]\s*$/.test(text.slice(Math.max(0, core.start - 8), core.start)) ||
        isQuoted(text, numeral) ||
        (numeral.script === 'han' &&
          (isFigureOfSpeech(text, numeral) || campaign.test(text.slice(range.end, range.end + 12))))
      );
  }
}

/** Whether a number in digits counts or measures in what the register doesn't have: 12.5标兆, both of （36/39）. */
export function isOfUnknownUnit(text: string, numeral: Numeral): boolean {
  const { whole, unit, script, quantity } = numeral;
  const behind = /^[^\S\n]?[\p{sc=Han}A-Za-z]/u.test(text.slice(whole.end, whole.end + 2));
  return unit === undefined && script === 'arabic' && !quantity.ok && (behind || isOfPair(text, numeral));
}

/** 36/39, 120/35万人次 */
export function isOfPair(text: string, { whole }: Numeral): boolean {
  return (
    /^\/[0-9]/.test(text.slice(whole.end, whole.end + 2)) ||
    /[0-9]\/$/.test(text.slice(Math.max(0, whole.start - 2), whole.start))
  );
}

/** 两死一伤: who was hurt is data, in a unit that the register doesn't have. */
export function isCasualty(text: string, { core, unit }: Numeral): boolean {
  return unit === undefined && /^[死伤亡]/.test(text.slice(core.end, core.end + 1));
}

/** 二道沟, 七里坪 and 三家店 are places. */
export function isOfPlace(text: string, { range, unit, script }: Numeral): boolean {
  const places = /^[沟河湾铺店坪牌岭塘堡坝亭庄冲梁关坡墩渡]/;
  return (
    script === 'han' && /^[道里家]$/.test(unit ?? '') && places.test(text.slice(range.end, range.end + 1))
  );
}

/** Units that measure how long something takes. */
export const durationUnits =
  /^(?:年|周年|个?月|天|日|周|星期|小时|个小时|时|分钟|个工作日|工作日|日历天|个季度|周)$/;
const campaign =
  /^[^，。；、\n]{0,6}(?:行动|计划|规划|攻坚|整治|工程|机制|制度|原则|理念|目标|要求|标准|规定|实事|大事|好事|措施|战役|会战|活动|工作法)/;

/** What follows 24小时 and 365天 where they say “always”; 365天、24小时不间断 says it of both. */
const roundTheClock =
  /^(?:[、,，]?[0-9]+小时|小时)?(?:值班|值守|在岗|服务|不间断|监控|响应|全天候|待命|专人)/;

/** 缩短20分钟, 提前15天: how much was saved or lost is data, and no deadline. */
function isSaved(text: string, { whole }: Numeral): boolean {
  return /(?:缩短|压缩|压减|提前|延长|延误|推迟|减少|节省|节约|增加)(?:了|约|近|至|到)*$/.test(
    text.slice(Math.max(0, whole.start - 5), whole.start),
  );
}

/** Units of what a campaign is named after: 三项制度, 100天攻坚. */
const naming = /^(?:个|项|条|大|件|张|年|周年|个?月|天|日|小时)$/;
/** Units that a number in Chinese numerals has as a manner of speaking, too: 一个项目、一名领导, 三年见成效, 千家万户. */
const counting = /^(?:起|例|宗|辆|台|座|处|棵|艘|人|人次|台次|辆次|家次?|户|艘次|车次|班次?)$/;

/** A number in Chinese numerals that counts nothing; 无一起事故 and 三座 count things, 查处一起、教育一片 doesn't. */
function isFigureOfSpeech(text: string, { core, unit, quantity }: Numeral): boolean {
  if (text.slice(core.start, core.end) === '一' && text[core.start - 1] !== '无') return true;
  const isMeasured =
    quantity.ok &&
    /^(?:money|length|area|volume|mass|ratio|temperature|.*turnover)/.test(quantity.value.dimension);
  return !isMeasured && !counting.test(unit ?? '');
}

function isSlogan(text: string, numeral: Numeral): boolean {
  const { core, range, script, unit } = numeral;
  const after = text.slice(range.end, range.end + 12);
  if (isQuoted(text, numeral) || isTitled(text, core) || isHalfOfTarget(text, numeral)) return true;
  // 三项制度 and 100天攻坚 name a campaign; 12公里 and 5000万元 before 工程 measure it.
  if (campaign.test(after) && (script === 'han' || naming.test(unit ?? ''))) return true;
  if (script === 'han') return isFigureOfSpeech(text, numeral);
  // 7×24小时, 24小时值班, 365天全天候
  return isAlways(text, { range, unit });
}

/** Whether 24小时 and 365天 say “always”: 7×24小时, 全年365天, 24小时值班. A length behind × (3×40m) is one. */
export function isAlways(text: string, { range, unit }: Pick<Numeral, 'range' | 'unit'>): boolean {
  if (!/^(?:小时|天)$/.test(unit ?? '')) return false;
  const before = text.slice(Math.max(0, range.start - 3), range.start);
  const isAll =
    /^(?:24小时|365天)$/.test(text.slice(range.start, range.end)) && /(?:全年|每天|全天)$/.test(before);
  return isAll || /[×xX*]\s*$/.test(before) || roundTheClock.test(text.slice(range.end, range.end + 12));
}

/** 1000吨级, 3号桥, 第2标段 name what they stand before. */
function isNumbering(text: string, { range, quantity, unit }: Numeral): boolean {
  const after = text.slice(range.end, range.end + 3);
  const isThing =
    quantity.ok && (quantity.value.dimension !== 'count' || /^[条辆台座处家户起]/.test(unit ?? ''));
  return (
    /^级(?!别)/.test(after) ||
    (!isThing && /^(?:号|型|路|线|[-—]|标段)/.test(after)) ||
    isOrdinal(text, range)
  );
}

/** A number that comes in a series: 第3次, 一期, 2标段. */
function isSeries(text: string, { range, core, unit }: Numeral): boolean {
  // 12期 and 12次 are how many, 一期 and 2期工程 which.
  const isOneOfSeries =
    /^(?:期|批|节|轮|站|次)$/.test(unit ?? '') &&
    (/^[一二三四五六七八九]$/.test(text.slice(core.start, core.end)) ||
      /^(?:工程|项目|标段|建设|改造|主体)/.test(text.slice(range.end, range.end + 3)));
  return (
    isOrdinal(text, range) || isOneOfSeries || /^(?:标段|届|号|层|组|级|类|章|条|标|年级)$/.test(unit ?? '')
  );
}

function isOrdinal(text: string, { start }: TextRange): boolean {
  return /第[^\S\n]*(?:[0-9〇一二三四五六七八九十]{1,3}[、，,和及至到—-])*$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** Whether a number stands in quotation marks that are close together, and says no more than the slogan or name that they hold. */
function isQuoted(text: string, numeral: Numeral): boolean {
  return isBetween(text, numeral.core, '“', '”', 30) && !isAmountDone(text, numeral);
}

/** What money and measures name inside quotation marks: “百万元工程”, “3公里就业圈”. */
const named = /^[^“”，。；]{0,4}(?:工程|行动|计划|产业|项目|企业|园区|基地|目标|[县镇村圈带区])/;
const deeds =
  /(?:完成|实现|达到?|投入|投资|安排|争取|到位|筹措|下达|拨付|支付|补助|新[增建改]|改建|改造|建成|修建|养护|修复|整改|检查|检测|查处|处罚|罚款|运送|发送|增长|上升|增加|提高|下降|减少|降低|节约|挽回)[^“”，。；]{0,6}$/;

/** Whether what quotation marks hold says that so much was done: “投资2亿元”, “新建公路12公里”; “四好农村路” and “1小时通勤圈” don't. */
export function isAmountDone(text: string, { whole, range, script, quantity, unit }: Numeral): boolean {
  if (!quantity.ok || unit === undefined || durationUnits.test(unit)) return false;
  if (named.test(text.slice(range.end, range.end + 12))) return false;
  if (quantity.value.dimension === 'money') return true;
  return script === 'arabic' && deeds.test(text.slice(Math.max(0, whole.start - 16), whole.start));
}

/** Whether a range stands in the title of a document. */
export function isTitled(text: string, range: TextRange): boolean {
  return isBetween(text, range, '《', '》', 60);
}

/** Whether a range stands within a pair of marks that are at most `reach` characters apart. */
export function isBetween(
  text: string,
  range: TextRange,
  open: string,
  close: string,
  reach: number,
): boolean {
  const before = text.slice(Math.max(0, range.start - reach), range.start);
  const after = text.slice(range.end, range.end + reach);
  const opened = before.lastIndexOf(open);
  const closed = after.indexOf(close);
  return (
    opened !== -1 &&
    closed !== -1 &&
    !before.slice(opened).includes(close) &&
    !after.slice(0, closed).includes(open) &&
    before.length - opened + closed <= reach
  );
}

/** 两位数增长, 个位数: how many digits, without saying which. */
export function isOfDigits(text: string, { range, unit, script }: Numeral): boolean {
  return script === 'han' && unit === '位' && text[range.end] === '数';
}

/** 时间过半、任务过半 and 双过半 say that half the year went with half the work. */
export function isHalfOfTarget(text: string, { core, script }: Numeral): boolean {
  return (
    script === 'han' && /(?:时间|任务|双|“)过$/.test(text.slice(Math.max(0, core.start - 3), core.start))
  );
}
