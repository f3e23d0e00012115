import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pathsIn } from '../../scripts/release/archive.ts';
import { finishSite } from '../../scripts/release/finish-site.ts';
import { type StaticServer, serveStatic } from '../../scripts/serving/static-server.ts';
import { builtSite } from '../support/built-site.ts';
import { type LaidRelease, layRelease } from '../support/laid-release.ts';
import { runScript } from '../support/run-script.ts';

const house = mkdtempSync(join(tmpdir(), 'tongtu-verify-'));
const { outDir, basePath } = await builtSite('sub-path');
const folder = join(house, 'published');
let release: LaidRelease;

beforeAll(async () => {
  const more = { '附件 1.txt': '附件', [`${'长'.repeat(60)}/index.html`]: '<p>长</p>' };
  // Some of its files are enough: each is compressed twice, and every test hashes them all.
  const few = join(house, 'few');
  cpSync(outDir, few, {
    recursive: true,
    filter: (path) => !/(?:_astro|charts|data|metrics|projects|search-data|social|topics)$/.test(path),
  });
  release = await layRelease(house, 'verify', { outDir: few, basePath }, more);
}, 60_000);
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(release.siteDir, folder, { recursive: true });
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

const verify = (...verifyArguments: string[]) => runScript('verify.ts', verifyArguments, {});

const tamper = () => {
  const path = join(folder, 'reports/2023-h1/index.html');
  writeFileSync(path, readFileSync(path, 'utf8').replace('786300元', '7863元'));
};
/** An attacker who thinks of the list, too, and makes everything anew that is derived from the page. */
const tamperWithList = async () => {
  tamper();
  rmSync(join(folder, 'checksums.txt'));
  for (const path of pathsIn(folder)) if (/\.(?:br|gz)$/.test(path)) rmSync(join(folder, path));
  await finishSite(folder);
};

describe('a folder', () => {
  test('that is what was released', async () => {
    const { exitCode, output } = await verify(folder);
    expect(output).toMatch(/清单上 \d+ 个文件，全都一样。/);
    expect(output).toContain('改了网站的人也能改它');
    expect(exitCode).toBe(0);
  });

  test('in which a number was changed, a file added, one removed, one put in the place of another', async () => {
    tamper();
    writeFileSync(join(folder, 'evil.js'), 'x');
    rmSync(join(folder, '404.html'));
    rmSync(join(folder, 'feed.xml'));
    symlinkSync(join(release.siteDir, 'feed.xml'), join(folder, 'feed.xml'));
    const { exitCode, output } = await verify(folder);
    expect(output.split('\n').slice(0, 4)).toEqual([
      '改动：feed.xml',
      '改动：reports/2023-h1/index.html',
      '缺少：404.html',
      '多出：evil.js',
    ]);
    expect(output).toContain('4 处不一样');
    expect(exitCode).toBe(1);
  });

  test('a compressed file that says something else is found, though the page itself is untouched', async () => {
    appendFileSync(join(folder, 'index.html.br'), 'x');
    expect(await verify(folder)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('改动：index.html.br'),
    });
  });

  test('whose list was changed along with it: its own list says nothing, the release’s does', async () => {
    await tamperWithList();
    expect((await verify(folder)).exitCode).toBe(0);
    for (const list of [release.archive, release.archive.replace('.tar.gz', '.files.json')]) {
      const { exitCode, output } = await verify(folder, '--list', list);
      expect(output).toContain('改动：reports/2023-h1/index.html\n');
      expect(output).not.toContain('也能改它');
      expect(exitCode).toBe(1);
    }
  });

  test.each([
    ['/nowhere/at/all', [], '没有这个文件夹'],
    ['.', ['--list', '/nowhere.txt'], '没有这份清单'],
    ['.', ['--list', 'package.json'], '不是发布包旁边的'],
    ['.', ['--list', 'README.md'], '第 1 行'],
    ['src', [], '没有 checksums.txt'],
    ['.', ['--nonsense'], '用法'],
  ])('%s %j can’t be found out', async (place, more, says) => {
    expect(await verify(place, ...more)).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining(says),
    });
  });

  test('an archive that is none is told', async () => {
    const broken = join(house, 'broken.tar.gz');
    writeFileSync(broken, readFileSync(release.archive).subarray(0, 1000));
    expect(await verify(folder, '--list', broken)).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('压缩包坏了'),
    });
  });
});

describe('a published site', () => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveStatic({ folder, basePath: '/jt/' }, '127.0.0.1', 0);
  });
  afterAll(() => server.close());
  const address = () => `http://127.0.0.1:${server.port}/jt`;

  test('is fetched file by file', async () => {
    const { exitCode, output } = await verify(address());
    expect(output).toMatch(/清单上 \d+ 个文件，全都一样。/);
    expect(output).toContain('从外面看不到');
    expect(exitCode).toBe(0);
  });

  test('that was changed', async () => {
    await tamperWithList();
    rmSync(join(folder, 'about/index.html'));
    const { exitCode, output } = await verify(address(), '--list', release.archive);
    expect(output).toContain('改动：reports/2023-h1/index.html\n');
    expect(output).toContain('缺少：about/index.html\n');
    expect(exitCode).toBe(1);
  });

  test('that has no list, or doesn’t answer', async () => {
    expect(await verify(`${address()}/reports/`)).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('上没有 checksums.txt'),
    });
    expect(await verify('http://127.0.0.1:9/')).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining('没有核对完'),
    });
  });
});
