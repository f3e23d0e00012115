import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { site } from '../../support/content-folder.ts';

const root = join(import.meta.dirname, '../../..');
const asOf = { year: 2026, month: 11, day: 22 };
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-redirects-'));
  cpSync(join(root, 'content'), contentDir, { recursive: true });
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

/** Reads the real content with these lines as its `redirects.yaml`. */
function read(...lines: string[]) {
  writeFileSync(join(contentDir, 'redirects.yaml'), lines.map((line) => `- ${line}\n`).join(''));
  return readWorkspace(contentDir, asOf, contentDir, 'preview', startOfDay(asOf), site);
}

test('renamed pages lead to a page, to the list of their kind, or home', () => {
  const { errors, redirects } = read(
    '{ from: /projects/san-jiang/, to: /projects/sanjiang-bridge/ }',
    '{ from: /metrics/gone/, to: /metrics/ }',
    '{ from: /reports/2022-h2/, to: / }',
  );
  expect(errors).toEqual([]);
  expect(redirects).toContainEqual({ from: '/projects/san-jiang/', to: '/projects/sanjiang-bridge/' });
  expect(redirects).toHaveLength(3);
});

test.each<[string, string[], number, string, RegExp]>([
  [
    'an unknown target, with the nearest',
    ['{ from: /projects/a/, to: /projects/sanjiang-brigde/ }'],
    1,
    '改址-03',
    /是不是 \/projects\/sanjiang-bridge\//,
  ],
  [
    'a target that is nowhere near',
    ['{ from: /projects/a/, to: /topics/nothing-like-it/ }'],
    1,
    '改址-03',
    /总页/,
  ],
  [
    'an address where a page is',
    ['{ from: /projects/sanjiang-bridge/, to: /projects/ }'],
    1,
    '改址-02',
    /删去这一行/,
  ],
  [
    'an address twice',
    ['{ from: /projects/a/, to: /projects/ }', '{ from: /projects/a/, to: / }'],
    2,
    '改址-01',
    /删去/,
  ],
  [
    'a chain',
    ['{ from: /projects/a/, to: /projects/b/ }', '{ from: /projects/b/, to: /projects/ }'],
    1,
    '改址-04',
    /to: \/projects\/$/,
  ],
  ['an address that leads to itself', ['{ from: /projects/a/, to: /projects/a/ }'], 1, '改址-04', /真有的/],
  ['another site', ['{ from: /projects/a/, to: https://evil.example/ }'], 1, '字段-03', /从网站的根写起/],
  [
    'another site without its scheme',
    ['{ from: /projects/a/, to: //evil.example/ }'],
    1,
    '字段-03',
    /从网站的根写起/,
  ],
  ['a way out', ['{ from: /projects/../../etc/, to: /projects/ }'], 1, '字段-03', /只有报告、数据/],
  [
    'words for the server',
    ['{ from: "/projects/a; return 200/", to: /projects/ }'],
    1,
    '字段-03',
    /只有报告、数据/,
  ],
  ['a page of ours that never moves', ['{ from: /about/, to: / }'], 1, '字段-03', /只有报告、数据/],
])('%s is told, with its line', (_name, lines, line, code, says) => {
  const { errors } = read(...lines);
  expect(errors.map(({ at, code: said }) => [at.file, at.line, said])).toEqual([
    ['redirects.yaml', line, code],
  ]);
  expect(`${errors[0]?.message}${errors[0]?.cure}`).toMatch(says);
});

test('a loop is told of each of its addresses', () => {
  const { errors } = read(
    '{ from: /projects/a/, to: /projects/b/ }',
    '{ from: /projects/b/, to: /projects/a/ }',
  );
  expect(errors.map(({ at, code, message }) => [at.line, code, message])).toEqual([
    [1, '改址-04', '几个地址转来转去，转回了自己。'],
    [2, '改址-04', '几个地址转来转去，转回了自己。'],
  ]);
});

test('what a redirect may lead to is there: every fixed address has a page', () => {
  const { catalogue } = readWorkspace(join(root, 'content'), asOf, root);
  const pages = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' }).map((page) =>
    page.replaceAll('\\', '/'),
  );
  const fixed = sitePages({ ...catalogue, reportRecords: [], metrics: [], projects: [], topics: [] }, []).map(
    ({ path }) => path,
  );
  for (const path of fixed) {
    const name = path === '/' ? 'index' : path.slice(1, -1);
    expect([path, pages.includes(`${name}.astro`) || pages.includes(`${name}/index.astro`)]).toEqual([
      path,
      true,
    ]);
  }
});
