/** Every character of the two-byte part of GB18030 and its bytes, found by asking the decoder. */
const table = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && !table.has(char)) table.set(char, [lead, trail]);
  }
}

/**
 * A text in GB18030, which Node can read and not write.
 *
 * @throws Error for a character that takes four bytes; none of the documents has one
 */
export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      if (char < '\u0080') return [char.charCodeAt(0)];
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`no two bytes for ${char}`);
      return [...bytes];
    }),
  );
}
