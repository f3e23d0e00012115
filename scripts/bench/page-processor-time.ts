import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** What the browser says of one of its processes. */
interface ProcessInfo {
  readonly type: string;
  readonly id: number;
}

/**
 * Finds the processes that a browser's pages and their workers run in, and gives a clock of the processor time that they have
 * used, in milliseconds; undefined where the system doesn't tell (only Linux does).
 */
export async function pageProcessorClock(browser: Browser): Promise<(() => number) | undefined> {
  if (process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = (processInfo as ProcessInfo[]).filter(({ type }) => type === 'renderer');
  return () => pages.reduce((sum, { id }) => sum + processorTime(id), 0);
}

/** proc(5): the first number of `schedstat` is the time a thread has been on the processor, in nanoseconds. */
function processorTime(id: number): number {
  const folder = `/proc/${id}/task`;
  const nanoseconds = readdirSync(folder).map((thread) => {
    const [onProcessor = '0'] = readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ');
    return Number(onProcessor);
  });
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
}
