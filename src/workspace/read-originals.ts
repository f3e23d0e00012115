import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameLines } from '#src/language/text/document-frame.ts';
import { exactReading, type Reading } from '#src/language/text/verbatim.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { likeForm } from '#src/office/character-forms.ts';
import { type BesideText, besideText, noteMarks, runningLines } from '#src/office/docx/beside-text.ts';
import { readWords } from '#src/office/docx/docx-words.ts';
import { openDocx } from '#src/office/docx/open-docx.ts';
import { withoutRaising } from '#src/office/docx/plain-text.ts';
import { dropHiddenText, type Unfinished, unfinishedIn } from '#src/office/docx/unfinished.ts';
import { isUnreadable, pdfWords } from '#src/office/pdf-words.ts';
import type { PdfContents } from '#src/office/read-pdf-file.ts';
import { decodeOriginal } from './decode-text.ts';
import { publishedFiles } from './published-files.ts';
import type { ReportSource } from './read-report.ts';

/** An original as far as it can be read. */
export interface Original {
  /** Its name in the report's folder. */
  readonly name: string;
  /** Its running text; undefined where it can't be compared. */
  readonly text: string | undefined;
  /** Why it can't be compared, or not all of it, in Chinese. */
  readonly hindrances: readonly string[];
  readonly reading: Reading;
  /** Stretches of the text that the page may leave out. */
  readonly optional: readonly TextRange[];
  /** What it holds besides its running text. */
  readonly beside: readonly BesideText[];
  /** Words that the page may have on account of that, besides its own: the marks of notes. */
  readonly marks: readonly string[];
  /** Whether pages are missing from the text, so that it can't be compared in order. */
  readonly isTorn: boolean;
  /** What nobody has decided on yet, and the number of hidden pieces of text. */
  readonly unfinished: Unfinished & { readonly hidden: number };
}

/** The files that a report offers as itself: its originals, of whatever format, and the PDF named after it. */
export function namesOfOriginals({ folder, body }: ReportSource): string[] {
  const isOfReport = (name: string) => /^original\.[^./]+$/i.test(name) || name === `${folder.id}.pdf`;
  return publishedFiles(folder, body).filter(isOfReport);
}

/** Reads the originals of a report that can be read at once: .txt and .docx. `pdfOriginal` is for PDFs, which take time. */
export function readOriginals(source: ReportSource): Original[] {
  return namesOfOriginals(source).flatMap((name) => {
    const bytes = () => readFileSync(join(source.folder.path, name));
    switch (formatOf(name)) {
      case 'txt':
        return textOriginal(name, decodeOriginal(bytes()));
      case 'docx':
        return docxOriginal(name, bytes());
      case 'pdf':
        return [];
      default:
        return unread(name, '这种格式读不出里面的字');
    }
  });
}

/** `docx` of `original.docx`, in small letters. */
export function formatOf(name: string): string {
  return name.split('.').at(-1)?.toLowerCase() ?? '';
}

/** An original that can't be compared. */
export function unread(name: string, ...hindrances: readonly string[]): Original {
  return { ...textOriginal(name, ''), text: undefined, hindrances };
}

function textOriginal(name: string, text: string): Original {
  return {
    name,
    text,
    hindrances: [],
    reading: exactReading,
    optional: frameLines(text),
    beside: [],
    marks: [],
    isTorn: false,
    unfinished: { revisions: 0, firstRevision: undefined, comments: 0, hidden: 0 },
  };
}

function docxOriginal(name: string, bytes: Uint8Array): Original {
  const docx = openDocx(bytes);
  if (!docx.ok) return unread(name, '它打不开，或者不是真正的 .docx');
  try {
    const open = docx.value;
    const unfinished = { ...unfinishedIn(open), hidden: dropHiddenText(open).pieces.length };
    const { text, beside, changing, doubts } = readWords(open);
    const running = runningLines(open);
    const all: BesideText[] = [
      ...beside,
      besideText(changingFields, changing),
      besideText(runningText, running),
    ];
    const notes = all.reduce(
      (sum, { kind, pieces }) => (/[脚尾]注/.test(kind) ? sum + pieces.length : sum),
      0,
    );
    // Each number stands at its place and before the note.
    const marks = [...noteMarks(notes), ...noteMarks(notes)];
    const hindrances =
      text === ''
        ? ['里面没有文字，只有图片或者文本框']
        : doubts.map((doubt) => doubt.replace(/，请.*$/, ''));
    const read = { ...textOriginal(name, text), reading: docxReading, beside: all, marks, unfinished };
    return text === '' ? { ...read, text: undefined, hindrances } : { ...read, hindrances };
  } catch {
    return unread(name, '它打不开，或者不是真正的 .docx');
  }
}

/** Kinds of what stands beside a text that aren't words of its own. */
export const changingFields = '会自动更新的域';
export const runningText = '页眉页脚';

const hyphens = /[-\u2010\u2011]/;

/**
 * A hyphen that doesn't break is a hyphen, and a soft one isn't printed. A raised 2 may stand on the page as 2, as in a text without
 * formatting; a plain 2 may not stand there raised.
 */
const docxReading: Reading = {
  isIgnored: exactReading.isIgnored,
  isSame: (expected, actual) =>
    expected === actual ||
    withoutRaising(expected) === actual ||
    (hyphens.test(expected) && hyphens.test(actual)),
};

/**
 * Reads a PDF as an original.
 *
 * @param contents undefined where it can't be opened
 * @param pageText the text of the page that it is compared with
 */
export function pdfOriginal(name: string, contents: PdfContents | undefined, pageText: string): Original {
  if (contents === undefined) return unread(name, '它打不开，损坏了或者加了密码');
  const { text, optional, notes, emptyPages, unreadable } = pdfWords(contents);
  if (text.trim() === '') return unread(name, '里面没有文字，是扫描的图片');
  if (hanShare(text) < hanShare(pageText) / 2) return unread(name, '字体没有说明是哪些字，读出来是乱码');
  const hindrances = [
    ...(emptyPages.length === 0 ? [] : [`第 ${emptyPages.join('、')} 页没有文字，是扫描的或者空白的`]),
    ...(unreadable === 0 ? [] : [`有 ${unreadable} 个字读不出来，字体没有说明是哪些字`]),
  ];
  return {
    ...textOriginal(name, text),
    hindrances,
    reading: pdfReading,
    optional: [...frameLines(text), ...optional].sort((a, b) => a.start - b.start || b.end - a.end),
    beside: [notes],
    marks: [...noteMarks(notes.pieces.length), ...noteMarks(notes.pieces.length)],
    isTorn: emptyPages.length > 0,
  };
}

/** How much of a text is Chinese characters, digits and punctuation left out; all of it where there are too few to tell. */
function hanShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 50) return 1;
  // Radicals count: fonts say them for characters.
  return (text.match(/[\p{sc=Han}\u2e80-\u2fdf]/gu) ?? []).length / letters.length;
}

/** Characters that look alike are the same, and one that the font doesn't say the meaning of may be any. */
const pdfReading: Reading = {
  isIgnored: docxReading.isIgnored,
  isSame: (expected, actual) =>
    expected === actual || likeForm(expected) === likeForm(actual) || isUnreadable(expected),
};
