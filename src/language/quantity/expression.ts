import { type Parsed, refused } from '#src/language/parsed.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { addDecimals, compareDecimals, decimal, multiplyDecimals, powerOfTen } from './decimal.ts';
import { type DirectionInText, directionBefore } from './direction.ts';
import { multiplierFactor } from './multiplier.ts';
import { numberTokensAt } from './number-token.ts';
import { gap, type NumberToken, type NumberValue } from './number-value.ts';
import { type QualifierInText, type QualifierWord, qualifierAfter, qualifierBefore } from './qualifier.ts';
import { type NumberWithUnit, noUnitReason, pairOf, type Quantity, quantityOf, rangeOf } from './quantity.ts';
import { noUnit, parseUnit, type Unit } from './unit.ts';
import { unitAt } from './unit-at.ts';

/** A number of a text as far as it goes, and what it means. */
export interface NumberExpression {
  /** All of it: the words before and behind (约, 近, 以上), the sign, the number, its powers and its unit. */
  readonly whole: TextRange;
  /** Without the words before and behind: 30余台次 of 约30余台次以上. */
  readonly range: TextRange;
  /** The numbers alone: 30 of 30余台次, 8—13 of 8—13%; 百分之四十 whole. */
  readonly core: TextRange;
  /** The unit as a form of the register, without its multiplier; undefined where none stands with the number. */
  readonly unit: string | undefined;
  /** What it means, with `printed` as the text has it; or why it means nothing that can be published as data. */
  readonly quantity: Parsed<Quantity>;
  /** The word before it that says which way it goes. */
  readonly direction: DirectionInText | undefined;
}

/** What joins the two ends of a range. */
const rangeJoint = new RegExp(`${gap}(?:——|[-\\u2010-\\u2015\\u2043~〜至到])${gap}`, 'y');
/** What may stand for a range or for what was left out, nobody knows which: 3…5座. */
const unclearJoint = /(?:[…‥]{1,2}|\.{3,6})(?=[0-9])/y;

/** Whether something may be joined with what stands before it; told its place, and that of the number which would follow. */
export type MayJoin = (first: TextRange, second: TextRange) => boolean;

/**
 * The expression whose number begins at `at`, as long as it goes; undefined where no number begins there.
 *
 * @param text in one width and with plain numerals
 * @param mayJoin whether two numbers make a range; asked with the cores of both
 */
export function expressionAt(
  text: string,
  at: number,
  mayJoin: MayJoin = () => true,
): NumberExpression | undefined {
  const first = numberAt(text, at);
  if (first === undefined) return undefined;
  const ratio = ratioAt(text, at, first);
  const alone = leadBefore(text, at, first);
  const second = ratio === undefined ? secondOfRange(text, at, alone.start, first, mayJoin) : undefined;
  // What stands before the first number of 零下12—15℃ belongs to the unit that it shares with the second.
  const sharesUnit = second !== undefined && first.unit === noUnit;
  const lead = sharesUnit ? leadBefore(text, at, { ...first, unit: second.unit }) : alone;
  const last = ratio ?? second ?? first;
  const rangeStart = lead.signStart;
  const behind = ratio === undefined ? qualifierAfter(text, last.end) : undefined;
  const whole = { start: lead.start, end: behind?.at ?? last.end };
  const words: QualifierWord[] = [...lead.words, ...(behind === undefined ? [] : [behind])];
  const printed = text.slice(whole.start, whole.end);
  const read = (): Parsed<Quantity> => {
    if (ratio !== undefined && first.value.kind === 'number')
      return pairOf(printed, first.value.number, ratio.second);
    const wording = { isNegative: lead.isNegative, words };
    // ±3毫米以内 says twice that it is no more.
    const eitherWay = { isNegative: true, words: words.filter(({ qualifier }) => qualifier !== 'at-most') };
    if (lead.isEitherWay) return rangeOf(printed, first, first, eitherWay, [true, false]);
    if (second?.joint === 'unclear') {
      return refused(`“${printed}”里的省略号不是范围号，看不出是一个范围还是两个数。`);
    }
    if (second !== undefined) {
      const isBelowZero = sharesUnit && second.sign === '' && /^零下/.test(text.slice(lead.signStart, at));
      const isNegative = isBelowZero || /^(?:-|负|零下)/.test(second.sign);
      return rangeOf(printed, first, second, wording, [lead.isNegative, isNegative]);
    }
    if (first.unit.printed === '期' && /^[一二三四五六七八九十]$/.test(text.slice(at, first.coreEnd))) {
      return refused(`“${printed}”是期次，不是数值。`);
    }
    if (lead.isNone && first.unit !== noUnit)
      return quantityOf(printed, zeroOf(first), { isNegative: false, words: [] });
    if (lead.isTurn) return quantityOf(printed, timesOf(first), wording);
    const isBarePower = first.value.kind === 'power' && words.length === 0;
    if (first.unit === noUnit && !isBarePower && !standsWithoutUnit(first.value)) {
      return refused(noUnitReason(printed));
    }
    return quantityOf(printed, first, wording);
  };
  return {
    whole,
    range: { start: rangeStart, end: last.end },
    core: { start: at, end: last.coreEnd },
    unit: last.unit.canonical === '' ? undefined : last.unit.printed,
    quantity: read(),
    direction: directionOfExpression(text, whole.start, last.unit, lead.isNegative),
  };
}

/** 增长1倍, 下降2.7% and 提高3个百分点 compare by themselves: they are so much of what there was before. */
function directionOfExpression(
  text: string,
  start: number,
  unit: Unit,
  isNegative: boolean,
): DirectionInText | undefined {
  const direction = directionBefore(text, start, unit.dimension === 'percentage-points');
  const isRelative = /^(?:multiple|ratio|percentage-points)$/.test(unit.dimension);
  // 负增长，增速为-1.5% says the sign twice; 负增长，为1.5亿元 goes on to a level.
  const said = text.slice(direction?.start ?? start, start);
  if (said.startsWith('负增长') && (isNegative || (!isRelative && /[，,]/.test(said)))) return undefined;
  return direction === undefined || !isRelative ? direction : { ...direction, isComparison: true };
}

/** 3.2亿 and 三分之一 say how much without a unit; 40 doesn't. */
function standsWithoutUnit(value: NumberValue): boolean {
  return value.kind === 'fraction' || (value.kind === 'number' && /[万亿]/.test(value.multiplier));
}

interface NumberInText extends NumberWithUnit {
  readonly coreEnd: number;
  readonly end: number;
}

/** The number that begins at `at` with its unit: the first reading that has one, else the longest without. */
function numberAt(text: string, at: number): NumberInText | undefined {
  const tokens = numberTokensAt(text, at);
  for (const token of tokens) {
    const found = withUnit(text, token);
    if (found !== undefined) return withMore(text, at, found);
  }
  // Without a unit, what is set off by white space doesn't belong to the number, nor does 来 or 几.
  const bare = tokens
    .filter(({ end, coreEnd }) => !/\s/.test(text.slice(coreEnd, end)))
    .filter(({ value }) => value.kind !== 'number' || value.spread !== 'about')
    .filter(({ end, value }) => endsWord(text, end, value))
    .sort((a, b) => b.end - a.end)[0];
  return bare && { value: bare.value, unit: noUnit, coreEnd: bare.coreEnd, end: bare.end };
}

/** 30多 is whole only where no word goes on: 30多样 isn't. */
function endsWord(text: string, end: number, value: NumberValue): boolean {
  if (value.kind !== 'number' || value.spread === 'none' || value.multiplier !== '') return true;
  return !/\p{sc=Han}/u.test(text[end] ?? '');
}

/** 三个多月, 3个多小时, 3个半月: the word stands inside the unit. */
const openedUnit = new RegExp(`${gap}个([余多半])(月|小时|百分点|工作日|季度)`, 'y');

function withUnit(text: string, token: NumberToken): NumberInText | undefined {
  if (token.unit !== undefined) {
    const unit = parseUnit(token.unit);
    return unit.ok ? { ...token, unit: unit.value } : undefined;
  }
  openedUnit.lastIndex = token.end;
  const opened = openedUnit.exec(text);
  if (opened !== null) {
    const [all, word = '', rest = ''] = opened;
    const unit = parseUnit(`个${rest}`);
    const value = word === '半' ? plusHalf(token.value) : plusMore(token.value);
    if (unit.ok && value !== undefined) {
      return { value, unit: unit.value, coreEnd: token.coreEnd, end: token.end + all.length };
    }
  }
  let start = token.end;
  while (/[^\S\n]/.test(text[start] ?? '')) start += 1;
  // 番 counts doublings only behind 翻.
  if (text[start] === '番' && /翻.{0,2}$/.test(text.slice(Math.max(0, token.coreEnd - 3), token.coreEnd))) {
    return { value: token.value, unit: doublings, coreEnd: token.coreEnd, end: start + 1 };
  }
  const found = unitAt(text, start);
  return found && { value: token.value, unit: found.unit, coreEnd: token.coreEnd, end: found.end };
}

const doublings: Unit = { printed: '番', canonical: '倍', dimension: 'multiple', factor: decimal(1) };

function plusHalf(value: NumberValue): NumberValue | undefined {
  if (value.kind !== 'number' || value.decimals > 0 || value.spread !== 'none') return undefined;
  return { ...value, number: addDecimals(value.number, decimal('0.5')), decimals: 1 };
}

function plusMore(value: NumberValue): NumberValue | undefined {
  return value.kind === 'number' && value.spread === 'none' ? { ...value, spread: 'more' } : undefined;
}

/** What goes on behind the unit: 一公里半, 3年多, 2小时30分钟. */
function withMore(text: string, at: number, found: NumberInText): NumberInText {
  const { end, value } = found;
  const next = text[end] ?? '';
  if (next === '半' && !/^半[径数途价幅边坡山岛挂封]/.test(text.slice(end, end + 2))) {
    const more = plusHalf(value);
    if (more !== undefined) return { ...found, value: more, end: end + 1 };
  }
  if (/^[余多](?![次处名个家台样元座条项件场批人户头方边年种层起数])/.test(text.slice(end, end + 2))) {
    const more = plusMore(value);
    if (more !== undefined) return { ...found, value: more, end: end + 1 };
  }
  return compoundUnits(text, at, found) ?? found;
}

/** Lengths of time from the longest on: of two that follow each other, the first is the longer. */
const durations = ['年', '个季度', '个月', '周', '天', '分钟'];

/** 2小时30分钟, 2小时零5分钟 and 1公里200米 are one length of time and one length; so are 3年6个月, in months. 3个月零12天 is one that has no unit. */
function compoundUnits(text: string, at: number, first: NumberInText): NumberInText | undefined {
  if (first.value.kind !== 'number' || first.value.spread !== 'none' || first.value.decimals > 0)
    return undefined;
  const { unit } = first;
  const start =
    first.end +
    (/^[零又](?=[0-9〇一二三四五六七八九十半])/.test(text.slice(first.end, first.end + 2)) ? 1 : 0);
  const [token] = numberTokensAt(text, start);
  if (token?.value.kind !== 'number' || token.value.decimals > 2) return undefined;
  const second = withUnit(text, token);
  if (second === undefined || second.value.kind !== 'number' || second.value.multiplier !== '')
    return undefined;
  const months = unit.printed === '年' && second.unit.printed === '个月';
  const isSame =
    unit.canonical === second.unit.canonical && compareDecimals(unit.factor, second.unit.factor) > 0;
  const isLater = durations.indexOf(unit.canonical) < durations.indexOf(second.unit.canonical);
  if (!months && !isSame) {
    if (!isLater || !durations.includes(unit.canonical)) return undefined;
    const reason = `“${text.slice(at, second.end)}”是两个单位的时长，不能换算成一个数。`;
    return { ...second, value: { kind: 'unreadable', reason } };
  }
  const firstSize = months
    ? decimal(12)
    : multiplyDecimals(unit.factor, inverseOf(second.unit.factor) ?? decimal(0));
  if (firstSize === decimal(0) || compareDecimals(second.value.number, firstSize) >= 0) return undefined;
  const scale = multiplierFactor(first.value.multiplier);
  const number = addDecimals(multiplyDecimals(first.value.number, scale, firstSize), second.value.number);
  return {
    value: { ...second.value, number },
    unit: second.unit,
    coreEnd: second.coreEnd,
    end: second.end,
  };
}

/** The inverse of a factor that is a power of ten. */
function inverseOf(factor: string) {
  const [whole = '', part = ''] = factor.split('.');
  if (factor === '1') return decimal(1);
  if (/^10+$/.test(whole) && part === '') return powerOfTen(1 - whole.length);
  return whole === '0' && /^0*1$/.test(part) ? powerOfTen(part.length) : undefined;
}

/** What stands before a number and belongs to it. */
interface Lead {
  /** Where all of it begins. */
  readonly start: number;
  /** Where the sign begins, or the number where it has none. */
  readonly signStart: number;
  readonly isNegative: boolean;
  /** ±5% */
  readonly isEitherWay: boolean;
  /** 无一起 and 未发生一起: a printed zero. */
  readonly isNone: boolean;
  /** 翻一番 */
  readonly isTurn: boolean;
  readonly words: readonly QualifierInText[];
}

/** Behind these a stroke is a minus and no dash. */
const beforeMinus = /(?:^|[\s(（[【，、。；：:,;～~—]|[长降低率幅比为是达速差额值增减润额亏度约近超于至到])$/;

function leadBefore(text: string, at: number, { value, unit }: NumberInText): Lead {
  const none =
    text[at] === '一'
      ? /(?:无|没有|未发生|未出现|未发现|不发生)$/.exec(text.slice(Math.max(0, at - 3), at))?.[0]
      : undefined;
  const plain = { isNegative: false, isEitherWay: false, isNone: false, isTurn: false, words: [] };
  if (none !== undefined) {
    return { ...plain, start: at - none.length, signStart: at, isNone: true };
  }
  const turn =
    unit === doublings ? /翻(?:了|过?近|约)?$/.exec(text.slice(Math.max(0, at - 3), at))?.[0] : undefined;
  if (turn !== undefined) return { ...plain, start: at - turn.length, signStart: at, isTurn: true };
  const sign = signBefore(text, at, unit);
  const isPower = value.kind === 'power' || text[at] === '半';
  const qualifier = qualifierBefore(text, sign.start, isPower);
  return {
    ...plain,
    isNegative: sign.isNegative,
    isEitherWay: sign.isEitherWay,
    signStart: sign.start,
    start: qualifier?.at ?? sign.start,
    words: qualifier === undefined ? [] : [qualifier],
  };
}

/** A dash of any length, also set off by a space, behind what may fall: 增速–1.5%, 同比为- 1.5%. */
const minusOfRate = /(?:增速|增长率?|增幅|同比|环比|涨幅|增减幅?度?)[为是：:(]?([-\u2013\u2014])[^\S\n]?$/;

function signBefore(text: string, at: number, unit: Unit) {
  const none = { start: at, isNegative: false, isEitherWay: false };
  const dash = /^(?:ratio|percentage-points)$/.test(unit.dimension)
    ? minusOfRate.exec(text.slice(Math.max(0, at - 10), at))
    : null;
  if (dash !== null)
    return { ...none, start: at - dash[0].length + dash[0].lastIndexOf(dash[1] ?? ''), isNegative: true };
  const below =
    unit.dimension === 'temperature' ? /零下[^\S\n]$/.exec(text.slice(Math.max(0, at - 3), at)) : null;
  if (below !== null) return { ...none, start: at - below[0].length, isNegative: true };
  if (!/[±负+\-下]/.test(text[at - 1] ?? '')) return none;
  const before = text.slice(Math.max(0, at - 3), at);
  const either = /(?:±|正负)$/.exec(before)?.[0];
  if (either !== undefined) return { start: at - either.length, isNegative: false, isEitherWay: true };
  if (before.endsWith('零下') && unit.dimension === 'temperature')
    return { ...none, start: at - 2, isNegative: true };
  const sign = /[-+负]$/.exec(before)?.[0];
  if (sign === undefined) return none;
  const isSign =
    sign === '负'
      ? !/[担自肩欠辜抱胜背]负$/.test(before) && unit.printed !== '层'
      : beforeMinus.test(before.slice(0, -1)) ||
        qualifierBefore(text, at - 1, false) !== undefined ||
        at === 1 ||
        (/\p{sc=Han}.$/u.test(before) && /^(?:ratio|percentage-points|temperature)$/.test(unit.dimension));
  return isSign ? { ...none, start: at - 1, isNegative: sign !== '+' } : none;
}

function zeroOf({ value, unit }: NumberInText): NumberWithUnit {
  return { unit, value: value.kind === 'number' ? { ...value, number: decimal(0) } : value };
}

/** 翻一番 is twice, 翻两番 four times. */
function timesOf({ value, unit }: NumberInText): NumberWithUnit {
  if (value.kind !== 'number' || !/^[1-9]$/.test(value.number)) return { value, unit };
  return { unit, value: { ...value, number: decimal(2 ** Number(value.number)) } };
}

interface SecondOfRange extends NumberInText {
  /** `-`, 负, 零下 or 零上; empty where none is printed. */
  readonly sign: string;
  readonly joint: 'range' | 'unclear';
}

/** The sign of the second number: 零下5℃至零上3℃, -3至-1℃. */
const secondSign = /[-负]|零[下上]/y;

/** The second number of a range that `first` begins. */
function secondOfRange(
  text: string,
  at: number,
  start: number,
  first: NumberInText,
  mayJoin: MayJoin,
): SecondOfRange | undefined {
  if (first.value.kind !== 'number') return undefined;
  rangeJoint.lastIndex = first.end;
  unclearJoint.lastIndex = first.end;
  const clear = rangeJoint.exec(text)?.[0];
  const joint = clear ?? (first.unit === noUnit ? unclearJoint.exec(text)?.[0] : undefined);
  if (joint === undefined) return undefined;
  // 由30台增至40台, 从30%到40%: two levels.
  if (
    /[至到]/.test(joint) &&
    /[由从自][^，。；;、\n]{0,12}$/.test(text.slice(Math.max(0, start - 14), start))
  ) {
    return undefined;
  }
  const secondStart = first.end + joint.length;
  secondSign.lastIndex = secondStart;
  const sign = secondSign.exec(text)?.[0] ?? '';
  const secondAt = secondStart + sign.length;
  const second = numberAt(text, secondAt);
  if (second === undefined || second.value.kind !== 'number' || second.unit === noUnit) return undefined;
  if (!mayJoin({ start: at, end: first.coreEnd }, { start: secondAt, end: second.coreEnd })) return undefined;
  const hasUnit = first.unit !== noUnit;
  if (hasUnit && first.unit.canonical !== second.unit.canonical) return undefined;
  if (sign.startsWith('零') && second.unit.dimension !== 'temperature') return undefined;
  return { ...second, sign, joint: clear === undefined ? 'unclear' : 'range' };
}

/** The second number of 1:2.5; undefined where a unit follows, for then it is a label before a number (标段1：2.5公里). */
function ratioAt(text: string, at: number, first: NumberInText) {
  if (first.unit !== noUnit || first.value.kind !== 'number' || !/[:∶]/.test(text[first.end] ?? ''))
    return undefined;
  if (/[0-9:∶.]/.test(text[at - 1] ?? '')) return undefined;
  const [token] = numberTokensAt(text, first.end + 1);
  if (token?.value.kind !== 'number' || token.value.multiplier !== '') return undefined;
  const second = numberAt(text, first.end + 1);
  if (second === undefined || second.unit !== noUnit || /[:∶]/.test(text[token.end] ?? '')) return undefined;
  return { end: token.end, coreEnd: token.coreEnd, unit: noUnit, second: token.value.number };
}
