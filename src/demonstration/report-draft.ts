import { printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import type { Report } from '#src/records/report.ts';
import type { CheckLine } from './entry.ts';
import { joined, type Passage, say } from './passage.ts';

/**
 * A block of a report: a heading of one of three levels, a paragraph, a list whose entries begin 一是, 二是 …, or a chart
 * that staff put between them, which is not in the document as issued.
 */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: Passage }
  | { readonly kind: 'items'; readonly items: readonly Passage[] }
  | { readonly kind: 'chart'; readonly id: string };

/** A report before it is laid out as files: what it says, and what is to be read out of it. */
export interface ReportDraft
  extends Pick<Report, 'id' | 'title' | 'kind'>,
    Partial<Pick<Report, 'documentNumber'>> {
  readonly period: string;
  /** Day of publishing, `2021-07-12`; absent where the made-up source gives none. */
  readonly publishedOn?: string | undefined;
  readonly blocks: readonly DraftBlock[];
  readonly highlights: readonly string[];
  readonly checks: readonly CheckLine[];
  /** Figures that the made-up site is said to have published wrongly, or its bureau to have issued anew. */
  readonly amendments: readonly DraftAmendment[];
}

/** A 更正 or 修订 of a figure. What is said to have stood there before is made out of what the report prints. */
export interface DraftAmendment {
  readonly list: 'corrections' | 'revisions';
  readonly date: string;
  /** The figure's id. */
  readonly of: string;
  before(printed: string): string;
  readonly why: string;
}

export const part = (words: string): DraftBlock => ({ kind: 'heading', level: 1, words });
export const section = (words: string): DraftBlock => ({ kind: 'heading', level: 2, words });
export const clause = (words: string): DraftBlock => ({ kind: 'heading', level: 3, words });
export const paragraph = (...words: readonly Passage[]): DraftBlock => ({
  kind: 'paragraph',
  words: joined(words),
});

export const chart = (id: string): DraftBlock => ({ kind: 'chart', id });

/** A list; none where there is nothing to list. */
export function items(entries: readonly Passage[]): DraftBlock[] {
  const numbered = entries.map((entry, index) => say`${printChineseInteger(index + 1)}是${entry}`);
  return numbered.length === 0 ? [] : [{ kind: 'items', items: numbered }];
}

/** The blocks with the numbers that headings have in such reports: 一、 （一） 1、. */
export function numbered(blocks: readonly DraftBlock[]): DraftBlock[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const number = (counts[block.level - 1] ?? 0) + 1;
    counts[block.level - 1] = number;
    counts.fill(0, block.level);
    return { ...block, words: `${headingNumbers[block.level](number)}${block.words}` };
  });
}

const headingNumbers = {
  1: (number: number) => `${printChineseInteger(number)}、`,
  2: (number: number) => `（${printChineseInteger(number)}）`,
  3: (number: number) => `${number}、`,
} as const;
