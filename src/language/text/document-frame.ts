import type { TextRange } from '#src/language/text-range.ts';

const numbered = /^\S{1,14}[〔[(（【]20[0-9]{2}[〕\])）】]\s?第?[0-9]{1,5}\s?号(?=$|\s*签发人)/;

/** The 文号 that a line begins with, 青交发〔2024〕5号, in whatever brackets; undefined where it has none. */
export function documentNumberIn(line: string): string | undefined {
  return numbered.exec(line.trim())?.[0];
}

/**
 * Whether a line stands above the title of a document and is no part of it (GB/T 9704—2012, 版头): 青交发〔2024〕5号, 签发人：…,
 * 青石县交通运输局文件, its letters set apart or not. The 文号 goes into the frontmatter, the rest nowhere.
 */
export function isAboveTitle(line: string): boolean {
  const words = line.replace(/\s+/g, ' ').trim();
  if (words.length >= 40) return false;
  return (
    documentNumberIn(words) !== undefined ||
    documentNumberIn(squeezed(words)) !== undefined ||
    /^签发人|^(?:特急|急件|内部)|文件$|^附件[0-9一二三四五]?[:：]?$|^[0-9]{6}$/.test(squeezed(words))
  );
}

/**
 * The lines of a received document that its page may leave out: those above its title, and those below its text (GB/T 9704—2012,
 * 版记): 抄送：…, 青石县交通运输局办公室 2024年7月5日印发. One line a range, in order.
 */
export function frameLines(text: string): TextRange[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    line: squeezed(line),
    range: { start: index, end: index + line.length },
  })).filter(({ line }) => line !== '');
  const title = lines.findIndex(({ line }) => !isAboveTitle(line));
  if (title === -1) return [];
  let last = lines.length - 1;
  while (last > title && isBelowText(lines[last]?.line ?? '', lines[last + 1]?.line)) last -= 1;
  return [...lines.slice(0, title), ...lines.slice(last + 1)].map(({ range }) => range);
}

const printedOn = /(?:20[0-9]{2}|二[〇○零]..)年.{1,2}月.{1,3}日印发$/;

/** @param below the line below it, where that is one of these */
function isBelowText(line: string, below: string | undefined): boolean {
  if (/^(?:抄送|抄报|主送|分送|主题词)[:：]/.test(line) || /^[（(]?共印[0-9]+份[)）]?。?$/.test(line))
    return true;
  if (printedOn.test(line)) return line.length < 40;
  // Who prints it and when may stand in two cells.
  return below !== undefined && printedOn.test(below) && /^[^，。；]{2,20}$/.test(line);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
