import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const browser = openBrowser();
const site = serveSite('real');
const demo = serveSite('demo');
const empty = serveSite('empty');
const below = serveSite('sub-path');
const desk = { viewport: { width: 1440, height: 900 } };

const list = 'ol[aria-label="搜索结果"]';
const done = (page: Page) => page.locator(`${list}[data-state="done"]`).waitFor();
const total = (page: Page) => page.locator(list).getAttribute('data-total').then(Number);
const box = (page: Page) => page.locator('main input[type="search"]');
const headline = (page: Page) => page.locator('h1').innerText();
const search = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;
const shownQuery = (page: Page) => new URL(page.url()).searchParams.get('q');

/** Everything that a page asks for beyond its own document, style and scripts. */
const isSearchFile = (url: string) => /\/(search-data|pagefind)\/|search-worker|understand/.test(url);

async function open(address: string): Promise<Page> {
  const page = await browser().newPage(desk);
  await page.goto(address);
  return page;
}

describe('a linked query', () => {
  test.each([
    ['real', site],
    ['demo', demo],
    ['sub-path', below],
  ] as const)(
    'is answered on the site %s, each excerpt marked, each link at an anchor of its page',
    async (_, at) => {
      const page = await open(at.address('/'));
      const examples = await page.locator('.search-examples a').allInnerTexts();
      expect(examples.length).toBeGreaterThan(2);
      for (const example of examples) {
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
      await page.close();
    },
  );

  test('shows a figure with its value and coverage, a clause with its plate', async () => {
    const page = await open(site.address(search('检测车辆')));
    await done(page);
    const row = page.locator('.search-board-row').first();
    expect(await row.locator('.search-board-value').innerText()).toBe('11980台');
    expect(await row.locator('.search-board-coverage').innerText()).toContain('6月10日');
    expect(await page.locator(`${list} .plate`).first().innerText()).toBe('1.3');
    await page.close();
  });

  test('says that nothing is found only where nothing is, and then offers what there is', async () => {
    const page = await open(site.address(search('南极企鹅')));
    await done(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator(`${list} > li`).count()).toBe(0);
    expect(await headline(page)).toBe('没有找到“南极企鹅”');
    expect(await page.locator('.search-examples a:visible').count()).toBeGreaterThan(2);
    expect(await page.locator('a[href*="/metrics/"]:visible').count()).toBeGreaterThan(10);
    await page.close();
  });

  test('is answered approximately only under the words that say so, apart from the exact list', async () => {
    const page = await open(site.address(search('三江橋')));
    await done(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator(`${list} > li`).count()).toBe(0);
    const near = page.getByRole('region', { name: '没有完全匹配，以下为近似结果' });
    expect(await near.innerText()).toContain('繁体');
    expect(await near.locator('.search-hit mark').first().innerText()).toBe('三江桥');
    // What is opened from there is marked with what it was understood as.
    const href = await near.locator('.search-hit a').first().getAttribute('href');
    expect(new URL(href ?? '', site.origin()).searchParams.get('q')).toBe('三江桥');
    await near.getByRole('link', { name: '改找“三江桥”' }).first().click();
    await expect.poll(() => total(page)).toBeGreaterThan(0);
    expect(await box(page).inputValue()).toBe('三江桥');
    expect(await page.locator('.search-near').count()).toBe(0);
    expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('suggestions', () => {
  const also = (page: Page) => page.getByRole('region', { name: '不是完全匹配，也许有用' });

  test('come below the exact hits, apart from them, once they are shown; each leads to what it says', async () => {
    const page = await browser().newPage(desk);
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
      expect.stringMatching(/也可以搜索\s*秀从高速\s*“G6512”是项目“G6512秀从高速公路/),
    ]);
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/找到\d+项.*还有1条建议/);
    await also(page).getByRole('link').click();
    await expect.poll(() => shownQuery(page)).toBe('秀从高速');
    await page.getByRole('heading', { name: /“秀从高速”找到[1-9]\d*项/ }).waitFor();
    expect(await page.locator('h1').evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.goBack();
    await page.getByRole('heading', { name: '“G6512”找到' }).waitFor();
    await page.close();
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
    // Where nothing says it they come with the answer.
    await page.goto(site.address(search('党的建设')));
    await done(page);
    expect(await total(page)).toBe(0);
    await also(page).getByRole('link', { name: '专题 党的建设' }).click();
    await page.waitForURL('**/topics/party-building/');
    await page.close();
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
    await page.close();
  });

  test('are left out where their parts don’t come, and the hits stay', async () => {
    const page = await browser().newPage(desk);
    await page.route('**/search-data/*/names.json', (route) => route.abort());
    const tried = page.waitForEvent('requestfailed');
    await page.goto(site.address(search('G6512')));
    await tried;
    expect(await total(page)).toBeGreaterThan(0);
    expect(await also(page).count()).toBe(0);
    expect(await page.locator('.search-failure').count()).toBe(0);
    await box(page).fill('三江桥');
    await page.getByRole('heading', { name: '“三江桥”找到' }).waitFor();
    await page.close();
  });
});

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
    await page.close();
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
    await page.close();
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
    await expect.poll(() => headline(page)).toBe(`“三江桥”找到${first}项`);
    expect(await box(page).inputValue()).toBe('三江桥');
    await page.goForward();
    await expect.poll(() => headline(page)).toContain('治超');
    await page.close();
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
    await page.close();
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
    await page.close();
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
    await page.close();
  });

  test('the count is announced once typing has stopped, and nothing is before', async () => {
    const page = await open(site.address('/search/'));
    const status = page.getByRole('status');
    expect(await status.innerText()).toBe('');
    await box(page).pressSequentially('三江桥', { delay: 30 });
    await done(page);
    const found = await total(page);
    expect(await status.innerText()).toBe('');
    await expect.poll(() => status.innerText()).toContain(`“三江桥”找到${found}项`);
    await page.close();
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
    const tried = offered.filter((_, index) => isFullRun || index % 4 === 0);
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
    await page.close();
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
    await page.getByRole('link', { name: '不筛选，再找“公路”' }).click();
    await expect.poll(() => total(page)).toBeGreaterThan(count);
    await page.close();
  });

  test('the newest comes first where that is wanted', async () => {
    const page = await open(demo.address(search('公路', '&type=report&sort=date')));
    await done(page);
    const periods = await page.locator('.search-hit-period').allInnerTexts();
    const years = periods.map((name) => Number.parseInt(name, 10));
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    await page.close();
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
    await page.close();
  });

  test('all places of a hit are one link away', async () => {
    const page = await open(demo.address(search('公里')));
    await done(page);
    const hit = page.locator(`${list} > li:has(.search-hit-more)`).first();
    const before = await hit.locator('ul > li').count();
    await hit.locator('.search-hit-more a').click();
    await expect.poll(() => page.locator(`${list} > li`).count()).toBe(1);
    expect(await page.locator(`${list} ul > li`).count()).toBeGreaterThan(before);
    await page.close();
  });
});

describe('when something goes wrong', () => {
  test('a part that fails gives a message and a retry that keeps the query, and then the answer', async () => {
    const page = await browser().newPage(desk);
    let isDown = true;
    let failed = 0;
    page.on('requestfailed', () => {
      failed += 1;
    });
    await page.route(/\/(search-data|pagefind)\//, (route) =>
      isDown && !route.request().url().endsWith('entry.json') ? route.abort() : route.continue(),
    );
    await page.goto(site.address(search('三江桥')));
    await page.locator(`${list}[data-state="failed"]`).waitFor();
    expect(await headline(page)).toBe('搜索没有完成');
    expect(await box(page).inputValue()).toBe('三江桥');
    expect(await page.locator(list).getAttribute('data-total')).toBe(null);
    expect(await findViolations(page)).toEqual([]);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('搜索没有完成');
    // Sending the same words off once more tries again, too.
    const before = failed;
    await box(page).press('Enter');
    await expect.poll(() => failed).toBeGreaterThan(before);
    await page.locator(`${list}[data-state="failed"]`).waitFor();
    isDown = false;
    await page.getByRole('button', { name: '再试一次' }).click();
    await done(page);
    expect(await total(page)).toBeGreaterThan(0);
    expect(await page.locator('.search-failure').count()).toBe(0);
    await page.close();
  });

  test('a site without search files says who can mend it, and how', async () => {
    const page = await browser().newPage(desk);
    await page.route('**/search-data/entry.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(site.address(search('三江桥')));
    await page.locator(`${list}[data-state="failed"]`).waitFor();
    expect(await page.locator('.search-failure').innerText()).toContain('npm run build');
    await page.close();
  });

  test('a bureau without a report finds nothing, and says so', async () => {
    const page = await open(empty.address(search('公路')));
    await done(page);
    expect(await total(page)).toBe(0);
    await page.close();
  });
});

describe('hostile input is text', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "');alert(1);//",
    'javascript:alert(1)',
    '*.+?^$ {}()|[]\\',
    '"未闭合',
    '+公路 -公路 title:公路',
    '\u0000\u0007\u202e\u200b',
    '\ud83d\ude97\ud800',
    '＆lt;b＆gt;&lt;b&gt;%3Cb%3E',
    '长'.repeat(10_000),
  ];

  test.each(hostile)('%#', async (query) => {
    const page = await browser().newPage(desk);
    const complaints = listenForComplaints(page);
    page.on('dialog', () => expect.unreachable('a script ran'));
    await page.goto(site.address('/search/'));
    await box(page).fill(query);
    await box(page).press('Enter');
    // A query of nothing but what prints nothing may as well be none.
    await page.locator(`${list}:is([data-state="done"], [data-state="idle"])`).waitFor({ state: 'attached' });
    await done(page).catch(() => undefined);
    expect(await page.locator('search-page :is(img, iframe, script:not([src]))').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('what is too long is cut, and the page says where', async () => {
    const page = await open(site.address('/search/'));
    await box(page).fill('长'.repeat(10_000));
    await done(page);
    expect(await page.locator('.search-note').first().innerText()).toMatch(/只找了前\d+个字/);
    await page.close();
  });
});

describe('costs', () => {
  test('nothing of the search is loaded before a box is used', async () => {
    const page = await browser().newPage(desk);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const path of ['/', '/reports/2023-h1/', '/search/']) {
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      expect(requests.filter(isSearchFile)).toEqual([]);
    }
    await box(page).focus();
    await expect.poll(() => requests.filter(isSearchFile).length).toBeGreaterThan(0);
    await page.close();
  });

  test.each(['三江桥', '南极企鹅', '三江橋'])('nothing moves while %s is answered', async (query) => {
    for (const viewport of [desk.viewport, { width: 390, height: 844 }]) {
      const page = await browser().newPage({ viewport });
      await page.addInitScript(() => {
        globalThis.layoutShift = 0;
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries()) {
            globalThis.layoutShift += (entry as PerformanceEntry & { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.address(search(query)), { waitUntil: 'networkidle' });
      await done(page);
      expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.0005);
      await page.close();
    }
  });
});

describe('for every reader', () => {
  const states = [
    '',
    search('三江桥'),
    search('罚款'),
    search('三江橋'),
    search('南极企鹅'),
    search('党的建设'),
    search('公路', '&type=figure&year=2023'),
  ];

  test.each(states)('no violation, nothing sticks out: %s', async (state) => {
    const page = await browser().newPage(desk);
    const complaints = listenForComplaints(page);
    const wait = () => (state === '' ? page.locator('.site-index').waitFor() : done(page));
    for (const at of isFullRun ? [site, demo] : [site]) {
      await page.goto(at.address(state === '' ? '/search/' : state));
      await wait();
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 390],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await findViolations(page, { onlyLook: colorScheme === 'dark' })).toEqual([]);
      }
      await page.evaluate(() => localStorage.setItem('tongtu-elder', 'on'));
      await page.reload();
      await wait();
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      await page.evaluate(() => localStorage.clear());
    }
    // The page is left while suggestions are still coming.
    expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([]);
    await page.close();
  });

  test('no violation with suggestions below the hits', async () => {
    const page = await open(site.address(search('G6512')));
    await page.locator('.search-also').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page)).toEqual([]);
    }
    await page.close();
  });

  test.each([320, 390, 768, 1024, 1440])('in 长者模式 the boxes fit into a page of %i px', async (width) => {
    const page = await browser().newPage({ viewport: { width, height: 800 } });
    await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
    for (const path of ['/', '/reports/2023-h1/', '/search/']) {
      await page.goto(site.address(path));
      const rights = await page
        .locator('.search-box:visible')
        .evaluateAll((boxes) => boxes.map((box) => box.querySelector('div')?.getBoundingClientRect().right));
      expect(rights.length).toBeGreaterThan(0);
      expect(Math.max(...rights.map(Number))).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  test('without scripts the box leads to an index by period, topic, project and metric', async () => {
    const context = await browser().newContext({ ...desk, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(below.address('/reports/2023-h1/'));
    await page.locator('header input[type="search"]').fill('三江桥');
    await page.locator('header input[type="search"]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/jt/search/');
    expect(await page.locator('.site-index h2').allInnerTexts()).toEqual(['报告期', '专题', '项目', '指标']);
    expect(await page.locator('noscript').innerText()).toContain('没有运行脚本');
    expect(await page.locator(list).isVisible()).toBe(false);
    await page.getByRole('link', { name: '三江桥', exact: true }).last().click();
    await page.waitForURL('**/jt/projects/sanjiang-bridge/');
    await context.close();
  });
});

declare global {
  var layoutShift: number;
}
