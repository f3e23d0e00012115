import { testSearch } from '../support/test-search.ts';

// Answers of many reports are long, so fewer are asked for.
await testSearch(['corpus-300'], 4);
