import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentType } from '../../scripts/release/content-type.ts';
import { serveStatic } from '../../scripts/serving/static-server.ts';
import { webServers } from '../../scripts/test/ensure-programs.ts';
import { attachmentZoo, type Specimen } from '../support/attachment-zoo.ts';
import { builtSite } from '../support/built-site.ts';
import { layRelease, redirects, runSwitch } from '../support/laid-release.ts';
import { openBrowser } from '../support/open-browser.ts';
import { requestBytes } from '../support/request-bytes.ts';
import { startWebServer } from '../support/start-web-server.ts';

// Every file lies beside a report as if no check had refused it.

const { newPage } = openBrowser();
const site = await builtSite('real');
const report = 'reports/2023-h1/';
const files = Object.fromEntries(attachmentZoo.map(({ name, bytes }) => [`${report}${name}`, bytes]));
const house = mkdtempSync(join(tmpdir(), 'tongtu-zoo-'));
const stops: (() => Promise<void>)[] = [];
const origins = new Map<string, string>();

beforeAll(async () => {
  // As on a real machine, the server's own user reads what root has put there.
  chmodSync(house, 0o755);
  const release = await layRelease(house, 'zoo', site, files);
  const folder = join(house, 'srv');
  runSwitch(release, 'install', release.archive, folder);
  for (const server of webServers) {
    const state = join(house, server);
    mkdirSync(state);
    const running = await startWebServer(server, state, { basePath: site.basePath, folder, redirects });
    stops.push(running.stop);
    origins.set(server, running.origin);
  }
  const preview = await serveStatic({ folder: release.siteDir, basePath: site.basePath }, '127.0.0.1', 0);
  stops.push(() => preview.close());
  origins.set('npm start', `http://127.0.0.1:${preview.port}`);
  for (const [name, typeOf] of [
    ['types by extension', (path: string) => typesOfHosts[path.split('.').at(-1) ?? ''] ?? contentType(path)],
    ['no header at all', () => undefined],
  ] as const) {
    const host = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '/').slice(1)).replace(/(?:^|\/)$/, '$&index.html');
      const type = path.endsWith('/index.html') ? 'text/html' : typeOf(path);
      try {
        const bytes = readFileSync(join(release.siteDir, path));
        response.writeHead(200, type === undefined ? {} : { 'Content-Type': type }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
    stops.push(async () => {
      host.closeAllConnections();
      host.close();
    });
    origins.set(name, `http://127.0.0.1:${(host.address() as AddressInfo).port}`);
  }
}, 120_000);
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(house, { recursive: true, force: true });
});

/** What hosts like GitHub Pages say of endings, where we say less. */
const typesOfHosts: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  svg: 'image/svg+xml',
  js: 'text/javascript',
  mjs: 'text/javascript',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
};

/** Opens a file by its address and tells what ran. */
async function open(page: Page, origin: string, { name }: Specimen, alarms: string[]): Promise<string[]> {
  alarms.length = 0;
  // A download is no page.
  await page
    .goto(`${origin}${site.basePath}${report}${encodeURIComponent(name)}`, { waitUntil: 'load' })
    .catch(() => undefined);
  await page.waitForTimeout(200);
  return [...alarms];
}

async function listen(page: Page): Promise<string[]> {
  const alarms: string[] = [];
  await page.exposeFunction('alarm', () => alarms.push('alarm'));
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  return alarms;
}

const accepted = attachmentZoo.filter(({ code }) => code === undefined);

describe.each([...webServers, 'npm start'])('under %s', (server) => {
  test('no file runs, though all lie there', async () => {
    const page = await newPage();
    const alarms = await listen(page);
    for (const specimen of attachmentZoo)
      expect([specimen.name, ...(await open(page, origins.get(server) ?? '', specimen, alarms))]).toEqual([
        specimen.name,
      ]);
  }, 120_000);

  test('none of them becomes a service worker, and none is a script or a page by its type', async () => {
    const page = await newPage();
    const start = `${origins.get(server)}${site.basePath}${report}`;
    await page.goto(start);
    const workers = await page.evaluate(
      async (names) => {
        const registered: string[] = [];
        for (const name of names) {
          for (const type of ['classic', 'module'] as const) {
            const done = await navigator.serviceWorker.register(name, { type }).catch(() => undefined);
            if (done !== undefined) registered.push(name);
          }
        }
        return [
          ...registered,
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ];
      },
      attachmentZoo.map(({ name }) => encodeURIComponent(name)),
    );
    expect(workers).toEqual([]);
    for (const { name } of attachmentZoo) {
      const { status, headers } = await requestBytes(`${start}${encodeURIComponent(name)}`);
      expect([name, status]).toEqual([name, 200]);
      expect([name, headers['content-type']]).not.toEqual([
        name,
        expect.stringMatching(/html|javascript|svg|xml(?!format)|wasm|manifest/),
      ]);
      expect([name, headers['x-content-type-options']]).toEqual([name, 'nosniff']);
      expect([name, /\bsandbox\b/.test(String(headers['content-security-policy']))]).toEqual([
        name,
        !/\.pdf$/i.test(name),
      ]);
      expect([name, headers['content-disposition']]).toEqual([
        name,
        /\.(?:pdf|txt|png|jpg|gif)$/i.test(name) ? undefined : 'attachment',
      ]);
    }
  }, 60_000);

  test('a picture is shown in its page and by itself', async () => {
    const page = await newPage();
    const origin = origins.get(server) ?? '';
    await page.goto(`${origin}${site.basePath}${report}${encodeURIComponent('桥.png')}`);
    expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(480);
    await page.goto(`${origin}${site.basePath}${report}`);
    const width = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, encodeURIComponent('桥.png'));
    expect(width).toBe(480);
  });
});

describe.each(['types by extension', 'no header at all'])('on a host with %s', (host) => {
  test('what the check lets through doesn’t run', async () => {
    const page = await newPage();
    const alarms = await listen(page);
    for (const specimen of accepted)
      expect([specimen.name, ...(await open(page, origins.get(host) ?? '', specimen, alarms))]).toEqual([
        specimen.name,
      ]);
  }, 60_000);

  test('what it refuses would: the alarm rings', async () => {
    const page = await newPage();
    const alarms = await listen(page);
    const rung: string[] = [];
    for (const specimen of attachmentZoo.filter(({ code }) => code !== undefined))
      if ((await open(page, origins.get(host) ?? '', specimen, alarms)).length > 0) rung.push(specimen.name);
    expect(rung).toEqual(expect.arrayContaining(['网页.html']));
    expect(rung.length).toBeGreaterThan(3);
  }, 60_000);
});
