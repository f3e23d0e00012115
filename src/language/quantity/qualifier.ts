/**
 * How a number is meant, by the word printed with it. Each stands for a claim that surely holds:
 * 超 and 余 exclude the number itself, yet “at least” is true of them too.
 */
export type Qualifier = 'exact' | 'about' | 'at-least' | 'nearly' | 'at-most';

/** Words before the number. 不足 and 不到, like 近, speak of a number just below. */
const prefixes: Readonly<Record<string, Qualifier>> = {
  约: 'about',
  大约: 'about',
  大概: 'about',
  约为: 'about',
  '≈': 'about',
  '~': 'about',
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  不足: 'nearly',
  不到: 'nearly',
  超: 'at-least',
  超过: 'at-least',
  逾: 'at-least',
  突破: 'at-least',
  多于: 'at-least',
  大于: 'at-least',
  高于: 'at-least',
  不少于: 'at-least',
  不低于: 'at-least',
  不小于: 'at-least',
  至少: 'at-least',
  最少: 'at-least',
  '≥': 'at-least',
  '>': 'at-least',
  不超过: 'at-most',
  不多于: 'at-most',
  不高于: 'at-most',
  不大于: 'at-most',
  少于: 'at-most',
  低于: 'at-most',
  小于: 'at-most',
  至多: 'at-most',
  最多: 'at-most',
  '≤': 'at-most',
  '<': 'at-most',
};

/** Words after the unit. 以上, 以下 and 以内 include the number (《民法典》第一千二百五十九条). */
const suffixes: Readonly<Record<string, Qualifier>> = {
  左右: 'about',
  上下: 'about',
  以上: 'at-least',
  余: 'at-least',
  多: 'at-least',
  以下: 'at-most',
  以内: 'at-most',
};

const byLength = (words: Readonly<Record<string, Qualifier>>) =>
  Object.entries(words).sort(([a], [b]) => b.length - a.length);
const prefixesLongestFirst = byLength(prefixes);
const suffixesLongestFirst = byLength(suffixes);

/** Takes at most one qualifying word off the beginning and one off the end: `约30台以上` → `30台`, about and at-least. */
export function stripQualifiers(text: string): { rest: string; found: readonly Qualifier[] } {
  const found: Qualifier[] = [];
  let rest = text;
  const prefix = prefixesLongestFirst.find(([word]) => rest.startsWith(word));
  if (prefix !== undefined) {
    rest = rest.slice(prefix[0].length);
    found.push(prefix[1]);
  }
  const suffix = suffixesLongestFirst.find(([word]) => rest.endsWith(word));
  if (suffix !== undefined) {
    rest = rest.slice(0, -suffix[0].length);
    found.push(suffix[1]);
  }
  return { rest, found };
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
