/** A text as it is searched, and the way back to the text as it is printed. */
export interface NormalText {
  /** NFKC, lower case, − as - and ∶ as :, without white space and thousands commas; blocks are still parted by a line feed. */
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the printed character it comes from begins. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`: where the printed character it comes from ends. */
  readonly ends: readonly number[];
}

/** A character and the marks that go on it: what NFKC may join. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;

/** White space and what prints nothing: zero-width signs, soft hyphens, direction marks. */
const UNPRINTED = /[\s\p{Cf}]/u;

/** Halves of characters, which no text holds. */
const HALVES = /\p{Surrogate}/gu;

/** A number written with thousands commas, nothing else: 11,980 but not 1,2,3 and not 3,4000. What stands before it comes along. */
const THOUSANDS = /(?:^|[^\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/**
 * Brings a text into the form in which texts and queries are compared: ８，６００ and 8600, Ｇ６５１２ and g6512 are the same.
 *
 * @param printed blocks parted by line feeds: nothing is found across one
 */
export function normalText(printed: string): NormalText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of printed.replace(HALVES, '\ufffd').matchAll(CHARACTERS)) {
    const plain = character === '\n' ? '\n' : plainCharacter(character);
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  return withoutThousandsCommas({ text, starts, ends });
}

/** Signs of numbers that are typed as others: −2.3%, 1∶2.5. */
const signs: Readonly<Record<string, string>> = { '−': '-', '∶': ':' };

function plainCharacter(character: string): string {
  const plain = signs[character] ?? character.normalize('NFKC').toLowerCase();
  return Array.from(plain)
    .filter((each) => !UNPRINTED.test(each))
    .join('');
}

function withoutThousandsCommas(normal: NormalText): NormalText {
  const commas = new Set<number>();
  for (const { 0: number, index } of normal.text.matchAll(THOUSANDS)) {
    for (let unit = 0; unit < number.length; unit += 1) if (number[unit] === ',') commas.add(index + unit);
  }
  if (commas.size === 0) return normal;
  const isKept = (_: unknown, unit: number) => !commas.has(unit);
  return {
    text: Array.from(commas).reduceRight((text, at) => text.slice(0, at) + text.slice(at + 1), normal.text),
    starts: normal.starts.filter(isKept),
    ends: normal.ends.filter(isKept),
  };
}
