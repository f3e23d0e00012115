import { inOneWidth } from '#src/language/one-width.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { type Amount, amountOf, type NumberWithUnit, readAmount } from './amount.ts';
import { compareDecimals } from './decimal.ts';
import { combineQualifiers, type Qualifier, stripQualifiers } from './qualifier.ts';
import type { Dimension } from './unit-register.ts';

interface QuantityBase {
  /** The text exactly as it was given, for showing and quoting. */
  readonly printed: string;
  readonly qualifier: Qualifier;
  readonly dimension: Dimension;
  /** The unit of every `value`. Quantities may be compared and added only where these are the same. */
  readonly canonicalUnit: string;
}

/** A printed value of one number: 约63亿元. */
export interface SingleQuantity extends QuantityBase {
  readonly kind: 'single';
  readonly amount: Amount;
}

/** A printed value between two numbers, `low` less than `high`: 8%—13%. Its qualifier is `exact` or `about`. */
export interface RangeQuantity extends QuantityBase {
  readonly kind: 'range';
  readonly low: Amount;
  readonly high: Amount;
}

/** A printed value (数值), understood. Plain data: it may be compared member by member and written as JSON. */
export type Quantity = SingleQuantity | RangeQuantity;

/**
 * Reads one value as a report prints it, `约63亿元` · `2000余立方` · `8—13%` · `三座` · `无一起`, and refuses whatever it does
 * not wholly understand, with the reason in Chinese.
 *
 * A number without a unit is refused: a bare 40 may be 40% or 40台, and only the report can say which.
 */
export function parseQuantity(printed: string): Parsed<Quantity> {
  const text = normalizeQuantityText(printed);
  if (!text.ok) return text;
  const { rest, found } = stripQualifiers(text.value);
  const lookalike = whyNotAQuantity(rest);
  if (lookalike !== undefined) return refused(lookalike);
  const ends = splitRange(rest);
  if (ends !== undefined) return parseRange(printed, ends, found);
  return parseSingle(printed, rest, found);
}

function parseSingle(printed: string, text: string, found: readonly Qualifier[]): Parsed<Quantity> {
  const reading = readAmount(text);
  if (!reading.ok) return reading;
  const { number, unit } = reading.value;
  if (unit === undefined) return refused(noUnit(printed));
  const amount = amountOf(number, number.multiplier, unit);
  if (!amount.ok) return amount;
  const qualifier = combineQualifiers(number.isAtLeast ? [...found, 'at-least'] : found);
  if (qualifier === undefined) return refused(`“${printed}”里表示约数的词互相矛盾。`);
  const { dimension, canonical: canonicalUnit } = unit;
  return parsed({ kind: 'single', printed, qualifier, dimension, canonicalUnit, amount: amount.value });
}

function parseRange(
  printed: string,
  ends: readonly [string, string],
  found: readonly Qualifier[],
): Parsed<Quantity> {
  const first = readAmount(ends[0]);
  if (!first.ok) return first;
  const second = readAmount(ends[1]);
  if (!second.ok) return second;
  const unit = second.value.unit;
  if (unit === undefined) return refused(noUnit(printed));
  const low = lowAmount(first.value, second.value);
  if (!low.ok) return low;
  const high = amountOf(second.value.number, second.value.number.multiplier, unit);
  if (!high.ok) return high;
  const { dimension, canonical: canonicalUnit } = unit;
  if (first.value.unit !== undefined && first.value.unit.canonical !== canonicalUnit) {
    return refused(`“${printed}”前后两个数的单位不同，不是一个范围。`);
  }
  if (compareDecimals(low.value.value, high.value.value) >= 0) {
    return refused(`“${printed}”的前一个数应比后一个数小；两个数的单位不同时都要写出来，如“5000元—1万元”。`);
  }
  const qualifier = combineQualifiers(found);
  const hasAtLeast = first.value.number.isAtLeast || second.value.number.isAtLeast;
  if (hasAtLeast || (qualifier !== 'exact' && qualifier !== 'about')) {
    return refused(`“${printed}”已经写明上下限，不能再加“余”“近”“超”“以上”这样的词。`);
  }
  return parsed({
    kind: 'range',
    printed,
    qualifier,
    dimension,
    canonicalUnit,
    low: low.value,
    high: high.value,
  });
}

/** What the first number of a range leaves out it shares with the second: 3—5万元 is 3万元 to 5万元. */
function lowAmount({ number, unit }: NumberWithUnit, second: NumberWithUnit): Parsed<Amount> {
  const lowUnit = unit ?? second.unit;
  if (lowUnit === undefined) return refused('缺少单位。');
  const isShared = unit === undefined && number.multiplier === '';
  return amountOf(number, isShared ? second.number.multiplier : number.multiplier, lowUnit);
}

/** The two sides of the first dash, wave, 至 or 到; a sign at the very beginning parts nothing. */
function splitRange(text: string): readonly [string, string] | undefined {
  const [, low, high] = /^(.+?)(?:——|[-\u2010-\u2015~〜至到])(.+)$/.exec(text) ?? [];
  return low === undefined || high === undefined ? undefined : [low, high];
}

function noUnit(printed: string): string {
  return `“${printed}”没有单位，请连同单位一起照原文填写，如“40%”“40台”。`;
}

/** No quantity seen in a report is half as long; longer text is a sentence put in the wrong place. */
const longest = 64;

/**
 * The printed text in one width and without white space, ready to be taken apart: `７．２万 人次` → `7.2万人次`.
 *
 * Documents break `1675m²` into `1675m 2`, so white space is dropped, except beside digits on both sides, where dropping
 * it would melt two numbers into one: `30 40台` is refused.
 */
export function normalizeQuantityText(printed: string): Parsed<string> {
  if (printed.trim() === '') return refused('数值是空的，请照报告原文填写，如“约63亿元”。');
  if (printed.length > longest) {
    return refused(`数值太长（${printed.length}个字），这里只填一个数和它的单位，如“约63亿元”。`);
  }
  const text = inOneWidth(printed.trim());
  if (/[0-9.,]\s+[0-9.,]/.test(text)) {
    return refused(`“${printed}”的数字中间有空格，看不出是一个数还是两个数。`);
  }
  return parsed(text.replace(/\s/g, ''));
}

/**
 * Things printed with numerals in reports that are no quantities, each with the reason that the refusal gives.
 *
 * They would be refused anyway because they have no unit; this list lets the refusal say what they are.
 */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/^第/, '是序号，不是数值'],
  [/^[A-Za-z]{1,2}[0-9]/, '像道路编号或桩号，不是数值'],
  [/[0-9〇一二三四五六七八九十]月/, '是日期或月份，不是数值；时长请写“…个月”'],
  [/^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$/, '是日期，不是数值'],
  [/^[0-9〇一二三四五六七八九十]+(?:级|类|等|期|号)/, '是等级、类别、期次或编号，不是数值'],
  [/[“”"‘’「」]/, '带引号，是提法或名称，不是数值'],
  [/[几数]/, '里的“几”“数”不是确切的数'],
];

/** Why a text (normalized, without white space) is a lookalike of a quantity, in Chinese; undefined where it isn't one. */
export function whyNotAQuantity(text: string): string | undefined {
  const reason = lookalikes.find(([form]) => form.test(text))?.[1];
  return reason === undefined ? undefined : `“${text.replace(/[“”]/g, '"')}”${reason}。`;
}
