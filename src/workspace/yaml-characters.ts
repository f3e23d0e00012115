import { hiddenMarkAt } from '#src/language/hidden-marks.ts';

/** Characters that nobody sees, and those that look like a space, as parts of a character class. */
export const invisible =
  '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff\\u0000-\\u0008\\u000b-\\u000c\\u000e-\\u001f\\u007f';
export const wideSpace = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\u0085\\u2028\\u2029';
/** Forms of what stands between words, of a name and of its colon, as they are meant. */
const gapChar = `[ \\t${wideSpace}${invisible}]`;
export const gap = `${gapChar}*`;
/** A whole gap, for a form that may begin anywhere: a search that began anew at each of its characters would take its square. */
export const wholeGap = `(?<!${gapChar})${gap}`;
export const name = `[a-zａ-ｚ][${invisible}\\wＡ-Ｚａ-ｚ０-９-]{0,60}`;
export const colon = '[:：﹕∶]';
export const nextField = `[,，]${gap}${name}${gap}${colon}`;

const anyInvisible = new RegExp(`[${invisible}]`, 'g');
const anyWideSpace = new RegExp(`[${wideSpace}]`, 'g');

/** Whether a sticky form fits at a place of a text. */
export function isAt(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}

/** Where the first character stands that nobody sees, or that looks like a space and isn't; -1 where there is none. */
export function hiddenAt(line: string): number {
  const space = line.indexOf('\u00a0');
  const mark = hiddenMarkAt(line);
  return mark === -1 || (space !== -1 && space < mark) ? space : mark;
}

/** What can be seen of white space: wide spaces are spaces, invisible characters are nothing. */
export function visibleSpaces(space: string): string {
  return space.replace(anyInvisible, '').replaceAll('\u3000', '  ').replace(anyWideSpace, ' ');
}

/** A name, date or id in half-width characters without invisible ones. */
export function bare(words: string): string {
  return words.replace(anyInvisible, '').normalize('NFKC');
}

export function quoted(words: string): string {
  return `"${words.replace(/["\\]/g, '\\$&')}"`;
}

/** Whether every closing curly quotation mark has its opening one before it. */
export function isPaired(words: string): boolean {
  let open = 0;
  for (const mark of words.match(/[“”]/g) ?? []) {
    open += mark === '“' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
