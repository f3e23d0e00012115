/**
 * How a number is meant, by the word printed with it. Each stands for a claim that surely holds:
 * 超 and 余 exclude the number itself, yet “at least” is true of them too.
 */
export type Qualifier = 'exact' | 'about' | 'at-least' | 'nearly' | 'at-most';

/** What a qualifying word says: the claim, and whether the number itself is among what it allows. */
export interface QualifierWord {
  readonly qualifier: Qualifier;
  readonly includesNumber: boolean;
}

const words = (qualifier: Qualifier, includesNumber: boolean, list: string): [string, QualifierWord][] =>
  list.split(' ').map((word) => [word, { qualifier, includesNumber }]);

/** Words before the number. 不足 and 不到, like 近, speak of a number just below. */
const prefixes: readonly (readonly [string, QualifierWord])[] = [
  ...words('about', true, '约 大约 大概 约莫 差不多 估计 ≈ ~'),
  // With the verb that it belongs to: 约占85%, 约合2.1亿元, 约有120台.
  ...words(
    'about',
    true,
    Array.from('为占合有需计达在', (verb) => `约${verb} 大约${verb} 大概${verb}`).join(' '),
  ),
  ...words('nearly', false, '近 将近 接近 不足 不到 不满 未满'),
  ...words('at-least', false, '超 超过 逾 突破 多于 大于 高于 不止 >'),
  ...words('at-least', true, '不少于 不低于 不小于 不下 不下于 至少 最少 起码 ≥'),
  ...words('at-most', true, '不超过 不多于 不高于 不大于 至多 最多 ≤'),
  ...words('at-most', false, '少于 低于 小于 <'),
];

/** Words that qualify only a power of ten and a half: 上千 begins at 1000, 过百, 过半, 破亿. */
const beforePowers: readonly (readonly [string, QualifierWord])[] = [
  ...words('at-least', true, '上'),
  ...words('at-least', false, '过 破'),
];

/** Words after the unit. 以上, 以下 and 以内 include the number (《民法典》第一千二百五十九条). */
const suffixes: readonly (readonly [string, QualifierWord])[] = [
  ...words('about', true, '左右 上下 (约)'),
  ...words('at-least', false, '出头 开外 有余 挂零 还多'),
  ...words('nearly', false, '不到 不足'),
  // 12万+, but neither 1+3 nor K12+300.
  ...words('at-least', true, '以上 及以上 或以上 +'),
  ...words('at-most', true, '以下 以内 之内 及以下'),
];

const longestFirst = (list: readonly (readonly [string, QualifierWord])[]) =>
  list.toSorted(([a], [b]) => b.length - a.length);
const prefixesLongestFirst = longestFirst(prefixes);
const powerPrefixesLongestFirst = longestFirst([...prefixes, ...beforePowers]);
const suffixesLongestFirst = longestFirst(suffixes);
const lastOfPrefixes = new Set(powerPrefixesLongestFirst.map(([word]) => word.at(-1)));
const firstOfSuffixes = new Set(suffixes.map(([word]) => word[0]));

/** A qualifying word where it stands. */
export interface QualifierInText extends QualifierWord {
  /** Where the word begins, in front of a number; where it ends, behind one. */
  readonly at: number;
}

/** Words whose last character only looks like a qualifier: 节约30万元, 附近2公里. */
const notQualifiers =
  /(?:节约|签约|合约|预约|违约|制约|公约|集约|附近|最近|临近|邻近|限超|治超|反超|大数据)$/;

/**
 * The qualifying word that ends at `at`: 约 of 总投资约63亿元.
 *
 * @param beforePower whether a bare power of ten or 半 follows (上千, 过半)
 */
export function qualifierBefore(text: string, at: number, beforePower: boolean): QualifierInText | undefined {
  const gap = /(?:人民币)?[^\S\n]*$/.exec(text.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
  const bracketed = /[(](约|近|超|逾)[)]$/.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  if (bracketed !== undefined) {
    const meaning = prefixesLongestFirst.find(([word]) => word === bracketed)?.[1];
    return meaning && { ...meaning, at: at - 3 };
  }
  const end = at - gap;
  if (!lastOfPrefixes.has(text[end - 1])) return undefined;
  const before = text.slice(Math.max(0, end - 4), end);
  const found = (beforePower ? powerPrefixesLongestFirst : prefixesLongestFirst).find(([word]) =>
    before.endsWith(word),
  );
  if (found === undefined || notQualifiers.test(before)) return undefined;
  const [word, meaning] = found;
  const start = end - word.length;
  // A wave joins a range, and a bracket may close: 3~5 台, <附件>3台.
  if (word === '~' && /[0-9%\u2030a-z一二三四五六七八九十百千万亿元台]/i.test(text[start - 1] ?? ''))
    return undefined;
  if (/^[<>]$/.test(word) && /<[^<>\n]*$/.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  return { ...meaning, at: start };
}

/** The qualifying word that begins at `at`: 以上 of 30台以上. */
export function qualifierAfter(text: string, at: number): QualifierInText | undefined {
  // 500万元（含）以上, 5%（含5%）以下
  const gap = /^[^\S\n]*(?:[(](?:不?含)(?:本数|[0-9.]+[^()\n]{0,4})?[)](?=[以及]))?/;
  const start = at + (gap.exec(text.slice(at, at + 16))?.[0].length ?? 0);
  if (!firstOfSuffixes.has(text[start])) return undefined;
  const found = suffixesLongestFirst.find(([word]) => text.startsWith(word, start));
  if (found === undefined) return undefined;
  const end = start + found[0].length;
  if (found[0] === '+' && /[0-9A-Za-z+]/.test(text[end] ?? '')) return undefined;
  // 上下班, 左右岸
  if (/^(?:上下[班游级联半]|左右[岸两侧])/.test(text.slice(start, start + 3))) return undefined;
  return { ...found[1], at: end };
}

/**
 * What several qualifying words say together, or undefined where they contradict each other.
 *
 * 约30余台 and 近30余人 are common slips in signed-off text, which may not be mended; of them only “about” holds.
 */
export function combineQualifiers(found: readonly Qualifier[]): Qualifier | undefined {
  const distinct = new Set(found);
  if (distinct.size === 0) return 'exact';
  if (distinct.size === 1) return found[0];
  return distinct.has('at-most') ? undefined : 'about';
}

/** A text with its qualifier in the one standard wording of each: 约… · 近… · …以上 · 不超过…. */
export function qualifiedText(qualifier: Qualifier, text: string): string {
  switch (qualifier) {
    case 'exact':
      return text;
    case 'about':
      return `约${text}`;
    case 'nearly':
      return `近${text}`;
    case 'at-least':
      return `${text}以上`;
    case 'at-most':
      return `不超过${text}`;
  }
}

/** The sign of a qualifier, for the site's own voice; empty for an exact number. */
export const qualifierSigns: Readonly<Record<Qualifier, string>> = {
  exact: '',
  about: '≈',
  'at-least': '≥',
  nearly: '≤',
  'at-most': '≤',
};
