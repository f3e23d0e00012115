import { printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import {
  absolute,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
} from '#src/language/quantity/decimal.ts';
import { directionWords } from '#src/language/quantity/direction.ts';
import { multiplierFactor } from '#src/language/quantity/multiplier.ts';
import { type UnitEntry, unitRegister } from '#src/language/quantity/unit-register.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import { bareNumber, firstNumber, isSameNumber, type ReadNumber, signOf } from './read-number.ts';
import type { Reading, Way } from './reading.ts';

/** More digits than anybody prints. */
const mostDigits = 12;

/** More decimals than anybody prints. */
const mostDecimals = 4;

/**
 * The same number printed otherwise: 78.63万元 is 786300元, 7.486公里 is 7.486km and 7486米, 1亿零500万元 is 1.05亿元, 下降2.3% is
 * −2.3%. Whatever is proposed the reader of numbers has read as the same.
 */
export const byQuantity: Way = async (term) => {
  const number = firstNumber(term) ?? bareNumber(term);
  if (number === undefined) return [];
  const start = number.direction?.start ?? number.range.start;
  const { end } = number.range;
  const written = term.slice(start, end);
  return [...new Set(notationsOf(term, start, number))]
    .filter((other) => other !== written && isSame(term, number, other))
    .map(
      (other): Reading => ({
        kind: 'quantity',
        hasOtherNumber: true,
        terms: [`${term.slice(0, start)}${other}${term.slice(end)}`],
        said: `${written} = ${other}`,
      }),
    );
};

function isSame(term: string, number: ReadNumber, other: string): boolean {
  const read = firstNumber(other) ?? bareNumber(other);
  return (
    read !== undefined &&
    read.range.end === other.length &&
    isSameNumber(read.quantity, number.quantity) &&
    signOf(other, read) === signOf(term, number)
  );
}

/** Everything that a number might be printed as, some of which the reader will read as another. */
function notationsOf(
  term: string,
  start: number,
  { core, range, unit = '', quantity }: ReadNumber,
): string[] {
  const lead = term.slice(start, core.start);
  const printed = term.slice(core.start, range.end);
  const forms = unit === '' ? [['', decimal(1)] as const] : formsOf(unit);
  const stem = printed.endsWith(unit) ? printed.slice(0, printed.length - unit.length) : printed;
  // 30余 and 十几 stay as they are, and only their unit is printed otherwise.
  const isOpen = quantity.kind !== 'single' || /[余多来]/.test(printed);
  const sizes = isOpen
    ? forms.map(([form]) => `${stem}${form}`)
    : sizesOf(absolute(quantity.amount.value), forms);
  const leads = /^(?:ratio|percentage-points)$/.test(quantity.dimension) ? leadsOf(lead) : [lead];
  return [...leads.map((other) => `${other}${printed}`), ...sizes.map((size) => `${lead}${size}`)];
}

/** A sign and the words that say the same of a share. */
function leadsOf(lead: string): string[] {
  const groups = [
    ['-', '负', ...directionWords.fall],
    ['+', ...directionWords.rise],
  ];
  const own = groups.find((words) => words.includes(lead.replace(/了$/, '')));
  return own ?? [lead];
}

const multipliers = ['', '万', '亿'] as const;

function sizesOf(value: Decimal, forms: readonly UnitForm[]): string[] {
  const [[printed] = ['']] = forms;
  return [
    ...forms.flatMap(([form, factor]) =>
      multipliers.flatMap((name) => {
        const one = multiplyDecimals(factor, multiplierFactor(name));
        const number = divideDecimals(value, one, mostDecimals) ?? value;
        return number.replace('.', '').length > mostDigits ? [] : [`${number}${name}${form}`];
      }),
    ),
    ...inSteps(value, printed),
    ...(printed === '%' ? [`百分之${value}`, `百分之${inHan(value)}`] : []),
  ];
}

/** 1亿500万元, also with 零. */
function inSteps(value: Decimal, unit: string): string[] {
  const [, high, low] = /^([1-9]\d*)(\d{4})0{4}$/.exec(value) ?? [];
  if (high === undefined || low === undefined || low === '0000') return [];
  return ['', '零'].map((zero) => `${high}亿${zero}${Number(low)}万${unit}`);
}

function inHan(value: Decimal): string {
  return /^\d{1,3}$/.test(value) ? printChineseInteger(Number(value)) : value;
}

/** A form of a unit in normal form, and how many canonical units it is. */
type UnitForm = readonly [form: string, factor: Decimal];

/** The forms of a unit, the printed one first; of a rate (元/吨), with the forms of what it is for each of. */
function formsOf(printed: string): UnitForm[] {
  const [top = '', per] = printed.split('/');
  const whole = registered(printed);
  const behind = whole !== undefined || per === undefined ? [''] : sameSize(per).map((form) => `/${form}`);
  const forms = Object.entries((whole ?? registered(top))?.forms ?? {}).flatMap(([form, factor]) =>
    behind.map((rest): UnitForm => [`${normalText(form).text}${rest}`, decimal(factor)]),
  );
  return forms.sort(([a], [b]) => Number(b === printed) - Number(a === printed));
}

function registered(form: string): UnitEntry | undefined {
  return unitRegister.find(({ forms }) => form in forms);
}

function sameSize(unit: string): string[] {
  const forms = registered(unit)?.forms ?? {};
  return Object.keys(forms).filter((form) => forms[form] === forms[unit]);
}
