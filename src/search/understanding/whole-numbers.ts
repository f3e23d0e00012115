import type { Occurrences, SearchEngine } from '#src/search/engine/search-engine.ts';

/**
 * The same engine, but for terms that begin or end with a number: it finds them only where the number is all of it. That
 * 0.5公里 is 500米 must not lead to 1500米.
 */
export function wholeNumbers(engine: SearchEngine): SearchEngine {
  return {
    table: engine.table,
    async find(terms) {
      const checked = await Promise.all(
        (await engine.find(terms)).map((found) => whole(found, terms, engine)),
      );
      return checked.filter(({ starts }) => starts.every(({ length }) => length > 0));
    },
    placeAt: (record, position) => engine.placeAt(record, position),
    topicRanges: (topic) => engine.topicRanges(topic),
  };
}

async function whole(
  { record, starts }: Occurrences,
  terms: readonly string[],
  engine: SearchEngine,
): Promise<Occurrences> {
  const kept = starts.map(async (ofTerm, index) => {
    const term = terms[index] ?? '';
    if (!/^\d|\d$/.test(term)) return ofTerm;
    const isWhole = await Promise.all(ofTerm.map((start) => isWholeAt(record, start, term, engine)));
    return ofTerm.filter((_, position) => isWhole[position]);
  });
  return { record, starts: await Promise.all(kept) };
}

/** Whether a term that begins or ends with a number stands at a position with all of the number. */
export async function isWholeAt(
  record: number,
  start: number,
  term: string,
  engine: SearchEngine,
): Promise<boolean> {
  const { laid } = await engine.placeAt(record, start);
  const text = Array.from(laid.text);
  const at = start - laid.start;
  const before = text.slice(Math.max(0, at - 2), at).join('');
  const behind = text.slice(at + Array.from(term).length).join('');
  return !(/^\d/.test(term) && /\d\.?$/.test(before)) && !(/\d$/.test(term) && /^\.?\d/.test(behind));
}
