import type { SaidReading } from '#src/search/engine/answer-request.ts';
import { byAlias, byPinyin } from './by-name.ts';
import { byNumeral } from './by-numeral.ts';
import { byOneCharacter } from './by-one-character.ts';
import { byPieces } from './by-pieces.ts';
import { byQuantity } from './number-ways.ts';
import {
  bySimplifying,
  type Reading,
  type ReadingContext,
  simplified,
  typedQuery,
  type Way,
} from './reading.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** The surer ways first. */
const ways: readonly Way[] = [byAlias, byQuantity, byNumeral, bySimplifying, byPinyin, byOneCharacter];

/** More readings than this are no help. */
const mostReadings = 3;

/**
 * How a query might be meant of which nothing says all terms: the readings of the surest way that gives any, and pieces of it
 * where no way does. Something says what each of them comes to.
 */
export async function understand(terms: readonly string[], context: ReadingContext): Promise<SaidReading[]> {
  const { engine } = context;
  const spelled = wholeSpelling(terms);
  if (spelled !== undefined) {
    const readings = await sayable(await byPinyin(spelled, context), [], context);
    if (readings.length > 0) return readings;
  }
  const isSaid = await Promise.all(terms.map(async (term) => (await engine.find([term])).length > 0));
  const known = terms.filter((_, index) => isSaid[index]);
  const unknown = terms.filter((_, index) => !isSaid[index]);
  const [first, ...others] = unknown;
  if (first !== undefined && others.length === 0) {
    for (const way of ways) {
      const readings = await sayable(await way(first, context), known, context);
      if (readings.length > 0) return readings;
    }
  }
  const pieces = await byPieces(
    terms.map((term) => simplified(term, context.tables)),
    engine,
  );
  return pieces.map((reading) => ({ ...reading, query: reading.terms.join(' '), engine }));
}

/** Syllables typed with spaces between them are one word: san jiang qiao. */
function wholeSpelling(terms: readonly string[]): string | undefined {
  return terms.length > 1 && terms.every((term) => /^[a-z]+$/.test(term)) ? terms.join('') : undefined;
}

/** The readings that, together with the terms that stand somewhere, something says. */
async function sayable(
  readings: readonly Reading[],
  known: readonly string[],
  { engine, tables }: ReadingContext,
): Promise<SaidReading[]> {
  const said: SaidReading[] = [];
  for (const reading of readings) {
    if (said.length === mostReadings) break;
    const terms = [...new Set([...reading.terms, ...known])];
    const finding = reading.hasOtherNumber ? wholeNumbers(engine) : engine;
    if ((await finding.find(terms)).length === 0) continue;
    said.push({ ...reading, terms, query: typedQuery(terms, tables.printed), engine: finding });
  }
  return said;
}
