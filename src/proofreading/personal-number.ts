/** The kinds of number that identify one person. */
export type PersonalNumberKind = 'citizen' | 'phone' | 'card';

/** A number that identifies one person, and where it stands in a text. */
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

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/**
 * Whether 18 characters are a 公民身份号码 (GB 11643—1999): 17 digits that hold a day of birth, and the check character
 * of ISO 7064 MOD 11-2 over them. Without the check, project and tender codes of 18 digits would be taken for people.
 */
export function isCitizenNumber(text: string): boolean {
  if (
    !/^[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$/.test(
      text,
    )
  )
    return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text[17]?.toUpperCase() === checkCharacters[sum % 11];
}

/**
 * Whether digits are a bank card's number: 16 to 19 of them, begun as UnionPay (62), Visa (4) or Mastercard (5) number
 * their cards, with the check digit of ISO/IEC 7812-1 (Luhn).
 */
export function isCardNumber(digits: string): boolean {
  if (!/^(?:62[0-9]{14,17}|[45][0-9]{15})$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
