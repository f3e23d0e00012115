import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageStore } from '../../../scripts/tooling/page-store.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-pages-'));
  site = mkdtempSync(join(tmpdir(), 'tongtu-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
});

const text = '<!doctype html><p>三江桥</p></html>';
const page = new TextEncoder().encode(text);

let files = 0;
/** A place on the site where nothing is. */
const newFile = () => {
  files += 1;
  return join(site, `${files}.html`);
};

/** What a store puts into the site; undefined where it has nothing. */
function placed(store: PageStore, path: string, key: string): string | undefined {
  const file = newFile();
  expect(store.place(path, key, file)).toBe(existsSync(file));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

test('a page is found again by its address and its key, by the same program', () => {
  const first = newFile();
  new PageStore(folder, 'program').add('/reports/2023-h1', 'key', page, first);
  expect(readFileSync(first, 'utf8')).toBe(text);
  const store = new PageStore(folder, 'program');
  expect(placed(store, '/reports/2023-h1', 'key')).toBe(text);
  expect(placed(store, '/reports/2023-h1', 'another key')).toBeUndefined();
  expect(placed(store, '/reports/2023-h2', 'key')).toBeUndefined();
  expect(placed(new PageStore(folder, 'another program'), '/reports/2023-h1', 'key')).toBeUndefined();
});

test('it is one file with two names, so that its time tells when the page last changed', () => {
  const [first, second] = [newFile(), newFile()];
  new PageStore(folder, 'program').add('/', 'key', page, first);
  expect(new PageStore(folder, 'program').place('/', 'key', second)).toBe(true);
  expect(statSync(second).ino).toBe(statSync(first).ino);
});

test('a page that was cut short or changed on the disk, or by somebody on the site, isn’t taken over', () => {
  const first = newFile();
  new PageStore(folder, 'program').add('/', 'key', page, first);
  const [name = ''] = readdirSync(folder);
  const whole = readFileSync(join(folder, name));
  for (const broken of [
    whole.subarray(0, -1),
    whole.subarray(0, 10),
    Buffer.alloc(0),
    Buffer.concat([whole, whole]),
  ]) {
    writeFileSync(join(folder, name), broken);
    expect(placed(new PageStore(folder, 'program'), '/', 'key')).toBeUndefined();
  }
  writeFileSync(join(folder, name), whole);
  expect(placed(new PageStore(folder, 'program'), '/', 'key')).toBe(text);
  writeFileSync(first, 'changed by hand');
  const store = new PageStore(folder, 'program');
  expect(placed(store, '/', 'key')).toBeUndefined();
  store.add('/', 'key', page, newFile());
  expect(placed(new PageStore(folder, 'program'), '/', 'key')).toBe(text);
});

test('a page that only bears another time, as out of an archive, is the same page', () => {
  const first = newFile();
  new PageStore(folder, 'program').add('/', 'key', page, first);
  utimesSync(first, 1, 1);
  expect(placed(new PageStore(folder, 'program'), '/', 'key')).toBe(text);
});

test('a page that a failing disk has emptied isn’t taken over, though it bears its time', () => {
  const first = newFile();
  new PageStore(folder, 'program').add('/', 'key', page, first);
  const { atime, mtime } = statSync(first);
  truncateSync(first);
  utimesSync(first, atime, mtime);
  expect(placed(new PageStore(folder, 'program'), '/', 'key')).toBeUndefined();
});

test('where the place is taken the page is written over what is there', () => {
  const file = newFile();
  writeFileSync(file, 'something else');
  new PageStore(folder, 'program').add('/', 'key', page, file);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('what nobody has asked for since is removed, halves of stopped builds with it', () => {
  const first = new PageStore(folder, 'program');
  first.add('/a', 'key', page, newFile());
  first.add('/b', 'key', page, newFile());
  writeFileSync(join(folder, 'half.123'), 'half');
  const second = new PageStore(folder, 'program');
  second.place('/b', 'key', newFile());
  second.add('/c', 'key', page, newFile());
  second.prune();
  expect(readdirSync(folder)).toHaveLength(2);
  const third = new PageStore(folder, 'program');
  expect(placed(third, '/a', 'key')).toBeUndefined();
  expect(placed(third, '/b', 'key')).toBe(text);
  expect(placed(third, '/c', 'key')).toBe(text);
});
