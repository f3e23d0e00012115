import { excuseReasons } from '#src/language/numeral/excuse-reason.ts';
import type { Numeral } from '#src/language/numeral/numeral.ts';
import { suggestedReason } from '#src/language/numeral/suggested-reason.ts';
import { amountsOf } from '#src/language/quantity/quantity.ts';
import { locateQuote, locateValue } from '#src/language/text/locate-quote.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import { sentenceAround } from '#src/language/text/report-body.ts';
import { cellAt } from '#src/language/text/table-units.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Excuse } from '#src/records/erratum.ts';
import type { Figure } from '#src/records/figure.ts';
import {
  type AccountedNumeral,
  accountForNumerals,
  type ExcuseFaultKind,
  type NumeralCounts,
} from './account-for-numerals.ts';
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
      ...faultWords(kind, numeral, placed?.excuse, input.body.text),
    });
  }
  // A numeral whose entry has been reported already would only be reported a second time.
  const reported = new Set(accounting.excuseFaults.map(({ numeral }) => numeral?.range.start));
  const isUntraced = untracedIn(input, figures, excuses);
  for (const numeral of accounting.unaccounted) {
    const { range, printed } = numeral;
    if (reported.has(range.start) || isUntraced(numeral)) continue;
    // What nobody will be shown isn't worked out: it takes reading the sentence, or the table, that the number stands in.
    const isShown = errors.length < 300;
    errors.push({
      at: input.bodyAt(range.start),
      code: '数字-01',
      severity: 'error',
      message: `正文里的数字“${printed}”还没有交代。`,
      ...(isShown ? { current: shortSentence(input.body, range) } : {}),
      cure: isShown ? wayThrough(input.body, numeral) : '照前面的样子交代。',
    });
  }
  return accounting.counts;
}

/**
 * The numerals that an entry which was refused may be about: those that its quote holds, or, where that stands nowhere, those that its
 * own number may mean.
 */
function untracedIn(
  { frontmatter, body }: ReportInput,
  figures: readonly Figure[],
  excuses: readonly PlacedExcuse[],
): (numeral: Numeral) => boolean {
  const known = new Set(figures.map(({ id }) => id));
  const excused = new Set(excuses.map(({ position }) => position));
  const untraced = [
    ...frontmatter.metrics
      .filter(({ id }) => !known.has(id))
      .map(({ quote, occurrence, value }) => ({ quote, occurrence, words: value.printed })),
    ...frontmatter.excused
      .filter((_, position) => !excused.has(position))
      .map(({ quote, occurrence, numeral }) => ({ quote, occurrence, words: numeral })),
  ].map(({ quote, occurrence, words }) => ({ place: locateQuote(body, quote, occurrence), words }));
  return ({ range, printed }) =>
    untraced.some(({ place, words }) =>
      place.found
        ? place.start < range.end && range.start < place.end
        : words.includes(printed) || printed.includes(words),
    );
}

function faultWords(
  kind: ExcuseFaultKind,
  numeral: AccountedNumeral | undefined,
  excuse: Excuse | undefined,
  text: string,
): Pick<AuthoringError, 'message' | 'current' | 'cure'> {
  const current = numeral?.printed ?? excuse?.numeral ?? '';
  const printed = numeral?.printed ?? '';
  const fitting = numeral && suggestedReason(text, numeral);
  switch (kind) {
    case 'no-numeral':
      return { message: '这里没有要交代的数字。', current, cure: '删去这一条。' };
    case 'several-numerals':
      return {
        message: '这里不止一个数字，一条只能交代一个。',
        current,
        cure: 'numeral 只写一个数字，每个数字写一条。',
      };
    case 'part':
      return {
        message: `正文里这个数是“${printed}”，这里只写了其中的“${excuse?.numeral}”。`,
        current: `numeral: "${excuse?.numeral}"`,
        cure: `照正文写全：numeral: "${printed}"`,
      };
    case 'superfluous':
      return {
        message: '这个数字已经是数据、日期、编号或者序数，不用再交代。',
        current,
        cure: '删去这一条。',
      };
    case 'false-reason':
      return {
        message: `“${printed}”带着单位，是数据；从上下文看不出它是${excuse?.reason}。`,
        current: `reason: ${excuse?.reason}`,
        cure: `${fitting === undefined ? '' : `reason 写“${fitting}”；是数据的，`}在 metrics 里登记这个数。真不是数据的，reason 换一个说得通的：${excuseReasons.join('、')}。`,
      };
    case 'repeated':
      return { message: '这个数字前面已经交代过。', current, cure: '删去这一条。' };
  }
}

/** The line to paste that accounts for a number: as data where it can be read, otherwise as an excuse with the reason that fits. */
function wayThrough(body: ReportBody, numeral: Numeral): string {
  const { whole, direction, quantity, printed } = numeral;
  const cell = cellAt(body, whole);
  const choice = cell?.units[0] ?? cell?.choice.join('或者');
  if (cell !== undefined && choice && !quantity.ok) {
    const value = `${body.text.slice(cell.start, cell.end)}${choice}`;
    return `这张表的单位写在别处，在 metrics 里登记时 value 也写上单位：- { id: …, metric: …, value: "${value}", quote: "${cell.quote}" }；不是数据的，在 excused 里写明原因。`;
  }
  const reason = suggestedReason(body.text, numeral);
  const start = direction?.isComparison && !direction.isInherited ? direction.start : whole.start;
  // 负增长，为1.5% reaches over a comma.
  const quoted = /[，,]/.test(body.text.slice(start, whole.start)) ? { start, end: whole.end } : whole;
  const quote = cell?.quote ?? clauseAround(body.text, quoted);
  const figure = `是数据的，在 metrics 里登记：- { id: …, metric: …, value: "${body.text.slice(start, whole.end)}", quote: "${quote}" }`;
  const excuse = (why: string) =>
    `在 excused 里写：- { numeral: "${printed}", quote: "${quote}", reason: ${why} }`;
  if (quantity.ok && reason === undefined) {
    const isVague = amountsOf(quantity.value).length === 0;
    return isVague
      ? `${figure}；不作数据的，${excuse('概数不作数据')}`
      : `${figure}；口号、编号、期限等不是数据的，在 excused 里写明原因。`;
  }
  const why = quantity.ok ? '' : quantity.reason;
  if (reason !== undefined) return `${why}${excuse(reason)}；是数据的，在 metrics 里登记。`;
  return `${why}${figure}；本来就没有单位的数（指数、系数），指标的单位写“指数”；不是数据的，在 excused 里写明原因：${excuseReasons.join('、')}。`;
}

/** The sentence around a range; of one that goes on and on, so much as shows the place. */
function shortSentence(body: ReportBody, range: TextRange): string {
  const sentence = sentenceAround(body, range);
  const start = Math.max(sentence.start, range.start - 150);
  const end = Math.min(sentence.end, range.end + 150);
  const before = start > sentence.start ? '……' : '';
  return `${before}${body.text.slice(start, end)}${end < sentence.end ? '……' : ''}`;
}

/** The part of a sentence that a number stands in, from comma to comma. */
function clauseAround(text: string, { start, end }: TextRange): string {
  const before = /[^，。；：！？\n]*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const after = /^[^，。；！？\n]*/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}

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
    const named = locateValue(
      quoted === undefined ? quote : input.body.text.slice(quoted.range.start, quoted.range.end),
      numeral,
    );
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
