import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { compareDecimals, type Decimal, decimal, multiplyDecimals, powerOfTen } from './decimal.ts';
import {
  type Multiplier,
  multiplierFactor,
  type PrintedNumber,
  readPrintedNumber,
} from './printed-number.ts';
import { parseUnit, type Unit } from './unit.ts';

/** One number of a quantity: as it was printed, and exactly what it comes to. */
export interface Amount {
  /** The number before the multiplier: `63` of 63亿元. */
  readonly number: Decimal;
  /** How many digits were printed after the point: 3 for 7.486公里. */
  readonly decimals: number;
  readonly multiplier: Multiplier;
  /** The unit as printed, white space and width apart; the multiplier is no part of it. */
  readonly printedUnit: string;
  /** The exact value in the canonical unit: `6300000000` for 63亿元. */
  readonly value: Decimal;
  /** What one step of the last printed digit is worth in the canonical unit: `100000000` for 63亿元, `1` for 7.486公里. */
  readonly place: Decimal;
}

/** A number as read, and its unit where one was printed with it. */
export interface NumberWithUnit {
  readonly number: PrintedNumber;
  readonly unit: Unit | undefined;
}

/** Reads a number and, where anything follows it, its unit: `7.2万人次`, `三座`, `百分之四十`, `无一起`; no unit for `8`. */
export function readAmount(text: string): Parsed<NumberWithUnit> {
  const number = readPrintedNumber(arabicForm(text));
  if (!number.ok) return number;
  const { unitText } = number.value;
  if (unitText === '') return parsed({ number: number.value, unit: undefined });
  const unit = parseUnit(unitText);
  if (unit.ok) return parsed({ number: number.value, unit: unit.value });
  if (!/[0-9]/.test(unitText)) return unit;
  return refused(`“${text}”里有不止一个数，一条数据只填一个数和它的单位。`);
}

/**
 * What a number in a unit comes to; refused where the two don't go together.
 *
 * @param multiplier the number's own, or the one it shares with the second number of a range
 */
export function amountOf(number: PrintedNumber, multiplier: Multiplier, unit: Unit): Parsed<Amount> {
  const misfit = whyMisfit(number.number, multiplier, unit);
  if (misfit !== undefined) return refused(misfit);
  const step = multiplyDecimals(multiplierFactor(multiplier), unit.factor);
  return parsed({
    number: number.number,
    decimals: number.decimals,
    multiplier,
    printedUnit: unit.printed,
    value: multiplyDecimals(number.number, step),
    place: multiplyDecimals(powerOfTen(-number.decimals), step),
  });
}

/** 百分之四十 is 四十%, and 无一起 or 未发生一起 is 零起: “not a single one” is a printed zero. */
function arabicForm(text: string): string {
  const share = /^(百|千)分之(.+)$/.exec(text);
  if (share !== null) return `${share[2]}${share[1] === '百' ? '%' : '‰'}`;
  return text.replace(/^(?:无|没有|未(?:发生|出现))一/, '零');
}

const wholeDimensions: ReadonlySet<string> = new Set(['ratio', 'percentage-points', 'multiple']);

function whyMisfit(number: Decimal, multiplier: Multiplier, unit: Unit): string | undefined {
  if (multiplier !== '') {
    return wholeDimensions.has(unit.dimension) ? `“${multiplier}”不能和“${unit.printed}”连用。` : undefined;
  }
  // A calendar year has four digits and a day of the month is at most 31; durations of that look don't occur.
  if (unit.printed === '年' && compareDecimals(number, decimal(1000)) >= 0) {
    return `“${number}年”是年份，不是数值。`;
  }
  if (unit.printed === '日' && compareDecimals(number, decimal(31)) <= 0) {
    return `“${number}日”像日期；如果是天数，请照原文核对，天数用“天”。`;
  }
  return undefined;
}
