const numbered = /^\S{1,14}[〔[(（【]20[0-9]{2}[〕\])）】]\s?第?[0-9]{1,5}\s?号(?=$|\s*签发人)/;

/** The 文号 that a line begins with, 青交发〔2024〕5号, in whatever brackets; undefined where it has none. */
export function documentNumberIn(line: string): string | undefined {
  return numbered.exec(line.trim())?.[0];
}

/**
 * Whether a line stands above the title of a document and is no part of it (GB/T 9704—2012, 版头): 青交发〔2024〕5号, 签发人：…,
 * 青石县交通运输局文件. The 文号 goes into the frontmatter, the rest nowhere.
 */
export function isAboveTitle(line: string): boolean {
  const words = line.replace(/\s+/g, ' ').trim();
  if (words.length >= 40) return false;
  return (
    documentNumberIn(words) !== undefined ||
    /^签发人|^(?:特急|急件|内部)|文件$|^附件[0-9一二三四五]?[:：]?$/.test(words)
  );
}

/** The text of an original from its title on. */
export function fromTitleOn(text: string): string {
  let start = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    if (line.trim() !== '' && !isAboveTitle(line)) break;
    start = index + line.length;
    if (start >= text.length) return text;
  }
  return text.slice(start);
}
