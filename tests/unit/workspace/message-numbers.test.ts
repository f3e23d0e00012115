import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

test('the handbook explains every number that a message may have, once, and no other', () => {
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const used = new Set(
    sources.flatMap((source) => source.match(/(?<=')\p{sc=Han}{2}-[0-9]{2}(?=')/gu) ?? []),
  );
  const handbook = readFileSync(join(root, 'content/README.md'), 'utf8');
  const rows = Array.from(
    handbook.matchAll(/^\| (\p{sc=Han}{2}-[0-9]{2}[^|]*)\|/gmu),
    ([, cell = '']) => cell,
  );
  const explained = rows.flatMap((cell) => cell.match(/\p{sc=Han}{2}-[0-9]{2}/gu) ?? []);
  expect(explained.toSorted()).toEqual([...used].sort());
});
