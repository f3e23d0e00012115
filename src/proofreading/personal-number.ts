import { isCardNumber } from './card-number.ts';
import { isCitizenNumber } from './citizen-number.ts';

/** What kind of number leads to one person. */
export type PersonalNumberKind = 'citizen' | 'phone' | 'card';

/** A number that leads to one person, and where it stands in a text. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  readonly start: number;
  readonly end: number;
}

/** A run of digits, some set apart in groups by a space or a hyphen, that ends as a citizen's number may. */
const digitRun = /(?<![0-9A-Za-z.])[0-9](?:[ -]?[0-9])*[Xx]?(?![0-9A-Za-z])/g;
/** What stands behind an amount: 13800000000元 is no telephone. */
const unitAfter = /^(?:\.[0-9]|\s*(?:元|吨|人|公里|米|平方|立方|辆|台|km|m))/;

/**
 * Finds 身份证号, 手机号 and 银行卡号, in full-width digits and in groups as well.
 *
 * @param allowedPhones mobile numbers that may be public, digits only: a duty phone
 */
export function findPersonalNumbers(text: string, allowedPhones: ReadonlySet<string>): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const { 0: run, index } of narrowDigits(text).matchAll(digitRun)) {
    const digits = digitsOf(run);
    if (digits.length < 11) continue;
    const kind = kindOf(run, digits);
    if (kind === undefined) continue;
    if (kind === 'phone' && allowedPhones.has(digits.slice(-11))) continue;
    if (kind === 'phone' && unitAfter.test(text.slice(index + run.length, index + run.length + 4))) continue;
    found.push({ kind, start: index, end: index + run.length });
  }
  return found;
}

/** The digits of a number, without what sets its groups apart. */
export function digitsOf(number: string): string {
  return narrowDigits(number).replace(/[^0-9Xx]/g, '');
}

function kindOf(run: string, digits: string): PersonalNumberKind | undefined {
  if (isCitizenNumber(digits)) return 'citizen';
  if (/^(?:86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}$/.test(run)) return 'phone';
  const isOneNumber = !/[ -]/.test(run) || /^[0-9]{4}(?:[ -][0-9]{4}){2,3}(?:[ -][0-9]{1,4})?$/.test(run);
  return isOneNumber && isCardNumber(digits) ? 'card' : undefined;
}

/** Full-width digits and X as half-width ones; every other character, and so every offset, stays. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
