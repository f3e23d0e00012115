import { builtSite } from '../../support/built-site.ts';
import { isFullRun } from '../../support/full-run.ts';
import { testEveryPage, testPages } from '../../support/test-every-page.ts';

if (isFullRun) await testEveryPage('empty');
else
  testPages('empty', await builtSite('empty'), ['index.html', 'commitments/index.html', 'data/index.html']);
