import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { openBrowser } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');
const empty = serveSite('empty');
const demo = serveSite('demo');

describe('checks', () => {
  test('26 ≠ 24: both numbers, the sum, a cell for each, the words about it', async () => {
    const page = await open(site.address('/checks/'));
    const check = page.locator('#k-2023-h1-violations-sum');
    const words = await check.innerText();
    expect(await check.locator('.check-sides .printed-value').allInnerTexts()).toEqual(['26起', '24起']);
    expect(words).toContain('1 + 9 + 13 + 1 = 24 ≠ 26');
    expect(words).toContain('1件 + 9起 + 13起 + 1起，按个数相加');
    expect(words).toContain('报告没有说明');
    expect(words).toContain('本站计算');
    expect(await check.locator('.check-cell').count()).toBe(26);
    expect(await check.locator('.check-cell-missing').count()).toBe(2);
    expect(await check.locator('.source-link').count()).toBe(5);
  });

  test('what cannot be decided is shown side by side with the reason, and nothing is added up', async () => {
    const page = await open(site.address('/checks/'));
    const check = page.locator('#k-2023-h1-off-site-included');
    const words = await check.innerText();
    expect(words).toContain('报告没有说');
    expect(words).not.toContain('本站计算');
    expect(words).not.toMatch(/399|886200|269|686400/);
  });

  test('every numeral is accounted for, every excuse and erratum leads to its clause', async () => {
    const page = await open(site.address('/checks/'));
    const account = await page.locator('.numeral-account dt').allInnerTexts();
    expect(account).toEqual(['数据', '日期', '编号', '序数', '另行说明']);
    const excused = Number(await page.locator('.numeral-account dd b').last().innerText());
    expect(await page.locator('.excuse-table tbody tr').count()).toBe(excused);
    expect(await page.locator('.errata > li .source-link').count()).toBe(
      await page.locator('.errata > li').count(),
    );
  });

  test('a bureau without a report has the page, and it says so', async () => {
    const page = await open(empty.address('/checks/'));
    expect(await page.locator('main').innerText()).toContain('尚未收录报告');
  });
});

describe('checks of many reports', () => {
  test('no violation: the tables of all reports have names of their own', async () => {
    const page = await open(demo.address('/checks/'));
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await findViolations(page)).toEqual([]);
    const labels = await page
      .locator('.table-scroll')
      .evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label')));
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('what fails or cannot be decided is never folded; of the rest only the newest report is open', async () => {
    const page = await open(demo.address('/checks/'));
    expect(await page.locator('details :is(.check-fails, .check-undecided)').count()).toBe(0);
    for (const id of ['holds', 'numerals']) {
      const open = await page
        .locator(`section[aria-labelledby="${id}"] .fold`)
        .evaluateAll((folds) => folds.map((fold) => (fold as HTMLDetailsElement).open));
      expect(open.length).toBeGreaterThan(5);
      expect(open.indexOf(true)).toBe(0);
      expect(open.lastIndexOf(true)).toBe(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(11_000);
  });

  test('a link to a folded relation opens what folds it', async () => {
    const page = await open(demo.address('/checks/'));
    const folded = page.locator('.fold:not([open]) .check').last();
    const id = (await folded.getAttribute('id')) ?? '';
    expect(await folded.isVisible()).toBe(false);
    await page.goto(demo.address('/'));
    await page.goto(demo.address(`/checks/#${id}`));
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
  });

  test('every printed rate of mending is the quotient of its two numbers', async () => {
    const page = await open(demo.address('/checks/'));
    const rates = page.locator('.check[id$="-mending-rate"]');
    expect(await rates.count()).toBeGreaterThan(1);
    expect(await rates.count()).toBe(await page.locator('.check-holds[id$="-mending-rate"]').count());
  });
});
