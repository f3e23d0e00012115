import type { PublishedThing, WrittenAmendment } from '#src/records/published-state.ts';

/** A line of `corrections` or `revisions` as far as it can be written for the clerk. */
export type WantedLine = Pick<WrittenAmendment, 'what' | 'of' | 'from' | 'to'>;

/** What YAML reads as words without quotation marks. */
const plain = /^(?!(?:true|false|null|0[xo].*|[0-9.]+(?:e[0-9-]*)?)$)[a-z0-9./-]+$/;

/** The line that would explain a change, ready to paste but for the reason: `{ date: 2023-08-01, what: 数据, … }`. */
export function printLine({ what, of, from, to }: WantedLine, date: string): string {
  const quoted = (words: string) => `"${words.replace(/["\\]/g, '\\$&')}"`;
  const fields = [
    `date: ${date}`,
    `what: ${what}`,
    ...(of === undefined ? [] : [`of: ${plain.test(of) ? of : quoted(of)}`]),
    ...(from === undefined ? [] : [`from: ${quoted(from)}`]),
    ...(to === undefined ? [] : [`to: ${quoted(to)}`]),
    'why: "……"',
  ];
  return `{ ${fields.join(', ')} }`;
}

/** The reason of a line that was pasted and not written to its end. */
export function isUnwritten(why: string): boolean {
  return !/[\p{L}\p{N}]/u.test(why);
}

/** The lines that are about a thing. Where a line doesn't say which, what it quotes tells. */
export function linesAbout(
  lines: readonly WrittenAmendment[],
  { what, of, says }: PublishedThing,
  now: PublishedThing | undefined,
): WrittenAmendment[] {
  const isQuoted = ({ from, to }: WrittenAmendment) =>
    from === says || (to !== undefined && to === now?.says);
  return lines.filter(
    (line) => line.what === what && (line.of === of || (line.of === undefined && isQuoted(line))),
  );
}

/**
 * The lines that lead from what was published to what stands now, one after the other; undefined where none do.
 *
 * @param to undefined where nothing stands there any more
 */
export function linesFromTo(
  lines: readonly WrittenAmendment[],
  from: string,
  to: string | undefined,
): WrittenAmendment[] | undefined {
  const reached = new Map<string | undefined, WrittenAmendment[]>([[from, []]]);
  for (const [words, path] of reached) {
    if (words === to) return path;
    for (const line of lines) {
      if (line.from === words && !reached.has(line.to)) reached.set(line.to, [...path, line]);
    }
  }
  return undefined;
}
