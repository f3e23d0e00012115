import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { keepInFile } from '#src/queries/keep-in-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was kept is read, in any order and more than once, and no file is left to be seen', () => {
  const keep = keepInFile(join(folder, 'deep'));
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1 }), (pieces) => {
      const expected = pieces.map((piece) => [...piece]);
      const read = pieces.map((piece) => keep(new Uint8Array(piece)));
      for (const order of [read.keys(), [...read.keys()].reverse()])
        for (const index of order) expect([...read[index]!()]).toEqual(expected[index]);
    }),
  );
  expect(readdirSync(join(folder, 'deep'))).toEqual([]);
});
