import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

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
 * How a browser without a window is started.
 *
 * @param executablePath as `findBrowser` gives it
 */
export function browserOptions(executablePath: string): LaunchOptions {
  // Chromium refuses its sandbox to root, as which containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...QUIET_FLAGS, ...sandbox] };
}

/** Starts a browser without a window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch(browserOptions(executablePath));
}
