import { testEveryPage } from '../support/test-every-page.ts';

testEveryPage('demo', { number: 2, of: 3 });
