import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { openBrowser, overhang, phone } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { smallTargets } from '../support/press-targets.ts';
import { serveSite } from '../support/serve-site.ts';
import { templatePages } from '../support/site-pages.ts';
import { walkByKeyboard } from '../support/walk-by-keyboard.ts';

const { newPage, open } = openBrowser();
const site = serveSite('real');
/** The template with the most controls, charts and folds; a full run takes every template. */
const short = 'reports/2023-h1/index.html';
const templates = templatePages((await builtSite('real')).outDir);
const pages = isFullRun ? templates : templates.filter((file) => file === short);
/** The widths at which 长者模式 is examined, and the colours in which axe runs there. */
const elderLooks = isFullRun
  ? ([
      [390, ['light', 'dark']],
      [1440, ['light', 'dark']],
    ] as const)
  : ([
      [390, ['light']],
      [1440, ['dark']],
    ] as const);
const addressOf = (file: string) => site.address(`/${file.replace(/index\.html$/, '')}`);

/** Text that is shown and smaller than `least` pixels; drawn text is enlarged with its drawing. */
function smallText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element === null || walker.currentNode.textContent?.trim() === '') continue;
      if (element.closest('.visually-hidden, script, noscript, svg') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (range.getClientRects().length > 0 && size < wanted - 0.01)
        found.add(`${size} ${element.tagName}.${element.className}`);
    }
    return [...found];
  }, least);
}

/** Text that its own box cuts off, where the box can't be scrolled. */
function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
        // An excerpt of a text that is whole elsewhere.
        if (webkitLineClamp !== 'none') return false;
        if (element.closest('.visually-hidden, svg, details:not([open]) > :not(summary)') !== null)
          return false;
        const isCut = (overflow: string, whole: number, shown: number) =>
          ['hidden', 'clip'].includes(overflow) && shown > 1 && whole > shown + 1;
        return (
          element.textContent?.trim() !== '' &&
          (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
            isCut(overflowY, element.scrollHeight, element.clientHeight))
        );
      })
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
}

/** Adds a user style sheet, to which the page's policy doesn't apply. */
async function addReaderStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

describe.each(pages)('%s', (file) => {
  test('长者模式: text ≥ 24 px, targets ≥ 60 px, contrast ≥ 7:1, nothing wider than its window', async () => {
    const page = await newPage();
    await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
    await page.goto(addressOf(file));
    expect(await page.evaluate(() => 'elder' in document.documentElement.dataset)).toBe(true);
    for (const [width, colorSchemes] of elderLooks) {
      await page.setViewportSize({ width, height: 900 });
      expect(await smallText(page, 24), `${width}`).toEqual([]);
      expect(await smallTargets(page, 60), `${width}`).toEqual([]);
      expect(await overhang(page), `${width}`).toBe(0);
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme });
        // What the elements alone decide is asked of the same page without 长者模式.
        expect(
          await findViolations(page, { contrast: 7, onlyLook: true }),
          `${width} ${colorScheme}`,
        ).toEqual([]);
      }
    }
  });

  test('400 %: nothing is cut off, and the keyboard is always where it can be seen', async () => {
    // 1280 × 1024 enlarged four times.
    const page = await open(addressOf(file), { viewport: { width: 320, height: 256 } });
    expect(await overhang(page)).toBe(0);
    expect(await cutText(page)).toEqual([]);
    const stops = await walkByKeyboard(page, 60);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  test('with the reader’s own spacing nothing is cut off (WCAG 1.4.12)', async () => {
    const page = await open(addressOf(file));
    await addReaderStyle(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overhang(page), `${width}`).toBe(0);
      expect(await cutText(page), `${width}`).toEqual([]);
    }
  });

  test('by keyboard: every link is a stop, marked and seen, in the order that is read, and none holds fast', async () => {
    const page = await open(addressOf(file), { viewport: { width: 1440, height: 900 } });
    const stops = await walkByKeyboard(page, 1000);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length).toBeLessThan(1000);
    expect(stops[0]?.name).toContain('跳到正文');
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    const orders = stops.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    const passedOver = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main a[href]')]
        .filter((link) => link.tabIndex >= 0 && link.checkVisibility() && !keyboardStopped.has(link))
        .map(({ outerHTML }) => outerHTML),
    );
    expect(passedOver).toEqual([]);
    expect(await smallTargets(page, 24)).toEqual([]);
  });

  test('forced colours and reduced motion: no violation, nothing moves by itself', async () => {
    const page = await open(addressOf(file), {
      viewport: { width: 390, height: 844 },
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    // The colours are the system's then, but axe computes contrast from ours.
    const violations = await findViolations(page);
    expect(violations.filter((violation) => !violation.startsWith('color-contrast'))).toEqual([]);
    const moving = await page.evaluate(() => document.getAnimations().map(({ playState }) => playState));
    expect(moving.filter((state) => state === 'running')).toEqual([]);
  });

  test.each(['stylesheet', 'script'] as const)(
    'no %s arrives: the text and the links are there all the same',
    async (kind) => {
      const page = await newPage(phone);
      const whole = await (await page.request.get(addressOf(file))).text();
      await page.route('**/*', (route) =>
        route.request().resourceType() === kind ? route.abort() : route.continue(),
      );
      const complaints = listenForComplaints(page);
      await page.goto(addressOf(file));
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('main a[href], header a[href]').first().isVisible()).toBe(true);
      const shown = await page.evaluate(() => document.body.innerText.replace(/\s/g, '').length);
      expect(shown).toBeGreaterThan(150);
      expect(whole.length).toBeGreaterThan(shown);
      expect(complaints.filter((complaint) => complaint.startsWith('script:'))).toEqual([]);
    },
  );
});

test('长者模式 is there before the first paint, on the next page too, and goes again', async () => {
  const page = await open(site.address('/'), { viewport: { width: 390, height: 844 } });
  const button = page.getByRole('switch', { name: '长者模式' });
  await button.click();
  await page.addInitScript(() => {
    // While there is no body, nothing has been painted.
    new MutationObserver((_, observer) => {
      if (!('elder' in (document.documentElement?.dataset ?? {}))) return;
      observer.disconnect();
      sessionStorage.setItem('body-then', String(document.body !== null));
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(site.address('/reports/'));
  expect(await page.evaluate(() => sessionStorage.getItem('body-then'))).toBe('false');
  expect(await button.getAttribute('aria-checked')).toBe('true');
  await button.click();
  await page.goto(site.address('/'));
  expect(await page.evaluate(() => 'elder' in document.documentElement.dataset)).toBe(false);
});
