import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/tooling/find-browser.ts';

/** Flags that keep Chromium from asking the network, the graphics card or a person for anything. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine's Chromium without a window. `npm test` sees to it that there is one.
 *
 * @throws Error where there is no browser: a browser test never passes by not running
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === undefined)
    throw new Error('no Chromium, Chrome or Edge on this machine: run npm test');
  // Chromium refuses its sandbox to root, as which containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...QUIET_FLAGS, ...sandbox] });
}
