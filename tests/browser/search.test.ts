import { isFullRun } from '../support/full-run.ts';
import { testSearch } from '../support/test-search.ts';

if (isFullRun) await testSearch(['real', 'demo', 'sample', 'sub-path', 'corpus-10'], 12);
else await testSearch(['demo'], 3);
