/** What a file is, told by its first bytes and never by its name. */
export type FileFormat = 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'text';

const signatures: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An empty zip has no entry, only its end.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // Compound files: .doc and .wps of old, and encrypted .docx.
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
];

/** Tells a file by its magic bytes; whatever has none is taken for text. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  return signatures.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? 'text';
}
