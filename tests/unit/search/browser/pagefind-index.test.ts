import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { needsNoTask } from '#src/search/browser/pagefind-index.ts';
import { indexRecords, type RecordIndex } from '#src/search/build/index-records.ts';
import { indexTokens, tokenCharacter, tokensBeginning } from '#src/search/words/index-tokens.ts';
import { type NodePagefind, openPagefind } from '../../../support/node-pagefind.ts';

// What we rely on of Pagefind beyond what it documents. Its version is pinned: whoever raises it learns here what has changed.

const folder = mkdtempSync(join(tmpdir(), 'tongtu-pagefind-'));
const text = (beginning: string) =>
  Array.from({ length: 600 }, (_, index) => `${beginning}${String.fromCodePoint(0x4e00 + index)}`).join('');
const texts = [`三江桥，😀三江桥\n桥${text('一')}`, `江桥三${text('二')}`, text('三')];
const records = texts.map((content, number) => ({ id: `reports/${number}`, tokens: indexTokens(content) }));

let index: RecordIndex;
let pagefind: NodePagefind;

beforeAll(async () => {
  index = await indexRecords(records);
  for (const [path, content] of index.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  pagefind = await openPagefind(folder, '0a1b');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pairOf = (characters: string) => Array.from(characters, tokenCharacter).join('');
const chunksOf = () => pagefind.fetched.filter((file) => file.startsWith('index/'));
const positions = async (word: string) =>
  (await pagefind.search(word)).results.map(({ id, words }) => [index.keys.indexOf(id), words]).sort();

test('it is the version that was looked into', () => {
  const entry = JSON.parse(Buffer.from(index.files.get('pagefind-entry.json')!).toString());
  expect(entry.version).toBe('1.6.0');
});

describe('its files', () => {
  test('are a script, its WebAssembly, an entry, a list of chunks, and the chunks', () => {
    const others = [...index.files.keys()].filter((path) => !path.startsWith('index/'));
    expect(others).toEqual([
      'pagefind-entry.json',
      'pagefind.js',
      expect.stringMatching(/^pagefind\.und_[0-9a-f]+\.pf_meta$/),
      'wasm.unknown.pagefind',
    ]);
  });

  test('have more chunks where PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE says so; by itself one would do', () => {
    const chunks = [...index.files.keys()].filter((path) => path.startsWith('index/'));
    expect(chunks.length).toBeGreaterThan(10);
  });

  test('before any word all but the chunks are fetched, the entry with the tag behind it', () => {
    expect(pagefind.fetched.slice(0, 3).sort()).toEqual(
      [...index.files.keys()]
        .filter((path) => /meta$|wasm/.test(path))
        .concat('pagefind-entry.json?ts=0a1b')
        .sort(),
    );
  });
});

describe('its answers', () => {
  test('a token stands where it was given, its position that of the character it begins with', async () => {
    const token = pairOf('江桥');
    expect(await positions(token)).toEqual([
      [0, [1, 6]],
      [1, [0]],
    ]);
    const marked = pairOf('，😀');
    expect(await positions(marked)).toEqual([[0, [3]]]);
  });

  test('a token that stands nowhere has no answer, not even by its beginning', async () => {
    const token = pairOf('桥江');
    expect(await positions(token)).toEqual([]);
  });

  test('a beginning finds all tokens with it once their chunks are loaded', async () => {
    const characters = new Set(Array.from(texts.join('')).filter((each) => each !== '\n'));
    await pagefind.preload(tokensBeginning(tokenCharacter('三'), characters).join(' '));
    const expected = texts.flatMap((content, number) => {
      const starts = Array.from(content).flatMap((each, at) => (each === '三' ? [at] : []));
      return starts.length === 0 ? [] : [[number, starts]];
    });
    const found = await positions(tokenCharacter('三'));
    expect(found.map(([number, words]) => [number, (words as number[]).toSorted((a, b) => a - b)])).toEqual(
      expected,
    );
  });
});

test('a chunk that has come is there without waiting; one that hasn’t is fetched again when asked for', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const isReady = (word: string) => needsNoTask(() => pagefind.preload(word));
  const token = '二丵';
  for (const path of index.files.keys()) if (!chunksOf().includes(path)) pagefind.missing.add(path);
  const before = chunksOf().length;
  await pagefind.preload(token);
  expect(chunksOf().length).toBe(before + 1);
  expect((await pagefind.search(token)).results).toEqual([]);
  expect(await isReady(token)).toBe(false);
  pagefind.missing.clear();
  await pagefind.preload(token);
  expect(await isReady(token)).toBe(true);
  expect((await pagefind.search(token)).results).toHaveLength(1);
});
