import { testEveryPage } from '../../support/test-every-page.ts';

await testEveryPage('demo', { number: 2, of: 3 });
