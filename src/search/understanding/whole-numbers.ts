import type { Occurrences, SearchEngine } from '#src/search/engine/search-engine.ts';
import { mayCount } from './number-ways.ts';

/**
 * The same engine, but for terms with a number: it finds them only where the number is all of it. That 0.5公里 is 500米 must not lead to
 * 1500米, and that 500平方米 are 500平方 not to 500平方公里.
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
    if (!holdsNumber(term)) return ofTerm;
    const isWhole = await Promise.all(ofTerm.map((start) => isWholeAt(record, start, term, engine)));
    return ofTerm.filter((_, position) => isWhole[position]);
  });
  return { record, starts: await Promise.all(kept) };
}

const edges = '[0-9〇零一二三四五六七八九十百千万亿两]';
const beginsWithNumeral = new RegExp(`^${edges}`);
const endsWithNumeral = new RegExp(`${edges}$`);
const runsOn = new RegExp(`^\\.?${edges}`);
const ranOn = new RegExp(`${edges}\\.?$`);

function holdsNumber(term: string): boolean {
  return mayCount(term) || beginsWithNumeral.test(term) || endsWithNumeral.test(term);
}

/** Whether a term stands at a position with all of its number, and that number goes the way that the term says. */
export async function isWholeAt(
  record: number,
  start: number,
  term: string,
  engine: SearchEngine,
): Promise<boolean> {
  const { laid } = await engine.placeAt(record, start);
  const before = Array.from(laid.text)
    .slice(0, start - laid.start)
    .join('');
  const read = mayCount(term)
    ? (await import('./read-number.ts')).standsAsNumber(laid.text, before.length, term)
    : undefined;
  return read ?? standsApart(laid.text, before.length, term);
}

/** Whether no numeral of the text runs on into a term. */
function standsApart(text: string, at: number, term: string): boolean {
  const [before, behind] = [text.slice(0, at), text.slice(at + term.length)];
  return (
    !(beginsWithNumeral.test(term) && ranOn.test(before)) &&
    !(endsWithNumeral.test(term) && runsOn.test(behind))
  );
}
