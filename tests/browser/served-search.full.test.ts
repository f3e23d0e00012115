import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStatic } from '../../scripts/serving/static-server.ts';
import { webServers } from '../../scripts/test/ensure-programs.ts';
import { builtSite } from '../support/built-site.ts';
import { layRelease, runSwitch } from '../support/laid-release.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { type RunningServer, startWebServer } from '../support/start-web-server.ts';

// Only in a full run, as everything that needs real web servers (see tests/site/web-servers.full.test.ts).

const { basePath, outDir } = await builtSite('sub-path');

describe.each(webServers)('behind %s', (server) => {
  const { newPage } = openBrowser();
  const house = mkdtempSync(join(tmpdir(), `tongtu-search-${server}-`));
  let running: RunningServer;

  beforeAll(async () => {
    chmodSync(house, 0o755);
    const folder = join(house, 'srv');
    const release = await layRelease(house, 'search', { outDir, basePath });
    expect(runSwitch(release, 'install', release.archive, folder).status).toBe(0);
    mkdirSync(join(house, 'state'));
    running = await startWebServer(server, join(house, 'state'), { basePath, folder, redirects: [] });
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(house, { recursive: true, force: true });
  });

  test('the policies let pages, charts and the search work: it finds through WebAssembly, not by reading everything', async () => {
    const page = await newPage();
    const complaints = listenForComplaints(page);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${running.origin}${basePath}search/?q=${encodeURIComponent('三江桥')}`);
    await page.waitForFunction(() => document.querySelectorAll('main mark').length > 0);
    expect(loaded.some((path) => path.endsWith('.pf_index'))).toBe(true);
    expect(loaded.some((path) => /search-data\/text-/.test(path))).toBe(false);
    for (const path of ['', 'reports/2023-h1/', 'metrics/fines/', 'data/']) {
      await page.goto(`${running.origin}${basePath}${path}`, { waitUntil: 'networkidle' });
    }
    expect(complaints).toEqual([]);
  });

  test('another site can’t show a page in a frame', async () => {
    const page = await newPage();
    const refused: string[] = [];
    page.on('requestfailed', (request) => refused.push(request.failure()?.errorText ?? ''));
    const folder = join(house, 'elsewhere');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), `<iframe src="${running.origin}${basePath}"></iframe>`);
    const elsewhere = await serveStatic({ folder, basePath: '/' }, '127.0.0.1', 0);
    await page.goto(`http://127.0.0.1:${elsewhere.port}/`);
    await expect.poll(() => refused).toEqual(['net::ERR_BLOCKED_BY_RESPONSE']);
    await elsewhere.close();
  });
});
