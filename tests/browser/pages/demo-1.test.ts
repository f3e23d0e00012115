import { testEveryPage } from '../support/test-every-page.ts';

testEveryPage('demo', { number: 1, of: 3 });
