import { builtSite } from '../../support/built-site.ts';
import { isFullRun } from '../../support/full-run.ts';
import { testEveryPage, testPages } from '../../support/test-every-page.ts';

/** The templates that show something else once there are several reports. */
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
else testPages('demo', await builtSite('demo'), ofSeveralReports);
