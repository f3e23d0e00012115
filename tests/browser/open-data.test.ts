import { describe, expect, test } from 'vitest';
import { downloadedBytes } from '../support/downloaded-bytes.ts';
import { findViolations } from '../support/find-violations.ts';
import { openBrowser, overhang } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');

describe('/data/', () => {
  test('a download comes with its name, its bytes and a byte order mark', async () => {
    const page = await open(site.address('/data/2023-h1/'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^CSV，.*：数据$/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('2023-h1-figures.csv');
    const bytes = await downloadedBytes(download);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('约63亿元');
  });

  test('the meaning of the columns unfolds, and has no violation', async () => {
    const page = await open(site.address('/data/'), { viewport: { width: 390, height: 844 } });
    for (const summary of await page.locator('.dictionary summary').all()) await summary.click();
    await expect
      .poll(() => page.getByRole('cell', { name: '数据时段类别', exact: true }).isVisible())
      .toBe(true);
    expect(await findViolations(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });

  test('a row of the table leads to its number in the report', async () => {
    const page = await open(site.address('/data/2023-h1/'));
    await page.locator('[data-table="figures"] a[href$="#f-fines"]').click();
    await page.waitForURL(/\/reports\/2023-h1\/#f-fines$/);
    expect(await page.locator('#f-fines').textContent()).toContain('786300元');
  });

  test('the tables scroll by keyboard inside their own region, in both directions', async () => {
    const page = await open(site.address('/data/2023-h1/'), { viewport: { width: 1440, height: 900 } });
    const region = page.getByRole('region', { name: /^数据，/ });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => region.evaluate(({ scrollLeft, scrollTop }) => scrollLeft > 0 && scrollTop > 0))
      .toBe(true);
  });
});
