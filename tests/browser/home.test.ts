import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');
const sample = serveSite('sample');
const empty = serveSite('empty');
const demo = serveSite('demo');

describe('home', () => {
  test('the sign counts what is behind its links', async () => {
    const page = await open(site.address('/'));
    const links = await page.locator('.guide-sign-links a').allInnerTexts();
    expect(links.map((words) => words.replace(/\s+/g, ' '))).toEqual([
      '报告全文 →',
      '项目 17',
      '承诺 25',
      '其中下半年到期 11',
    ]);
    await page.locator('.guide-sign-links a').last().click();
    await page.waitForURL('**/commitments/?due=2023-h2');
    await expect.poll(() => page.locator('.commitment:visible').count()).toBe(11);
  });

  test('each month on the road leads to as many promises as it counts', async () => {
    const page = await open(site.address('/'));
    const months = page.locator('a.guide-sign-month-face');
    const counted: Record<string, number> = {};
    for (const month of await months.all()) {
      const anchor = (await month.getAttribute('href'))?.split('#')[1] ?? '';
      counted[anchor] = Number.parseInt(await month.locator('.guide-sign-count').innerText(), 10);
    }
    expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(11);
    await page.goto(site.address('/commitments/'));
    for (const [anchor, count] of Object.entries(counted)) {
      expect(await page.locator(`section[aria-labelledby="${anchor}"] .commitment`).count()).toBe(count);
    }
  });

  test('a figure is one click from its sentence', async () => {
    const page = await open(site.address('/'));
    expect(await page.locator('#figures').innerText()).toBe('主要指标');
    const card = page.locator('.figure-card').first();
    expect(await card.innerText()).toContain('约');
    await card.locator('.source-link').click();
    await page.waitForURL('**/reports/2023-h1/#f-*');
  });

  test('what there is nothing of is absent: a report that nothing was read out of, a bureau without a report', async () => {
    const page = await open(sample.address('/'));
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('#all-reports').count()).toBe(1);
    await page.goto(empty.address('/'));
    expect(await page.locator('h2').allInnerTexts()).toEqual(['图例']);
  });

  test('words in brackets in the name of the bureau stay on one line of a phone', async () => {
    const page = await open(demo.address('/'), { viewport: { width: 390, height: 844 } });
    const lines = await page
      .locator('.bureau-name-bracketed')
      .evaluateAll((names) => names.map((name) => name.getClientRects().length));
    expect(lines).toEqual([1, 1]);
  });
});
