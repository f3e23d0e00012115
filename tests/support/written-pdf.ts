/** Words on a page of a PDF, by default as body text. */
export interface PdfWordsAt {
  readonly text: string;
  /** Above the foot of the page, in points. */
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

/**
 * Writes a PDF as a program does that embeds its fonts by glyph numbers: what the glyphs mean stands in a ToUnicode map alone.
 *
 * @param meaning what the map says of a character, another one where a font is careless; '' leaves it out
 */
export function writtenPdf(
  pages: readonly (readonly PdfWordsAt[])[],
  meaning: (char: string) => string = (char) => char,
): Uint8Array {
  const chars = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const glyph = (char: string) => (chars.indexOf(char) + 1).toString(16).padStart(4, '0');
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const known = chars.filter((char) => meaning(char) !== '');
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${known.map((char) => `1 beginbfchar <${glyph(char)}> <${utf16(meaning(char))}> endbfchar`).join('\n')}
endcmap end end`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const first = 6;
  const page = (index: number) => first + 2 * index;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${page(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /AAAAAA+Song /Flags 4 >> >>',
    stream(map),
    ...pages.flatMap((words, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${page(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(
        words
          .map(
            ({ text, y, x = 80, size = 16 }) =>
              `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Array.from(text, glyph).join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** Body text set in lines from the head of a page on. */
export function bodyLines(lines: readonly string[], from = 760): PdfWordsAt[] {
  return lines.map((text, index) => ({ text, y: from - 28 * index }));
}
