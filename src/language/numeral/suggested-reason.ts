import type { TextRange } from '#src/language/text-range.ts';
import {
  durationUnits,
  type ExcuseReason,
  isAlways,
  isAmountDone,
  isBetween,
  isCasualty,
  isHalfOfTarget,
  isOfDigits,
  isOfPair,
  isOfPlace,
  isOfUnknownUnit,
  isTitled,
} from './excuse-reason.ts';
import type { Numeral } from './numeral.ts';

/**
 * The reason why a number is no data, where its words leave no doubt: the same for who imports a document and for the message
 * of the check. Undefined for data, and for what only a person can tell: 得分95.6 without a unit, 1/3.
 */
export function suggestedReason(text: string, numeral: Numeral): ExcuseReason | undefined {
  const { unit, script, quantity } = numeral;
  const named = reasonOfName(text, numeral) ?? reasonOfTime(text, numeral);
  if (named !== undefined || quantity.ok) return named;
  if (isCasualty(text, numeral) || isOfNamedUnit(text, numeral)) return '单位未收录';
  // 3个月零12天 has no one number; 万车 and 亿车公里 name a rate.
  if (unit !== undefined)
    return durationUnits.test(unit) ? '期限' : script === 'han' ? '固定说法' : '概数不作数据';
  return script === 'arabic' && !isFactor(text, numeral) ? undefined : '固定说法';
}

/** What a number in a name, a slogan or a series is. */
function reasonOfName(text: string, numeral: Numeral): ExcuseReason | undefined {
  const { range, core, unit, script } = numeral;
  const before = text.slice(Math.max(0, range.start - 6), range.start);
  const after = text.slice(range.end, range.end + 10);
  // 两位数增长 counts digits, and nobody.
  if (isOfDigits(text, numeral)) return '固定说法';
  if (isHalfOfTarget(text, numeral)) return '口号';
  if (isOfPlace(text, numeral)) return '固定说法';
  if (unit === '期' && !numeral.quantity.ok) return '序数';
  if (isTitled(text, core)) return '引文或文件名';
  if (unit === undefined && isServiceNumber(text.slice(core.start, core.end), after)) return '编号';
  // “双十一” is a day.
  if (/双$/.test(before) && /^(?:1[12]|十[一二])$/.test(text.slice(core.start, core.end))) return '日期';
  // “一年打基础、三年见成效”: what a slogan says of years is no data, however long it is.
  const isOfYears = script === 'han' && durationUnits.test(unit ?? '');
  if (isBetween(text, core, '“', '”', isOfYears ? 30 : 14) && !isAmountDone(text, numeral))
    return isByword(before, numeral, after) ? '固定说法' : '口号';
  // 1000吨级 is a class of berths, 三年行动 the name of a campaign.
  if (unit !== undefined && /^级(?!别)/.test(after)) return '编号';
  if (unit !== undefined && /^(?:[年月天日]|个月)$/.test(unit) && campaign.test(after)) return '口号';
  // 实行一个项目、一名领导、一套班子; 三件大事; 八项规定; 九个一批; 十大工程
  if (isAmongOnes(text, range)) return '口号';
  if (script === 'han' && slogan.test(after)) return '口号';
  if (isAlways(text, { range, unit })) return '口号';
  // 一周一调度, 最后一公里
  const isOne = text.slice(core.start, core.end) === '一';
  if (isOne && (/^一\p{sc=Han}/u.test(after) || /最[后初先前]$/.test(before))) return '固定说法';
  // 2标段 and 二批 are which, 共2标段 and 两批 how many; 居全省前10.
  const isWhich = unit === '标段' ? !/[共分为成设划]$/.test(before) : isSecond(text, numeral);
  const isRank = unit === undefined && script === 'arabic' && /(?<![目当以之此日提])前$/.test(before);
  return isWhich || isRank || isPlaceNumber(text, numeral) ? '序数' : undefined;
}

const campaign = /^(?:行动|计划|规划|攻坚|整治|会战|竞赛|活动)/;
const slogan =
  /^(?:规定|大事|实事|好事|措施|一批|到位|必须|维护|意识|自信|确立|严禁|不准|务必|大[^，。；、]{0,4}(?:工程|行动|战役|攻坚|任务|体系|举措))/;

/** 12345 of 12345、12328热线: what a service is called by. */
function isServiceNumber(digits: string, after: string): boolean {
  const called = /^[”"]?(?:[、和及]“?[0-9]{5}[”"]?)*\p{sc=Han}{0,6}?(?:热线|平台|电话|工单|投诉|举报)/u;
  return /^[19][0-9]{2}(?:[0-9]{2})?$/.test(digits) && called.test(after);
}

/** “百吨王” and “最后一公里” are words of their own; “百亿”工程 and “五个到位” call for something. */
function isByword(before: string, { unit, script }: Numeral, after: string): boolean {
  const isShort = /“[^“”]{0,2}$/.test(before) && /^[^“”]?”(?!\p{sc=Han}{0,2}(?:工程|行动|计划))/u.test(after);
  return script === 'han' && isShort && /^(?:吨|公里|米|元|小时|分钟)$/.test(unit ?? '');
}

/** 表1, and 2.3 or 2.2.1 before a heading. */
function isPlaceNumber(text: string, { core, unit, script }: Numeral): boolean {
  const printed = text.slice(core.start, core.end);
  const before = text.slice(Math.max(0, core.start - 3), core.start);
  if (unit !== undefined || script !== 'arabic') return false;
  return (
    /^[0-9]{1,2}(?:\.[0-9]{1,2}){2,}$/.test(printed) ||
    /(?:[附图]?表|图|附件|附录|专栏)$/.test(before) ||
    (/(?:^|\n)$/.test(before) && /^\s+\D/.test(text.slice(core.end, core.end + 2)) && printed.includes('.'))
  );
}

function isSecond(text: string, { core, unit }: Numeral): boolean {
  return text.slice(core.start, core.end) === '二' && /^(?:批|次|轮|站|节)$/.test(unit ?? '');
}

/** What a number that tells when, or within what time, is. */
function reasonOfTime(text: string, { range, core, unit }: Numeral): ExcuseReason | undefined {
  const before = text.slice(Math.max(0, range.start - 5), range.start);
  const after = text.slice(range.end, range.end + 6);
  const printed = text.slice(core.start, core.end);
  // 整治2023行动, 2024中国国际物流博览会
  if (unit === undefined && /^(?:19|20)[0-9]{2}$/.test(printed) && /^\p{sc=Han}/u.test(after)) return '日期';
  // Durations that nothing was counted in: 三年内, 五年来, 春运40天, 半年任务.
  if (unit !== undefined && /^(?:年|个?月|天|日|周)$/.test(unit) && /^(?:内|之内)/.test(after)) return '期限';
  if (unit === '年' && (/[近来]$/.test(before) || /^(?:以?来|间|前(?!期))/.test(after))) return '日期';
  if (unit === '天' && /(?:春运|暑运|国庆|五一|假期|长假)期?间?$/.test(before)) return '日期';
  return text.slice(range.start, range.end) === '半年' ? '日期' : undefined;
}

/** Whether a number has a word behind it that can only be its unit: 12.5标兆, 3道次. Where a sentence goes on, nobody knows. */
function isOfNamedUnit(text: string, numeral: Numeral): boolean {
  const behind = /^(?![和及与或至到])[\p{sc=Han}A-Za-z]{1,2}(?![\p{sc=Han}A-Za-z0-9])/u;
  return (
    isOfUnknownUnit(text, numeral) &&
    (isOfPair(text, numeral) || behind.test(text.slice(numeral.whole.end, numeral.whole.end + 4)))
  );
}

/** 2×12.5米: so many times. */
function isFactor(text: string, { core }: Numeral): boolean {
  return (
    /[×xX*]\s*$/.test(text.slice(Math.max(0, core.start - 3), core.start)) ||
    /^\s*[×xX*]/.test(text.slice(core.end, core.end + 3))
  );
}

/** Whether a 一 belongs to an enumeration of three or more: 一个项目、一名领导、一套班子. */
function isAmongOnes(text: string, { start, end }: TextRange): boolean {
  const around = text.slice(Math.max(0, start - 40), end + 40);
  const ones = /(?:一[个名套支条项抓班起][^，。；、\n]{1,8}[、，]?){3,}/g;
  const at = start - Math.max(0, start - 40);
  return Array.from(around.matchAll(ones)).some(
    ({ 0: run, index }) => index <= at && at < index + run.length,
  );
}
