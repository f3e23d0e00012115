import type { PdfContents } from '#src/office/read-pdf-file.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { checkOriginals } from './check-originals.ts';
import { formatOf, namesOfOriginals, type Original, pdfOriginal, readOriginals } from './read-originals.ts';
import type { ReportSource } from './read-report.ts';

/**
 * Compares the page of a report with the PDFs that it offers.
 *
 * @param read opens a PDF of the report's folder by its name; undefined where it can't be opened
 */
export async function checkPdfOriginals(
  source: ReportSource,
  read: (name: string) => Promise<PdfContents | undefined>,
): Promise<AuthoringError[]> {
  const names = namesOfOriginals(source);
  const pdfs = names.filter((name) => formatOf(name) === 'pdf');
  if (pdfs.length === 0) return [];
  const others = names.length > pdfs.length ? readOriginals(source) : [];
  const isProven = others.some(
    (other) =>
      other.text !== undefined &&
      checkOriginals(source, [other]).every(({ severity }) => severity !== 'error'),
  );
  const originals: Original[] = [];
  for (const name of pdfs) originals.push(pdfOriginal(name, await read(name), source.text?.text ?? ''));
  return checkOriginals(source, originals, isProven);
}
