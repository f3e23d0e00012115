import { locateValue } from '#src/language/text/locate-quote.ts';
import { sentenceOf } from '#src/language/text/report-body.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Excuse } from '#src/records/erratum.ts';
import type { Figure } from '#src/records/figure.ts';
import { accountForNumerals, type ExcuseFaultKind, type NumeralCounts } from './account-for-numerals.ts';
import type { ReportInput } from './catalogue-input.ts';
import { complainer, placeQuote } from './catalogue-input.ts';

/**
 * Accounts for every numeral of a report's text; each that is left over, and each excuse that excuses nothing, is reported.
 *
 * @returns how many there are of each class
 */
export function readAccounting(
  input: ReportInput,
  figures: readonly Figure[],
  excuses: readonly PlacedExcuse[],
  errors: AuthoringError[],
): NumeralCounts {
  const accounting = accountForNumerals(
    input.body,
    figures.map((figure) => figure.valueRange),
    excuses.map(({ excuse }) => excuse),
  );
  for (const { kind, position, numeral } of accounting.excuseFaults) {
    const placed = excuses[position];
    errors.push({
      at: input.at(['excused', placed?.position ?? 0]),
      code: '数字-02',
      severity: 'error',
      message: faultMessages[kind],
      current: numeral?.printed ?? placed?.excuse.numeral ?? '',
      cure: faultCures[kind],
    });
  }
  // A numeral whose entry has been reported already would only be reported a second time.
  const reported = new Set(accounting.excuseFaults.map(({ numeral }) => numeral?.range.start));
  const known = new Set(figures.map(({ id }) => id));
  const untraced = input.frontmatter.metrics
    .filter(({ id }) => !known.has(id))
    .map(({ value }) => value.printed);
  for (const { range, printed } of accounting.unaccounted) {
    if (reported.has(range.start) || untraced.some((value) => value.includes(printed))) continue;
    errors.push({
      at: input.bodyAt(range.start),
      code: '数字-01',
      severity: 'error',
      message: `正文里的数字“${printed}”还没有交代。`,
      current: sentenceOf(input.body, range),
      cure: '是数据的，在 metrics 里登记一条；口号、编号、固定说法里的数字，在 excused 里写明原因。',
    });
  }
  return accounting.counts;
}

const faultMessages: Readonly<Record<ExcuseFaultKind, string>> = {
  'no-numeral': '这里没有要交代的数字。',
  'several-numerals': '这里不止一个数字，一条只能交代一个。',
  superfluous: '这个数字已经是数据、日期、编号或者序数，不用再交代。',
  'has-unit': '带单位的数字是数据，只有在口号、编号、日期里的才可以不登记。',
  repeated: '这个数字前面已经交代过。',
};

const faultCures: Readonly<Record<ExcuseFaultKind, string>> = {
  'no-numeral': '删去这一条。',
  'several-numerals': 'numeral 只写一个数字，每个数字写一条。',
  superfluous: '删去这一条。',
  'has-unit': '在 metrics 里登记这个数；确实是口号、编号、日期的，reason 写口号、编号或日期。',
  repeated: '删去这一条。',
};

/** An excuse that has its place in the text, and the place it has in the frontmatter. */
export interface PlacedExcuse {
  readonly excuse: Excuse;
  /** Position in the list `excused`, counted from 0. */
  readonly position: number;
}

/** Reads the numerals that a report's frontmatter excuses, each at its one place; what can't be traced is reported and left out. */
export function readExcuses(input: ReportInput, errors: AuthoringError[]): PlacedExcuse[] {
  return input.frontmatter.excused.flatMap(({ numeral, quote, occurrence, reason }, position) => {
    const path = ['excused', position];
    const quoted = placeQuote(input, path, { quote, occurrence }, errors);
    const named = locateValue(quote, numeral);
    if (!named.ok) {
      complainer(
        input,
        path,
        errors,
      )('numeral', {
        code: '引文-04',
        message: named.reason,
        current: `numeral: ${numeral}，quote: ${quote}`,
        cure: '照引文里的写法填 numeral；或者换一段引文，让它只有这一个数字。',
      });
    }
    if (quoted === undefined || !named.ok) return [];
    const start = quoted.range.start + named.value.start;
    const range = { start, end: start + numeral.length };
    return [{ position, excuse: { numeral, quote, reason, clause: quoted.clause, range } }];
  });
}
