/** Characters of GB18030 and their bytes, found by asking the decoder: all of two bytes, the first few thousand of four. */
const table = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let second = 0x30; second <= 0x39; second += 1) {
  for (let third = 0x81; third <= 0xfe; third += 1) {
    for (let fourth = 0x30; fourth <= 0x39; fourth += 1) {
      const bytes = [0x81, second, third, fourth];
      table.set(decoder.decode(Uint8Array.from(bytes)), bytes);
    }
  }
}
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(lead, trail));
    if (char.length === 1) table.set(char, [lead, trail]);
  }
}

/**
 * A text in GB18030, which Node can read and not write.
 *
 * @throws Error for a character far beyond those of Chinese documents
 */
export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      if (char < '\u0080') return [char.charCodeAt(0)];
      const bytes = table.get(char);
      if (bytes === undefined) throw new Error(`no bytes for ${char}`);
      return [...bytes];
    }),
  );
}
