import { isHonestReason } from '#src/language/numeral/excuse-reason.ts';
import type { Numeral } from '#src/language/numeral/numeral.ts';
import type { NumeralMentions } from '#src/language/numeral/numeral-mentions.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import { holderOf, isWithin, type TextRange } from '#src/language/text-range.ts';
import type { Excuse } from '#src/records/erratum.ts';
import { numeralsOf } from './report-numerals.ts';

/** What a numeral of a report is. */
export type NumeralClass = 'figure' | 'date' | 'code' | 'ordinal' | 'excused' | 'unaccounted';

/** A numeral of a report and what it was found to be. */
export interface AccountedNumeral extends Numeral {
  readonly class: NumeralClass;
}

/** Why an excuse excuses nothing. */
export type ExcuseFaultKind =
  /** No numeral stands there: 三会一课 holds none. */
  | 'no-numeral'
  /** More than one numeral stands there; an excuse names one. */
  | 'several-numerals'
  /** The numeral is accounted for without it. */
  | 'superfluous'
  /** It names only a part of the numeral: 200 of 1'200台. */
  | 'part'
  /** The numeral is a quantity, and its words don't bear the reason out. */
  | 'false-reason'
  /** An excuse before it in the list excuses this numeral already. */
  | 'repeated';

/** An excuse that excuses nothing, why, and the numeral it is about where there is one. */
export interface ExcuseFault {
  readonly kind: ExcuseFaultKind;
  /** Position of the excuse in the list that was given, counted from 0. */
  readonly position: number;
  /** The numeral, as accounted for; the first of several. */
  readonly numeral: AccountedNumeral | undefined;
}

/** How many numerals each class has. */
export type NumeralCounts = Readonly<Record<NumeralClass, number>>;

/** Every numeral of a report, accounted for. Plain data, in reading order. */
export interface Accounting {
  readonly numerals: readonly AccountedNumeral[];
  /** Those of class `unaccounted`. A numeral whose only excuse is at fault is among them. */
  readonly unaccounted: readonly AccountedNumeral[];
  readonly excuseFaults: readonly ExcuseFault[];
  readonly counts: NumeralCounts;
}

/**
 * Says of every numeral of a body what it is.
 *
 * A figure wins over everything, where its range holds the whole numeral with multiplier and unit (the words before it,
 * 约 or 近, don't matter); a numeral that figures hold only in part is nothing else and stays unaccounted. Then come dates,
 * codes and ordinals, by the rules of their modules; then the excuses; the rest is unaccounted.
 *
 * @param figureRanges where the printed values of the figures stand
 * @param excuses each with the range of its numeral, which must hold the digits and may hold words around them
 */
export function accountForNumerals(
  body: ReportBody,
  figureRanges: readonly TextRange[],
  excuses: readonly Pick<Excuse, 'range' | 'numeral' | 'reason'>[],
): Accounting {
  const { numerals: found, mentions, rowNumbers } = numeralsOf(body);
  const classOf = classifier(figureRanges, mentions);
  const accounted = found.map((numeral): AccountedNumeral => ({ ...numeral, class: classOf(numeral) }));
  const excused = new Set<AccountedNumeral>();
  const excuseFaults: ExcuseFault[] = [];
  for (const [position, excuse] of excuses.entries()) {
    const named = accounted.filter(
      ({ core }) => core.start < excuse.range.end && excuse.range.start < core.end,
    );
    const [numeral] = named;
    const kind = faultOf(body.text, named, excuse, excused);
    if (kind !== undefined) excuseFaults.push({ kind, position, numeral });
    else if (numeral !== undefined) excused.add(numeral);
  }
  const isInRowNumber = holderOf(rowNumbers);
  const numerals = accounted.map((numeral): AccountedNumeral => {
    if (excused.has(numeral)) return { ...numeral, class: 'excused' };
    const isRowNumber = numeral.class === 'unaccounted' && isInRowNumber(numeral.core);
    return isRowNumber ? { ...numeral, class: 'ordinal' } : numeral;
  });
  return {
    numerals,
    unaccounted: numerals.filter((numeral) => numeral.class === 'unaccounted'),
    excuseFaults,
    counts: countClasses(numerals),
  };
}

function classifier(
  figureRanges: readonly TextRange[],
  mentions: NumeralMentions,
): (numeral: Numeral) => NumeralClass {
  const [isDate, isCode, isOrdinal] = [mentions.dates, mentions.codes, mentions.ordinals].map(holderOf);
  return ({ range, core }) => {
    const touching = figureRanges.filter(({ start, end }) => start < range.end && range.start < end);
    if (touching.length > 0)
      return touching.some((figure) => isWithin(range, figure)) ? 'figure' : 'unaccounted';
    if (isDate?.(core)) return 'date';
    if (isCode?.(core)) return 'code';
    return isOrdinal?.(core) ? 'ordinal' : 'unaccounted';
  };
}

function faultOf(
  text: string,
  named: readonly AccountedNumeral[],
  { range, reason }: Pick<Excuse, 'range' | 'reason'>,
  excused: ReadonlySet<AccountedNumeral>,
): ExcuseFaultKind | undefined {
  const [numeral, second] = named;
  if (numeral === undefined) return 'no-numeral';
  if (second !== undefined) return 'several-numerals';
  if (!isWithin(numeral.core, range)) return 'part';
  if (numeral.class !== 'unaccounted') return 'superfluous';
  if (excused.has(numeral)) return 'repeated';
  return isHonestReason(text, numeral, reason) ? undefined : 'false-reason';
}

function countClasses(numerals: readonly AccountedNumeral[]): NumeralCounts {
  const counts: Record<NumeralClass, number> = {
    figure: 0,
    date: 0,
    code: 0,
    ordinal: 0,
    excused: 0,
    unaccounted: 0,
  };
  for (const numeral of numerals) counts[numeral.class] += 1;
  return counts;
}

/** The accounting of a report's numerals in one line: `数字 160 个：数据 70，日期 42，编号 3，序数 42，不计 3`. */
export function accountingSummary(counts: NumeralCounts): string {
  const parts = [
    `数据 ${counts.figure}`,
    `日期 ${counts.date}`,
    `编号 ${counts.code}`,
    `序数 ${counts.ordinal}`,
    `不计 ${counts.excused}`,
  ];
  if (counts.unaccounted > 0) parts.push(`没有交代 ${counts.unaccounted}`);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `数字 ${total} 个：${parts.join('，')}`;
}

/** A line of the account that a report's numerals are given: what they are, how many, and what is done with them. */
export interface NumeralAccountLine {
  readonly name: string;
  readonly count: number;
  readonly note: string;
}

const lines: readonly (readonly [kind: NumeralClass, name: string, note: string])[] = [
  ['figure', '数据', '均注明数据时段和原句，可下载'],
  ['date', '日期', '年、月、日和时段'],
  ['code', '编号', '路线编号、文件编号'],
  ['ordinal', '序数', '第几、几级、条目的序号'],
  ['excused', '另行说明', '口号等，逐处说明理由，列于下方'],
  ['unaccounted', '尚未说明', '含义尚未说明的数字'],
];

/** The account of a report's numerals, line by line; the last line only where numerals are left. */
export function numeralAccount(counts: Readonly<Record<NumeralClass, number>>): NumeralAccountLine[] {
  return lines
    .filter(([kind]) => kind !== 'unaccounted' || counts.unaccounted > 0)
    .map(([kind, name, note]) => ({ name, count: counts[kind], note }));
}
