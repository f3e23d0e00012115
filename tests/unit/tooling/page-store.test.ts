import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageStore } from '../../../scripts/tooling/page-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = new TextEncoder().encode('<!doctype html><p>三江桥</p></html>');
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

test('a page is found again by its address and its key, by the same program', () => {
  new PageStore(folder, 'program').write('/reports/2023-h1', 'key', page);
  const store = new PageStore(folder, 'program');
  expect(textOf(store.read('/reports/2023-h1', 'key'))).toBe(textOf(page));
  expect(store.read('/reports/2023-h1', 'another key')).toBeUndefined();
  expect(store.read('/reports/2023-h2', 'key')).toBeUndefined();
  expect(new PageStore(folder, 'another program').read('/reports/2023-h1', 'key')).toBeUndefined();
});

test('a page that was cut short or changed on the disk isn’t taken over', () => {
  new PageStore(folder, 'program').write('/', 'key', page);
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(join(folder, name));
  for (const broken of [
    whole.subarray(0, -1),
    whole.subarray(0, 10),
    Buffer.alloc(0),
    Buffer.concat([whole, whole]),
  ]) {
    writeFileSync(join(folder, name), broken);
    expect(new PageStore(folder, 'program').read('/', 'key')).toBeUndefined();
  }
  writeFileSync(join(folder, name), whole);
  expect(textOf(new PageStore(folder, 'program').read('/', 'key'))).toBe(textOf(page));
});

test('what nobody has asked for since is removed, halves of stopped builds with it', () => {
  const first = new PageStore(folder, 'program');
  first.write('/a', 'key', page);
  first.write('/b', 'key', page);
  writeFileSync(join(folder, 'half.123'), 'half');
  const second = new PageStore(folder, 'program');
  second.read('/b', 'key');
  second.write('/c', 'key', page);
  second.prune();
  expect(readdirSync(folder)).toHaveLength(2);
  const third = new PageStore(folder, 'program');
  expect(third.read('/a', 'key')).toBeUndefined();
  expect(third.read('/b', 'key')).toBeDefined();
  expect(third.read('/c', 'key')).toBeDefined();
});
