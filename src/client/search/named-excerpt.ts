import type { Excerpt } from '#src/search/contract/search-answer.ts';

/** An excerpt that begins with a name: the name and what follows it, each with its marks. */
export interface NamedExcerpt {
  readonly name: Excerpt;
  /** Empty where nothing follows. */
  readonly words: Excerpt;
}

/**
 * Parts an excerpt from the name it begins with, which the results show as a heading: it is not to be read twice. A name
 * that the excerpt doesn't begin with is given unmarked, with the excerpt as it is.
 */
export function namedExcerpt(name: string, excerpt: Excerpt): NamedExcerpt {
  const text = excerpt.map((run) => run.text).join('');
  if (text !== name && !text.startsWith(`${name} `)) {
    return { name: [{ text: name, isMatch: false }], words: excerpt };
  }
  return { name: cut(excerpt, 0, name.length), words: cut(excerpt, name.length + 1, text.length) };
}

/** The runs of an excerpt from one offset up to another. */
function cut(excerpt: Excerpt, from: number, to: number): Excerpt {
  let at = 0;
  return excerpt.flatMap(({ text, isMatch }) => {
    const kept = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return kept === '' ? [] : [{ text: kept, isMatch }];
  });
}
