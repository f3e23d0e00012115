import type { TextRange } from '#src/language/text-range.ts';
import { type BesideText, besideText } from './docx/beside-text.ts';
import type { PdfContents, PdfLine } from './read-pdf-file.ts';

/** What the pages of a PDF say. */
export interface PdfWords {
  /** One line a line, in the order in which they are drawn. */
  readonly text: string;
  /** What the page of a report needn't have: running headers, page numbers, contents, notes at a page's foot, bullets. */
  readonly optional: readonly TextRange[];
  /** Notes at the foot of pages. */
  readonly notes: BesideText;
  /** Numbers of the pages without any text: scans, and empty ones. */
  readonly emptyPages: readonly number[];
  /** How many characters the fonts don't say the meaning of. */
  readonly unreadable: number;
}

/** A line with what is asked about it. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  readonly source: PdfLine;
}

/** Reads the words of a PDF, and finds what on its pages is no part of the running text. */
export function pdfWords({ pages }: PdfContents): PdfWords {
  const lines = pages.map((page) => page.map(readLine));
  const running = runningLines(lines);
  const all = lines.flat().map((line) => squeezed(line.text));
  const notes = lines.map((page) =>
    footNotes(
      page.filter((line) => !running.has(line)),
      bodySize(lines),
    ),
  );
  const optional: TextRange[] = [];
  let text = '';
  for (const [index, page] of lines.entries()) {
    const noted = notes[index] ?? [];
    const marks = new Set(noted.map((line) => noteMark.exec(line.text)?.[0] ?? ''));
    const before = lines[index - 1]?.map((line) => line.text) ?? [];
    let isAtHead = true;
    for (const line of page) {
      const start = text.length;
      for (const { text: words, size } of line.source.pieces) {
        const isMark = size < 0.85 * line.size && marks.has(words.trim());
        const isBullet = text.length === start && bullet.test(words);
        if (isMark || isBullet) optional.push({ start: text.length, end: text.length + words.length });
        text += words;
      }
      // The head of a table is printed again on the next page.
      isAtHead = isAtHead && (running.has(line) || before.includes(line.text));
      if (running.has(line) || noted.includes(line) || isAtHead || isOfContents(line.text)) {
        while ((optional.at(-1)?.start ?? -1) >= start) optional.pop();
        optional.push({ start, end: text.length });
      }
      // A word of Latin letters that is cut at the end of a line.
      const isCut = /[a-z]-$/.test(text) && text.length > start;
      if (isCut) optional.push({ start: text.length - 1, end: text.length });
      text += '\n';
    }
  }
  const words = notes.flatMap((page) => joinedNotes(page));
  /** A line of the table of contents: 目录, and words that stand elsewhere as well, with dots and a page that is there. */
  function isOfContents(line: string): boolean {
    const [, entry = '', page] = /^(.+?)[.…⋯·]{3,}([0-9]{1,3})$/.exec(squeezed(line)) ?? [];
    if (page === undefined) return squeezed(line) === '目录';
    return Number(page) <= pages.length && all.filter((other) => other.startsWith(entry)).length > 1;
  }

  return {
    text,
    optional,
    notes: besideText('页脚的注', words),
    emptyPages: lines.flatMap((page, index) => (page.length === 0 ? [index + 1] : [])),
    unreadable: text.match(unreadableCharacters)?.length ?? 0,
  };
}

const noteMark = /^(?:[①-⑳㉑-㊿]|[[〔（(]?[0-9]{1,2}[\]〕）)]?|[*†])/;
const bullet = /^\s*[•●■◆▪►➢✓\u25cb\uf000-\uf0ff]\s*$/;
/** Private use, and what stands for a character that couldn't be read. */
const unreadableCharacters = /[\p{Co}\ufffd]|(?!\s)\p{Cc}/gu;

/** Whether the font of a PDF doesn't say what a character means. */
export function isUnreadable(char: string): boolean {
  return new RegExp(unreadableCharacters.source, 'u').test(char);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function readLine(source: PdfLine): Line {
  const size = Math.max(...source.pieces.map((piece) => piece.size));
  const main = source.pieces.find((piece) => piece.size === size);
  return {
    text: source.pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
    size,
    y: main?.y ?? 0,
    source,
  };
}

/** The size that most letters have. */
function bodySize(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pages.flat())
    letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How many lines at the top and the bottom of a page may be headers and footers. */
const edge = 3;

/**
 * Headers, footers and page numbers: lines at the edges of pages that stand on another page at the same height, too, and say the same
 * there, or the same but for numbers that grow as the pages do. On one page alone a number in dashes is one.
 */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const edges = pages.map((page) => {
    const sorted = page.toSorted((a, b) => b.y - a.y);
    return [...new Set([...sorted.slice(0, edge), ...sorted.slice(-edge)])];
  });
  const running = new Set<Line>();
  for (const [index, lines] of edges.entries()) {
    for (const line of lines) {
      // Odd and even pages may differ, and the first may have none.
      const others = [index - 2, index - 1, index + 1, index + 2].flatMap((other) =>
        (edges[other] ?? []).map((twin) => ({ twin, apart: other - index })),
      );
      const hasTwin = others.some(
        ({ twin, apart }) => Math.abs(twin.y - line.y) < 4 && isSameButForPage(line.text, twin.text, apart),
      );
      const numbered =
        /^[-—–―－·•~\s]*第?\s*([0-9]{1,4})\s*页?(?:[\s/共]*[0-9]{1,4}\s*页?)?[-—–―－·•~\s]*$/.exec(line.text);
      const isOutermost = line === lines.at(-1) || line === lines[0];
      if (hasTwin || (isOutermost && Number(numbered?.[1]) === index + 1)) running.add(line);
    }
  }
  return running;
}

function isSameButForPage(text: string, other: string, apart: number): boolean {
  const [words, otherWords] = [text.split(/[0-9]+/), other.split(/[0-9]+/)];
  if (squeezed(words.join('#')) !== squeezed(otherWords.join('#'))) return false;
  const numbers = text.match(/[0-9]+/g) ?? [];
  const otherNumbers = other.match(/[0-9]+/g) ?? [];
  return numbers.every((number, index) => [0, apart].includes(Number(otherNumbers[index]) - Number(number)));
}

/** The lines of smaller letters at the foot of a page, from the one with a mark on. */
function footNotes(page: readonly Line[], body: number): Line[] {
  const sorted = page.toSorted((a, b) => b.y - a.y);
  let first = sorted.length;
  while (first > 0 && (sorted[first - 1]?.size ?? body) < 0.92 * body) first -= 1;
  const small = sorted.slice(first);
  const marked = small.findIndex(({ text }) => noteMark.test(text));
  return marked === -1 || first === 0 ? [] : small.slice(marked);
}

function joinedNotes(lines: readonly Line[]): string[] {
  const notes: string[] = [];
  for (const { text } of lines) {
    if (noteMark.test(text)) notes.push(text.replace(noteMark, '').trim());
    else notes.push(`${notes.pop() ?? ''}${text}`);
  }
  return notes;
}
