import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchFiles } from '#src/search/build/write-search-files.ts';
import type { SearchSource } from '#src/search/records/search-source.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { type StaticServer, serveStatic } from '../../scripts/serving/static-server.ts';
import { builtSite } from '../support/built-site.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { openBrowser } from '../support/open-browser.ts';
import { readOracle } from '../support/search-oracle.ts';
import { bundleClient, SearchPage } from '../support/search-page.ts';
import { drawQueries } from '../support/search-queries.ts';

// A site of thousands of reports has its index in shards; here ten reports have, by leave of a small limit.

const browser = openBrowser();
const demo = await builtSite('demo');
const reportsInShard = 4;

function sourceOf(contentDir: string): SearchSource {
  const { catalogue, reports } = readWorkspace(contentDir, { year: 2026, month: 1, day: 1 }, contentDir);
  return {
    catalogue,
    isDemonstration: true,
    bodies: new Map(reports.flatMap(({ folder, text }) => (text === undefined ? [] : [[folder.id, text]]))),
  };
}

describe('an index in several shards', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-shards-'));
  const site = join(scratch, 'site');
  const store = join(scratch, 'store');
  const source = sourceOf(demo.contentDir);
  let server: StaticServer;
  beforeAll(async () => {
    await writeSearchFiles(source, site, store, reportsInShard);
    writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="zh-CN"><title>shards</title></html>');
    server = await serveStatic({ folder: site, basePath: '/' }, '127.0.0.1', 0);
  });
  afterAll(async () => {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const shardsInStore = () =>
    new Map(readdirSync(store).map((name) => [name, statSync(join(store, name)).mtimeMs]));

  test('is merged in the browser: what is found is what one index would find', async () => {
    const { shards } = JSON.parse(readFileSync(join(site, 'search-data', 'entry.json'), 'utf8'));
    expect(shards.map(({ folder }: { folder: string }) => folder)).toEqual(['', 'shard-2/', 'shard-3/']);
    const oracle = readOracle(demo.outDir, demo.basePath);
    const address = `http://127.0.0.1:${server.port}/`;
    const search = await SearchPage.open(browser(), address, await bundleClient('/'), 'pagefind');
    const queries = drawQueries(oracle, 6, 3);
    const answers = await search.answers(queries.map(({ query }) => ({ query, limit: 500, places: 1 })));
    const faults = queries.flatMap((query, index) => {
      const { missed, wrong, unmarked, misled } = judgeAnswer(oracle, query, answers[index]!);
      return [...missed, ...wrong, ...unmarked, ...misled].map((fault) => `${query.query}: ${fault}`);
    });
    expect(faults).toEqual([]);
    await search.page.close();
  });

  test('is kept: nothing is indexed again where nothing has changed', async () => {
    const before = shardsInStore();
    await writeSearchFiles(source, site, store, reportsInShard);
    expect(shardsInStore()).toEqual(before);
  });

  test('is made anew in the one shard where something has changed, and the old one is removed', async () => {
    const before = shardsInStore();
    const { catalogue } = source;
    const [first, ...others] = catalogue.metrics;
    const metrics = [{ ...first!, definition: '改过的定义。' }, ...others];
    await writeSearchFiles({ ...source, catalogue: { ...catalogue, metrics } }, site, store, reportsInShard);
    const after = shardsInStore();
    expect(after.size).toBe(before.size);
    expect([...after.keys()].filter((name) => !before.has(name))).toHaveLength(1);
  });
});
