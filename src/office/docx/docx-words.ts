import { type BesideText, keepOneChoice, takeBesideText } from './beside-text.ts';
import { showFields } from './fields.ts';
import { labelParagraphs } from './label-paragraphs.ts';
import type { OpenDocx } from './open-docx.ts';
import { plainText } from './plain-text.ts';
import { showSymbols } from './symbols.ts';

/** What a .docx says. */
export interface DocxWords {
  /** The running text with all automatic numbers in place, one line a paragraph. */
  readonly text: string;
  /** What it holds besides its running text. */
  readonly beside: readonly BesideText[];
  /** Words of the running text that change by themselves when the file is opened: 日期. */
  readonly changing: readonly string[];
  /** Paragraphs that have a bullet. */
  readonly bullets: ReadonlySet<Element>;
  /** What a person should look at, in Chinese. */
  readonly doubts: readonly string[];
}

/**
 * Reads the words of a .docx. The importer lays a draft out of what is left in `document` afterwards; the check compares the text
 * with the page. Revisions and hidden text are dealt with before (`unfinishedIn`, `dropHiddenText`).
 */
export function readWords(docx: OpenDocx): DocxWords {
  const { document, styles, part } = docx;
  let changing: string[] = [];
  for (const name of docx.wordParts) {
    keepOneChoice(part(name));
    const found = showFields(part(name));
    showSymbols(part(name));
    if (part(name) === document) changing = found;
  }
  const beside = takeBesideText(docx);
  const { bullets, doubts } = labelParagraphs(document, docx.parts(/^word\/numbering\.xml$/)[0], styles);
  return { text: plainText(document, styles), beside, changing, bullets, doubts };
}
