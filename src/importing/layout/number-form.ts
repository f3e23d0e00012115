/** The ways a paragraph is numbered, from the outermost in. */
export const numberKinds = [
  'part',
  'han',
  'han-in-brackets',
  'arabic',
  'arabic-in-brackets',
  'circled',
] as const;

export type NumberKind = (typeof numberKinds)[number];

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

const forms: readonly (readonly [NumberKind, RegExp])[] = [
  ['part', new RegExp(`^第(${han})(?:部分|章)[、：:\\s]*`)],
  ['han', new RegExp(`^(${han})[、．.]\\s*`)],
  ['han-in-brackets', new RegExp(`^[（(](${han})[）)][、.]?\\s*`)],
  ['arabic', new RegExp(`^(${arabic}(?:[.．]${arabic})+)[、.．]?(?=[\\s\\p{sc=Han}])\\s*`, 'u')],
  ['arabic', new RegExp(`^(${arabic})(?:[、.．)）](?![0-9０-９])|、(?=20[0-9]{2}年))\\s*`)],
  ['arabic-in-brackets', new RegExp(`^[（(](${arabic})[）)][、.]?\\s*`)],
  ['circled', /^([\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3280-\u3289])[、.]?\s*/],
];

/** The number a paragraph begins with (第一部分 一、 （二） 3. 1.2 （4） ⑤), or undefined where it begins with words. */
export function numberForm(text: string): NumberForm | undefined {
  for (const [kind, form] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    return { kind, length: match[0].length, parts: (match[1] ?? '').split(/[.．]/) };
  }
  return undefined;
}
