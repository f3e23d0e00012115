import { builtSite } from '../../support/built-site.ts';
import { darkOnDesk, lightOnPhone, testPages } from '../../support/test-every-page.ts';

// A draft, a report that waits for its time, and another page of a preview.
testPages(
  'unpublished-preview',
  await builtSite('unpublished-preview'),
  ['reports/2024-09/index.html', 'reports/2024-10/index.html', 'projects/index.html'],
  () => [lightOnPhone, darkOnDesk],
);

// A withdrawn report, and the pages that list the withdrawal.
testPages(
  'unpublished',
  await builtSite('unpublished'),
  ['reports/2023-q3/index.html', 'reports/index.html', 'corrections/index.html'],
  (page) => (page.startsWith('reports/2023-q3') ? [lightOnPhone, darkOnDesk] : [lightOnPhone]),
);
