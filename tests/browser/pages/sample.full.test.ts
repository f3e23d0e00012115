import { testEveryPage } from '../../support/test-every-page.ts';

await testEveryPage('sample');
