import { isFullRun } from '../support/full-run.ts';
import { testSearch } from '../support/test-search.ts';

await testSearch(['real', 'demo', 'sample', 'sub-path', ...(isFullRun ? (['corpus-10'] as const) : [])], 12);
