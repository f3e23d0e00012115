import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { findNumeralMentions, type NumeralMentions } from '#src/language/numeral/numeral-mentions.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { memoize } from './memoize.ts';

/** The numbers of a report's text, each as long as it goes, and the stretches in which they count nothing. */
export interface ReportNumerals {
  /** In reading order. */
  readonly numerals: readonly Numeral[];
  readonly mentions: NumeralMentions;
  /** The cells that number the rows of a table. Nobody need excuse them, though an excuse for one holds. */
  readonly rowNumbers: readonly TextRange[];
}

/** Reads the numbers of a body, once: figures, excuses and the accounting all work on the same expressions. */
export const numeralsOf = memoize(({ text, blocks, tables }: ReportBody): ReportNumerals => {
  const mentions = findNumeralMentions(
    text,
    blocks.map(({ start }) => start),
  );
  return { numerals: findNumerals(text, mentions), mentions, rowNumbers: numberingCells(text, tables) };
});

/** The cells of a column that numbers the rows of its table. */
function numberingCells(text: string, tables: ReportBody['tables']): TextRange[] {
  return tables.flatMap(({ rows: [heads = [], ...rows] }) => {
    const isNumbering = heads.map(({ start, end }) =>
      /^(?:序\s*号|编号|名次|排名)$/.test(text.slice(start, end).trim()),
    );
    return rows.flatMap((cells) =>
      cells.filter(
        ({ start, end }, column) => isNumbering[column] && /^\s*[0-9]{1,3}\s*$/.test(text.slice(start, end)),
      ),
    );
  });
}

/** The numbers that a range holds at least one character of. */
export function numeralsTouching({ numerals }: ReportNumerals, { start, end }: TextRange): Numeral[] {
  return numerals.filter(({ range }) => start < range.end && range.start < end);
}
