import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundHit, foundHits, rankHits } from '#src/search/engine/found-hit.ts';
import type { TableRecord } from '#src/search/records/record-layout.ts';
import { closestSpan } from '#src/search/words/find-terms.ts';

/** Two reports, the newer first, and a metric. Reports: title 10, text to 100, figures to 200, commitments to 250. */
const table: TableRecord[] = [
  { id: 'reports/2023-h2', period: '2023-h2', title: 10, ends: [100, 200, 200, 200, 250, 250] },
  { id: 'reports/2022-h1', period: '2022-h1', title: 10, ends: [100, 200, 200, 200, 250, 250] },
  { id: 'metrics/fines', period: undefined, title: 2, ends: [0, 0, 0, 30, 30, 30] },
];
const names = (hits: readonly FoundHit[]) => hits.map(({ kind, record }) => `${kind} ${table[record]?.id}`);

describe('what was found', () => {
  const occurrences = [
    { record: 0, starts: [[20, 150, 230]] },
    { record: 2, starts: [[0]] },
  ];

  test('is parted by kind', () => {
    expect(names(foundHits(occurrences, table, {}, undefined))).toEqual([
      'report reports/2023-h2',
      'figure reports/2023-h2',
      'commitment reports/2023-h2',
      'metric metrics/fines',
    ]);
  });

  test('is narrowed by kind, year, period and the places of a topic', () => {
    const found = (filter: Parameters<typeof foundHits>[2], ranges?: Parameters<typeof foundHits>[3]) =>
      names(foundHits(occurrences, table, filter, ranges));
    expect(found({ kind: 'figure' })).toEqual(['figure reports/2023-h2']);
    expect(found({ year: '2022' })).toEqual([]);
    expect(found({ year: '2023', kind: 'metric' })).toEqual([]);
    expect(found({ period: '2023-h2', kind: 'report' })).toEqual(['report reports/2023-h2']);
    expect(found({}, new Map([[0, [{ start: 140, end: 160 }]]]))).toEqual(['figure reports/2023-h2']);
  });

  test('must hold every term in one kind', () => {
    const apart = [{ record: 0, starts: [[20], [150]] }];
    expect(foundHits(apart, table, {}, undefined)).toEqual([]);
  });
});

describe('the order', () => {
  const hit = (record: number, kind: FoundHit['kind'], ...starts: number[][]): FoundHit => ({
    record,
    kind,
    starts,
  });

  test('by relevance: a name first, then what says it often, then the newest', () => {
    const hits = [
      hit(1, 'report', [20]),
      hit(0, 'report', [20]),
      hit(1, 'figure', [120, 130]),
      hit(2, 'metric', [0]),
    ];
    expect(names(rankHits(hits, table, 'relevance', ['罚款']))).toEqual([
      'metric metrics/fines',
      'figure reports/2022-h1',
      'report reports/2023-h2',
      'report reports/2022-h1',
    ]);
  });

  test('by relevance: terms said together before terms said apart', () => {
    const hits = [hit(0, 'report', [20], [99]), hit(1, 'report', [20], [25])];
    expect(names(rankHits(hits, table, 'relevance', ['甲', '乙']))).toEqual([
      'report reports/2022-h1',
      'report reports/2023-h2',
    ]);
  });

  test('by date: the newest report first, registers last', () => {
    const hits = [
      hit(2, 'metric', [0]),
      hit(1, 'report', [0]),
      hit(0, 'figure', [120]),
      hit(0, 'report', [20]),
    ];
    expect(names(rankHits(hits, table, 'date', ['罚款']))).toEqual([
      'report reports/2023-h2',
      'figure reports/2023-h2',
      'report reports/2022-h1',
      'metric metrics/fines',
    ]);
  });
});

test('the closest span is the shortest there is', () => {
  const positions = fc
    .uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 6 })
    .map((values) => values.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(positions, { minLength: 1, maxLength: 3 }), (starts) => {
      const [first, ...others] = starts;
      let choices = first!.map((at) => [at]);
      for (const other of others) choices = choices.flatMap((chosen) => other.map((at) => [...chosen, at]));
      const shortest = Math.min(...choices.map((chosen) => Math.max(...chosen) - Math.min(...chosen)));
      expect(closestSpan(starts).length).toBe(shortest);
    }),
  );
});
