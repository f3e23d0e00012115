/** The classes of road that a code such as G6512 names, by GB/T 917 (letter) and the length of its number. */
export type RouteClass =
  | 'expressway'
  | 'national'
  | 'provincial-expressway'
  | 'provincial'
  | 'county'
  | 'township'
  | 'village';

/** A stretch of text: plain, or a route code with its class. */
export interface RouteTextPiece {
  readonly text: string;
  readonly route?: RouteClass;
}

const routeCode = /(?<![A-Za-z0-9])[GSXYC][0-9]{1,4}(?![A-Za-z0-9.])/g;

/** Cuts a text at its route codes; joined again, the pieces are the text. */
export function splitAtRouteCodes(text: string): RouteTextPiece[] {
  const pieces: RouteTextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(routeCode)) {
    const route = routeClass(match[0]);
    if (route === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], route });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/**
 * The class of a route code, or undefined where the letter and the number of digits make none.
 *
 * GB/T 917: a national or provincial number of three digits is an ordinary road; one, two and (for the
 * national net's branches, such as G6512) four digits are expressways; X, Y and C roads have three or four.
 */
export function routeClass(code: string): RouteClass | undefined {
  const digits = code.length - 1;
  switch (code[0]) {
    case 'G':
      return digits === 3 ? 'national' : 'expressway';
    case 'S':
      return digits === 3 ? 'provincial' : digits <= 2 ? 'provincial-expressway' : undefined;
    case 'X':
      return digits >= 3 ? 'county' : undefined;
    case 'Y':
      return digits >= 3 ? 'township' : undefined;
    case 'C':
      return digits >= 3 ? 'village' : undefined;
    default:
      return undefined;
  }
}
