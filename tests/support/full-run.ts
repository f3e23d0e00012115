import { test } from 'vitest';

/** Whether everything is tested, as `npm run test:full` does, or one of each kind, as `npm test` does. */
export const isFullRun = process.env['TONGTU_TEST_SCOPE'] === 'full';

/** A test that takes most of a minute and guards what seldom changes; a short run doesn't have it. */
export const testInFullRun: (name: string, run: () => void | Promise<void>, timeout?: number) => void =
  isFullRun ? test : () => undefined;
