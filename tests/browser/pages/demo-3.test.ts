import { testEveryPage } from '../support/test-every-page.ts';

testEveryPage('demo', { number: 3, of: 3 });
