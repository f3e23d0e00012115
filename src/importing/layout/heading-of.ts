import type { SourceParagraph } from './source-document.ts';

/** The ways a paragraph is numbered. */
export type NumberKind = 'part' | 'han' | 'han-in-brackets' | 'arabic' | 'arabic-in-brackets' | 'circled';

/** The number that a paragraph begins with. */
export interface NumberForm {
  readonly kind: NumberKind;
  /** How much of the text it takes. */
  readonly length: number;
  /** 1.2.3 in parts; one part for any other form. */
  readonly parts: readonly string[];
}

const han = '[〇零一二三四五六七八九十百]{1,5}';
const arabic = '[0-9０-９]{1,3}';

/** From the outermost in. */
const forms: readonly (readonly [NumberKind, RegExp])[] = [
  ['part', new RegExp(`^第(${han})(?:部分|章)[、：:\\s]*`)],
  ['han', new RegExp(`^(${han})[、．.]\\s*`)],
  ['han-in-brackets', new RegExp(`^[（(](${han})[）)][、.]?\\s*`)],
  ['arabic', new RegExp(`^(${arabic}(?:[.．]${arabic})+)[、.．]?(?=[\\s\\p{sc=Han}])\\s*`, 'u')],
  ['arabic', new RegExp(`^(${arabic}) (?=\\p{sc=Han}[^，。；：0-9]{1,14}$)`, 'u')],
  ['arabic', new RegExp(`^(${arabic})(?:[、.．)）](?![0-9０-９])|、(?=20[0-9]{2}年))\\s*`)],
  ['arabic-in-brackets', new RegExp(`^[（(](${arabic})[）)][、.]?\\s*`)],
  ['circled', /^([\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3280-\u3289])[、.]?\s*/],
];

const numberKinds = [...new Set(forms.map(([kind]) => kind))];

/** The number a paragraph begins with (第一部分 一、 （二） 3. 1.2 （4） ⑤), or undefined where it begins with words. */
export function numberForm(text: string): NumberForm | undefined {
  for (const [kind, form] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    return { kind, length: match[0].length, parts: (match[1] ?? '').split(/[.．]/) };
  }
  return undefined;
}

/** A paragraph that is or begins with a heading. */
export interface FoundHeading {
  readonly heading: string;
  /** What follows a run-in heading; empty where the heading stands alone. */
  readonly rest: string;
  /** What it is numbered with; undefined for a heading that only its style makes one. */
  readonly kind: NumberKind | undefined;
  /** Orders the levels of headings: 第一部分, 一、, （一）, 1、, 1.1, （1）, ①; one without a number ranks by the level of its style. */
  readonly rank: number;
}

/** A longer text is a sentence, not a heading. */
const longest = 30;

/**
 * Tells a heading by its number and its length: all of a short paragraph without a full stop (（一）明确目标任务), or
 * what comes before the first colon or full stop of a longer one (1、项目争抢力度加大：…).
 */
export function headingOf(
  paragraph: SourceParagraph,
  isNext: (form: NumberForm) => boolean,
): FoundHeading | undefined {
  const { text, outline } = paragraph;
  const form = numberForm(text);
  const isNumbered = form !== undefined && (form.kind !== 'arabic' || isNext(form));
  if (!isNumbered) {
    if (outline === undefined || text.length > 40 || paragraph.isBullet) return undefined;
    return { heading: text, rest: '', kind: undefined, rank: (outline - 1) * 10 };
  }
  const found = (heading: string, rest: string): FoundHeading => ({
    heading,
    rest,
    kind: form.kind,
    rank: numberKinds.indexOf(form.kind) * 10 + form.parts.length - 1,
  });
  const words = text.slice(form.length);
  if (words.length <= longest && !/[。；;]|[，,、]$/.test(words)) return found(text, '');
  // 二、安全生产形势总体平稳。 is a heading in spite of its full stop; with digits in it, it would be a sentence on what was done.
  const isOuter = form.kind === 'part' || form.kind === 'han';
  if (isOuter && /^[^。；;，,0-9]{2,30}。$/.test(words)) return found(text, '');
  const end = /^[^。；;：:！？?\n]{2,30}[。：:]/.exec(words)?.[0];
  if (end === undefined || /[0-9]:$/.test(end)) return undefined;
  const rest = words.slice(end.length).trim();
  if (rest === '') return outline === undefined ? undefined : found(text, '');
  // A list of small works (（1）修补坑槽。完成…) has no headings: its entries are circled or bracketed and hold digits.
  const isEntry = (form.kind === 'circled' || form.kind === 'arabic-in-brackets') && /[0-9]/.test(end);
  // 1.西河大桥12月底前建成通车。 is a commitment, not a heading.
  const isPromise = form.kind === 'arabic' && /[0-9０-９]月|季度|年[底内末]/.test(end);
  return isEntry || isPromise ? undefined : found(text.slice(0, form.length + end.length), rest);
}
