/**
 * The text of a file without a format, by the first coding that fits it without a single wrong byte: UTF-16 where a byte order mark
 * says so (“Unicode 文本” of Windows), UTF-8, GB18030, which older office software writes. A mark is dropped; undefined where none
 * fits.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  const mark = Array.from(bytes.subarray(0, 2)).join();
  if (mark === '255,254') return decoded('utf-16le', bytes);
  if (mark === '254,255') return decoded('utf-16be', bytes);
  return decoded('utf-8', bytes) ?? decoded('gb18030', bytes);
}

/** What a text in Chinese is made of. */
const ordinary = /[\p{sc=Han}\s!-~\u2010-\u2027\u3000-\u303f\uff00-\uffef]/gu;

/**
 * Bytes in UTF-16 with the byte order mark that they need to be read by everyone, in the order in which they read as Chinese; any others
 * as they are. Each line end is two bytes in UTF-16, one of them zero, which no other text has.
 */
export function withByteOrderMark(bytes: Uint8Array): Uint8Array {
  const isMarked = /^(?:255,254|254,255)$/.test(Array.from(bytes.subarray(0, 2)).join());
  if (isMarked || !bytes.includes(0)) return bytes;
  const marked = [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].map((mark) => Buffer.concat([Uint8Array.from(mark), bytes]));
  const [best] = marked
    .map((wide) => ({ wide, share: ordinaryShare(decodedText(wide) ?? '') }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.9 ? best.wide : bytes;
}

function ordinaryShare(text: string): number {
  return text === '' ? 0 : (text.match(ordinary) ?? []).length / Array.from(text).length;
}

/** The text of bytes in a coding; undefined where a byte doesn't fit it. A byte order mark is dropped. */
export function decoded(coding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
