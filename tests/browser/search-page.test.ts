import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { layoutShift, measureLayoutShift } from '../support/layout-shift.ts';
import { desk, openBrowser, overhang, phone } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { box, done, headline, list, search, total } from '../support/search-view.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const site = serveSite('real');
const demo = serveSite('demo');
const empty = serveSite('empty');
const below = serveSite('sub-path');

/** Whether an address is of a file that only the search needs. */
const isSearchFile = (url: string) => /\/(search-data|pagefind)\/|search-worker|understand/.test(url);

describe('when something goes wrong', () => {
  test('a part that fails gives a message and a retry that keeps the query, and then the answer', async () => {
    const page = await newPage();
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
    expect(await headline(page)).toBe('搜索未完成');
    expect(await box(page).inputValue()).toBe('三江桥');
    expect(await page.locator(list).getAttribute('data-total')).toBe(null);
    expect(await findViolations(page)).toEqual([]);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('搜索未完成');
    // Sending the same query again retries, too.
    const before = failed;
    await box(page).press('Enter');
    await expect.poll(() => failed).toBeGreaterThan(before);
    await page.locator(`${list}[data-state="failed"]`).waitFor();
    isDown = false;
    await page.getByRole('button', { name: '重试' }).click();
    await done(page);
    expect(await total(page)).toBeGreaterThan(0);
    expect(await page.locator('.search-failure').count()).toBe(0);
  });

  test('a site without search files says who can mend it, and how', async () => {
    const page = await newPage();
    await page.route('**/search-data/entry.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(site.address(search('三江桥')));
    await page.locator(`${list}[data-state="failed"]`).waitFor();
    expect(await page.locator('.search-failure').innerText()).toContain('npm run build');
  });

  test('a bureau without a report finds nothing, and says so', async () => {
    const page = await open(empty.address(search('公路')));
    await done(page);
    expect(await total(page)).toBe(0);
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
    '\ud83d\ude97\ud800',
    '＆lt;b＆gt;&lt;b&gt;%3Cb%3E',
    '长'.repeat(10_000),
  ];

  test('each of these (a short run: every other), one after the other', async () => {
    const page = await newPage();
    const complaints = listenForComplaints(page);
    page.on('dialog', () => expect.unreachable('a script ran'));
    for (const query of hostile.filter((_, index) => isFullRun || index % 2 === 0)) {
      await page.goto(site.address('/search/'));
      await box(page).fill(query);
      await box(page).press('Enter');
      await done(page);
      expect(await page.locator('search-page :is(img, iframe, script:not([src]))').count()).toBe(0);
      expect(await overhang(page)).toBe(0);
    }
    // The page is left while suggestions are still coming.
    expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([]);
  });

  test('a query of nothing but what prints nothing is none', async () => {
    const page = await open(site.address('/search/'));
    await box(page).fill('\u0000\u0007\u202e\u200b');
    await box(page).press('Enter');
    await box(page).fill('三江桥');
    await page.getByRole('heading', { name: /^“三江桥”：\d+项结果$/ }).waitFor();
  });

  test('what is too long is cut, and the page says where', async () => {
    const page = await open(site.address('/search/'));
    await box(page).fill('长'.repeat(10_000));
    await done(page);
    expect(await page.locator('.search-note').first().innerText()).toMatch(/仅搜索前\d+个字/);
  });
});

describe('costs', () => {
  test('nothing of the search is loaded before a box is used', async () => {
    const page = await newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const path of ['/', '/reports/2023-h1/', '/search/']) {
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      expect(requests.filter(isSearchFile)).toEqual([]);
    }
    await box(page).focus();
    await expect.poll(() => requests.filter(isSearchFile).length).toBeGreaterThan(0);
  });

  test.each(isFullRun ? ['三江橋', '三江桥', '南极企鹅'] : ['三江橋'])(
    'nothing moves while %s is answered',
    async (query) => {
      for (const view of [desk, phone]) {
        const page = await newPage(view);
        await measureLayoutShift(page);
        await page.goto(site.address(search(query)), { waitUntil: 'networkidle' });
        await done(page);
        expect(await layoutShift(page)).toBeLessThan(0.0005);
      }
    },
  );
});

describe('for every reader', () => {
  const states = [
    '',
    search('三江橋'),
    search('公路', '&type=figure&year=2023'),
    search('G6512'),
    search('三江桥'),
    search('罚款'),
    search('南极企鹅'),
    search('党的建设'),
  ];

  const oneLook = [['light', 1440]] as const;
  const bothLooks = [...oneLook, ['dark', 390]] as const;

  // The page without a query is among those of tests/browser/pages.
  test.each(isFullRun ? states : states.slice(1, 4))(
    'no violation, nothing sticks out: %s',
    async (state) => {
      const page = await newPage();
      const complaints = listenForComplaints(page);
      let isSuggested = false;
      const wait = async () => {
        if (state === '') await page.locator('.site-index').waitFor();
        else await done(page);
        // Suggestions come below the hits a moment later.
        if (isSuggested) await page.locator('.search-also').waitFor();
      };
      for (const at of isFullRun ? [site, demo] : [site]) {
        // The county has no road of that number.
        isSuggested = at === site && state === search('G6512');
        await page.goto(at.address(state === '' ? '/search/' : state));
        await wait();
        for (const [colorScheme, width] of isFullRun || state === search('三江橋') ? bothLooks : oneLook) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          expect(await findViolations(page, { onlyLook: colorScheme === 'dark' })).toEqual([]);
        }
        await page.evaluate(() => localStorage.setItem('tongtu-elder', 'on'));
        await page.reload();
        await wait();
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await overhang(page)).toBe(0);
        }
        await page.evaluate(() => localStorage.clear());
      }
      // The page is left while suggestions are still coming.
      expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([]);
    },
  );

  test.each(['/', '/reports/2023-h1/', '/search/'])('in 长者模式 the boxes fit into %s', async (path) => {
    const page = await newPage();
    await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
    await page.goto(site.address(path));
    for (const width of [320, 390, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const rights = await page
        .locator('.search-box:visible')
        .evaluateAll((boxes) => boxes.map((box) => box.querySelector('div')?.getBoundingClientRect().right));
      expect(rights.length).toBeGreaterThan(0);
      expect(Math.max(...rights.map(Number)), `${width}`).toBeLessThanOrEqual(width);
    }
  });

  test('without scripts the box leads to an index by period, topic, project and metric', async () => {
    const page = await open(below.address('/reports/2023-h1/'), { javaScriptEnabled: false });
    await page.locator('header input[type="search"]').fill('三江桥');
    await page.locator('header input[type="search"]').press('Enter');
    await page.waitForURL((url) => url.pathname === '/jt/search/');
    expect(await page.locator('.site-index h2').allInnerTexts()).toEqual(['报告期', '专题', '项目', '指标']);
    expect(await page.locator('noscript').innerText()).toContain('未运行脚本');
    expect(await page.locator(list).isVisible()).toBe(false);
    await page.getByRole('link', { name: '三江桥', exact: true }).last().click();
    await page.waitForURL('**/jt/projects/sanjiang-bridge/');
  });
});
