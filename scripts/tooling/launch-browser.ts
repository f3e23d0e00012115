import { type Browser, chromium } from 'playwright-core';

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
 * Starts a browser without a window.
 *
 * @param executablePath as `findBrowser` gives it
 */
export function launchBrowser(executablePath: string): Promise<Browser> {
  // Chromium refuses its sandbox to root, as which containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...QUIET_FLAGS, ...sandbox] });
}
