/** What nobody sees and no text needs: marks of no width, of direction, for tags and for variants, and control characters. */
const mark =
  '(?:[\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}\\u2800\\ufff9-\\ufffb]|[^\\P{Cc}\\t\\n\\r])';

/** Where such a mark has a meaning: a variant of a Chinese character, of an emoji, of a letter that joins its neighbours. */
const meant = [
  '(?<=\\p{sc=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '(?<=[\\p{Extended_Pictographic}\\ufe0f])[\\u200d\\ufe0e\\ufe0f]',
  '(?<=[\\p{sc=Arab}\\p{sc=Mong}\\p{sc=Tibt}\\p{sc=Deva}])[\\u180b-\\u180f\\u200c\\u200d]',
].join('|');

const anyMark = new RegExp(`(?!${meant})${mark}`, 'u');
const everyMark = new RegExp(anyMark, 'gu');
const namedMark = new RegExp(`${anyMark.source}|\u00a0`, 'gu');

const names: readonly (readonly [form: RegExp, name: string])[] = [
  [/\u00a0/, '不换行空格'],
  [/\u00ad/, '软连字符'],
  [/[\u200b-\u200d\u2060\ufeff]/, '零宽字符'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, '文字方向符'],
  [/[\u2028\u2029]/, '换行符'],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, '变体选择符'],
  [/[\u{e0000}-\u{e007f}]/u, '标签字符'],
  [/\p{Cc}/u, '控制字符'],
];

/** Where the first mark stands that nobody sees; -1 where there is none. */
export function hiddenMarkAt(text: string): number {
  return text.search(anyMark);
}

/** The names of the marks that nobody sees, each once, in their order: `零宽字符`. */
export function hiddenMarksIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(everyMark), ([found]) => nameOf(found)))];
}

/** A text with its hidden marks, and spaces that don't break, written out: `甲【零宽字符】乙`. */
export function nameHiddenMarks(text: string): string {
  return text.replace(namedMark, (found) => `【${nameOf(found)}】`);
}

/** A text without its hidden marks. */
export function withoutHiddenMarks(text: string): string {
  return text.replace(everyMark, '');
}

/** The part of a line around a place, at a length that a message can show, its hidden marks written out. */
export function shownAround(line: string, at: number): string {
  const [start, end] = [Math.max(0, at - 24), Math.min(line.length, at + 24)];
  const words = nameHiddenMarks(line.slice(start, end).trim());
  return `${start > 0 ? '……' : ''}${words}${end < line.trimEnd().length ? '……' : ''}`;
}

function nameOf(found: string): string {
  return names.find(([form]) => form.test(found))?.[1] ?? '看不见的字符';
}
