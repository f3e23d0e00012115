import type { Proposal } from '#src/importing/extraction/proposal.ts';

// The relations that a careful person would declare of a gold text, and those that are proposed of it.

/** How many of what was asked were right, and what was wrong with the others. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** Each as `part 11起 34起`: the relation, then what it is of, as printed. */
export interface GoldChecks {
  readonly checks?: readonly string[];
  /** What is true, too, and needn't be declared. */
  readonly alsoTrue?: readonly string[];
}

export interface CheckScore {
  /** Those that a person would declare and that are proposed. */
  readonly checks: Score;
  /** Those proposed that are true; none asked of a text whose relations aren't noted. */
  readonly checksTrue: Score;
}

/** Holds the proposed relations against the noted ones. */
export function scoreChecks(
  { checks, alsoTrue = [] }: GoldChecks,
  proposals: readonly Proposal[],
): CheckScore {
  const printed = new Map(
    proposals.flatMap(({ to, entry }) => {
      if (to === 'metrics') return [[`figure ${entry['id']}`, String(entry['value'])]];
      return to === 'commitments' ? [[`promise ${entry['id']}`, String(entry['dueSaid'])]] : [];
    }),
  );
  const proposed = proposals.flatMap(({ to, entry }) => {
    if (to !== 'checks') return [];
    const { relation, part, whole, parts = [], ratio, earlier, later } = entry;
    const sides: Readonly<Record<string, readonly unknown[]>> = {
      sum: [whole, ...(typeof parts === 'object' ? parts : [])],
      part: [part, whole],
      ratio: [part, whole, ratio],
      order: [earlier, later],
    };
    const kind = relation === 'order' ? 'promise' : 'figure';
    const words = (sides[String(relation)] ?? []).map((side) => printed.get(`${kind} ${String(side)}`));
    return [[relation, ...words].join(' ')];
  });
  const score = (asked: readonly string[], known: readonly string[]): Score => {
    const wrong = asked.filter((check) => !known.includes(check));
    return { asked: asked.length, right: asked.length - wrong.length, wrong };
  };
  return {
    checks: score(checks ?? [], proposed),
    checksTrue: checks === undefined ? score([], []) : score(proposed, [...checks, ...alsoTrue]),
  };
}
