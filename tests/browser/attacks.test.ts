import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serveStatic } from '../../scripts/serving/static-server.ts';
import { builtSite } from '../support/built-site.ts';
import { formulas, hostileMarkup } from '../support/hostile-content.ts';
import { openBrowser } from '../support/open-browser.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { attribute, elementsOf, filesOf, textOf } from '../support/site-pages.ts';

const { newPage } = openBrowser();
const site = await builtSite('hostile');
let server: StaticServer;
let origin: string;

beforeAll(async () => {
  server = await serveStatic({ folder: site.outDir, basePath: '/' }, '127.0.0.1', 0);
  origin = `http://127.0.0.1:${server.port}`;
});
afterAll(() => server?.close());

test('the alarm rings where text does become HTML', async () => {
  const page = await newPage();
  const alarms = await listenForAlarms(page);
  await page.goto('about:blank');
  await page.setContent(`<p title="${hostileMarkup}">`, { waitUntil: 'networkidle' });
  expect(alarms).toContain('alarm');
});

describe('content made to run in pages', () => {
  test('no page has a script, a handler or a link of it, and every one shows it as text', () => {
    const pages = filesOf(site.outDir).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(15);
    let shown = 0;
    for (const page of pages) {
      const tree = parse(readFileSync(join(site.outDir, page), 'utf8')) as never;
      for (const element of elementsOf(tree)) {
        const at = `${page} <${element.tagName}>`;
        expect([at, element.attrs.filter(({ name }) => name.startsWith('on')).length]).toEqual([at, 0]);
        for (const name of ['href', 'src', 'action', 'content']) {
          expect([at, /^\s*(?:javascript|data|vbscript):/i.test(attribute(element, name) ?? '')]).toEqual([
            at,
            false,
          ]);
        }
        if (element.tagName !== 'script') continue;
        // A data block never runs, but its content must not close it early.
        if (/^application\/(?:ld\+)?json$/.test(attribute(element, 'type') ?? ''))
          JSON.parse(textOf(element));
        else expect(attribute(element, 'src')).toMatch(/^\/_astro\//);
      }
      if (textOf(tree).includes('onerror=alarm()')) shown += 1;
    }
    expect(shown).toBeGreaterThan(15);
  });

  test('opened in a browser nothing of it runs, though every answer lacks the servers’ headers', async () => {
    const page = await newPage();
    const alarms = await listenForAlarms(page);
    const pages = filesOf(site.outDir).filter((file) => file.endsWith('.html'));
    for (const path of pages) {
      await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
      expect([path, alarms]).toEqual([path, []]);
    }
  }, 120_000);

  test('tables for spreadsheets hold no formula', () => {
    const tables = filesOf(site.outDir).filter((file) => file.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(10);
    const cells = tables.flatMap((file) =>
      parseCsv(readFileSync(join(site.outDir, file), 'utf8').replace(/^\ufeff/, '')).flat(),
    );
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+@＝＋＠]|^\s*[-－](?![\d.]+$)/);
    // They are there, with an apostrophe in front.
    for (const formula of formulas.slice(0, 4)) expect(cells).toContain(`'${formula}`);
  });

  test('the feed is XML, JSON is JSON', () => {
    const complain = (message: string) => {
      throw new Error(message);
    };
    const parser = new DOMParser({
      errorHandler: { warning: complain, error: complain, fatalError: complain },
    });
    for (const file of filesOf(site.outDir)) {
      const text = () => readFileSync(join(site.outDir, file), 'utf8');
      if (file.endsWith('.xml')) parser.parseFromString(text(), 'application/xml');
      if (file.endsWith('.json')) JSON.parse(text());
    }
  });
});

describe('addresses made to run in pages', () => {
  const encoded = encodeURIComponent(hostileMarkup);
  const addresses: readonly (readonly [name: string, address: string])[] = [
    ['the query of the search', `/search/?q=${encoded}`],
    [
      'every choice of the search',
      `/search/?q=${encodeURIComponent('公路')}&kind=${encoded}&year=${encoded}&period=${encoded}&topic=${encoded}&sort=${encoded}`,
    ],
    ['a hash on a report', `/reports/2023-h2/#${encoded}`],
    ['a hash with a fragment directive', `/reports/2023-h2/#:~:text=${encoded}`],
    ['a selector as a hash', '/reports/2023-h2/#*,script,[id]'],
    ['a hash whose percent signs are broken', '/reports/2023-h2/#%E0%A4%A'],
    ['words to be marked on arrival', `/reports/2023-h2/?q=${encoded}#s-1`],
    ['the comparison’s sides', `/compare/?a=${encoded}&b=${encoded}`],
    ['the comparison’s sides as a way out', '/compare/?a=../../search-data/entry&b=//evil.example/x'],
    ['the promises’ choices', `/commitments/?state=${encoded}&topic=${encoded}#${encoded}`],
    ['a page that isn’t there', `/${encoded}`],
    ['a script as an address', '/javascript:alarm()'],
  ];

  test('nothing of any of them runs, one after the other in one page', async () => {
    const page = await newPage();
    const alarms = await listenForAlarms(page);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) foreign.push(request.url());
    });
    for (const [name, address] of addresses) {
      // From one hash to another a page would not be loaded anew.
      await page.goto('about:blank');
      await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
      await page.mouse.click(200, 200);
      await page.keyboard.press('Tab');
      expect([name, ...alarms]).toEqual([name]);
      expect([name, ...foreign]).toEqual([name]);
      expect(await page.locator('img[src="x"], svg[onload], [onerror]').count(), name).toBe(0);
    }
  });

  test('what was typed into the box is shown as it was typed', async () => {
    const page = await newPage();
    const alarms = await listenForAlarms(page);
    await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
    const box = page.locator('main input[type="search"]').first();
    await box.fill('onerror=alarm()');
    await page.waitForFunction(() => document.querySelectorAll('main mark').length > 0);
    expect(await page.locator('main mark').first().textContent()).toContain('onerror=alarm()');
    expect(alarms).toEqual([]);
  });
});

/** Collects what must not happen: calls of `alarm`, dialogs, script errors, and what the policy had to stop. */
async function listenForAlarms(page: Page): Promise<readonly string[]> {
  const alarms: string[] = [];
  await page.exposeFunction('alarm', () => alarms.push('alarm'));
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => alarms.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) alarms.push(message.text());
  });
  return alarms;
}
