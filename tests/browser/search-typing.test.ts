import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { box, done, headline, list, search, shownQuery, total } from '../support/search-view.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');
const demo = serveSite('demo');

describe('typing', () => {
  test('is answered without a key to send it off, and the address follows', async () => {
    const page = await open(site.address('/search/'));
    await box(page).pressSequentially('罚款', { delay: 20 });
    await done(page);
    expect(shownQuery(page)).toBe('罚款');
    const found = await total(page);
    await box(page).fill('');
    await expect.poll(() => page.locator('.site-index').isVisible()).toBe(true);
    expect(await page.locator(list).isVisible()).toBe(false);
    await page.goto(site.address(search('罚款')));
    await done(page);
    expect(await total(page)).toBe(found);
  });

  test('waits for the input method to finish', async () => {
    const page = await open(site.address('/search/'));
    const asked: string[] = [];
    await page.exposeFunction('addressIs', (query: string) => asked.push(query));
    await page.evaluate(() => {
      const { addressIs } = globalThis as unknown as { addressIs: (query: string) => void };
      for (const method of ['pushState', 'replaceState'] as const) {
        const original = history[method].bind(history);
        history[method] = (state, unused, url) => {
          original(state, unused, url);
          addressIs(new URLSearchParams(location.search).get('q') ?? '');
        };
      }
    });
    await box(page).focus();
    const input = await page.context().newCDPSession(page);
    for (const text of ['s', 'sa', 'san', 'san j']) {
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(200);
    }
    expect(await box(page).inputValue()).toBe('san j');
    expect(asked).toEqual([]);
    await input.send('Input.insertText', { text: '三江桥' });
    await done(page);
    expect(asked.filter((query) => query !== '三江桥')).toEqual([]);
    expect(shownQuery(page)).toBe('三江桥');
  });

  test('Back leads to what was looked for before, not through every letter', async () => {
    const page = await open(site.address(search('三江桥')));
    await done(page);
    const first = await total(page);
    await box(page).fill('');
    await box(page).pressSequentially('治超', { delay: 250 });
    await expect.poll(() => headline(page)).toContain('治超');
    await box(page).press('Enter');
    await page.locator('.search-chip', { hasText: '报告' }).first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe('report');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe(null);
    expect(await box(page).inputValue()).toBe('治超');
    await page.goBack();
    await expect.poll(() => headline(page)).toBe(`“三江桥”：${first}项结果`);
    expect(await box(page).inputValue()).toBe('三江桥');
    await page.goForward();
    await expect.poll(() => headline(page)).toContain('治超');
  });

  test('Back from an opened hit shows the results again, as far down as they were', async () => {
    const page = await open(demo.address(search('里程', '&limit=40')));
    await done(page);
    const hits = page.locator(`${list} > li h2 a`);
    await hits.last().scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(500);
    await hits.last().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search'));
    await page.goBack();
    await done(page);
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeCloseTo(Math.round(scrolled), -2);
  });
});

describe('by keyboard alone', () => {
  test('a slash leads to the box, but not while something is written', async () => {
    const page = await open(site.address('/reports/2023-h1/'));
    await page.keyboard.press('/');
    const header = page.locator('header input[type="search"]');
    expect(await header.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('1/2');
    expect(await header.inputValue()).toBe('1/2');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('三江桥');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await done(page);
    expect(shownQuery(page)).toBe('三江桥');
    await page.locator('body').press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('arrows go from the box through the results and back, Enter opens', async () => {
    const page = await open(site.address(search('三江桥')));
    await done(page);
    await box(page).focus();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href ?? '');
    const links = await page
      .locator(`${list} a, [data-part="below"] a`)
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(link);
    }
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(links.at(-1));
    for (const _ of links) await page.keyboard.press('ArrowUp');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(links[1] ?? '');
  });

  test('the count is announced once typing has stopped, and nothing is before', async () => {
    const page = await open(site.address('/search/'));
    const status = page.getByRole('status');
    expect(await status.innerText()).toBe('');
    await box(page).pressSequentially('三江桥', { delay: 30 });
    await done(page);
    const found = await total(page);
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText()).toContain(`“三江桥”：${found}项结果`);
  });
});
