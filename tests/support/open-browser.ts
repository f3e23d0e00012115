import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { askTestServer } from './built-site.ts';

/** The windows that most tests open a page in. */
export const desk = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const smallPhone = { viewport: { width: 320, height: 700 } };

/** Opens pages on a desk, unless the options say another window. Each is closed when the test that opened it ends. */
export interface TestBrowser {
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A new page that has loaded an address. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /**
   * A page that several tests look at and none changes: opened before the first test of the file or the `describe` that
   * this is called in, closed after the last.
   */
  share(address: () => string, options?: BrowserContextOptions): () => Page;
  /** For what must outlive a test. */
  browser(): Browser;
}

/**
 * The machine's Chromium, which all files of a run share; to be called at the top of a file. The file connects to it
 * before its first test and disconnects after its last.
 *
 * @throws Error where there is no browser: a browser test never passes by not running
 */
export function openBrowser(): TestBrowser {
  let connected: Browser | undefined;
  beforeAll(async () => {
    connected = await chromium.connect(JSON.parse(await askTestServer('/browser')));
  });
  afterAll(() => connected?.close());
  const browser = () => {
    if (connected === undefined) throw new Error('the browser is there only while tests run');
    return connected;
  };
  const newPage = async (options?: BrowserContextOptions) => {
    const page = await browser().newPage({ ...desk, ...options });
    onTestFinished(() => page.close());
    return page;
  };
  return {
    newPage,
    async open(address, options) {
      const page = await newPage(options);
      await page.goto(address);
      return page;
    },
    share(address, options) {
      let page: Page | undefined;
      beforeAll(async () => {
        page = await browser().newPage({ ...desk, ...options });
        await page.goto(address());
      });
      afterAll(() => page?.close());
      return () => {
        if (page === undefined) throw new Error('the page is open only while tests run');
        return page;
      };
    },
    browser,
  };
}

/** By how many pixels a page is wider than its window; 0 where it isn't. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
