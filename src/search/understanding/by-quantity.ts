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
