import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { inOneWidth } from '#src/language/one-width.ts';
import { compareDecimals, decimal } from '#src/language/quantity/decimal.ts';
import { lossAtStart } from '#src/language/quantity/direction.ts';
import { amountsOf, type Quantity } from '#src/language/quantity/quantity.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import { isWithin, type TextRange } from '#src/language/text-range.ts';
import type { EntryFault } from './catalogue-input.ts';
import { numeralsOf } from './report-numerals.ts';

/** A number that is one by itself and none where it stands, for there its unit goes on: 320人 of 320人·日. */
export function unlikeInText(entered: Quantity, { quantity, printed }: Numeral): EntryFault | undefined {
  const isLoss = lossAtStart.test(entered.printed);
  if (
    quantity.ok &&
    entered.change === undefined &&
    !isLoss &&
    isNegative(entered) !== isNegative(quantity.value)
  ) {
    return {
      code: '数据-16',
      message: `“${entered.printed}”前面的横线在正文里不是负号。`,
      current: `value: "${entered.printed}"`,
      cure: `value: "${printed}"`,
    };
  }
  if (quantity.ok || entered.dimension === 'index') return undefined;
  return {
    code: '数据-16',
    message: `正文里“${printed}”后面的单位没有写完，“${entered.printed}”只是其中一部分。`,
    current: `value: "${entered.printed}"`,
    cure: '照正文写全；本站还不认识这个单位的，写到 excused 里，reason: 单位未收录。',
  };
}

function isNegative(quantity: Quantity): boolean {
  const [amount] = amountsOf(quantity);
  return amount !== undefined && compareDecimals(amount.value, decimal(0)) < 0;
}

/** What nobody sees, or sees as nothing: characters of no width, and the break of a line within a paragraph. */
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad\n]/g;

/** A number that goes on behind the break of a line, or behind a character of no width: 11⏎980台. */
export function tornApart(
  { text, paragraphs }: ReportBody,
  entered: Quantity,
  place: TextRange,
): EntryFault | undefined {
  const paragraph = paragraphs.find(({ start, end }) => start <= place.start && place.end <= end);
  if (paragraph === undefined) return undefined;
  const before = text.slice(paragraph.start, place.start).replace(unseen, '');
  const own = text.slice(place.start, place.end).replace(unseen, '');
  const behind = text.slice(place.end, paragraph.end).trimEnd();
  const after = behind.replace(unseen, '');
  const isSeenWhole = before.length + own.length === place.end - paragraph.start && after === behind;
  if (isSeenWhole) return undefined;
  const joined = `${before}${own}${after}`;
  const end = before.length + own.length;
  const numeral = findNumerals(joined).find(({ range }) => range.start < end && before.length < range.end);
  const isLonger = numeral !== undefined && (numeral.whole.start < before.length || numeral.whole.end > end);
  const isTurned =
    entered.change === undefined &&
    numeral?.direction?.isComparison === true &&
    /\n\s*$/.test(text.slice(Math.max(0, place.start - 40), place.start));
  if (!isLonger && !isTurned) return undefined;
  const printed = joined.slice(numeral?.whole.start ?? 0, numeral?.whole.end ?? 0);
  return {
    code: '数据-16',
    message: `正文里“${isTurned ? joined.slice(numeral?.direction?.start, numeral?.whole.end) : printed}”被断行或者看不见的字符断开了，value 只写了其中的“${entered.printed}”。`,
    current: `value: "${entered.printed}"`,
    cure: '正文里一句话被断成两行的，接成一行；数字中间看不见的字符，删去。',
  };
}

/** What may join the two halves of one number that is printed oddly (1、200台, 3 .5亿元, 6000+3000万元), white space too. */
const oddJoint = /^[^\S\n]*(?:(?:[…‥]{1,2}|\.{2,6}|[、,，.．。·•・_点×xX*＊^Ee+＋\\/／‘'’或])[^\S\n]*)?$/;

/**
 * A number beside one in digits that has no unit: one number that is printed oddly, or two. Which, no machine knows, so it is asked;
 * `reading` answers. A number with a unit is held against what stands before it, an index against both sides.
 */
export function besideBare(
  body: ReportBody,
  entered: Quantity,
  place: TextRange,
  numeral: Numeral,
  reading: string | undefined,
): EntryFault | undefined {
  const { text } = body;
  const { numerals, mentions } = numeralsOf(body);
  const all = [...mentions.dates, ...mentions.codes, ...mentions.ordinals];
  const isBare = (one: Numeral | undefined) =>
    one !== undefined &&
    one.unit === undefined &&
    one.script === 'arabic' &&
    !all.some((mention) => isWithin(one.core, mention));
  const at = numerals.indexOf(numeral);
  const [before, after] = [numerals[at - 1], numerals[at + 1]];
  const isJoined = (a: Numeral, b: Numeral) => {
    const between = text.slice(a.whole.end, b.whole.start);
    return (
      between !== '' &&
      oddJoint.test(between) &&
      /^[0-9〇一二三四五六七八九]/.test(inOneWidth(text[b.whole.start] ?? ''))
    );
  };
  const isListed = /[分各][别为][^。；\n]*$/.test(text.slice(Math.max(0, place.start - 60), place.start));
  const beside =
    before !== undefined && isBare(before) && isJoined(before, numeral) && !isListed
      ? before
      : after !== undefined && numeral.unit === undefined && isBare(after) && isJoined(numeral, after)
        ? after
        : undefined;
  if (beside === undefined || reading?.includes(beside.printed) === true) return undefined;
  const [start, end] = [Math.min(beside.whole.start, place.start), Math.max(beside.whole.end, place.end)];
  return {
    code: '数据-16',
    message: `正文里是“${text.slice(start, end)}”，看不出“${beside.printed}”和“${entered.printed}”是一个数还是两个数。`,
    current: `value: "${entered.printed}"`,
    cure: `是一个数的，照正文写全；确实是两个数的，加上 reading: "…${beside.printed}…"，说明为什么。`,
  };
}

/** 320万港元 has a unit that nobody knows here, and so has US$320万: neither is 320万 of the metric's own. */
export function foreignMoney(
  text: string,
  entered: Quantity,
  place: TextRange,
  { whole }: Numeral,
): EntryFault | undefined {
  if (entered.canonicalUnit !== '') return undefined;
  const behind = /^[^\S\n]?(?:\p{sc=Han}{1,2}[元币镑]|[A-Z]{3}\b)/u.exec(text.slice(whole.end))?.[0];
  const before = /(?:[A-Z]{2,3}|[$＄€£])[^\S\n]?$/.exec(
    text.slice(Math.max(0, place.start - 5), place.start),
  )?.[0];
  if (behind === undefined && before === undefined) return undefined;
  return {
    code: '数据-16',
    message: `正文里是“${before ?? ''}${entered.printed}${behind ?? ''}”，“${(before ?? behind ?? '').trim()}”是本站还不认识的单位。`,
    current: `value: "${entered.printed}"`,
    cure: '写到 excused 里，reason: 单位未收录。',
  };
}
