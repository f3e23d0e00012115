import { parseChineseInteger, printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { mayCount } from './number-ways.ts';
import type { Reading, Way } from './reading.ts';

const DIGITS = '〇一二三四五六七八九';
const CHINESE = /[〇零一二两三四五六七八九十百千]+/g;
const ARABIC = /\d+/g;

/** Numbers in the other script: 七月份 and 7月份, 二〇二三年 and 2023年, 14五 and 十四五. */
export const byNumeral: Way = async (term) => {
  const written = [
    ...rewritten(term, CHINESE, toArabic),
    ...rewritten(term, ARABIC, toChinese),
    ...rewritten(term, ARABIC, (numeral) => (numeral === '2' ? '两' : undefined)),
    ...rewritten(term, ARABIC, digitByDigit),
  ];
  // 五六台 isn't 56台: what counts something is read, and must stay the same.
  const isSame = mayCount(term) ? (await import('./read-number.ts')).countTheSame : () => true;
  return [...new Set(written)]
    .filter((other) => isSame(term, other))
    .map(
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
