import type { FileContents } from './read-office-file.ts';

/** Far beyond any attachment; a longer document isn't read. */
const mostPages = 1000;

/**
 * The text of a PDF with its annotations and form fields, and its authors; undefined where it is damaged, encrypted or too
 * long. A scan has no text, and fonts may hide what characters mean: nothing here claims that there is no more.
 */
export async function readPdfFile(bytes: Uint8Array): Promise<FileContents | undefined> {
  // PDF.js takes long to load, and most content folders hold no PDF.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy, because PDF.js takes its input over; and it prints what it repairs unless told to report only errors.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > mostPages) return undefined;
      const pages: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
        const annotations: PdfAnnotation[] = await page.getAnnotations();
        pages.push(words.join(''), ...annotations.flatMap(wordsOfAnnotation));
        page.cleanup();
      }
      const { info, metadata } = await pdf.getMetadata();
      const { Author } = info as { Author?: unknown };
      const creators: unknown = metadata?.get('dc:creator');
      const authors = [
        ...(typeof Author === 'string' ? [repairEncoding(Author)] : []),
        ...[creators].flat().filter((name) => typeof name === 'string'),
      ];
      return { text: pages.join('\n'), authors: [...new Set(authors)], images: [] };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
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
