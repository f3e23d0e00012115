/** Far beyond what content needs, which is three or four levels; parsers, which go down level by level, break at some thousands. */
export const mostLevels = 32;

/**
 * The first line of YAML, counted from 0, on which brackets or list items are nested deeper than {@link mostLevels}, which no
 * parser is given; undefined where none is. Brackets within quotation marks count, too: no text has so many that stay open.
 */
export function firstTooDeep(text: string): number | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if ((character === ']' || character === '}') && open > 0) open -= 1;
      if (open > mostLevels) return index;
    }
    const [lead = ''] = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line) ?? [];
    const levels = lead.replace(/[^-?:]/g, '').length;
    // Each level of names within names goes at least a space further in.
    if (levels > mostLevels || lead.length > 8 * mostLevels) return index;
  }
  return undefined;
}
