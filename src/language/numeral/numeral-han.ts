import type { TextRange } from '#src/language/text/report-body.ts';
import { isMentioned } from './numeral-mentions.ts';
import type { NumeralSpan } from './numeral-span.ts';
import { type NumeralTail, numeralTail } from './numeral-span.ts';
import { hanNumerals, hideIdioms } from './numeral-text.ts';

const run = `[${hanNumerals}]+`;
const candidate = new RegExp(
  // A fraction, with the run of its part; a run with decimals; 数十, 几百; a run; 半 where it is half of a unit.
  `${run}分之(?:${run}(?:点${run})?)|百分百|${run}点[〇零一二三四五六七八九]+|(?:(?:几|(?<![总人户件次辆台基指参多少系])数)(?=[十百千万亿]+(?![一二三四五六七八九])))?${run}几?|(?<![上下前后一])半`,
  'g',
);

/** Counting words that the unit register, a list of what can be summed, has no use for. */
const counters =
  /^(?:[种轮遍番款折成]|方面|部门|单位|大(?!量|力|批|大|小|型|桥|队|道|会|学|气|数)|周年|级|类|期(?!间)|周|季|只|间|层|栋|幢|点[建意要])/;
const casualties = /^(?:死|伤|亡|人死|人伤)/;

/**
 * The numerals of a text that are written in Chinese characters and used as numbers; see `findNumerals` for the rule.
 *
 * @param text in one width
 * @param arabic the numerals in digits, whose multipliers (282万元) are theirs
 * @param mentions dates, codes and ordinals: a numeral in one of them is found whatever follows
 */
export function findHanNumerals(
  text: string,
  arabic: readonly NumeralSpan[],
  mentions: readonly TextRange[],
): NumeralSpan[] {
  const seen = hideRanges(
    hideIdioms(text),
    arabic.map(({ range }) => range),
  );
  const found: NumeralSpan[] = [];
  let from = 0;
  for (const match of seen.matchAll(candidate)) {
    if (match.index < from) continue;
    const numeral = readCandidate(seen, match[0], match.index, mentions);
    if (numeral === undefined) continue;
    found.push(numeral);
    from = numeral.range.end;
  }
  return found;
}

function readCandidate(
  text: string,
  printed: string,
  start: number,
  mentions: readonly TextRange[],
): NumeralSpan | undefined {
  const whole = { start, end: start + printed.length };
  const span = (core: TextRange, end: number, unit: string | undefined): NumeralSpan => ({
    range: { start, end },
    core,
    script: 'han',
    unit,
  });
  if (printed.includes('分')) {
    const unit = printed.startsWith('百') ? '%' : printed.startsWith('千') ? '‰' : '分之';
    return span(whole, whole.end, unit);
  }
  if (isMentioned(whole, mentions)) {
    const { end, unit } = numeralTail(text, whole.end);
    return span(whole, end, unit);
  }
  const counted = countedBy(text, printed, start);
  if (counted !== undefined) {
    const { coreEnd, tail } = counted;
    return isUnitName(text, printed, start, tail.end)
      ? undefined
      : span({ start, end: coreEnd }, tail.end, tail.unit);
  }
  if (!isNumberByItself(text, printed, start)) return undefined;
  return span(whole, numeralTail(text, whole.end).end, undefined);
}

/** The run with the unit behind it; the last character of the run may be the unit's (三千瓦). */
function countedBy(
  text: string,
  printed: string,
  start: number,
): { readonly coreEnd: number; readonly tail: NumeralTail } | undefined {
  const end = start + printed.length;
  const whole = numeralTail(text, end);
  if (whole.unit !== undefined) {
    // 三方 and 四方 are parties; cubic metres come with a larger number.
    const isParty = whole.unit === '方' && printed.length === 1;
    return isParty ? undefined : { coreEnd: end, tail: whole };
  }
  if (printed.length < 2) return undefined;
  const shorter = numeralTail(text, end - 1);
  return shorter.unit === undefined ? undefined : { coreEnd: end - 1, tail: shorter };
}

/** （万元） and 单位：万元 name a unit and give no number, and so does 万元 that fills the cell of a table. */
function isUnitName(text: string, printed: string, start: number, end: number): boolean {
  if (!/^[百千万亿]+$/.test(printed)) return false;
  const isLineEnd = (char: string | undefined) => char === undefined || char === '\n';
  if (isLineEnd(text[start - 1]) && isLineEnd(text[end])) return true;
  return /(?:[(:：/每]|单位|单位为)[^\S\n]*$/.test(text.slice(Math.max(0, start - 5), start));
}

function isNumberByItself(text: string, printed: string, start: number): boolean {
  const after = text.slice(start + printed.length, start + printed.length + 4);
  const before = text.slice(Math.max(0, start - 24), start);
  if (printed === '半') return false;
  if (/^[数几]/.test(printed) || printed.includes('点')) return true;
  if (printed.length > 1 && /[十百千万亿]/.test(printed)) return true;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(printed) && (/[〇零]/.test(printed) || printed.length > 3))
    return true;
  if (/^[百千万亿]$/.test(printed)) {
    return /[上近超过逾破约达]$/.test(before) || isInQuotationMarks(before, text.slice(start, start + 24));
  }
  if (printed.includes('一') && printed.length === 1)
    return /^(?:半|成(?!不变|套)|折|周年)/.test(after) || casualties.test(after);
  return counters.test(after) || casualties.test(after);
}

/** Only short quotations: a slogan, and not the text after a mark that nobody closed. */
function isInQuotationMarks(before: string, after: string): boolean {
  return /[“‘「"][^“”‘’「」"\n]*$/.test(before) && /^[^“”‘’「」"\n]*[”’」"]/.test(after);
}

/** The text with some ranges blotted out, of the same length. */
function hideRanges(text: string, ranges: readonly TextRange[]): string {
  let seen = '';
  let from = 0;
  for (const { start, end } of ranges) {
    seen += text.slice(from, start) + '□'.repeat(end - start);
    from = end;
  }
  return seen + text.slice(from);
}
