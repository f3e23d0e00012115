import { lastAtOrBefore, type TextRange } from '#src/language/text-range.ts';
import type { ClauseId } from './clause.ts';

/** A heading, paragraph, list entry or table of a body, with its address. */
export interface BodyBlock extends TextRange {
  readonly id: ClauseId;
  readonly isHeading: boolean;
}

/** A table of a body. */
export interface BodyTable {
  /** Where the texts of its cells stand, row by row. */
  readonly rows: readonly (readonly TextRange[])[];
  /** The heading, paragraph or cell before it. */
  readonly above: TextRange | undefined;
}

/** A heading, paragraph or table cell of a body. */
export interface BodyParagraph extends TextRange {
  /** What it is shown as: `二级标题`, `列表`, `表格第2列`; undefined for a plain paragraph. */
  readonly shape?: string;
}

/** What readers are shown of a body that isn't among its words. */
export interface BodyExtra {
  readonly kind: '链接' | '图片' | '附件' | '本站的说明';
  /** Which one: the words that are clicked, the file's name, the words that a note begins with. */
  readonly name: string;
  /** Where a link leads, as it is written; the description of a picture, the title of an attachment, the whole note. */
  readonly says: string;
  /** Offset in the text. */
  readonly start: number;
}

/** The text of a report body as it is printed, and the addressed blocks it is made of, in reading order. */
export interface ReportBody {
  readonly text: string;
  readonly blocks: readonly BodyBlock[];
  /** The headings, paragraphs and table cells: what is read in one go, in reading order. */
  readonly paragraphs: readonly BodyParagraph[];
  readonly tables: readonly BodyTable[];
  readonly extras: readonly BodyExtra[];
}

/** The address of the innermost block that holds `offset`; undefined between blocks and beyond the end. */
export function clauseAt(body: ReportBody, offset: number): ClauseId | undefined {
  const { blocks } = body;
  let index = lastAtOrBefore(blocks, offset, ({ start }) => start);
  while (index >= 0 && offset >= (blocks[index]?.end ?? 0)) index -= 1;
  return blocks[index]?.id;
}

/** The sentence around a range: up to 。！？； or the end of the line on either side, the closing mark included. */
export function sentenceAround({ text }: ReportBody, range: TextRange): TextRange {
  const ends = /[。！？；;\n]/;
  let start = range.start;
  while (start > 0 && !ends.test(text[start - 1] ?? '')) start -= 1;
  let end = range.end;
  while (end < text.length && !ends.test(text[end - 1] ?? '')) end += 1;
  while (/\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The words of the sentence around a range, as {@link sentenceAround} bounds it. */
export function sentenceOf(body: ReportBody, range: TextRange): string {
  const { start, end } = sentenceAround(body, range);
  return body.text.slice(start, end);
}
