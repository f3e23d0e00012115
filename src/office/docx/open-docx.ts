import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';
import { type PackageFiles, unzipBounded } from './unzip-bounded.ts';
import { attributeOf, childrenOf, localName, parseXml } from './xml.ts';

/** A .docx, unpacked. What reads it takes things out of its documents, so each is read once, in the order of `readWords`. */
export interface OpenDocx {
  readonly files: PackageFiles;
  /** The part that holds the running text. */
  readonly document: Document;
  readonly styles: StyleSheet;
  /** Names of the parts that hold words: the running text, notes, headers, footers. */
  readonly wordParts: readonly string[];
  /** A part that is there, parsed. */
  readonly part: (name: string) => Document;
  /** The parts of some names, parsed, in the order of their names. */
  readonly parts: (form: RegExp) => readonly Document[];
}

const otherWords = /^word\/(?:footnotes|endnotes|(?:header|footer)[0-9]*)\.xml$/;
const damaged = '文件损坏，读不出来。请在 WPS 里打开原来的文件，另存为新的 .docx 再导入。';
const noDocument =
  '这不是 .docx 文件（可能是表格、演示文稿、ODT、OFD 或压缩包）。请选 Word 或 WPS 文字的文件；是文字文件的，在 WPS 里打开，“另存为” .docx 再导入。';

/** Opens a .docx; what is none, or damaged, is refused in a sentence. */
export function openDocx(bytes: Uint8Array): Parsed<OpenDocx> {
  const files = unzipBounded(bytes);
  if (!files.ok) return files;
  return refuseWhatThrows(() => {
    const main = mainPartOf(files.value);
    if (files.value[main] === undefined) return refused(noDocument);
    const open = openPackage(files.value, main);
    return localName(open.document.documentElement) === 'document' ? parsed(open) : refused(noDocument);
  });
}

/** The part that programs open: the package says which, and one that they don't open may lie beside it. */
function mainPartOf(files: PackageFiles): string {
  const bytes = files['_rels/.rels'];
  const links = bytes === undefined ? [] : childrenOf(parseXml(bytes).documentElement, 'Relationship');
  const link = links.find((each) => /\/officeDocument$/.test(attributeOf(each, 'Type') ?? ''));
  return attributeOf(link, 'Target')?.replace(/^\.?\//, '') ?? 'word/document.xml';
}

function openPackage(files: PackageFiles, main: string): OpenDocx {
  const names = Object.keys(files).sort();
  const read = new Map<string, Document>();
  const part = (name: string) => {
    const document = read.get(name) ?? parseXml(files[name] ?? new Uint8Array());
    read.set(name, document);
    return document;
  };
  const parts = (form: RegExp) => names.filter((name) => form.test(name)).map(part);
  const styles = readStyleSheet(parts(/^word\/styles\.xml$/)[0]);
  const wordParts = names.filter((name) => name === main || otherWords.test(name));
  return { files, document: part(main), styles, wordParts, part, parts };
}

/** Reads on; whatever a damaged or hostile file makes the parsers throw, the remedy is the same. */
export function refuseWhatThrows<T>(read: () => Parsed<T>): Parsed<T> {
  try {
    return read();
  } catch {
    return refused(damaged);
  }
}
