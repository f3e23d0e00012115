const beginnings: Readonly<Record<string, string>> = {
  pdf: '255044462d312e340a',
  png: '89504e470d0a1a0a',
  jpg: 'ffd8ff',
  docx: '504b0304',
  xlsx: '504b0304',
};

/** Bytes that begin like those of a file of this name, and words of their own after that. No program can open them. */
export function bytesLike(name: string, words = ''): Uint8Array {
  const beginning = beginnings[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? '';
  return Buffer.concat([Buffer.from(beginning, 'hex'), Buffer.from(words)]);
}
