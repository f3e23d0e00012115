import { inOneWidth } from '#src/language/one-width.ts';
import { absolute } from '#src/language/quantity/decimal.ts';
import { expressionAt, type NumberExpression } from '#src/language/quantity/expression.ts';
import { inPlainNumerals } from '#src/language/quantity/han-number.ts';
import { numberTokensAt } from '#src/language/quantity/number-token.ts';
import { hanNumerals } from '#src/language/quantity/number-value.ts';
import { type Quantity, quantityOf } from '#src/language/quantity/quantity.ts';
import { noUnit } from '#src/language/quantity/unit.ts';

/** A number of a text in normal form, and what it means. */
export interface ReadNumber extends Pick<NumberExpression, 'range' | 'core' | 'unit' | 'direction'> {
  readonly quantity: Quantity;
}

/** The first number of a text that means a quantity by itself: one with a unit, 万 or 亿, or a share. */
export function firstNumber(text: string): ReadNumber | undefined {
  return readFrom(plain(text), 0, ({ quantity }) => quantity.ok);
}

/** A number without a unit, which may count anything: 786300. */
export function bareNumber(text: string): ReadNumber | undefined {
  const found = readFrom(plain(text), 0, ({ core }) => /[0-9]/.test(text[core.start] ?? ''), true);
  return found?.unit === undefined ? found : undefined;
}

/** The whole number that holds the character at `offset`; undefined where it means no quantity. */
function numberAround(text: string, offset: number): ReadNumber | undefined {
  const seen = plain(text);
  const start = Math.max(0, offset - longestNumber);
  const lead = partMarks.exec(seen.slice(start, offset))?.[0].length ?? 0;
  return readFrom(seen, start + lead, ({ range }) => range.end > offset);
}

/** Farther to the left no number begins. */
const longestNumber = 40;
/** Up to the last mark that no number goes across. */
const partMarks = /^[\s\S]*[,。;\n()、“”]/;

const numerals = new RegExp(`[${hanNumerals}]+`, 'y');

function plain(text: string): string {
  return inPlainNumerals(inOneWidth(text));
}

function readFrom(
  text: string,
  from: number,
  isWanted: (found: NumberExpression) => boolean,
  mayBeBare = false,
): ReadNumber | undefined {
  for (let at = from; at < text.length; ) {
    const found = expressionAt(text, at);
    if (found !== undefined && isWanted(found)) {
      const quantity = found.quantity.ok || !mayBeBare ? found.quantity : bareQuantity(text, found);
      return quantity.ok ? { ...found, quantity: quantity.value } : undefined;
    }
    numerals.lastIndex = at;
    at = Math.max(at + 1, found?.range.end ?? at + (numerals.exec(text)?.[0].length ?? 0));
  }
  return undefined;
}

function bareQuantity(text: string, { core }: NumberExpression) {
  const [token] = numberTokensAt(text, core.start);
  const value = token?.value ?? ({ kind: 'unreadable', reason: '' } as const);
  const printed = text.slice(core.start, core.end);
  return quantityOf(printed, { value, unit: noUnit }, { isNegative: false, words: [] });
}

/** Which way a number says that it goes: −2.3% and 下降2.3% below zero, +2.3% and 增长2.3% above; 0 where nothing says it. */
export function signOf(text: string, { range, direction, quantity }: ReadNumber): -1 | 0 | 1 {
  if (direction !== undefined) return direction.direction === 'fall' ? -1 : 1;
  if (quantity.kind === 'single' && quantity.amount.value.startsWith('-')) return -1;
  return text[range.start] === '+' ? 1 : 0;
}

/**
 * Whether two numbers are surely the same, however they are printed: of one unit, where both have one, and of one size. What is vague
 * is the same only as what is as vague, never as a number.
 */
export function isSameNumber(a: Quantity, b: Quantity): boolean {
  if (a.canonicalUnit !== b.canonicalUnit && a.canonicalUnit !== '' && b.canonicalUnit !== '') return false;
  return sizeOf(a) === sizeOf(b);
}

function sizeOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'single':
      return absolute(quantity.amount.value);
    case 'range':
      return [quantity.low, quantity.high].map(({ value }) => value).join('—');
    case 'pair':
      return `${quantity.first}:${quantity.second}`;
    case 'vague':
      return `vague ${quantity.bounds.low?.value} ${quantity.bounds.high?.value}`;
  }
}

/** Whether two terms count the same, or neither counts anything. */
export function countTheSame(a: string, b: string): boolean {
  const [one, other] = [firstNumber(a), firstNumber(b)];
  return one === undefined || other === undefined
    ? one === other
    : isSameNumber(one.quantity, other.quantity);
}

/**
 * Whether the number of a term stands at `at` with all that belongs to it, and goes the way that the term says; undefined for a term
 * without a number.
 */
export function standsAsNumber(text: string, at: number, term: string): boolean | undefined {
  const asked = firstNumber(term);
  if (asked === undefined) return undefined;
  const there = numberAround(text, at + asked.core.start);
  if (there === undefined || !isSameNumber(there.quantity, asked.quantity)) return false;
  const sign = signOf(term, asked);
  return sign === 0 || sign === signOf(text, there);
}
