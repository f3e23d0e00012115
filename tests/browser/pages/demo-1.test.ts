import { testEveryPage } from '../../support/test-every-page.ts';

await testEveryPage('demo', { number: 1, of: 3 });
