import { CORE_SCHEMA, load } from 'js-yaml';
import { findYamlSlips } from './yaml-slips.ts';

/**
 * What the two parsers read differently, or only the careful one complains of: printed words without quotation marks,
 * numbers with _ or in binary, a { or [ that isn't closed on its line, or one closed twice; and a star that may refer to
 * another place.
 */
const needsCare =
  /(?:value|quote|numeral):[ \t]*[^\s"]|[0-9]_[0-9]|\b0b[01]|\{[^}\n]*$|\[[^\]\n]*$|\}[^{\n]*\}|\][^[\n]*\]|(?:^|[\s[{,:])\*[^\s*]/m;

/**
 * The data of YAML in which there is nothing to report, some ten times faster than with a parser that knows where
 * everything stands: a thousand reports' frontmatter would take that one most of the time of a check.
 *
 * @returns undefined where there may be something to report; then it is the careful parser's turn
 */
export function readPlainYaml(text: string): unknown {
  if (needsCare.test(text) || findYamlSlips(text).length > 0) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    return holdsNothing(data) ? undefined : data;
  } catch {
    return undefined;
  }
}

/** Whether a value is missing somewhere: what a comma has cut off stands there as a name without one. */
function holdsNothing(data: unknown): boolean {
  if (data === null || data === undefined) return true;
  return typeof data === 'object' && ('null' in data || Object.values(data).some(holdsNothing));
}
