import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, parsePage } from '../support/site-pages.ts';

// What grows with every report, on a site of hundreds of them. Only `npm run trials` builds one.

const { outDir } = await builtSite('corpus-300');

/** Addresses of lists that one page can't hold there. */
const lists = ['commitments', 'checks', 'reports', 'metrics/total-investment', 'projects/x901-road'];

describe('a site of hundreds of reports', () => {
  test('has no page without end', () => {
    const pages = filesOf(outDir).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => statSync(join(outDir, file)).size > 900_000)).toEqual([]);
  });

  test('has no list of more than 15 KB on the wire, and no metric of more than 24', () => {
    const isOfList = /^(?:commitments|checks|corrections|data|metrics|projects|reports|sitemap|topics)\//;
    const isOfReport = /^(?:data|reports)\/(?!year\/)[^/]+\/index\.html$/;
    const pages = filesOf(outDir)
      .filter((file) => file.endsWith('index.html') && isOfList.test(file) && !isOfReport.test(file))
      .map((file) => ({ file, size: statSync(join(outDir, file)).size }))
      .sort((a, b) => b.size - a.size);
    expect(pages.length).toBeGreaterThan(50);
    // What is smaller than the largest forty before compression isn't much larger after it.
    for (const { file } of pages.slice(0, 40)) {
      const most = file.startsWith('metrics/') ? 24_000 : 15_000;
      expect(brotliCompressSync(readFileSync(join(outDir, file))).length, file).toBeLessThan(most);
    }
  });

  test.each(['commitments', 'checks'])('each of its %s stands where the data says', (table) => {
    const rows: { address: string }[] = JSON.parse(
      readFileSync(join(outDir, 'data', `${table}.json`), 'utf8'),
    );
    expect(rows.length).toBeGreaterThan(1000);
    const anchors = new Map<string, Set<string | undefined>>();
    const lost = rows.filter(({ address }) => {
      const [path = '', anchor] = address.split('#');
      const onPage =
        anchors.get(path) ??
        new Set(elementsOf(parsePage(outDir, `${path}index.html`)).map((one) => attribute(one, 'id')));
      anchors.set(path, onPage);
      return !onPage.has(anchor);
    });
    expect(lost).toEqual([]);
    expect(anchors.size).toBeGreaterThan(4);
  });

  test.each(lists)('a reader of /%s/ comes to every page of it', (list) => {
    const isOfList = new RegExp(`^${list}(?:/year)?(?:/\\d{4})?(?:/\\d+)?/index\\.html$`);
    const pages = filesOf(outDir).filter((file) => isOfList.test(file));
    expect(pages.length).toBeGreaterThan(4);
    const reached = new Set([`${list}/index.html`]);
    for (const page of reached) {
      for (const link of elementsOf(parsePage(outDir, page))) {
        const path = (attribute(link, 'href') ?? '').replace(/^\//, '').replace(/#.*$/, '');
        if (pages.includes(`${path}index.html`)) reached.add(`${path}index.html`);
      }
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});
