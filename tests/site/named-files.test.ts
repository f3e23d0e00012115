import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../scripts/release/checksums.ts';
import { openPublished } from '../../scripts/release/open-published.ts';
import { serveStatic } from '../../scripts/serving/static-server.ts';
import { builtSite, builtSites } from '../support/built-site.ts';
import { nameOnDisk, oddNames } from '../support/odd-files.ts';
import { requestBytes } from '../support/request-bytes.ts';
import { attribute, elementsOf, filesOf, parsePage } from '../support/site-pages.ts';

const odd = await builtSite('unpublished-preview');

/** Who named a file that lies beside a report's page, read from the source by its own means: `index.mdx:49`. */
function whoNamed(reportDir: string, id: string, file: string): string | undefined {
  if (['original.txt', 'original.docx', 'original.pdf', `${id}.pdf`].includes(file)) return 'its name';
  const lines = readFileSync(join(reportDir, 'index.mdx'), 'utf8').normalize().split('\n');
  const bodyStart = lines.indexOf('---', 1) + 1;
  const targets = [`](${file}`, `](./${file}`, `](<${file}`, `file="${file}"`];
  const line = lines.findIndex(
    (text, index) => index >= bodyStart && targets.some((target) => text.includes(target)),
  );
  return line === -1 ? undefined : `index.mdx:${line + 1}`;
}

/** What the program writes by itself, by where it lies. Nothing of it is a copy of a file of the content. */
const made =
  /^(?:(?:[^/]+\/)*index\.html|404\.html|(?:_astro|data|charts|search-data|social|pagefind|compare)\/.+|[^/]+\.(?:xml|txt|ico|svg|png|webmanifest|css|json|html))$/;

describe.each([
  ...(await builtSites(['real', 'demo', 'unpublished'])),
  ['unpublished-preview', odd] as const,
])('every file of %s', (_name, { outDir, contentDir }) => {
  const files = filesOf(outDir);
  const beside = files.filter((file) => /^reports\/[^/]+\/(?!index\.html$)/.test(file));

  test('that lies beside a report has been named by somebody', () => {
    const unexplained = beside.filter((file) => {
      const [, id = '', ...parts] = file.split('/');
      const name = parts.join('/');
      const reportDir = join(contentDir, 'reports', id);
      return !existsSync(join(reportDir, 'index.mdx')) || whoNamed(reportDir, id, name) === undefined;
    });
    expect(unexplained).toEqual([]);
    expect(beside.length).toBeGreaterThan(0);
  });

  test('is made by the program, or is such a file; none is a copy of anything else in the content', () => {
    expect(files.filter((file) => !beside.includes(file) && !made.test(file))).toEqual([]);
    const digest = (path: string) => sha256(readFileSync(path));
    const written = new Set(
      readdirSync(contentDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => digest(join(entry.parentPath, entry.name))),
    );
    const copies = files.filter((file) => written.has(digest(join(outDir, file))));
    expect(copies.filter((file) => !beside.includes(file))).toEqual([]);
  });
});

test('names as people make them: each is published, byte for byte, and the page’s address leads to it', async () => {
  const { outDir, basePath, contentDir } = odd;
  const server = await serveStatic({ folder: outDir, basePath }, '127.0.0.1', 0);
  try {
    for (const id of ['2023-h2', '2024-09']) {
      const elements = elementsOf(parsePage(outDir, `reports/${id}/index.html`));
      const page = `http://127.0.0.1:${server.port}${basePath}reports/${id}/`;
      const addresses = elements.flatMap((element) => {
        const address = attribute(element, 'href') ?? attribute(element, 'src');
        return address === undefined || /^(?:[a-z]+:|[#/])/.test(address) ? [] : [new URL(address, page)];
      });
      for (const [name] of oddNames) {
        const url = addresses.find(({ pathname }) => decodeURIComponent(pathname).endsWith(`/${id}/${name}`));
        expect(url?.search, name).toBe('');
        const answer = await requestBytes(url?.href ?? '');
        expect([name, answer.status]).toEqual([name, 200]);
        expect(answer.body.equals(readFileSync(join(contentDir, 'reports', id, nameOnDisk(name))))).toBe(
          true,
        );
      }
      const pictures = elements.filter(({ tagName }) => tagName === 'img');
      expect(pictures.length).toBeGreaterThanOrEqual(2);
      // As `npm run verify` asks a server for them.
      const paths = oddNames.map(([name]) => `reports/${id}/${name}`);
      const served = await openPublished(`http://127.0.0.1:${server.port}${basePath}`).checksums(paths);
      expect(served).toEqual(new Map(paths.map((path) => [path, sha256(readFileSync(join(outDir, path)))])));
      for (const picture of pictures)
        expect([attribute(picture, 'width'), attribute(picture, 'height')]).toEqual(['480', '120']);
    }
  } finally {
    await server.close();
  }
});

test('an older form of a name isn’t there: nothing is published twice', () => {
  const beside = filesOf(odd.outDir).filter((file) => file.startsWith('reports/2023-h2/'));
  const names = beside.map((file) => posix.relative('reports/2023-h2', file));
  expect(names.sort()).toEqual(
    [...oddNames.map(([name]) => name), 'bridge.png', 'index.html', 'original.txt', '附件1.txt'].sort(),
  );
});
