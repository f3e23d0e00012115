import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packTarGz, unpackTarGz } from '../../../../scripts/release/archive.ts';
import { filesOf } from '../../../support/site-pages.ts';

// The oracle is the machine's own tar.

let scratch: string;
let count = 0;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-tar-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function unpack(archive: Uint8Array): string {
  count += 1;
  const folder = join(scratch, String(count));
  mkdirSync(folder);
  writeFileSync(`${folder}.tar.gz`, archive);
  execFileSync('tar', ['-xzf', `${folder}.tar.gz`, '-C', folder]);
  return folder;
}

const paths = fc
  .array(fc.stringMatching(/^[a-z0-9附件（县）.-]{1,60}$/), { minLength: 1, maxLength: 4 })
  .filter((steps) => steps.every((step) => !/^\.+$/.test(step) && Buffer.byteLength(step) < 250))
  .map((steps) => `site/${steps.join('/')}/f`);

test('what tar unpacks is what was packed: short and long names, Chinese ones, empty files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(paths, fc.uint8Array({ maxLength: 1500 })), {
        selector: ([path]) => path,
        maxLength: 6,
      }),
      async (entries) => {
        const files = entries.map(([path, bytes]) => ({ path, bytes }));
        const archive = await packTarGz(files, 1_700_000_000);
        const folder = unpack(archive);
        expect(filesOf(folder)).toEqual(files.map(({ path }) => path).toSorted());
        const unpacked = await unpackTarGz(archive);
        expect(unpacked.map(({ path }) => path)).toEqual(files.map(({ path }) => path).toSorted());
        for (const { path, bytes } of files) {
          expect(unpacked.find((file) => file.path === path)?.bytes).toEqual(Uint8Array.from(bytes));
          expect(Uint8Array.from(readFileSync(join(folder, path)))).toEqual(Uint8Array.from(bytes));
          expect(statSync(join(folder, path)).mtimeMs).toBe(1_700_000_000_000);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('the order of the files makes no difference, and the gzip header says nothing of time and machine', async () => {
  const files = ['b', 'a', 'a/c'].map((path) => ({ path, bytes: Buffer.from(path) }));
  const archive = await packTarGz(files, 5);
  expect(await packTarGz(files.toReversed(), 5)).toEqual(archive);
  expect([...archive.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});
