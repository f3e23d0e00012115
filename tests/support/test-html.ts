import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { attribute, type Element, elementsOf, filesOf, parsePage, textOf } from './site-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Written by Astro: void elements and attributes as HTML allows them, long lines.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Safari drops a list's role with its marks, so lists that are styled name it again.
    'no-redundant-role': 'off',
    'long-title': 'off',
    // A telephone number or an amount is as the report prints it.
    'tel-non-breaking': 'off',
  },
});

/** The tests of some pages of a site: valid HTML, names, links that lead somewhere on the site, no policy broken. */
export function testHtml(
  { outDir, basePath, siteUrl }: Pick<BuiltSite, 'outDir' | 'basePath' | 'siteUrl'>,
  pages: readonly string[],
): void {
  const files = new Set(filesOf(outDir));
  const anchors = new Map<string, ReadonlySet<string>>();

  describe.each(pages)('%s', (page) => {
    const tree = parsePage(outDir, page);
    const elements = elementsOf(tree);

    test('is valid HTML', async () => {
      const report = await validator.validateString(readFileSync(join(outDir, page), 'utf8'));
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
        ),
      ).toEqual([]);
    });

    test('names itself: one h1, a title, a description, its language', () => {
      expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
      expect(textOf(elements.find(({ tagName }) => tagName === 'title') as Element)).toMatch(
        / · 通途(?: · 示例数据)?$/,
      );
      const description = elements.find((element) => attribute(element, 'name') === 'description');
      expect(attribute(description as Element, 'content')?.length).toBeGreaterThan(5);
      expect(attribute(elements.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toBe('zh-CN');
    });

    test('links to places that exist, ids are there once', () => {
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
      for (const element of elements) {
        for (const name of ['href', 'src']) {
          const address = attribute(element, name);
          if (address === undefined || address.startsWith('mailto:')) continue;
          expect(() => resolve(address, page)).not.toThrow();
        }
      }
    });

    test('loads nothing from elsewhere, runs nothing inline', () => {
      for (const element of elements) {
        expect(attribute(element, 'style')).toBeUndefined();
        expect(element.attrs.filter(({ name }) => name.startsWith('on'))).toEqual([]);
        // A block of data is no script: no browser runs it.
        const isData = /^application\/(?:ld\+)?json$/.test(attribute(element, 'type') ?? '');
        if (element.tagName === 'script' && !isData) {
          expect(attribute(element, 'src')).toMatch(new RegExp(`^${basePath}_astro/`));
          expect(textOf(element)).toBe('');
        }
        expect(element.tagName).not.toBe('style');
      }
      const policy = elements.find(
        (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
      );
      expect(attribute(policy as Element, 'content')).toContain("default-src 'self'");
      expect(attribute(policy as Element, 'content')).not.toContain('unsafe');
    });
  });

  /** @throws Error where an address of a page leads nowhere */
  function resolve(address: string, page: string): void {
    const host = siteUrl ?? 'https://tongtu.invalid';
    const url = new URL(address, `${host}${basePath}${page.replace(/index\.html$/, '')}`);
    if (url.origin !== host) throw new Error(`${page} leaves the site: ${address}`);
    if (!url.pathname.startsWith(basePath)) throw new Error(`${page} leaves the base path: ${address}`);
    const path = decodeURIComponent(url.pathname.slice(basePath.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file) || !existsSync(join(outDir, file)))
      throw new Error(`${page} links to nothing: ${address}`);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor === '' || !file.endsWith('.html')) return;
    if (!anchorsOf(file).has(anchor))
      throw new Error(`${page} links to a place that isn’t there: ${address}`);
  }

  function anchorsOf(file: string): ReadonlySet<string> {
    const ids =
      anchors.get(file) ??
      new Set(elementsOf(parsePage(outDir, file)).flatMap((element) => attribute(element, 'id') ?? []));
    anchors.set(file, ids);
    return ids;
  }
}
