/**
 * Makes a PDF printed by Chromium reproducible: sets its creation and modification times, and renumbers the ids of its
 * tags, which count the browser's nodes, from one in the same order. No length changes, so that the table of offsets at its
 * end stays valid; compressed streams aren't touched.
 *
 * @param seconds since 1970
 */
export function steadyPdf(pdf: Uint8Array, seconds: number): Buffer {
  const digits = new Date(seconds * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '');
  const pieces = piecesOf(Buffer.from(pdf).toString('latin1'));
  const written = pieces.filter((_, index) => index % 2 === 0);
  // In numeric order, not in order of appearance: a PDF's name trees are sorted.
  const ids = [...new Set(written.flatMap((text) => text.match(TAG_ID) ?? []))].sort();
  const numbers = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  const steady = pieces.map((piece, index) =>
    index % 2 === 1
      ? piece
      : piece
          .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d\d'\d\d'\)/g, `$1${digits}+00'00')`)
          .replace(TAG_ID, (id) => numbers.get(id) ?? id),
  );
  return Buffer.from(steady.join(''), 'latin1');
}

const TAG_ID = /\(node\d{8}\)/g;

/** Splits into plain parts and streams, alternating; the first is plain. */
function piecesOf(pdf: string): string[] {
  return pdf.split(/(\bstream\r?\n[\s\S]*?\bendstream\b)/);
}
