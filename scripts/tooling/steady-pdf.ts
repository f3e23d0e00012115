/**
 * A PDF of Chromium's without what differs from one printing to the next: the times of making and changing it are those
 * given, and the ids of its tags, which count the browser's nodes, count from one in the same order. Nothing changes its
 * length, so that the table of offsets at its end still holds; compressed streams are left alone.
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
  // In the order of their numbers, not of their appearance: a PDF's name trees are sorted.
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

/** What is written in plain, and every stream, in turn: the first piece, the third and so on are plain. */
function piecesOf(pdf: string): string[] {
  return pdf.split(/(\bstream\r?\n[\s\S]*?\bendstream\b)/);
}
