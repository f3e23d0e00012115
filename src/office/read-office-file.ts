import { unzipSync } from 'fflate';

/** What a file of an office program or a PDF gives away. */
export interface FileContents {
  /** Its text, one line a paragraph or cell. */
  readonly text: string;
  /** Those that it says wrote or saved it. */
  readonly authors: readonly string[];
  /** The pictures in it. */
  readonly images: readonly Uint8Array[];
}

/** Far beyond any attachment; what is larger isn't unpacked. */
const mostUnpacked = 60_000_000;

const textParts = /^(?:word|xl|ppt)\/(?!theme|media|styles|settings|fontTable).*\.xml$/;
const propertyParts = /^docProps\/core\.xml$/;
const imageParts = /^(?:word|xl|ppt)\/media\//;

/** Reads a .docx, .xlsx or .pptx; undefined where it is none, damaged, encrypted or too large. */
export function readOfficeFile(bytes: Uint8Array): FileContents | undefined {
  let left = mostUnpacked;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (![textParts, propertyParts, imageParts].some((part) => part.test(name))) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
  } catch {
    return undefined;
  }
  const parts = Object.entries(files);
  if (left < 0 || !parts.some(([name]) => textParts.test(name))) return undefined;
  const xml = (names: RegExp) =>
    parts.filter(([name]) => names.test(name)).map(([, part]) => new TextDecoder().decode(part));
  return {
    text: xml(textParts).map(textOf).join('\n'),
    authors: xml(propertyParts).flatMap((properties) =>
      Array.from(properties.matchAll(/<(?:\w+:)?(?:creator|lastModifiedBy)>([^<]*)</g), ([, name = '']) =>
        unescaped(name).trim(),
      ),
    ),
    images: parts.filter(([name]) => imageParts.test(name)).map(([, part]) => part),
  };
}

const pieces =
  /<(?:\w+:)?(?:t|delText|instrText|v)(?:\s[^>]*)?>(?<words>[^<]*)|<\/(?:\w+:)?(?<end>p|si|c|pt)>|<(?:\w+:)?(?:br|tab)\b/g;

/** By text and not by tree: all that is wanted is the words, those of tracked deletions and field codes among them. */
function textOf(xml: string): string {
  return Array.from(xml.matchAll(pieces), ({ groups }) =>
    groups?.['end'] === undefined ? unescaped(groups?.['words'] ?? ' ') : '\n',
  ).join('');
}

function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (all, hex?: string, decimal?: string) => {
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
