import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { describe, expect, test } from 'vitest';
import { builtSite, builtSites } from '../support/built-site.ts';
import { readOracle } from '../support/search-oracle.ts';
import { filesOf } from '../support/site-pages.ts';

// Pagefind's format is undocumented, and its version pinned: what it has written is decoded here and held against the pages.

const SIGNATURE = 'pagefind_dcd';

function decoded(path: string): unknown {
  const bytes = gunzipSync(readFileSync(path));
  expect(bytes.subarray(0, SIGNATURE.length).toString()).toBe(SIGNATURE);
  return decode(bytes.subarray(SIGNATURE.length));
}

/** Word → how many pages of the index have it, and how often it stands in all. */
function wordsOf(folder: string): Map<string, { pages: number; positions: number }> {
  const words = new Map<string, { pages: number; positions: number }>();
  for (const file of readdirSync(join(folder, 'index'))) {
    // [word, [page, [positions, the weight first], …][], …][]
    const [entries] = decoded(join(folder, 'index', file)) as [[string, [number, number[]][]][]];
    for (const [word, pages] of entries) {
      expect(words.has(word)).toBe(false);
      const positions = pages.reduce((sum, [, ofPage]) => sum + ofPage.filter((at) => at >= 0).length, 0);
      words.set(word, { pages: pages.length, positions });
    }
  }
  return words;
}

/** What the pages say, by page: hits that are indexed together have one. */
function blocksByPage(outDir: string, basePath: string): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { id, blocks } of readOracle(outDir, basePath).hits) {
    const page = id.slice(id.indexOf(' ') + 1);
    pages.set(page, [...(pages.get(page) ?? []), ...blocks]);
  }
  return pages;
}

/** Stands behind the last character of a block. */
const BLOCK_LAST = '\ua48c';

const isPlain = (text: string) => /^[\p{Script=Han}a-z0-9]+\ua48c?$/u.test(text);

for (const [name, { outDir, basePath }] of await builtSites(['real', 'demo', 'sample'])) {
  describe(`the index of the site ${name}`, () => {
    const words = wordsOf(join(outDir, 'pagefind'));
    const pages = blocksByPage(outDir, basePath);

    test('has every pair of neighbouring characters of every page, with the right number of pages and of places', () => {
      const pairs = new Map<string, { pages: Set<string>; positions: number }>();
      for (const [page, blocks] of pages) {
        for (const block of blocks) {
          const characters = Array.from(block);
          for (const [index, character] of characters.entries()) {
            const pair = `${character}${characters[index + 1] ?? BLOCK_LAST}`;
            const counted = pairs.get(pair) ?? { pages: new Set(), positions: 0 };
            counted.pages.add(page);
            counted.positions += 1;
            pairs.set(pair, counted);
          }
        }
      }
      const expected = Array.from(pairs, ([pair, counted]) => [pair, counted] as const).filter(([pair]) =>
        isPlain(pair),
      );
      expect(expected.length).toBeGreaterThan(100);
      const wrong = expected.filter(([pair, counted]) => {
        const found = words.get(pair);
        return found?.pages !== counted.pages.size || found.positions !== counted.positions;
      });
      expect(wrong.map(([pair]) => pair)).toEqual([]);
      // Pairs with other characters go by other words, as many as there are pairs; and there is nothing besides.
      expect(words.size).toBe(pairs.size);
    });

    test('is all that is shipped of Pagefind, but for its script and its WebAssembly', () => {
      const shipped = filesOf(join(outDir, 'pagefind')).filter((file) => !file.startsWith('index/'));
      expect(shipped).toEqual(['pagefind-entry.json', 'pagefind.js', 'wasm.unknown.pagefind']);
    });

    test('holds one record for each report, project and metric', () => {
      const read = (file: string) => JSON.parse(readFileSync(join(outDir, 'search-data', file), 'utf8'));
      const entry = read('entry.json');
      expect(read(entry.chunks).map(({ version }: { version: string }) => version)).toEqual(['1.6.0']);
      expect(entry.shards.map(({ records }: { records: number }) => records)).toEqual([pages.size]);
    });

    test('every file that its entry names is there', () => {
      const folder = join(outDir, 'search-data');
      const entry = JSON.parse(readFileSync(join(folder, 'entry.json'), 'utf8'));
      const named = [
        entry.records,
        entry.chunks,
        entry.names,
        entry.understanding,
        entry.choices,
        ...entry.texts,
        ...Object.values<string>(entry.topicPlaces),
      ];
      expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
      expect(
        filesOf(folder)
          .filter((file) => !file.startsWith('places/'))
          .sort(),
      ).toEqual(['entry.json', ...named].sort());
    });
  });
}

test('a site without a report has nothing to search, and says so', async () => {
  const { outDir } = await builtSite('empty');
  const entry = JSON.parse(readFileSync(join(outDir, 'search-data', 'entry.json'), 'utf8'));
  expect(entry).toMatchObject({ shards: [], texts: [] });
});
