import { expect, test } from 'vitest';
import { serveStatic } from '../../scripts/serving/static-server.ts';
import { builtSites } from '../support/built-site.ts';
import { openBrowser } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const demo = serveSite('demo');

const preview = serveSite('unpublished-preview');

test('the watermark lies over a draft on screen and on paper, and lets every click through', async () => {
  const page = await open(preview.address('/reports/2024-09/'), { viewport: { width: 1000, height: 800 } });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    const box = await page.locator('.review-mark').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
    expect(await page.locator('.review-facts').isVisible()).toBe(true);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: '首页' }).click();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('what was published before stands with what is published now: at the head, beside the sentence, in the table, in the list', async () => {
  const page = await open(demo.address('/corrections/'), { viewport: { width: 1440, height: 900 } });
  const entry = page.locator('.amendments > li').first();
  const [before, after] = await entry.locator('dd').allTextContents();
  expect(before).not.toBe(after);
  await entry.getByRole('link').click();
  // The link leads to the number in its sentence.
  const mark = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  expect((await mark.textContent())!.replace(/\s/g, '')).toContain(after!.trim());
  expect(await page.locator('.amendment-banner').textContent()).toContain(`${before} 改为 ${after}`);
  expect(await page.locator('.report-history').textContent()).toContain(`${before} 改为 ${after}`);
  const note = page.locator('.figure-note', { has: page.locator('.figure-amendment') }).first();
  expect(await note.locator('.figure-amendment').textContent()).toContain(before!.trim());

  await page.goto(demo.address('/metrics/vehicles-inspected/'));
  expect(await page.locator('.figure-table .figure-amendment').textContent()).toContain('更正');
  await page.emulateMedia({ media: 'print' });
  await page.goto(demo.address('/reports/2022-h2/'));
  expect(await page.locator('.amendment-banner').isVisible()).toBe(true);
});

/** What RFC 4287 asks of a feed and its entries, looked at in the tree that a browser reads. */
interface ReadFeed {
  readonly error: string | undefined;
  readonly ids: readonly string[];
  readonly updated: readonly string[];
  readonly missing: readonly string[];
  readonly hrefs: readonly string[];
}

test.each(await builtSites(['real', 'demo', 'empty', 'sub-path']))(
  'the feed of %s is Atom, and its links lead somewhere',
  async (_name, { outDir, basePath, siteUrl }) => {
    const server = await serveStatic({ folder: outDir, basePath }, '127.0.0.1', 0);
    const origin = `http://127.0.0.1:${server.port}`;
    const page = await open(`${origin}${basePath}`);
    const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    expect(href).toBe(`${basePath}feed.xml`);
    const read = await page.evaluate(async (address): Promise<ReadFeed> => {
      const text = await (await fetch(address)).text();
      const tree = new DOMParser().parseFromString(text, 'application/xml');
      const atom = 'http://www.w3.org/2005/Atom';
      const all = (name: string) => [...tree.getElementsByTagNameNS(atom, name)];
      const owners = [tree.documentElement, ...all('entry')];
      const needed = ['id', 'title', 'updated', 'link'];
      return {
        error: tree.querySelector('parsererror')?.textContent,
        ids: all('id').map((element) => element.textContent),
        updated: all('updated').map((element) => element.textContent),
        missing: owners.flatMap((owner) =>
          needed.filter((name) => ![...owner.children].some(({ localName }) => localName === name)),
        ),
        hrefs: all('link').map((link) => link.getAttribute('href')!),
      };
    }, href!);
    expect(read.error).toBeUndefined();
    expect(read.missing).toEqual([]);
    expect(new Set(read.ids).size).toBe(read.ids.length);
    for (const id of read.ids) expect(id).toMatch(/^(urn:tongtu:|https:\/\/example\.gov\.cn\/jt\/)\S+$/);
    for (const time of read.updated) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+]08:00)$/);
    for (const link of read.hrefs) {
      const { pathname } = new URL(link.replace(siteUrl ?? origin, origin), origin);
      expect((await page.request.get(`${origin}${pathname}`)).status(), link).toBe(200);
    }
    await page.close();
    await server.close();
  },
);
