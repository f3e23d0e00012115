import type { SuggestedPage } from '#src/search/contract/search-suggestions.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import type { NameTables } from './name-tables.ts';

/** Shorter words than this stand in names by chance. */
const shortest = 2;

/** A page and one of the names that it goes by. */
interface CalledPage extends SuggestedPage {
  readonly called: string;
}

/**
 * The pages of topics, metrics and projects that one of the terms names: first those it is the name of, then those whose name
 * begins with it or that it begins with, then those whose name is in it or has it in it; of these the shortest names first.
 *
 * @param base the site's base path, with a slash at both ends
 */
export function namedPages(terms: readonly string[], names: NameTables, base: string): SuggestedPage[] {
  const pages = (kind: SuggestedPage['kind'], entries: NameTables['projects']) =>
    entries
      .filter(([page]) => page !== '')
      .flatMap(([page, name, ...others]): CalledPage[] =>
        [name, ...others].map((called) => ({ kind, name, address: `${base}${page}`, called })),
      );
  const nearest = [
    ...pages('topic', names.topics),
    ...pages('metric', names.metrics),
    ...pages('project', names.projects),
  ]
    .map((page) => ({ page, distance: Math.min(...terms.map((term) => distanceOf(page.called, term))) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance);
  const found = new Map<string, SuggestedPage>();
  for (const { page } of nearest) {
    const { kind, name, address } = page;
    if (!found.has(address)) found.set(address, { kind, name, address });
  }
  return [...found.values()];
}

/** How far a name is from a term; infinite where neither has the other in it. */
function distanceOf(name: string, term: string): number {
  const { text } = normalText(name);
  const [short, long] = text.length < term.length ? [text, term] : [term, text];
  if (short.length < shortest || !long.includes(short)) return Number.POSITIVE_INFINITY;
  // Any difference of length weighs less than where the shorter one stands.
  return (long.startsWith(short) ? 0 : 1000) + long.length - short.length;
}
