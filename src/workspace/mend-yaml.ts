import { isQuotedField } from './yaml-fields.ts';
import { findYamlSlips } from './yaml-slips.ts';

/**
 * Mends what is mechanical in YAML that staff write: tabs, full-width colons, missing spaces, full-width digits in
 * dates and ids, and words of the report without quotation marks. The words themselves stay as they are.
 */
export function mendYaml(text: string): string {
  const lines = text.split('\n');
  for (const { line, mended } of findYamlSlips(text)) lines[line - 1] = mended;
  return lines.map(quoteLooseWords).join('\n');
}

/** `{ value: 12km, quote: 完成里程12km,属实 }` with both in quotation marks, and `quote: 完成里程12km` on a line of its own. */
function quoteLooseWords(line: string): string {
  if (/^\s*#/.test(line)) return line;
  const isFlow = /^\s*(?:- )?\{/.test(line);
  const field = isFlow
    ? /(?<=[{,]\s*)([A-Za-z]+): +(?=[^\s"'])/g
    : /^\s*(?:- )?([A-Za-z]+): +(?=[^\s"'|>&*!])/g;
  const end = isFlow ? /\s*(?=,\s*[A-Za-z]+: |\}\s*$)/ : /\s*$/;
  let mended = '';
  let done = 0;
  for (const { 0: found, 1: name = '', index } of withoutQuoted(line).matchAll(field)) {
    const start = index + found.length;
    if (!isQuotedField(name) || start < done) continue;
    const stop = start + line.slice(start).search(end);
    const words = line.slice(start, stop);
    // What a comment is and what the words are, only a person can tell.
    if (stop < start || words === '' || words.includes(' #')) continue;
    mended += `${line.slice(done, start)}"${words.replace(/["\\]/g, '\\$&')}"`;
    done = stop;
  }
  return mended + line.slice(done);
}

function withoutQuoted(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"/g, (words) => '"'.repeat(words.length));
}
