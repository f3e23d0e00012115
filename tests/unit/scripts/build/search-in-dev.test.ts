import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionFiles, entryFile, type SearchEntry, searchFolder } from '#src/search/files/search-files.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { searchInDev } from '../../../../scripts/build/search-in-dev.ts';

const project = join(import.meta.dirname, '..', '..', '..', '..');
let root: string;
let server: ViteDevServer;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'tongtu-dev-'));
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
  const environment = readEnvironment({ BASE_PATH: '/jt/' }, root, new Date());
  server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    base: '/jt/',
    plugins: [searchInDev(root, environment)],
    server: { port: 0, host: '127.0.0.1', ws: false },
  });
  await server.listen();
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const fetchFile = (path: string) => fetch(new URL(`/jt/${path}`, server.resolvedUrls?.local[0]));

/** All that can be found, as it is served. */
async function servedText(): Promise<string> {
  const entry = (await (await fetchFile(entryFile)).json()) as SearchEntry;
  const texts = await Promise.all(
    Array.from({ length: entry.texts }, async (_, number) => {
      return (await fetchFile(`${searchFolder}${entry.edition}/${editionFiles.text(number)}`)).text();
    }),
  );
  return texts.join('');
}

test('while the site is being edited the search finds what is in the content now', async () => {
  expect(await servedText()).toContain('三江桥');
  const { edition } = (await (await fetchFile(entryFile)).json()) as SearchEntry;
  const pagefind = await fetchFile(`${searchFolder}${edition}/pagefind/pagefind.js`);
  expect(pagefind.headers.get('content-type')).toContain('text/javascript');
  const register = join(root, 'content/projects/sanjiang-bridge.yaml');
  writeFileSync(register, readFileSync(register, 'utf8').replace('维修加固', '刚刚改过'));
  expect(await servedText()).toContain('刚刚改过');
});

test('a file that isn’t there is not found, and nothing outside is given away', async () => {
  for (const path of ['search-data/nothing.json', 'search-data/..%2f..%2f..%2fcontent%2fsite.yaml']) {
    expect((await fetchFile(path)).status).toBe(404);
  }
});
