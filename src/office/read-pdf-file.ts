import type { FileContents } from './read-office-file.ts';

/** Far beyond any attachment; a longer document isn't read. */
const mostPages = 1000;

/** What a PDF gives away, and its lines page by page, annotations left out. */
export interface PdfContents extends FileContents {
  readonly pages: readonly (readonly PdfLine[])[];
}

/** A line of a page, in the order in which the page is drawn. */
export interface PdfLine {
  readonly pieces: readonly PdfPiece[];
}

/** Words that are drawn at once. */
export interface PdfPiece {
  readonly text: string;
  /** Height of the letters and place above the foot of the page, in points. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The text of a PDF with its annotations and form fields, and its authors; undefined where it is damaged, encrypted or too
 * long. A scan has no text, and fonts may hide what characters mean: nothing here claims that there is no more.
 */
export async function readPdfFile(bytes: Uint8Array): Promise<PdfContents | undefined> {
  // PDF.js takes long to load, and most content folders hold no PDF.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy, because PDF.js takes its input over; and it prints what it repairs unless told to report only errors.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > mostPages) return undefined;
      const texts: string[] = [];
      const pages: PdfLine[][] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
        pages.push(linesOf(items.filter((item) => 'str' in item)));
        const annotations: PdfAnnotation[] = await page.getAnnotations();
        texts.push(words.join(''), ...annotations.flatMap(wordsOfAnnotation));
        page.cleanup();
      }
      const { info, metadata } = await pdf.getMetadata();
      const { Author } = info as { Author?: unknown };
      const creators: unknown = metadata?.get('dc:creator');
      const authors = [
        ...(typeof Author === 'string' ? [repairEncoding(Author)] : []),
        ...[creators].flat().filter((name) => typeof name === 'string'),
      ];
      return { text: texts.join('\n'), authors: [...new Set(authors)], images: [], pages };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}

/** Words as PDF.js gives them. */
interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** The lines of a page: a new one begins where PDF.js sees one end, or where the next words stand higher or lower. */
function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfPiece[][] = [];
  let isOpen = false;
  for (const { str, transform, hasEOL } of items) {
    const [, , skew = 0, height = 0, x = 0, y = 0] = transform;
    const piece = { text: str, size: Math.hypot(skew, height), x, y };
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (str.trim() !== '') {
      const isSame = last !== undefined && Math.abs(last.y - y) < 0.6 * Math.max(last.size, piece.size);
      // Some programs draw bold letters twice.
      const isTwice = last?.text === str && Math.abs(last.x - x) < 1 && Math.abs(last.y - y) < 1;
      if (!isTwice && isOpen && isSame) line?.push(piece);
      else if (!isTwice) lines.push([piece]);
      isOpen = true;
    }
    if (hasEOL) isOpen = false;
  }
  return lines.map((pieces) => ({ pieces }));
}

/** What PDF.js tells of a remark or a form field, as far as it has words. */
interface PdfAnnotation {
  readonly contentsObj?: { readonly str: string };
  readonly fieldValue?: unknown;
}

function wordsOfAnnotation({ contentsObj, fieldValue }: PdfAnnotation): string[] {
  return [contentsObj?.str, fieldValue].filter(
    (words) => typeof words === 'string' && words !== '',
  ) as string[];
}

/** The characters that PDFDocEncoding (ISO 32000, annex D) has from byte 0x80 on, where Latin-1 has none. */
const fromByte0x80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';

/**
 * A text of a PDF's properties as it was meant: programs write UTF-8 or GB18030 where the format asks for UTF-16, and a reader
 * that keeps to the format takes the bytes for Western letters.
 */
function repairEncoding(text: string): string {
  const bytes = Array.from(text, (char) => {
    const special = fromByte0x80.indexOf(char);
    if (special !== -1) return 0x80 + special;
    return char === '€' ? 0xa0 : char.charCodeAt(0);
  });
  if (bytes.some((byte) => byte > 0xff)) return text;
  const buffer = Uint8Array.from(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('gb18030').decode(buffer);
  }
}
