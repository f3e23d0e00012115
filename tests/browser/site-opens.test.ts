import { expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const browser = openBrowser();

for (const name of ['real', 'empty', 'sub-path'] as const) {
  const site = serveSite(name);

  test(`the first page of the site ${name} opens without a complaint`, async () => {
    const page = await browser().newPage();
    const complaints = listenForComplaints(page);
    await page.goto(site.address('/'));
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  });
}
