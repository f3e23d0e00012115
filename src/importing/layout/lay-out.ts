import type { DraftBlock } from '#src/importing/layout/draft-block.ts';
import { type FoundHeading, headingOf, type NumberForm } from '#src/importing/layout/heading-of.ts';
import { ordinalItemNumber } from '#src/language/text/clause.ts';
import { documentClosing, isAttachment } from '#src/language/text/document-closing.ts';
import type { SourceBlock } from './source-document.ts';

/** A document laid out as a report. */
export interface LaidOut {
  readonly blocks: readonly DraftBlock[];
  readonly doubts: readonly string[];
}

/**
 * Lays a document out: headings by their numbers, 一是 … 二是 … as lists, the rest as paragraphs and tables. Depths have no
 * gaps: where a document has no 一、, its outermost numbers become the outermost headings.
 *
 * @param title of the document, which its signature is told by
 */
export function layOut(document: readonly SourceBlock[], title = ''): LaidOut {
  const source = document.map(withSingleSpaces);
  const closing = documentClosing(
    title,
    source.map((block) => (block.kind === 'paragraph' ? block.text : undefined)),
  );
  const isClosing = (index: number) => closing !== undefined && closing.start <= index && index < closing.end;
  const isNext = runningNumbers();
  const found = source.map((block, index) =>
    block.kind === 'paragraph' && !block.isBullet && !isClosing(index) ? headingOf(block, isNext) : undefined,
  );
  const levels = [...new Set(found.flatMap((heading) => heading?.rank ?? []))].sort((a, b) => a - b);
  const blocks: DraftBlock[] = [];
  for (const [index, block] of source.entries()) {
    const heading = found[index];
    if (block.kind === 'table') blocks.push({ kind: 'table', rows: block.rows });
    else if (isClosing(index)) blocks.push({ kind: 'paragraph', text: block.text, isClosing: true });
    // What follows the signature is no part of the last chapter.
    else if (
      closing !== undefined &&
      index >= closing.end &&
      isAttachment.test(block.text) &&
      !/。/.test(block.text)
    )
      blocks.push({ kind: 'heading', depth: 2, text: block.text });
    else if (heading !== undefined) {
      const depth = Math.min(6, 2 + levels.indexOf(heading.rank));
      blocks.push({ kind: 'heading', depth, text: heading.heading });
      if (heading.rest !== '') addParagraph(blocks, heading.rest);
    } else if (block.isBullet) addBullet(blocks, block.text);
    else addParagraph(blocks, block.text);
  }
  return { blocks, doubts: doubtsOf(found) };
}

/** Collapses white space to single spaces. */
function withSingleSpaces(block: SourceBlock): SourceBlock {
  const single = (text: string) => text.replace(/\s+/g, ' ').trim().replace(beforeYear, '$& ');
  return block.kind === 'paragraph'
    ? { ...block, text: single(block.text) }
    : { ...block, rows: block.rows.map((row) => row.map(single)) };
}

/** The number of an entry that would run into the year that follows: 1.2024年 → 1. 2024年. */
const beforeYear = /^(?:附件[:：] ?)?[0-9]{1,2}[.．](?=(?:19|20)[0-9]{2}(?:[-—–~至]|年))/;

/** Tells whether a number continues the sequence: 1.2 after 1.1; 1.15亿元 at the beginning of a paragraph doesn't. */
function runningNumbers(): (form: NumberForm) => boolean {
  let last: number[] = [];
  return ({ parts }) => {
    const numbers = parts.map((part) => Number(part.normalize('NFKC')));
    const level = numbers.length - 1;
    const isInPlace = numbers
      .slice(0, level)
      .every((part, index) => last[index] === undefined || last[index] === part);
    if (level > 0 && !(isInPlace && numbers[level] === (last[level] ?? 0) + 1)) return false;
    last = numbers;
    return true;
  };
}

function addParagraph(blocks: DraftBlock[], text: string): void {
  const before = blocks.at(-1);
  // Entries of a list may be paragraphs of their own.
  const earlier =
    before?.kind === 'ordinals' ? before.items : before?.kind === 'paragraph' ? [before.text] : [];
  const number = ordinalItemNumber(text);
  if (number === earlier.length + 1 && ordinalItemNumber(earlier[0] ?? '') === 1) {
    blocks[blocks.length - 1] = { kind: 'ordinals', items: [...earlier, text] };
    return;
  }
  const { introduction, items } = splitOrdinals(text);
  if (introduction !== '') blocks.push({ kind: 'paragraph', text: introduction });
  if (items.length > 0) blocks.push({ kind: 'ordinals', items });
}

function addBullet(blocks: DraftBlock[], text: string): void {
  const before = blocks.at(-1);
  if (before?.kind === 'bullets')
    blocks[blocks.length - 1] = { kind: 'bullets', items: [...before.items, text] };
  else blocks.push({ kind: 'bullets', items: [text] });
}

function doubtsOf(found: readonly (FoundHeading | undefined)[]): string[] {
  const kinds = new Set(found.flatMap((heading) => heading?.kind ?? []));
  if (found.every((heading) => heading === undefined)) {
    return ['没有找到标题（“一、”“（一）”“1、”这样的编号）。要分部分的，在正文里给标题行加上 ##。'];
  }
  if (kinds.has('han') || kinds.has('part')) return [];
  return ['这份文件没有“一、”这一级标题，已经把最高的一级当作一级标题，请看一眼。'];
}

const opening = /(?<=^|[。；;：:！!？?\s”）)])[一二三四五六七八九十]{1,3}是/g;

/** Splits a paragraph at a run-in list, which begins with 一是 and runs on without a gap, two entries at least. */
function splitOrdinals(paragraph: string): { introduction: string; items: string[] } {
  const starts: number[] = [];
  for (const { index } of paragraph.matchAll(opening)) {
    if (ordinalItemNumber(paragraph.slice(index)) === starts.length + 1) starts.push(index);
  }
  const [first] = starts;
  if (first === undefined || starts.length < 2) return { introduction: paragraph, items: [] };
  return {
    introduction: paragraph.slice(0, first).trim(),
    items: starts.map((start, index) => paragraph.slice(start, starts[index + 1]).trim()),
  };
}
