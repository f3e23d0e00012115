import { latin1 } from './latin1.ts';

/** The extension of a file by its first bytes, whatever its name; `zip` and `ole` for what has several. Undefined: text or unknown. */
export function formatOfBytes(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 64), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return signatures.find(([, form]) => form.test(start))?.[0];
}

const signatures: readonly (readonly [string, RegExp])[] = [
  ['pdf', /^255044462d/],
  // An empty zip has no entry, only its end.
  ['zip', /^504b0(?:304|506)/],
  // Compound files: .doc and .wps of old, and encrypted .docx.
  ['ole', /^d0cf11e0a1b11ae1/],
  ['png', /^89504e470d0a1a0a/],
  ['jpg', /^ffd8ff/],
  ['gif', /^474946383[79]61/],
  ['webp', /^52494646.{8}57454250/],
  ['avif', /^.{8}66747970.*?617669(?:66|73)/],
  ['rtf', /^7b5c727466/],
];

const markup = /<(?:!doctype\s|(?:html|script|iframe|svg)[\s>/]|\?php)/i;

/** Whether a browser, or a web server, could take a file that isn't text for a page or a program. */
export function holdsMarkup(bytes: Uint8Array): boolean {
  return markup.test(latin1(bytes));
}

/** Whether a text begins like a page: browsers that aren't told what it is would open it as one. */
export function beginsAsPage(text: string): boolean {
  return /^[\s\ufeff\0]*<[a-z!?/]/i.test(text);
}

/** What a file is that office programs open although it is text; undefined for a text to read. */
export function formatOfText(text: string): 'rtf' | 'mhtml' | 'word-xml' | 'html' | undefined {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^[\w-]+:/.test(start) && /^MIME-Version:/im.test(start)) return 'mhtml';
  if (
    /^<\?xml\s/.test(start) &&
    /<\?mso-application|<pkg:package|<w:wordDocument|<office:document/.test(start)
  )
    return 'word-xml';
  return beginsAsPage(text) ? 'html' : undefined;
}

/** No picture of a report is wider or higher, while a script that is a GIF, too, has to be: its size spells its first words. */
const mostPixels = 8000;

/** Whether a GIF is a picture from its first byte to its last: nothing stands between its blocks or behind them. */
export function isWholeGif(bytes: Uint8Array): boolean {
  const byte = (at: number) => bytes[at] ?? -1;
  const word = (at: number) => byte(at) + 256 * byte(at + 1);
  const afterColors = (at: number, flags: number) => at + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  if (word(6) > mostPixels || word(8) > mostPixels) return false;
  let at = afterColors(13, byte(10));
  while (byte(at) === 0x21 || byte(at) === 0x2c) {
    at = byte(at) === 0x21 ? at + 2 : afterColors(at + 10, byte(at + 9)) + 1;
    while (byte(at) > 0) at += byte(at) + 1;
    at += 1;
  }
  // Some programs fill up with zeros.
  return byte(at) === 0x3b && bytes.subarray(at + 1).every((rest) => rest === 0);
}
