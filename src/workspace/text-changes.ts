import { diffIndices } from 'node-diff3';
import type { WrittenAmendment } from '#src/records/published-state.ts';

/** A place where a text that was published says something else now: the clauses that were there, and those that are. */
export interface TextChange {
  readonly from: string;
  readonly to: string;
  /** Offset in the text as it is now. */
  readonly at: number;
}

/**
 * Where two states of a text differ, white space left aside, and no amendment says so: every clause that is gone needs a line that
 * quotes it as `from`, every new one a line that quotes it as `to`.
 *
 * @param lines amendments that the first state didn't have
 */
export function unexplainedText(
  before: string,
  now: string,
  lines: readonly WrittenAmendment[],
): TextChange[] {
  const [old, current] = [clausesOf(before), clausesOf(now)];
  const words = (clauses: readonly Clause[]) => clauses.map((clause) => clause.words);
  const isQuoted = (field: 'from' | 'to') => {
    const quotes = lines.flatMap((line) => (line.what === '文字' ? bare(line[field] ?? '') : []));
    return ({ words }: Clause) =>
      quotes.some((quote) => quote.length > 1 && (quote.includes(words) || words.includes(quote)));
  };
  const [wasQuoted, isQuotedNow] = [isQuoted('from'), isQuoted('to')];
  return diffIndices(words(old), words(current)).flatMap(({ buffer1, buffer2 }): TextChange[] => {
    const gone = old.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const come = current.slice(buffer2[0], buffer2[0] + buffer2[1]);
    if (gone.every(wasQuoted) && come.every(isQuotedNow)) return [];
    return [
      { from: words(gone).join(''), to: words(come).join(''), at: current[buffer2[0]]?.start ?? now.length },
    ];
  });
}

interface Clause {
  /** With the mark that ends it, without white space. */
  readonly words: string;
  readonly start: number;
}

function clausesOf(text: string): Clause[] {
  return Array.from(text.matchAll(/[^，。；：！？\n]*(?:[，。；：！？\n]|$)/g), ({ 0: words, index }) => ({
    words: bare(words),
    start: index + words.search(/\S|$/),
  })).filter(({ words }) => words !== '');
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
