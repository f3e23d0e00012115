import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionFiles, type SearchEntry } from '#src/search/files/search-files.ts';
import { tokenCharacter } from '#src/search/words/index-tokens.ts';
import { builtSite, builtSites } from '../support/built-site.ts';
import { openPagefind } from '../support/node-pagefind.ts';
import { readOracle } from '../support/search-oracle.ts';
import { filesOf } from '../support/site-pages.ts';

// The index of a built site, queried through Pagefind's own script and compared with the pages.

/** What the pages say, by page: hits that are indexed together have one. */
function blocksByPage(outDir: string, basePath: string): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { id, blocks } of readOracle(outDir, basePath).hits) {
    const page = id.slice(id.indexOf(' ') + 1);
    pages.set(page, [...(pages.get(page) ?? []), ...blocks]);
  }
  return pages;
}

for (const [name, { outDir, basePath }] of await builtSites(['real', 'demo', 'sample'])) {
  describe(`the index of the site ${name}`, () => {
    const folder = join(outDir, 'search-data');
    const entry: SearchEntry = JSON.parse(readFileSync(join(folder, 'entry.json'), 'utf8'));
    const pages = blocksByPage(outDir, basePath);

    test('has every pair of neighbouring characters of every page, with the right number of pages and of places', async () => {
      const pagefind = await openPagefind(join(folder, entry.edition, editionFiles.pagefind));
      const pairs = new Map<string, { pages: Set<string>; positions: number }>();
      for (const [page, blocks] of pages) {
        for (const block of blocks) {
          const characters = Array.from(block, tokenCharacter);
          for (const [index, character] of characters.slice(0, -1).entries()) {
            const pair = `${character}${characters[index + 1]}`;
            const counted = pairs.get(pair) ?? { pages: new Set(), positions: 0 };
            counted.pages.add(page);
            counted.positions += 1;
            pairs.set(pair, counted);
          }
        }
      }
      expect(pairs.size).toBeGreaterThan(100);
      const wrong: string[] = [];
      for (const [pair, counted] of pairs) {
        const { results } = await pagefind.search(pair);
        const positions = results.reduce((sum, { words }) => sum + words.length, 0);
        if (results.length !== counted.pages.size || positions !== counted.positions) wrong.push(pair);
      }
      expect(wrong).toEqual([]);
    });

    test('holds one record for each report, project and metric, each under a key of its own', () => {
      expect([...entry.records.ids].sort()).toEqual([...pages.keys()].sort());
      expect(new Set(entry.records.keys).size).toBe(pages.size);
    });

    test('is all that is shipped of Pagefind, but for what it loads first', () => {
      const shipped = filesOf(join(folder, entry.edition, 'pagefind'));
      expect(shipped.filter((file) => !file.startsWith('index/')).sort()).toEqual([...entry.pagefind].sort());
    });

    test('every file that its entry names is there, in one folder, and no other', () => {
      const named = [
        editionFiles.names,
        editionFiles.understanding,
        editionFiles.characters,
        editionFiles.topics,
        ...Array.from({ length: entry.texts }, (_, number) => editionFiles.text(number)),
      ];
      expect(named.filter((file) => !existsSync(join(folder, entry.edition, file)))).toEqual([]);
      const others = filesOf(folder).filter((file) => !/\/(?:places|pagefind)\//.test(file));
      expect(others.sort()).toEqual(
        ['entry.json', ...named.map((file) => `${entry.edition}/${file}`)].sort(),
      );
    });
  });
}

test('a site without a report has nothing to search, and says so', async () => {
  const { outDir } = await builtSite('empty');
  const entry = JSON.parse(readFileSync(join(outDir, 'search-data', 'entry.json'), 'utf8'));
  expect(entry).toMatchObject({ pagefind: [], records: { ids: [] }, texts: 0 });
});
