import { numberForm } from '#src/importing/layout/heading-of.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { decodedText } from '#src/office/decode-text.ts';

/** The text of a file without a format; refused where it is in no coding that fits, or has lost characters. */
export function decodeSourceText(bytes: Uint8Array): Parsed<string> {
  const text = decodedText(bytes);
  if (text === undefined) {
    return refused(
      '这不是 .docx，也不是 UTF-8、UTF-16 或 GBK 编码的文本。请在 WPS 里打开原来的文件，另存为 .docx 再导入。',
    );
  }
  const damage = /\ufffd|锟斤拷/.exec(text);
  if (damage !== null) {
    const line = text.slice(0, damage.index).split('\n').length;
    return refused(`第 ${line} 行有乱码（${damage[0]}），原来的字已经丢了。请从签发的文件重新另存一份。`);
  }
  const control = [...text].find((char) => char < ' ' && !/\s/.test(char));
  if (control !== undefined) {
    return refused('这个文件不是文本，也不是认识的格式。请在 WPS 里打开它，另存为 .docx 再导入。');
  }
  return parsed(text);
}

/**
 * The paragraphs of a plain text. Each line is one, except in a text with indented paragraphs, where a line without an indent
 * continues the unfinished sentence of the line before. A salutation (县人民政府：) is never indented.
 */
export function textParagraphs(text: string): string[] {
  const all = text.split(/\r\n?|\n|\f|\u2028/);
  const lines = all.filter((line) => line.trim() !== '');
  const indented = lines.filter((line) => /^[\s\u3000]/.test(line)).length;
  const setsIn = indented * 2 > lines.length;
  const paragraphs: string[] = [];
  for (const [index, line] of all.entries()) {
    const words = line.trim();
    if (words === '') continue;
    const before = paragraphs.at(-1);
    const goesOn =
      setsIn &&
      paragraphs.length > 1 &&
      !/^[\s\u3000]/.test(line) &&
      all[index - 1]?.trim() !== '' &&
      numberForm(words) === undefined &&
      !/^[^，。]{2,20}[：:]$/.test(words) &&
      before !== undefined &&
      !/[。！？：:；;]$/.test(before) &&
      before.length > 12;
    if (goesOn) paragraphs[paragraphs.length - 1] = before + words;
    else paragraphs.push(words);
  }
  return paragraphs;
}
