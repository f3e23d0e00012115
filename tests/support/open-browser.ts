import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { askTestServer } from './built-site.ts';

/**
 * The machine's Chromium, which all files of a run share; to be called at the top of a file. It is connected to before the
 * file's first test and left after its last, which closes the pages that are still open. Another file doesn't see them.
 *
 * @throws Error where there is no browser: a browser test never passes by not running
 */
export function openBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(JSON.parse(await askTestServer('/browser')));
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser is there only while tests run');
    return browser;
  };
}
