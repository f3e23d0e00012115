import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BuiltSite, SiteName } from './built-site.ts';
import { builtSite } from './built-site.ts';
import { findViolations } from './find-violations.ts';
import { isFullRun } from './full-run.ts';
import { openBrowser } from './open-browser.ts';
import { listenForComplaints } from './page-complaints.ts';
import { serveSite } from './serve-site.ts';
import { pagesToTest } from './site-pages.ts';

const widths = [1440, 1024, 768, 390, 320];

declare global {
  var layoutShift: number;
}

/** Which pages of a site a file opens: one share of `of`, so that several files can share a large site's pages. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The tests of every page of a site (in a short run: one of each template), to be called at the top of a file: no
 * violation of an axe rule in light or dark, no error, no request elsewhere, nothing that sticks out sideways between
 * 320 and 1440 pixels, nothing that moves once it is painted.
 */
export async function testEveryPage(name: SiteName, share: Share = { number: 1, of: 1 }): Promise<void> {
  const site = await builtSite(name);
  const pages = pagesToTest(site.outDir).filter((_, index) => index % share.of === share.number - 1);
  testPages(name, site, pages);
}

/** The same for some pages of a site. */
export function testPages(name: string, built: BuiltSite, pages: readonly string[]): void {
  const browser = openBrowser();
  const site = serveSite(built);

  describe.each(pages)(`${name} %s`, (file) => {
    test('nothing complains, moves, sticks out or shuts anyone out', async () => {
      const page = await browser().newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
      const complaints = listenForComplaints(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await measureLayoutShift(page);
      await page.goto(site.address(`/${file.replace(/index\.html$/, '')}`), { waitUntil: 'networkidle' });

      expect(await leastLayoutShift(page)).toBeLessThan(0.0005);
      expect(await overhangs(page)).toEqual([]);
      expect(await violationsAt(page, 'light', 1440)).toEqual([]);
      expect(await violationsAt(page, 'dark', 390, { onlyLook: true })).toEqual([]);
      if (isFullRun) {
        expect(await violationsAt(page, 'dark', 1440)).toEqual([]);
        expect(await violationsAt(page, 'light', 390)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(site.origin()))).toEqual([]);
      await page.close();
    });
  });
}

async function measureLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.layoutShift += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * CLS: 0.000 of what the page does itself, which it does each time. What a busy machine paints before all of the HTML was read, moves by
 * chance.
 */
async function leastLayoutShift(page: Page): Promise<number> {
  const shifts = [await page.evaluate(() => globalThis.layoutShift)];
  while (Math.min(...shifts) > 0 && shifts.length < 4) {
    await page.reload({ waitUntil: 'networkidle' });
    shifts.push(await page.evaluate(() => globalThis.layoutShift));
  }
  return Math.min(...shifts);
}

/** The widths at which the page is wider than its window. */
async function overhangs(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overhang > 0) found.push(`${overhang} px at ${width}`);
  }
  return found;
}

async function violationsAt(
  page: Page,
  colorScheme: 'light' | 'dark',
  width: number,
  options?: { readonly onlyLook: boolean },
): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  return findViolations(page, options);
}
