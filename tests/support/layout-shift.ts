import type { Page } from 'playwright-core';

declare global {
  var layoutShiftSum: number;
}

/** Sums up the layout shifts of every document that the page opens from now on. */
export async function measureLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.layoutShiftSum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.layoutShiftSum += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The cumulative layout shift of the open document so far. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.layoutShiftSum);
}

/**
 * The smallest cumulative layout shift of several loads: what the page itself shifts it shifts each time, while a busy
 * machine may by chance paint before it has read all of the HTML.
 */
export async function leastLayoutShift(page: Page): Promise<number> {
  const shifts = [await layoutShift(page)];
  while (Math.min(...shifts) > 0 && shifts.length < 4) {
    await page.reload({ waitUntil: 'networkidle' });
    shifts.push(await layoutShift(page));
  }
  return Math.min(...shifts);
}
