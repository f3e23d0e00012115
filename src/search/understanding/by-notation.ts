import { parseChineseInteger, printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { type Decimal, multiplyDecimals, parseDecimal, powerOfTen } from '#src/language/quantity/decimal.ts';
import { type UnitEntry, unitRegister } from '#src/language/quantity/unit-register.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import type { Reading, Way } from './reading.ts';

/** 万 and 亿, and how many zeros they stand for; none first. */
const multipliers = [
  ['', 0],
  ['万', 4],
  ['亿', 8],
] as const;

const NUMBER = /(\d+(?:\.\d+)?)(万亿|万|亿|千|百)?/;
const zerosOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };

/** More digits than anybody prints. */
const mostDigits = 12;

/** More decimals than anybody prints. */
const mostDecimals = 4;

/** A unit that may be printed otherwise, and how many zeros each form stands for. */
type UnitForms = readonly (readonly [form: string, zeros: number])[];

const units: readonly UnitForms[] = [...unitRegister.map(formsOf), [['', 0]]];

/** The same amount printed with another unit or multiplier: 78.63万元 is 786300元, 7.486公里 is 7.486km and 7486米. */
export const byQuantity: Way = async (term) => {
  const number = NUMBER.exec(term);
  if (number === null) return [];
  const [whole, digits = '', multiplier = ''] = number;
  const value = parseDecimal(digits);
  if (!value.ok) return [];
  const before = term.slice(0, number.index);
  const behind = term.slice(number.index + whole.length);
  const [unit, form] = unitAt(behind);
  const zeros = (zerosOf[multiplier] ?? 0) + form[1];
  const written = `${whole}${form[0]}`;
  const amounts = unit.flatMap(([other, otherZeros]) =>
    multipliers.map(([name, more]) => `${shifted(value.value, zeros - otherZeros - more)}${name}${other}`),
  );
  return [...new Set(amounts)]
    .filter((amount) => amount !== written && isPrintable(amount))
    .map(
      (amount): Reading => ({
        kind: 'quantity',
        hasOtherNumber: true,
        terms: [`${before}${amount}${behind.slice(form[0].length)}`],
        said: `${written} = ${amount}`,
      }),
    );
};

function isPrintable(amount: string): boolean {
  const [whole = '', decimals = ''] = /^[\d.]*/.exec(amount)?.[0].split('.') ?? [];
  return whole.length + decimals.length <= mostDigits && decimals.length <= mostDecimals;
}

/** The unit that a text begins with, in all its forms, and the form that it has here; a number may stand without one. */
function unitAt(text: string): readonly [UnitForms, UnitForms[number]] {
  const found = units
    .flatMap((forms) => forms.map((form) => [forms, form] as const))
    .filter(([, [form]]) => text.startsWith(form))
    .sort(([, [a]], [, [b]]) => b.length - a.length)[0];
  return found ?? [[['', 0]], ['', 0]];
}

/** The forms of a unit that are a power of ten of each other. */
function formsOf({ forms }: UnitEntry): UnitForms {
  const zeros = new Map<string, number>();
  for (const [form, factor] of Object.entries(forms)) {
    const power =
      /^1(0*)$/.exec(factor)?.[1]?.length ?? -(/^0\.(0*1)$/.exec(factor)?.[1]?.length ?? Number.NaN);
    if (!Number.isNaN(power)) zeros.set(normalText(form).text, power);
  }
  return [...zeros];
}

function shifted(value: Decimal, zeros: number): Decimal {
  return multiplyDecimals(value, powerOfTen(zeros));
}

const DIGITS = '〇一二三四五六七八九';
const CHINESE = /[〇零一二两三四五六七八九十百千]+/g;
const ARABIC = /\d+/g;

/** Numbers in the other script: 七月份 and 7月份, 二〇二三年 and 2023年, 14五 and 十四五. */
export const byNumeral: Way = async (term) => {
  const written = [
    ...rewritten(term, CHINESE, toArabic),
    ...rewritten(term, ARABIC, toChinese),
    ...rewritten(term, ARABIC, digitByDigit),
  ];
  return [...new Set(written)].map(
    (other): Reading => ({
      kind: 'numeral',
      hasOtherNumber: true,
      terms: [other],
      said: `数字的另一种写法：${other}`,
    }),
  );
};

/** The term with all its numerals written otherwise, and with each of them alone; none where nothing can be. */
function rewritten(term: string, numerals: RegExp, write: (numeral: string) => string | undefined): string[] {
  const found = [...term.matchAll(numerals)].flatMap(({ 0: numeral, index }) => {
    const other = write(numeral);
    return other === undefined || other === numeral ? [] : [{ numeral, index, other }];
  });
  const all = found.reduceRight((text, { numeral, index, other }) => {
    return `${text.slice(0, index)}${other}${text.slice(index + numeral.length)}`;
  }, term);
  const each = found.map(({ numeral, index, other }) => {
    return `${term.slice(0, index)}${other}${term.slice(index + numeral.length)}`;
  });
  return found.length === 0 ? [] : [all, ...each];
}

function toArabic(numeral: string): string | undefined {
  const isDigitByDigit = /^[〇零一二三四五六七八九]{2,}$/.test(numeral);
  if (isDigitByDigit) return Array.from(numeral, (digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
  const number = parseChineseInteger(numeral);
  return number.ok ? String(number.value) : undefined;
}

function toChinese(numeral: string): string | undefined {
  const isNumber = numeral.length <= 8 && !/^0\d/.test(numeral);
  return isNumber ? printChineseInteger(Number(numeral)) : undefined;
}

function digitByDigit(numeral: string): string {
  return Array.from(numeral, (digit) => DIGITS[Number(digit)]).join('');
}
