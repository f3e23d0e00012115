import { zipSync } from 'fflate';
import type { SourceDocument } from '#src/importing/layout/source-document.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { labelParagraphs } from '#src/office/docx/label-paragraphs.ts';
import { plainText } from '#src/office/docx/plain-text.ts';
import { readStyleSheet } from '#src/office/docx/style-sheet.ts';
import { dropHiddenText, dropLostParts, refuseUnfinished } from '#src/office/docx/unpublishable-parts.ts';
import { type PackageFiles, unzipBounded } from '#src/office/docx/unzip-bounded.ts';
import { descendantsOf, parseXml, printXml } from '#src/office/docx/xml.ts';
import { docxBlocks } from './docx-blocks.ts';
import { stripMetadata } from './strip-metadata.ts';

const mainPart = 'word/document.xml';
const damaged = '文件损坏，读不出来。请在 WPS 里打开原来的文件，另存为新的 .docx 再导入。';

/** Reads a .docx: its text with all automatic numbers in place, and what of it a report can't carry. */
export function readDocx(bytes: Uint8Array): Parsed<SourceDocument> {
  const files = unzipBounded(bytes);
  if (!files.ok) return files;
  if (files.value[mainPart] === undefined) {
    return refused('这不是 .docx 文件（可能是表格、演示文稿或压缩包）。请选 Word 或 WPS 文字的文件。');
  }
  if (files.value['word/vbaProject.bin'] !== undefined) {
    return refused('文件里有宏。请在 WPS 里另存为不带宏的 .docx 再导入。');
  }
  try {
    return readPackage(files.value);
  } catch {
    // Whatever a damaged or hostile file makes the parsers throw, the remedy is the same.
    return refused(damaged);
  }
}

function readPackage(files: PackageFiles): Parsed<SourceDocument> {
  const part = (name: string) => {
    const bytes = files[name];
    return bytes === undefined ? undefined : parseXml(bytes);
  };
  const document = part(mainPart);
  if (document === undefined) return refused(damaged);
  const reasons = refuseUnfinished(document, part('word/comments.xml'));
  if (reasons.length > 0) return refused(reasons.join('\n'));

  const styles = readStyleSheet(part('word/styles.xml'));
  const hidden = dropHiddenText(document, styles);
  const shown = hidden === 0 ? files : { ...files, [mainPart]: printXml(document) };
  const original = zipSync(stripMetadata(shown), { level: 6, mtime: earliest });
  const lost = dropLostParts(document, styles);
  if (hidden > 0) lost.push(`隐藏的文字 ${hidden}（留存的原件里也删去了）`);
  const { bullets, doubts } = labelParagraphs(document, part('word/numbering.xml'), styles);
  const text = plainText(document, styles);
  if (text === '') {
    return refused(
      `文件里没有文字${lost.length === 0 ? '' : `，只有：${lost.join('、')}`}。如果内容是扫描的图片，请从签发的 Word 文件导入。`,
    );
  }
  const read = docxBlocks(document, styles, bullets);
  const running = runningText(files);
  return parsed({
    blocks: read.blocks,
    originals: [
      { name: 'original.docx', bytes: original },
      { name: 'original.txt', bytes: new TextEncoder().encode(`${text}\n`) },
    ],
    doubts: [
      ...(lost.length === 0 ? [] : [`这些内容网页上没有，请核对要不要用别的办法补上：${lost.join('、')}。`]),
      ...(running === '' ? [] : [`页眉页脚里的字不导入：“${running.slice(0, 40)}”。`]),
      ...doubts,
      ...read.doubts,
    ],
  });
}

/** The earliest time a zip can hold, so that one document always gives the same bytes. */
const earliest = new Date(1980, 0, 2);

/** What headers and footers say besides page numbers. */
function runningText(files: PackageFiles): string {
  const texts = Object.keys(files)
    .filter((name) => /^word\/(?:header|footer)[0-9]*\.xml$/.test(name))
    .flatMap((name) => {
      const bytes = files[name];
      return bytes === undefined
        ? []
        : descendantsOf(parseXml(bytes), 't').map((text) => text.textContent ?? '');
    });
  return texts.join('').replace(/[-—–\s0-9第共页/]+/g, '');
}
