import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isFullRun } from '../support/full-run.ts';
import { openBrowser } from '../support/open-browser.ts';
import { box, done, headline, list, search, shownQuery, total } from '../support/search-view.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const site = serveSite('real');
const demo = serveSite('demo');
const below = serveSite('sub-path');

describe('a linked query', () => {
  const sites = [
    ['demo', demo],
    ['sub-path', below],
    ['real', site],
  ] as const;

  test.each(isFullRun ? sites : sites.slice(0, 2))(
    'is answered on the site %s, each excerpt marked, each link at an anchor of its page',
    async (_, at) => {
      const page = await open(at.address('/'));
      const examples = await page.locator('.search-examples a').allInnerTexts();
      expect(examples.length).toBeGreaterThan(2);
      const tried = isFullRun || at === demo ? examples : examples.slice(0, 2);
      for (const example of tried) {
        await page.goto(at.address(search(example)));
        await done(page);
        expect(await total(page)).toBeGreaterThan(0);
        expect(await headline(page)).toContain(example);
        expect(await page.title()).toContain(example);
        expect(await box(page).inputValue()).toBe(example);
        const unmarked = await page
          .locator(`${list} > li`)
          .evaluateAll((hits) => hits.filter((hit) => hit.querySelector('mark') === null).length);
        expect(unmarked).toBe(0);
        const links = await page
          .locator(`${list} a`)
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(links.filter((link) => !link.startsWith(at.address('/')))).toEqual([]);
      }
    },
  );

  test('shows a figure with its value and coverage, a clause with its plate', async () => {
    const page = await open(site.address(search('检测车辆')));
    await done(page);
    const row = page.locator('.search-board-row').first();
    expect(await row.locator('.search-board-value').innerText()).toBe('11980台');
    expect(await row.locator('.search-board-coverage').innerText()).toContain('6月10日');
    expect(await page.locator(`${list} .plate`).first().innerText()).toBe('1.3');
  });

  test('says that nothing is found only where nothing is, and then offers what there is', async () => {
    const page = await open(site.address(search('南极企鹅')));
    await done(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator(`${list} > li`).count()).toBe(0);
    expect(await headline(page)).toBe('未找到“南极企鹅”');
    expect(await page.locator('.search-examples a:visible').count()).toBeGreaterThan(2);
    expect(await page.locator('a[href*="/metrics/"]:visible').count()).toBeGreaterThan(10);
  });

  test('is answered approximately only under the words that say so, apart from the exact list', async () => {
    const page = await open(site.address(search('三江橋')));
    await done(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator(`${list} > li`).count()).toBe(0);
    const near = page.getByRole('region', { name: '无完全匹配，以下为近似结果' });
    expect(await near.innerText()).toContain('繁体');
    expect(await near.locator('.search-hit mark').first().innerText()).toBe('三江桥');
    // A hit opened from there highlights the query as it was understood.
    const href = await near.locator('.search-hit a').first().getAttribute('href');
    expect(new URL(href ?? '', site.origin()).searchParams.get('q')).toBe('三江桥');
    await near.getByRole('link', { name: '改为搜索“三江桥”' }).first().click();
    await expect.poll(() => total(page)).toBeGreaterThan(0);
    expect(await box(page).inputValue()).toBe('三江桥');
    expect(await page.locator('.search-near').count()).toBe(0);
    expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
  });
});

describe('suggestions', () => {
  const also = (page: Page) => page.getByRole('region', { name: '相关建议（非完全匹配）' });

  test('come below the exact hits, apart from them, once they are shown; each leads to what it says', async () => {
    const page = await newPage();
    const held = Promise.withResolvers<void>();
    await page.route('**/search-data/*/names.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(site.address(search('G6512')));
    await done(page);
    const found = await total(page);
    expect(await also(page).count()).toBe(0);
    held.resolve();
    await also(page).waitFor();
    expect(await total(page)).toBe(found);
    expect(await page.locator(`${list} > li`).count()).toBe(found);
    expect(await also(page).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/也可以搜索\s*秀从高速\s*“G6512”即项目“G6512秀从高速公路/),
    ]);
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/：\d+项结果.*另有1项建议/);
    await also(page).getByRole('link').click();
    await expect.poll(() => shownQuery(page)).toBe('秀从高速');
    await page.getByRole('heading', { name: /“秀从高速”：[1-9]\d*项结果/ }).waitFor();
    expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { name: /^“G6512”：\d+项结果$/ }).waitFor();
  });

  test('lead to the page of a topic whose name stands in no sentence, and to no page that a hit leads to', async () => {
    const page = await open(site.address(search('治超')));
    await done(page);
    await also(page).waitFor();
    const hrefs = await page
      .locator(`${list} .search-hit-title a`)
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const suggested = await also(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(suggested).toContain('/topics/overload-control/');
    expect(suggested.filter((path) => hrefs.includes(path))).toEqual([]);
    // Where there is no exact hit, suggestions come with the answer.
    await page.goto(site.address(search('党的建设')));
    await done(page);
    expect(await total(page)).toBe(0);
    await also(page).getByRole('link', { name: '专题 党的建设' }).click();
    await page.waitForURL('**/topics/party-building/');
  });

  test('are reached and followed by keyboard', async () => {
    const page = await open(site.address(search('G6512')));
    await also(page).waitFor();
    await page.locator(`${list} a`).last().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('.search-suggestion')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownQuery(page)).toBe('秀从高速');
  });

  test('are left out where their parts don’t come, and the hits stay', async () => {
    const page = await newPage();
    await page.route('**/search-data/*/names.json', (route) => route.abort());
    const tried = page.waitForEvent('requestfailed');
    await page.goto(site.address(search('G6512')));
    await tried;
    expect(await total(page)).toBeGreaterThan(0);
    expect(await also(page).count()).toBe(0);
    expect(await page.locator('.search-failure').count()).toBe(0);
    await box(page).fill('三江桥');
    await page.getByRole('heading', { name: /^“三江桥”：\d+项结果$/ }).waitFor();
  });
});

describe('narrowing', () => {
  test('each chip leaves as many hits as it counts, the address says so, and a reload shows the same', async () => {
    const page = await open(demo.address(search('公路')));
    await done(page);
    const chips = page.locator('a.search-chip:not([aria-current]):has(b)');
    const offered = await chips.evaluateAll((all) =>
      all.map((chip) => ({
        href: (chip as HTMLAnchorElement).href,
        count: Number(chip.querySelector('b')?.textContent),
      })),
    );
    expect(offered.length).toBeGreaterThan(5);
    const tried = offered.filter((_, index) => isFullRun || index % 7 === 0);
    for (const { href, count } of tried) {
      await page.goto(demo.address(search('公路')));
      await done(page);
      const link = page.locator(`a.search-chip[href="${new URL(href).search}"]`);
      await link.click();
      await page.waitForURL(href);
      await expect.poll(() => total(page)).toBe(count);
      expect(await page.locator('a.search-chip:focus').getAttribute('aria-current')).toBe('true');
    }
    await page.reload();
    await done(page);
    expect(await total(page)).toBe(tried.at(-1)?.count);
  });

  test('topics are asked for only when wanted; a query that a filter leaves nothing of can be freed of it', async () => {
    const page = await open(demo.address(search('公路')));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await done(page);
    expect(requests.filter((url) => url.includes('topic-'))).toEqual([]);
    await page.locator('.search-topics summary').click();
    const chip = page.locator('.search-topics a.search-chip:has(b)').first();
    const count = Number(await chip.locator('b').innerText());
    await chip.click();
    await expect.poll(() => total(page)).toBe(count);
    await page.goto(demo.address(search('公路', '&year=1999')));
    await done(page);
    expect(await total(page)).toBe(0);
    await page.getByRole('link', { name: '取消筛选，重新搜索“公路”' }).click();
    await expect.poll(() => total(page)).toBeGreaterThan(count);
  });

  test('the newest comes first where that is wanted', async () => {
    const page = await open(demo.address(search('公路', '&type=report&sort=date')));
    await done(page);
    const periods = await page.locator('.search-hit-period').allInnerTexts();
    const years = periods.map((name) => Number.parseInt(name, 10));
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  test('more is a link that works when it is sent on; the focus is on the first new hit', async () => {
    const page = await open(demo.address(search('公路', '&limit=3')));
    await done(page);
    expect(await page.locator(`${list} > li`).count()).toBe(3);
    const all = await total(page);
    await page.locator('a[data-search="more"]').click();
    await expect.poll(() => page.locator(`${list} > li`).count()).toBe(Math.min(13, all));
    expect(new URL(page.url()).searchParams.get('limit')).toBe('13');
    expect(
      await page
        .locator(`${list} > li:nth-child(4) h2 a`)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.reload();
    await done(page);
    expect(await page.locator(`${list} > li`).count()).toBe(Math.min(13, all));
    expect(await total(page)).toBe(all);
  });

  test('all places of a hit are one link away', async () => {
    const page = await open(demo.address(search('公里')));
    await done(page);
    const hit = page.locator(`${list} > li:has(.search-hit-more)`).first();
    const before = await hit.locator('ul > li').count();
    await hit.locator('.search-hit-more a').click();
    await expect.poll(() => page.locator(`${list} > li`).count()).toBe(1);
    expect(await page.locator(`${list} ul > li`).count()).toBeGreaterThan(before);
  });
});
