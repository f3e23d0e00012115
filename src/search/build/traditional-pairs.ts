import { Converter } from 'opencc-js/t2cn';

/** The block of the common ideographs, in which traditional characters with a simplified form are. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Every traditional character whose simplified form is among the characters of a site. */
export function traditionalPairs(
  characters: ReadonlySet<string>,
): readonly (readonly [traditional: string, simplified: string])[] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs: [string, string][] = [];
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1) {
    const character = String.fromCodePoint(code);
    const simple = simplify(character);
    if (simple !== character && characters.has(simple)) pairs.push([character, simple]);
  }
  return pairs;
}
