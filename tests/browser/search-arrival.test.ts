import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const site = serveSite('real');
const below = serveSite('sub-path');
const report = (query: string, anchor: string) =>
  `/reports/2023-h1/?q=${encodeURIComponent(query)}#${anchor}`;

/** What is marked, range by range. */
const highlights = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search-arrival') ?? [])].map((range) => String(range)));

/** Opens an address and waits for its marks. */
async function marksAt(path: string, at = site): Promise<string[]> {
  const page = await open(at.address(path));
  await expect.poll(() => highlights(page).then(({ length }) => length)).toBeGreaterThan(0);
  const marks = await highlights(page);
  await page.close();
  return marks;
}

describe('the place that a hit opens', () => {
  test.each([
    ['across a shield', 'G6512秀从高速', 's-1-2-1-i1', ['G6512', '秀从高速']],
    ['across a figure', '全长32.74km，总投资', 's-1-2-1-i1', ['全长', '32.74km', '，总投资']],
    ['in another width and case', 'ｇ6512', 's-1-2-1-i1', ['G6512']],
    ['of several terms', '贵州 时速', 's-1-2-1-i1', ['贵州', '时速', '贵州省'.slice(0, 2)]],
    ['with white space in it', '三 江 桥'.replaceAll(' ', ''), 's-1-2-2-i3-i4', ['三江桥']],
    ['of a figure, in its sentence', '32.74', 'f-g6512-length', ['32.74']],
  ])('is marked %s', async (_, query, anchor, expected) => {
    expect(await marksAt(report(query, anchor))).toEqual(expected);
  });

  test('is the only place that is marked, and what the site adds is left out', async () => {
    const page = await open(site.address(report('总投资', 's-1-2-1-i1')));
    await expect.poll(() => highlights(page)).toEqual(['总投资']);
    const where = await page.evaluate(() =>
      [...(CSS.highlights.get('search-arrival') ?? [])].map((range) => {
        const { startContainer } = range as Range;
        const parent = startContainer.parentElement;
        return [parent?.closest('[data-site]') === null, parent?.closest('#s-1-2-1-i1') !== null];
      }),
    );
    expect(where).toEqual([[true, true]]);
  });

  test('is reached from the results, on each kind of page, below a path too', async () => {
    for (const at of isFullRun ? [site, below] : [below]) {
      const page = await newPage();
      const complaints = listenForComplaints(page);
      const results = at.address(`/search/?q=${encodeURIComponent('三江桥')}`);
      await page.goto(results);
      await page.locator('ol[data-state="done"]').waitFor();
      const links = await page
        .locator('ol[aria-label="搜索结果"] :is(.search-hit:not(:has(ul)) h2 a, ul a)')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(3);
      for (const link of links) {
        await page.goto('about:blank');
        await page.goto(link);
        await expect.poll(() => highlights(page).then((marks) => marks.join(''))).toContain('三江桥');
        const anchor = new URL(link).hash.slice(1);
        if (anchor !== '') expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
        expect(await page.locator('header input[type="search"]').inputValue()).toBe('三江桥');
      }
      // The results are left while suggestions are still coming.
      expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([]);
      await page.close();
    }
  });

  test('is marked with <mark> where the browser knows no highlights, and the text stays what it is', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto(site.address(report('全长32.74km，总投资', 's-1-2-1-i1')));
    const marks = page.locator('mark.search-arrival');
    await expect.poll(() => marks.allInnerTexts()).toEqual(['全长', '32.74km', '，总投资']);
    expect(await page.locator('#s-1-2-1-i1 .sentence').innerText()).toContain(
      '全长32.74km，总投资约63亿元。',
    );
    expect(await findViolations(page, { within: '#s-1-2-1-i1' })).toEqual([]);
  });
});

test('a page that is opened without a query loads nothing for it', async () => {
  const page = await newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site.address('/reports/2023-h1/#s-1-2-1-i1'), { waitUntil: 'networkidle' });
  const without = requests.length;
  expect(requests.filter((url) => url.includes('mark-arrival'))).toEqual([]);
  requests.length = 0;
  await page.goto('about:blank');
  await page.goto(site.address(report('G6512', 's-1-2-1-i1')), { waitUntil: 'networkidle' });
  expect(requests.length).toBeGreaterThan(without);
});
