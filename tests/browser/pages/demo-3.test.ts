import { testEveryPage } from '../../support/test-every-page.ts';

await testEveryPage('demo', { number: 3, of: 3 });
