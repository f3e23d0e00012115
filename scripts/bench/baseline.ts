import { z } from 'zod';
import type { Ratios } from './build-ratios.ts';

/** The ratios that a machine once measured, by how many reports the corpus had. */
export const baselineSchema = z.strictObject({
  /** What measured them. */
  machine: z.string(),
  sizes: z.record(z.string(), z.record(z.string(), z.number())),
});

/** See {@link baselineSchema}. */
export type Baseline = z.infer<typeof baselineSchema>;

/** A ratio that is no longer what it was. */
export interface Change {
  readonly reports: string;
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** What a comparison comes to. */
export interface Comparison {
  /** Dearer by more than the margin. */
  readonly dearer: readonly Change[];
  /** Cheaper by more than the margin: reason to save a new baseline. */
  readonly cheaper: readonly Change[];
  /** Sizes and ratios that were measured now and that the baseline doesn't have, or the other way round: `100: check ÷ Eleventy`. */
  readonly unmatched: readonly string[];
}

/**
 * Compares ratios with a baseline.
 *
 * @param now by how many reports the corpus had; sizes that weren't measured now aren't asked for
 * @param margin 0.2: what is more than a fifth dearer is said to be
 */
export function compareRatios(
  now: ReadonlyMap<number, Ratios>,
  { sizes }: Baseline,
  margin: number,
): Comparison {
  const changes: Change[] = [];
  const unmatched: string[] = [];
  for (const [size, ratios] of now) {
    const reports = String(size);
    const before = sizes[reports] ?? {};
    for (const name of new Set([...Object.keys(ratios), ...Object.keys(before)])) {
      const [earlier, later] = [before[name], ratios[name]];
      if (earlier === undefined || later === undefined) unmatched.push(`${reports}: ${name}`);
      else changes.push({ reports, name, before: earlier, now: later });
    }
  }
  return {
    dearer: changes.filter((change) => change.now > change.before * (1 + margin)),
    cheaper: changes.filter((change) => change.now < change.before / (1 + margin)),
    unmatched,
  };
}

/** The comparison in words, a line for each thing there is to say. */
export function comparisonLines({ dearer, cheaper, unmatched }: Comparison): string[] {
  const said = (verdict: string) => (change: Change) =>
    `${verdict} ${change.reports} reports, ${change.name}: ${change.before.toFixed(2)} → ${change.now.toFixed(2)}`;
  return [
    ...dearer.map(said('dearer ')),
    ...cheaper.map(said('cheaper')),
    ...unmatched.map((name) => `not in both: ${name}`),
  ];
}
