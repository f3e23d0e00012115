import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { pagesToTest } from '../site/support/site-pages.ts';
import { findViolations } from './support/find-violations.ts';
import { openBrowser } from './support/open-browser.ts';
import { listenForComplaints } from './support/page-complaints.ts';
import { serveSite } from './support/serve-site.ts';

const browser = openBrowser();

const isFull = process.env['TONGTU_TEST_SCOPE'] === 'full';
const widths = [1440, 1024, 768, 390, 320];

declare global {
  var layoutShift: number;
}

for (const name of ['real', 'sample', 'demo', 'empty', 'sub-path'] as const) {
  const site = serveSite(name);
  const pages = pagesToTest(inject('builtSites')[name].outDir);
  // The sub-path differs in its addresses only, which the site tests follow; a page of it is opened to see it run.
  const opened =
    name === 'sub-path' && !isFull ? pages.filter((page) => page.startsWith('reports/2')) : pages;

  describe.each(opened)(`${name} %s`, (file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;

    test('no violation in light or dark, no complaint, nothing from elsewhere', async () => {
      const page = await browser().newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
      const complaints = listenForComplaints(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      expect(await violationsAt(page, 'light', 1440)).toEqual([]);
      expect(await violationsAt(page, 'dark', 390)).toEqual([]);
      if (isFull) {
        expect(await violationsAt(page, 'dark', 1440)).toEqual([]);
        expect(await violationsAt(page, 'light', 390)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(site.origin()))).toEqual([]);
      await page.close();
    });

    test('nothing sticks out sideways, however narrow; nothing moves once it is painted', async () => {
      const page = await browser().newPage({ viewport: { width: 390, height: 844 } });
      await page.addInitScript(() => {
        globalThis.layoutShift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            globalThis.layoutShift += (entry as PerformanceEntry & { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.address(path), { waitUntil: 'networkidle' });
      // CLS 0.000: what a busy machine paints half-way moves less than a ten-thousandth of the screen.
      expect(await page.evaluate(() => globalThis.layoutShift)).toBeLessThan(0.0005);
      const overhangs: Record<number, number> = {};
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        overhangs[width] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      }
      expect(Object.entries(overhangs).filter(([, overhang]) => overhang > 0)).toEqual([]);
      await page.close();
    });
  });
}

async function violationsAt(page: Page, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  return findViolations(page);
}
