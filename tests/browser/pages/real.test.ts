import { darkOnDesk, lightOnPhone, testEveryPage } from '../../support/test-every-page.ts';

/** Templates that demo.test.ts looks at in dark colours on a desk. */
const inDemo =
  /^(?:index|checks\/index|commitments\/index|(?:data|metrics|projects|reports|topics)\/[^/]+\/index)\.html$/;

await testEveryPage('real', (page) => (inDemo.test(page) ? [lightOnPhone] : [lightOnPhone, darkOnDesk]));
