import { readDocx } from '#src/importing/docx/read-docx.ts';
import { plainParagraph, type SourceDocument } from '#src/importing/layout/source-document.ts';
import { hiddenMarksIn, withoutHiddenMarks } from '#src/language/hidden-marks.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { isPicture } from '#src/language/published-kinds.ts';
import { withByteOrderMark } from '#src/office/decode-text.ts';
import { formatOfBytes, formatOfText } from '#src/office/file-format.ts';
import { latin1 } from '#src/office/latin1.ts';
import { decodeSourceText, textParagraphs } from './read-text.ts';

/** A file's format by its first bytes, whatever its name. */
export type FileFormat = 'zip' | 'ole' | 'pdf' | 'rtf' | 'image' | 'text';

/** Detects a file's format by its magic bytes; a file without any is taken for text. */
function fileFormat(bytes: Uint8Array): FileFormat {
  const format = formatOfBytes(bytes);
  if (format === undefined) return 'text';
  return isPicture(`.${format}`) ? 'image' : (format as FileFormat);
}

/**
 * Turns an old .doc or .wps into a .docx; undefined where this machine has no program that can.
 *
 * @throws Error where the program can't read the file
 */
export type ConvertOldFormat = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

const page = '是网页文件，只是名称像 Word 文件。请在 WPS 里打开它，“另存为” .docx，核对一遍再导入。';

const refusals = {
  pdf: '这是 PDF。PDF 里的文字顺序靠不住，扫描的 PDF 里没有文字。请用签发的 Word（WPS）文件导入；只有 PDF 的，在 WPS 里“转为 Word”，逐字核对以后再导入。',
  rtf: '这是 RTF 文件。请在 WPS 里打开，另存为 .docx 再导入。',
  'word-xml': '这是 XML 格式的 Word 文件。请在 WPS 里打开它，“另存为” .docx 再导入。',
  html: `这${page}`,
  mhtml: `这${page}`,
  image: '这是图片，里面没有文字。请用签发的 Word（WPS）文件导入。',
};

/** Reads a document of any format that staff have; one that can't be imported is refused with what to do instead. */
export async function readSource(
  bytes: Uint8Array,
  convertOldFormat: ConvertOldFormat,
): Promise<Parsed<SourceDocument>> {
  const read = await readFormat(bytes, convertOldFormat);
  return read.ok ? parsed(withoutMarks(read.value)) : read;
}

/** A document without the marks that nobody sees, which a report may not have, and a word on them. */
function withoutMarks(document: SourceDocument): SourceDocument {
  const found = new Set<string>();
  const clean = (text: string) => {
    for (const name of hiddenMarksIn(text)) found.add(name);
    return withoutHiddenMarks(text);
  };
  const blocks = document.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map(clean)) }
      : { ...block, text: clean(block.text) },
  );
  if (found.size === 0) return document;
  const doubt = `文字里有看不见的字符（${[...found].join('、')}），没有导入；请对照印发的纸质件看一遍字的顺序。`;
  return { ...document, blocks, doubts: [...document.doubts, doubt] };
}

async function readFormat(
  bytes: Uint8Array,
  convertOldFormat: ConvertOldFormat,
): Promise<Parsed<SourceDocument>> {
  if (bytes.length === 0) return refused('这是个空文件，没有文字。');
  const format = fileFormat(bytes);
  switch (format) {
    case 'zip':
      return readDocx(bytes);
    case 'ole': {
      if (isEncrypted(bytes))
        return refused('这个文件加了密码，读不出来。请在 WPS 里打开它，去掉密码，另存为 .docx 再导入。');
      let docx: Uint8Array | undefined;
      try {
        docx = await convertOldFormat(bytes);
      } catch {
        return refused(
          '这个 .doc 或 .wps 文件打不开，也许加了密码。请在 WPS 里打开它，去掉密码，另存为 .docx 再导入。',
        );
      }
      if (docx === undefined) {
        return refused(
          '这是 .doc 或 .wps 文件，本机没有装 LibreOffice，转不了。请在 WPS 里打开它，“另存为” .docx 再导入。',
        );
      }
      const read = readDocx(docx);
      if (!read.ok) return read;
      const doubts = [
        ...read.value.doubts,
        '这是旧格式的文件，已经用 LibreOffice 转成 .docx，留存的原件是转换以后的。',
      ];
      return parsed({ ...read.value, doubts });
    }
    case 'text':
      return readText(bytes);
    default:
      return refused(refusals[format]);
  }
}

/** Whether it is a .docx with a password, which is a compound file like a .doc. */
function isEncrypted(bytes: Uint8Array): boolean {
  return latin1(bytes).includes(Array.from('EncryptedPackage').join('\0'));
}

function readText(received: Uint8Array): Parsed<SourceDocument> {
  const bytes = withByteOrderMark(received);
  const text = decodeSourceText(bytes);
  if (!text.ok) return text;
  const format = formatOfText(text.value);
  if (format !== undefined) return refused(refusals[format]);
  const paragraphs = textParagraphs(text.value);
  if (paragraphs.length === 0) return refused('文件里没有文字。');
  const original = { name: 'original.txt' as const, bytes };
  return parsed({ blocks: paragraphs.map(plainParagraph), originals: [original], doubts: [] });
}
