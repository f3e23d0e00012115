import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagefindMeta } from '#src/search/files/chunk-list.ts';

const SIGNATURE = 'pagefind_dcd';

test('what is made of a list of chunks is CBOR that says all pages and chunks, however many, however long their words', () => {
  const word = fc.string({ unit: fc.constantFrom('三', '江', 'a', '😀'), minLength: 1, maxLength: 90 });
  const words = fc.oneof(
    fc.array(word, { minLength: 2, maxLength: 40 }),
    fc.array(word, { minLength: 250, maxLength: 270 }),
  );
  fc.assert(
    fc.property(words, fc.constantFrom(0, 23, 24, 255, 256, 700), (bounds, records) => {
      const meta = pagefindMeta({ version: '1.6.0', bounds: bounds.join(' ') }, 'abc', records);
      expect(Buffer.from(meta).toString('latin1').startsWith(SIGNATURE)).toBe(true);
      expect(decode(meta.subarray(SIGNATURE.length))).toEqual([
        '1.6.0',
        Array.from({ length: records }, (_, index) => [`abc${index.toString(36)}`, 1, '']),
        bounds.slice(1).map((last, index) => [bounds[index], last, `abc${index.toString(36)}`]),
        [],
        [],
        [],
      ]);
    }),
    { numRuns: 40 },
  );
});
