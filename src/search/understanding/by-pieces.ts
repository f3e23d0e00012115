import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import { closestSpan } from '#src/search/words/find-terms.ts';
import type { Reading } from './reading.ts';

/** How much of a term is cut into pieces. */
const longestTerm = 32;

/** Pieces count as said together when they begin no further apart than this. */
const nearby = 60;

/**
 * The longest pieces of the terms that stand somewhere, as many of them as are said near each other: 三江桥修了没有 comes to
 * 三江桥. Questions are asked in words that no report uses.
 */
export async function byPieces(terms: readonly string[], engine: SearchEngine): Promise<Reading[]> {
  const pieces: string[] = [];
  for (const term of terms) pieces.push(...(await piecesOf(term, engine)));
  let left = [...new Set(pieces)].sort((a, b) => b.length - a.length);
  while (left.length > 0) {
    const found = await engine.find(left);
    if (found.some(({ starts }) => closestSpan(starts).length <= nearby)) {
      const said = `仅搜索其中的${left.map((piece) => `“${piece}”`).join('')}`;
      return [{ kind: 'pieces', terms: left, said }];
    }
    left = left.slice(0, -1);
  }
  return [];
}

/** Cuts a term from the left into the longest pieces of two characters or more that stand somewhere; numbers stay whole. */
async function piecesOf(term: string, engine: SearchEngine): Promise<string[]> {
  const units = (term.match(/\d[\d.]*|[^\d]/gu) ?? []).slice(0, longestTerm);
  const pieces: string[] = [];
  for (let at = 0; at < units.length; ) {
    let end = at;
    let piece = '';
    // A single character is never asked for: it stands everywhere.
    let longer = (units[at]?.length ?? 0) > 1 ? 1 : 2;
    while (at + longer <= units.length) {
      const tried = units.slice(at, at + longer).join('');
      if ((await engine.find([tried])).length === 0) break;
      piece = tried;
      end = at + longer;
      longer += 1;
    }
    if (piece !== '') pieces.push(piece);
    at = Math.max(end, at + 1);
  }
  return pieces;
}
