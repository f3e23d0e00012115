import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

/** What is unusual in the way a quantity was printed, though it can be read; a check asks a person to look. */
export type PrintingOddity = 'full-width' | 'thousands-comma' | 'inner-space';

/** No quantity seen in a report is half as long; longer text is a sentence put in the wrong place. */
const longest = 64;

/** Full-width ASCII except ，, which is punctuation in Chinese text and may part two numbers. */
const fullWidth = /[！-＋－-～]/g;

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
  const text = printed
    .trim()
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('−', '-');
  if (/[0-9.,]\s+[0-9.,]/.test(text)) {
    return refused(`“${printed}”的数字中间有空格，看不出是一个数还是两个数。`);
  }
  return parsed(text.replace(/\s/g, ''));
}

/** The oddities of a printed quantity that {@link normalizeQuantityText} and the number reader pass over. */
export function printingOddities(printed: string): readonly PrintingOddity[] {
  const oddities: PrintingOddity[] = [];
  if (printed.search(fullWidth) >= 0) oddities.push('full-width');
  if (/[0-9],[0-9]/.test(printed)) oddities.push('thousands-comma');
  if (/\S\s+\S/.test(printed)) oddities.push('inner-space');
  return oddities;
}
