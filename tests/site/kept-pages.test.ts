import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import { multiplyCounty, writeContentFolder } from '../../scripts/multiply-county.ts';
import { buildContent, differingFiles, startBuild } from '../support/build-content.ts';
import { builtSite } from '../support/built-site.ts';
import { testInFullRun } from '../support/test-in-full-run.ts';

const demo = await builtSite('demo');
const root = join(import.meta.dirname, '../..');

let scratch: string;
let content: string;
let site: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-kept-'));
  [content, site] = [join(scratch, 'content'), join(scratch, 'site')];
  cpSync(demo.contentDir, content, { recursive: true });
  // A picture becomes a file of the site while the page is made that shows it.
  cpSync(
    join(root, 'tests/fixtures/sample/reports/2023-h2/bridge.png'),
    join(content, 'reports/2022-h1/bridge.png'),
  );
  edit('reports/2022-h1/index.mdx', /$/, '\n![示例桥梁的示意图：一条横线](./bridge.png)\n');
  await buildContent(content, site);
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(cacheDir(root, content, '/'), { recursive: true, force: true });
});

const keptPages = () => {
  const folder = join(cacheDir(root, content, '/'), 'pages');
  return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
};

/** Changes a file of the content; the change must be one. */
function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** The site of the content as it is, made without anything that earlier builds have kept. */
async function coldSite(): Promise<string> {
  const elsewhere = mkdtempSync(join(scratch, 'cold-'));
  const [copy, cold] = [join(elsewhere, 'content'), join(elsewhere, 'site')];
  cpSync(content, copy, { recursive: true });
  await buildContent(copy, cold);
  rmSync(cacheDir(root, copy, '/'), { recursive: true, force: true });
  return cold;
}

test('after an edit pages are taken over, and the site is to the byte what a build from nothing makes', async () => {
  const before = keptPages();
  // What a later report answers stands on the page of the report that promised it, too.
  edit('reports/2023-h1/index.mdx', /^ {2}- \{ to: 2022-h2\/wu-start.*\n/m, '');
  await buildContent(content, site);
  const after = keptPages();
  const takenOver = Array.from(after).filter(([name, time]) => before.get(name) === time);
  expect(takenOver.length).toBeGreaterThan(after.size / 2);
  expect(takenOver.length).toBeLessThan(after.size);
  expect(differingFiles(await coldSite(), site)).toEqual([]);
});

testInFullRun('a build that is killed leaves the last site whole, and the next one is right', async () => {
  edit('reports/2021-h1/index.mdx', /^title: .*$/m, 'title: 示例县交通运输局 2021年上半年工作总结（重印）');
  edit('reports/2021-h1/original.txt', /^.*\n/, '示例县交通运输局2021年上半年工作总结（重印）\n');
  const before = keptPages();
  const child = startBuild(content, site);
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && Array.from(keptPages().keys()).every((name) => before.has(name)))
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await ended;
  expect(readFileSync(join(site, 'reports/2021-h1/index.html'), 'utf8')).not.toContain('重印');
  await buildContent(content, site);
  expect(readFileSync(join(site, 'reports/2021-h1/index.html'), 'utf8')).toContain('重印');
  expect(differingFiles(await coldSite(), site)).toEqual([]);
});

testInFullRun('so it is where lists have pages for their years, which an edit changes some of', async () => {
  rmSync(cacheDir(root, content, '/'), { recursive: true, force: true });
  await writeContentFolder(content, multiplyCounty({ reports: 150 }));
  await buildContent(content, site);
  for (const list of ['metrics', 'projects', 'checks', 'commitments']) {
    const pages = readdirSync(join(site, list), { recursive: true, encoding: 'utf8' });
    expect(pages.filter((path) => /(^|\/)\d{4}\/index\.html$/.test(path))).not.toEqual([]);
  }
  const before = keptPages();
  edit('reports/2023-h1-c3/index.mdx', /^ {2}- \{ to: 2022-h2-c3\/wu-start.*\n/m, '');
  edit(
    'reports/2021-h1-c2/index.mdx',
    /^title: .*$/m,
    'title: 示例县交通运输局 2021年上半年工作总结（重印）',
  );
  edit('reports/2021-h1-c2/original.txt', /^.*\n/, '示例县交通运输局2021年上半年工作总结（重印）\n');
  await buildContent(content, site);
  const after = keptPages();
  const takenOver = Array.from(after).filter(([name, time]) => before.get(name) === time);
  expect(takenOver.length).toBeGreaterThan(after.size * 0.7);
  expect(differingFiles(await coldSite(), site)).toEqual([]);
});
