import { test } from 'vitest';

/** Whether everything is tested, as `npm run test:full` does, or one of each kind, as `npm test` does. */
export const isFullRun = process.env['TONGTU_TEST_SCOPE'] === 'full';

/**
 * A test that only a full run has: a further sample of a kind that the short run has, or a slow one that guards what
 * seldom changes.
 */
export const testInFullRun: (name: string, run: () => void | Promise<void>, timeout?: number) => void =
  isFullRun ? test : () => undefined;

/** How many cases of a property are tried: a quarter in a short run, others in each. */
export const runs = (whole: number): number => (isFullRun ? whole : Math.ceil(whole / 4));
