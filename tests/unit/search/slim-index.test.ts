import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { indexShard } from '#src/search/build/pagefind-shard.ts';
import { pagefindMeta } from '#src/search/files/chunk-list.ts';
import { indexTokens } from '#src/search/words/index-tokens.ts';

const SIGNATURE = 'pagefind_dcd';

function unpacked(bytes: Uint8Array | undefined): never {
  return decode(gunzipSync(bytes ?? new Uint8Array()).subarray(SIGNATURE.length)) as never;
}

/** As Pagefind compares words. */
const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Texts of many different pairs, some of them of characters that UTF-16 has in another order than UTF-8. */
const texts = Array.from({ length: 40 }, (_, record) =>
  Array.from({ length: 400 }, (_, index) => {
    const code = (record * 7919 + index * 104_729) % 1500;
    return code < 1400 ? String.fromCodePoint(0x4e00 + code) : String.fromCodePoint(0x20000 + code);
  }).join(''),
);

test('an index of short names and bounds is asked for every word in the one chunk that has it', async () => {
  const records = texts.map((text, index) => ({
    id: `reports/${index}`,
    digest: String(index),
    content: indexTokens(text).join(' '),
  }));
  const { files, chunks: list } = await indexShard(records, '0123456789');
  const meta = pagefindMeta(list, '0123456789', records.length);
  expect(Buffer.from(meta.subarray(0, SIGNATURE.length)).toString()).toBe(SIGNATURE);
  const [version, pages, chunks, ...more]: [string, [string, number][], [string, string, string][]] = decode(
    meta.subarray(SIGNATURE.length),
  );
  expect([version, more]).toEqual(['1.6.0', [[], [], []]]);
  expect(pages).toEqual(records.map((_, index) => [`0123456789${index.toString(36)}`, 1, '']));
  expect(chunks.length).toBeGreaterThan(5);
  const wordsOf = (hash: string) => {
    const [words]: [[string, unknown][]] = unpacked(files.get(`index/${hash}.pf_index`));
    return words.map(([word]) => word);
  };
  const askedTwice: string[] = [];
  for (const [, , hash] of chunks) {
    for (const word of wordsOf(hash)) {
      // What Pagefind loads for a word: every chunk in whose bounds it lies.
      const loaded = chunks.filter(([first, last]) => compare(first, word) <= 0 && compare(word, last) <= 0);
      expect(loaded.map((chunk) => chunk[2])).toContain(hash);
      if (loaded.length > 1) askedTwice.push(word);
    }
  }
  expect(askedTwice.length).toBeLessThan(chunks.length / 2);
});
