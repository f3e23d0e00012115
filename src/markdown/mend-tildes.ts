/** A ~ that means 到: between a number or a unit of time and a number, and in no web address. */
const between = /(?<=[0-9０-９年月日时点%％])(?<!:\/\/[!-~]*)~(?=[0-9０-９])/g;

/**
 * Puts a backslash before each ~ between numbers where a paragraph has two of them, which Markdown would strike the
 * words between through for. What is read stays the same.
 */
export function mendTildes(body: string): string {
  return body
    .split(/((?:\r?\n){2,})/)
    .map((block) => ((block.match(/(?<!\\)~/g)?.length ?? 0) < 2 ? block : block.replace(between, '\\~')))
    .join('');
}
