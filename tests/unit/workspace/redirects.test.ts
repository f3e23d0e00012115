import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRedirects } from '#src/catalogue/publication/check-redirects.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import { redirectSchema } from '#src/records/site-settings.ts';
import { sampleCatalogue } from '../../support/sample-catalogue.ts';

const pages = new Set(['/', '/metrics/', '/projects/', '/projects/sanjiang-bridge/']);

/** What the check says of redirects, each written as `from → to`: line, rule, message and cure. */
function faultsOf(...lines: string[]) {
  const entries = lines.map((line, index) => {
    const [from = '', to = ''] = line.split(' → ');
    return { value: { from, to }, at: { file: 'redirects.yaml', line: index + 1, column: 3 } };
  });
  return checkRedirects(entries, pages).map(({ at, code, message, cure }) => [at.line, code, message + cure]);
}

test('renamed pages lead to a page, to the list of their kind, or home', () => {
  const good = ['/projects/san-jiang/ → /projects/sanjiang-bridge/', '/metrics/gone/ → /metrics/', '/a/ → /'];
  expect(faultsOf(...good)).toEqual([]);
});

test.each<[string, string[], [number, string, string][]]>([
  [
    'an unknown target',
    ['/a/ → /projects/sanjiang-brigde/'],
    [[1, '改址-03', '是不是 /projects/sanjiang-bridge/']],
  ],
  ['a target that is nowhere near', ['/a/ → /topics/nothing-like-it/'], [[1, '改址-03', '总页']]],
  ['an address where a page is', ['/projects/sanjiang-bridge/ → /projects/'], [[1, '改址-02', '删去这一行']]],
  ['an address twice', ['/a/ → /projects/', '/a/ → /'], [[2, '改址-01', '删去']]],
  ['a chain', ['/a/ → /b/', '/b/ → /projects/'], [[1, '改址-04', 'to: /projects/']]],
  ['an address that leads to itself', ['/a/ → /a/'], [[1, '改址-04', '真有的']]],
  [
    'a loop',
    ['/a/ → /b/', '/b/ → /a/'],
    [
      [1, '改址-04', '转回了自己'],
      [2, '改址-04', '转回了自己'],
    ],
  ],
])('%s is reported, with its line', (_name, lines, expected) => {
  expect(faultsOf(...lines)).toEqual(
    expected.map(([line, code, words]) => [line, code, expect.stringContaining(words)]),
  );
});

test.each([
  ['another site', '/projects/a/', 'https://evil.example/', '从网站的根写起'],
  ['another site without its scheme', '/projects/a/', '//evil.example/', '从网站的根写起'],
  ['a way out', '/projects/../../etc/', '/projects/', '只有报告、数据'],
  ['words for the server', '/projects/a; return 200/', '/projects/', '只有报告、数据'],
  ['a page of ours that never moves', '/about/', '/', '只有报告、数据'],
])('%s is refused', (_name, from, to, words) => {
  expect(redirectSchema.safeParse({ from, to }).error?.issues[0]?.message).toContain(words);
});

test('what a redirect may lead to is there: every fixed address has a page', () => {
  const root = join(import.meta.dirname, '../../../src/pages');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const fixed = sitePages({ ...sampleCatalogue([]), metrics: [], projects: [], topics: [] }, []);
  const missing = fixed
    .map(({ path }) => (path === '/' ? 'index' : path.slice(1, -1)))
    .filter((name) =>
      ['.astro', '/index.astro', '/[...page].astro'].every((ending) => !files.includes(name + ending)),
    );
  expect(fixed.length).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});
