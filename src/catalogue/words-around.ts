import { isAboutTheFuture } from '#src/language/text/clause.ts';
import { type ReportBody, sentenceAround } from '#src/language/text/report-body.ts';
import { mostHeadRows, tellingHeads } from '#src/language/text/table-heads.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { ReportInput } from './catalogue-input.ts';

/** The words that a range of a body is read among. */
export interface WordsAround {
  /** Its sentence up to the range; in a table, the cells of its row before it and the head of its column. */
  readonly before: string;
  readonly sentence: string;
  /** The paragraph, or the row of the table, and the paragraph before it where that one introduces it. */
  readonly paragraph: string;
  /** Everything of its paragraph that stands before the sentence. */
  readonly earlier: string;
  /** The report's title and the headings that it stands under. */
  readonly headings: string;
  readonly isInTable: boolean;
  /** In a table, the first cell of the row and the head of the column; else none. */
  readonly labels: readonly string[];
  /** Whether the part of the report speaks of what is to come. */
  readonly isAhead: boolean;
}

/** Reads what stands around a range, so that the entries of the frontmatter can be held against it. */
export function wordsAround(
  { body, frontmatter }: Pick<ReportInput, 'body' | 'frontmatter'>,
  range: TextRange,
): WordsAround {
  const { text } = body;
  const says = ({ start, end }: TextRange) => text.slice(start, end);
  const headings = headingsAbove(body, range.start);
  const rest = {
    headings: [frontmatter.title, ...headings].join('\n'),
    isAhead: headings.some((heading, level) => isAboutTheFuture(heading, level, frontmatter.period)),
  };
  const row = rowAt(body, range.start);
  if (row !== undefined) {
    const column = row.cells.findIndex((cell) => range.start < cell.end);
    const columnHead = headOf(body, row.rows, column);
    const before = [...row.cells.slice(0, column).map(says), columnHead].join(' ');
    const whole = [...row.cells.map(says), columnHead, row.above === undefined ? '' : says(row.above)].join(
      ' ',
    );
    return {
      ...rest,
      before,
      sentence: whole,
      paragraph: whole,
      earlier: before,
      isInTable: true,
      labels: labelsOf(row.cells.map(says), columnHead, column),
    };
  }
  const sentence = sentenceAround(body, range);
  const place = body.paragraphs.findIndex(({ start, end }) => start <= range.start && range.start < end);
  const paragraph = body.paragraphs[place] ?? sentence;
  const lead = body.paragraphs[place - 1];
  const opens = lead !== undefined && /[：:]\s*$/.test(says(lead)) ? says(lead) : '';
  return {
    ...rest,
    before: text.slice(sentence.start, range.start),
    sentence: says(sentence),
    paragraph: `${opens}\n${says(paragraph)}`,
    earlier: `${opens}\n${text.slice(paragraph.start, sentence.start)}`,
    isInTable: false,
    labels: [],
  };
}

/** What names a cell: the first cell of its row, and the heads of its column. */
function labelsOf([first]: readonly string[], columnHead: string, column: number): string[] {
  const row = column > 0 && first !== undefined ? [first.trim()] : [];
  return columnHead === '' ? row : [...row, columnHead];
}

/** What the heads of a column say together. */
function headOf(
  { text }: Pick<ReportBody, 'text'>,
  rows: readonly (readonly TextRange[])[],
  column: number,
): string {
  const upper = rows
    .slice(0, mostHeadRows)
    .map((cells) => cells.map(({ start, end }) => text.slice(start, end).trim()));
  return tellingHeads(upper, column).join('');
}

/** The row of a table that holds an offset, with its table. */
function rowAt({ tables }: ReportBody, offset: number) {
  for (const { rows, above } of tables) {
    const cells = rows.find((row) => row.some(({ start, end }) => start <= offset && offset < end));
    if (cells !== undefined) return { rows, above, cells };
  }
  return undefined;
}

function headingsAbove({ text, blocks }: ReportBody, offset: number): string[] {
  const held = blocks.findLast((block) => block.start <= offset && offset < block.end)?.id ?? '';
  return blocks
    .filter(({ id, isHeading, start }) => isHeading && start <= offset && held.startsWith(`${id}-`))
    .map(({ start, end }) => text.slice(start, end).trim());
}
