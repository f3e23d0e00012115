import { test } from 'vitest';
import { isFullRun } from './full-run.ts';

/** A test that takes most of a minute and guards what seldom changes; a short run doesn't have it. */
export const testInFullRun: (name: string, run: () => void | Promise<void>, timeout?: number) => void =
  isFullRun ? test : () => undefined;
