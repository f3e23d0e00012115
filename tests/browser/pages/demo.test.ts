import { builtSite } from '../../support/built-site.ts';
import { isFullRun } from '../../support/full-run.ts';
import { darkOnDesk, testEveryPage, testPages } from '../../support/test-every-page.ts';

/** The templates that show something else once there are several reports: real.test.ts looks at them on a phone in light colours. */
const ofSeveralReports = [
  'index.html',
  'checks/index.html',
  'commitments/index.html',
  'compare/2020-h1..2020-h2/index.html',
  'data/2020-h1/index.html',
  'metrics/fines/index.html',
  'projects/bing-bridge/index.html',
  'reports/2020-h2/index.html',
  'topics/construction/index.html',
];

if (isFullRun) await testEveryPage('demo');
else testPages('demo', await builtSite('demo'), ofSeveralReports, () => [darkOnDesk]);
