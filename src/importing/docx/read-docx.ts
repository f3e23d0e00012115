import { zipSync } from 'fflate';
import type { SourceDocument } from '#src/importing/layout/source-document.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { describeBesideText, printBesideText, runningLines } from '#src/office/docx/beside-text.ts';
import { readWords } from '#src/office/docx/docx-words.ts';
import { type OpenDocx, openDocx, refuseWhatThrows } from '#src/office/docx/open-docx.ts';
import {
  dropHiddenText,
  printUnfinished,
  type Unfinished,
  unfinishedIn,
} from '#src/office/docx/unfinished.ts';
import type { PackageFiles } from '#src/office/docx/unzip-bounded.ts';
import { descendantsOf, printXml } from '#src/office/docx/xml.ts';
import { docxBlocks } from './docx-blocks.ts';
import { stripMetadata } from './strip-metadata.ts';

/** Reads a .docx: its text with all automatic numbers in place, and what of it a report can't carry. */
export function readDocx(bytes: Uint8Array): Parsed<SourceDocument> {
  const docx = openDocx(bytes);
  if (!docx.ok) return docx;
  if (docx.value.files['word/vbaProject.bin'] !== undefined) {
    return refused('文件里有宏。请在 WPS 里另存为不带宏的 .docx 再导入。');
  }
  return refuseWhatThrows(() => readPackage(docx.value));
}

function readPackage(docx: OpenDocx): Parsed<SourceDocument> {
  if (descendantsOf(docx.document, 'altChunk', 'subDoc').length > 0)
    return refused(
      '文件里插入了别的文件，那里的字读不到。请在 WPS 里打开，把插入的内容复制成正文，另存为 .docx 再导入。',
    );
  const unfinished = unfinishedIn(docx);
  if (unfinished.revisions + unfinished.comments > 0) return refused(refusalOf(unfinished));

  const hidden = dropHiddenText(docx);
  const shown: PackageFiles = {
    ...docx.files,
    ...Object.fromEntries(hidden.parts.map((name) => [name, printXml(docx.part(name))])),
  };
  const original = zipSync(stripMetadata(shown), { level: 6, mtime: earliest });
  const { text, beside, changing, bullets, doubts } = readWords(docx);
  const lost = beside.map(describeBesideText);
  if (hidden.pieces.length > 0) lost.push(`${describeBesideText(hidden)}，留存的原件里也删去了`);
  if (text === '') {
    return refused(
      `文件里没有文字${beside.length === 0 ? '' : `，只有：${beside.map(printBesideText).join('、')}`}。如果内容是扫描的图片，请从签发的 Word 文件导入。`,
    );
  }
  const read = docxBlocks(docx.document, docx.styles, bullets);
  const running = runningLines(docx).join('”“');
  return parsed({
    blocks: read.blocks,
    originals: [
      { name: 'original.docx', bytes: original },
      { name: 'original.txt', bytes: new TextEncoder().encode(`${text}\n`) },
    ],
    doubts: [
      ...(lost.length === 0
        ? []
        : [
            `这些字和图没有带进来。要让读者看到的，在那一处写上“<Note>原话</Note>”，图放进正文：${lost.map((each) => `\n      ${each}`).join('')}`,
          ]),
      ...(changing.length === 0
        ? []
        : [
            `“${changing.join('”“')}”是自动更新的域，文件每次打开都会变。请在 WPS 里选中它按 Ctrl+Shift+F9 改成文字，再导入。`,
          ]),
      ...(running === '' ? [] : [`页眉页脚里的字不导入：“${running}”。`]),
      ...doubts,
      ...read.doubts,
    ],
  });
}

function refusalOf(unfinished: Unfinished): string {
  return printUnfinished(unfinished)
    .map((what) =>
      what.endsWith('批注')
        ? `文件里有 ${what}。请在 WPS 里“审阅 → 删除 → 删除文档中的所有批注”，另存后再导入。`
        : `文件里有 ${what}。请在 WPS 里“审阅 → 接受 → 接受所有修订”，另存后再导入。`,
    )
    .join('\n');
}

/** The earliest time a zip can hold, so that one document always gives the same bytes. */
const earliest = new Date(1980, 0, 2);
