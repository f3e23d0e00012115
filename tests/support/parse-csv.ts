/**
 * Reads CSV strictly after RFC 4180, character by character; shares nothing with the writer.
 *
 * @throws Error where the text isn't CSV: a quotation mark in a bare cell, a bare CR or LF, text after a closing mark,
 * rows of unlike length, no line break at the end
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  while (i < text.length) {
    let cell = '';
    if (text[i] === '"') {
      i += 1;
      for (;;) {
        if (i >= text.length) throw new Error('a quotation mark is not closed');
        if (text[i] !== '"') {
          cell += text[i];
          i += 1;
        } else if (text[i + 1] === '"') {
          cell += '"';
          i += 2;
        } else {
          i += 1;
          break;
        }
      }
    } else {
      while (i < text.length && text[i] !== ',' && text[i] !== '\r' && text[i] !== '\n') {
        if (text[i] === '"') throw new Error(`a quotation mark in a bare cell at ${i}`);
        cell += text[i];
        i += 1;
      }
    }
    row.push(cell);
    if (text[i] === ',') {
      i += 1;
      if (i >= text.length) throw new Error('no line break at the end');
    } else if (text[i] === '\r' && text[i + 1] === '\n') {
      i += 2;
      if (rows.length > 0 && rows[0]?.length !== row.length)
        throw new Error(`row ${rows.length} differs in length`);
      rows.push(row);
      row = [];
    } else {
      throw new Error(`neither comma nor CRLF at ${i}`);
    }
  }
  if (row.length > 0) throw new Error('no line break at the end');
  return rows;
}
