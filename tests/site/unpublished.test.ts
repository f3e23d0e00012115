import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { straySecrets } from '../support/odd-files.ts';
import { attribute, elementsOf, filesOf, parsePage, textOf } from '../support/site-pages.ts';
import { draftSecrets, waitingSecrets, withdrawnSecrets } from '../support/unpublished-content.ts';

const sample = await builtSite('sample');
// The preview is built first: nothing that it leaves in a cache may get into the public site.
const { outDir: preview } = await builtSite('unpublished-preview');
const sites = { preview, public: (await builtSite('unpublished')).outDir };

/** Every file of a site that holds one of these words, in its name or in its bytes, compressed or not. */
function filesWith(outDir: string, secrets: readonly string[]): string[] {
  return filesOf(outDir).flatMap((file) => {
    const text = `${file}\n${textIn(readFileSync(join(outDir, file)))}`;
    return secrets.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`);
  });
}

function textIn(bytes: Buffer): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = plain.toString('utf8');
  // JSON and scripts may write Chinese as \u4e00, pages as &#x4e00;.
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

describe('a site for the public', () => {
  test('holds nothing of a draft: no text, no figure, no attachment, nothing that was registered for it', () => {
    expect(filesWith(sites.public, draftSecrets)).toEqual([]);
    expect(filesOf(sites.public).filter((file) => file.includes('2024-09'))).toEqual([]);
  });

  test('holds nothing of a report whose time hasn’t come', () => {
    expect(filesWith(sites.public, waitingSecrets)).toEqual([]);
    expect(filesOf(sites.public).filter((file) => file.includes('2024-10'))).toEqual([]);
  });

  test('holds nothing of a withdrawn report but a page that says so', () => {
    expect(filesWith(sites.public, withdrawnSecrets)).toEqual([]);
    expect(filesOf(sites.public).filter((file) => file.startsWith('reports/2023-q3'))).toEqual([
      'reports/2023-q3/index.html',
    ]);
    const text = textOf(parsePage(sites.public, 'reports/2023-q3/index.html'));
    expect(text).toContain('本报告已撤回');
    expect(text).toContain('2024年2月1日');
    expect(text).toContain('数据没有核对完。');
  });

  test('says nothing of being a preview, and may be found', () => {
    for (const page of filesOf(sites.public).filter((file) => file.endsWith('.html'))) {
      // The page of the search is kept out of other searches on any site.
      const html = readFileSync(join(sites.public, page), 'utf8').replace('noindex,follow', '');
      expect(html, page).not.toMatch(/送审稿|内部预览|noindex/);
    }
  });
});

test('files that no report names are in no site, for whomever it is', () => {
  expect(filesWith(sites.public, straySecrets)).toEqual([]);
  expect(filesWith(sites.preview, straySecrets)).toEqual([]);
});

describe('a preview', () => {
  test('holds the draft and the waiting report: the search above finds what is there', () => {
    const found = filesWith(sites.preview, [...draftSecrets, ...waitingSecrets]).join('\n');
    for (const secret of [...draftSecrets, ...waitingSecrets]) expect(found).toContain(secret);
    // In every kind of file: pages, tables, the search, the comparison, the feed, the attachment itself.
    for (const kind of [
      'reports/',
      'data/',
      'search-data/',
      'compare/',
      'feed.xml',
      'reports/2024-09/附件1.txt',
    ])
      expect(found, kind).toMatch(new RegExp(`^${kind}`, 'm'));
    expect(filesWith(sites.preview, withdrawnSecrets)).toEqual([]);
    // Before it was withdrawn, it was there.
    const before = filesWith(sample.outDir, withdrawnSecrets).join('\n');
    for (const secret of withdrawnSecrets) expect(before).toContain(secret);
  });

  test('says so on every page, and keeps search engines off every page', () => {
    for (const page of filesOf(sites.preview).filter((file) => file.endsWith('.html'))) {
      const tree = parsePage(sites.preview, page);
      const robots = elementsOf(tree).find((element) => attribute(element, 'name') === 'robots');
      expect(robots && attribute(robots, 'content'), page).toBe('noindex');
      expect(textOf(tree), page).toContain('内部预览');
    }
  });

  test('marks what isn’t published, and only that', () => {
    const marked = filesOf(sites.preview)
      .filter((file) => file.endsWith('.html'))
      .filter((page) =>
        elementsOf(parsePage(sites.preview, page)).some(
          (element) => attribute(element, 'class') === 'review-mark',
        ),
      );
    expect(marked).toEqual(['reports/2024-09/index.html', 'reports/2024-10/index.html']);
    const draft = textOf(parsePage(sites.preview, 'reports/2024-09/index.html'));
    expect(draft).toContain('尚未审定');
    expect(draft).toContain('尚缺：复审、终审、一校、二校、三校');
    expect(textOf(parsePage(sites.preview, 'reports/2024-10/index.html'))).toContain(
      '定于2099年1月1日 09:00公布',
    );
  });
});
