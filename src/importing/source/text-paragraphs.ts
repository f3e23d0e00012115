import { numberForm } from '#src/importing/layout/number-form.ts';

/**
 * The paragraphs of a plain text. Each line is one, except where the text sets its paragraphs in and a line, not set in,
 * goes on with a sentence that the line before has left open. A salutation (县人民政府：) stands flush left by custom.
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
