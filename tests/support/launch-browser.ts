import type { Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/tooling/find-browser.ts';
import { launchBrowser as launch } from '../../scripts/tooling/launch-browser.ts';

/**
 * Starts the machine's Chromium without a window. `npm test` sees to it that there is one.
 *
 * @throws Error where there is no browser: a browser test never passes by not running
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === undefined)
    throw new Error('no Chromium, Chrome or Edge on this machine: run npm test');
  return launch(executablePath);
}
