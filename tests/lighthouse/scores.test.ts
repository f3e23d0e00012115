import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/tooling/find-browser.ts';
import { serveSite } from '../browser/support/serve-site.ts';

const run = promisify(execFile);
const folder = import.meta.dirname;
const lighthouse = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
const site = serveSite('real');

interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly scoreDisplayMode: string }>
  >;
}

/** What Lighthouse finds as on a mid-range phone; its own throttling makes the network and the processor slow. */
async function audit(address: string): Promise<Result> {
  const { stdout } = await run(
    process.execPath,
    [lighthouse, address, '--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox'],
    {
      env: { ...process.env, CHROME_PATH: findBrowser(process.env, process.platform) },
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout);
}

beforeAll(async () => {
  if (existsSync(lighthouse)) return;
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, shell: process.platform === 'win32' });
}, 600_000);

describe.each([
  '/',
  '/reports/2023-h1/',
  '/metrics/fines/',
  '/projects/sanjiang-bridge/',
  '/commitments/',
  '/data/',
  '/search/',
])('%s', (path) => {
  test('accessibility, best practices and search engines: 100; the speed is printed, for it is the machine’s, too', {
    timeout: 300_000,
  }, async () => {
    const { categories, audits } = await audit(site.address(path));
    const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
    const all = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
    console.log(`Lighthouse ${path} ${all.join(' · ')}`);
    const failed = Object.entries(audits)
      .filter(([, { score: got, scoreDisplayMode }]) => scoreDisplayMode === 'binary' && got === 0)
      .map(([id]) => id);
    expect([score('accessibility'), score('best-practices')], failed.join(' ')).toEqual([100, 100]);
    // The page of the search asks not to be found by searching elsewhere, and pays for it here.
    if (path === '/search/') expect(failed).toContain('is-crawlable');
    else expect(score('seo'), failed.join(' ')).toBe(100);
  });
});
