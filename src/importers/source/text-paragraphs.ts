import { numberForm } from '#src/importers/layout/number-form.ts';

/**
 * The paragraphs of a plain text. Each line is one, except where the text sets its paragraphs in and a line, not set in,
 * goes on with a sentence that the line before has left open.
 */
export function textParagraphs(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\f|\u2028/).filter((line) => line.trim() !== '');
  const indented = lines.filter((line) => /^[\s\u3000]/.test(line)).length;
  const setsIn = indented * 2 > lines.length;
  const paragraphs: string[] = [];
  for (const line of lines) {
    const words = line.trim();
    const before = paragraphs.at(-1);
    const goesOn =
      setsIn &&
      paragraphs.length > 1 &&
      !/^[\s\u3000]/.test(line) &&
      numberForm(words) === undefined &&
      before !== undefined &&
      !/[。！？：:；;]$/.test(before) &&
      before.length > 12;
    if (goesOn) paragraphs[paragraphs.length - 1] = before + words;
    else paragraphs.push(words);
  }
  return paragraphs;
}
