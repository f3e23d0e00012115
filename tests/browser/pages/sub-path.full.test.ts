import { expect, test } from 'vitest';
import { builtSite } from '../../support/built-site.ts';
import { openBrowser } from '../../support/open-browser.ts';
import { listenForComplaints } from '../../support/page-complaints.ts';
import { serveSite } from '../../support/serve-site.ts';
import { pagesToTest } from '../../support/site-pages.ts';

const { newPage } = openBrowser();
const site = serveSite('sub-path');

// Below a path only addresses differ: everything that a page fetches must exist, and lie below that path.
test.each(pagesToTest((await builtSite('sub-path')).outDir))('sub-path %s', async (file) => {
  const page = await newPage();
  const complaints = listenForComplaints(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.address(`/${file.replace(/index\.html$/, '')}`), { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(site.address('/')))).toEqual([]);
});
