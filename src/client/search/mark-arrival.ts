import { findTermsIn } from '#src/search/words/find-terms.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { placeText, rangesOf } from './place-text.ts';

/** What `::highlight()` in the style sheet calls it. */
const highlightName = 'search-arrival';

/** Marks a query at the place that the address aims at, and puts it into the box at the head of the page. */
export function markArrival(query: string): void {
  const { terms } = readQuery(query);
  for (const place of placesAimedAt()) {
    const text = placeText(place);
    const ranges = findTermsIn(text.text, terms).flatMap(({ start, end }) => rangesOf(text, start, end));
    if (ranges.length === 0) continue;
    markRanges(ranges);
    break;
  }
  const input = document.querySelector<HTMLInputElement>('search-box input');
  if (input?.value === '') input.value = query;
}

/**
 * The place an anchor names; of a figure, the sentence around it. An address without one aims at what the page says of
 * itself at its head or, where that doesn't say the words, at the page.
 */
function placesAimedAt(): Element[] {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target !== null) return [target.closest('.sentence') ?? target];
  const heading = document.querySelector('main h1');
  const places = [heading?.closest('header') ?? heading, document.querySelector('main')];
  return places.filter((place) => place !== null && place !== undefined);
}

function markRanges(ranges: readonly Range[]): void {
  if ('highlights' in CSS) {
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    return;
  }
  // From the end: what wraps a range moves the ones after it in the same node.
  for (const range of ranges.toReversed()) {
    const mark = document.createElement('mark');
    mark.className = highlightName;
    range.surroundContents(mark);
  }
}
