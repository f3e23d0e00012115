import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSite } from '../support/built-site.ts';
import { testInFullRun } from '../support/full-run.ts';
import { jointList, jointLiveDir } from '../support/joint-site.ts';
import { runScript } from '../support/run-script.ts';
import {
  attribute,
  differingFiles,
  type Element,
  elementsOf,
  filesOf,
  parsePage,
  textOf,
} from '../support/site-pages.ts';
import { testHtml } from '../support/test-html.ts';

// Three made-up bureaus, built by one command below the paths of one site.

const joint = await builtSite('joint');
const { outDir, basePath, contentDir, siteUrl = '' } = joint;
const [liveDir, listFile] = [jointLiveDir, jointList];
const list = parse(readFileSync(listFile, 'utf8')) as { bureaus: { path: string; content: string }[] };
const paths = list.bureaus.map(({ path }) => path);
const settings = { OUT_DIR: liveDir, BASE_PATH: basePath, SITE_URL: siteUrl };

const run = (...options: string[]) => runScript('bureaus.ts', [listFile, ...options], settings);

describe('the pages above the bureaus, and the first ones of each', () => {
  testHtml(joint, ['index.html', '404.html', 'search/index.html']);
  describe.each(paths)('%s', (path) => {
    const site = { outDir: join(outDir, path), basePath: `${basePath}${path}/`, siteUrl };
    testHtml(site, ['index.html', 'reports/2020-h2/index.html']);
  });
});

describe('the front page', () => {
  const links = elementsOf(parsePage(outDir, 'index.html'))
    .filter(({ tagName }) => tagName === 'a')
    .map((link): [string, string] => [attribute(link, 'href') ?? '', textOf(link).trim()]);
  const published = paths.flatMap((path): { address: string; title: string }[] =>
    JSON.parse(readFileSync(join(outDir, path, 'data', 'reports.json'), 'utf8')),
  );

  test('lists what the sites publish, each report and each bureau', () => {
    expect(published).toHaveLength(6);
    for (const { address, title } of published) {
      expect(links).toContainEqual([address.replace(siteUrl, ''), title]);
    }
    for (const [index, path] of paths.entries()) {
      const { contributors } = JSON.parse(
        readFileSync(join(outDir, path, 'data', 'datapackage.json'), 'utf8'),
      );
      expect(links).toContainEqual([`${basePath}${path}/`, contributors[0].title]);
      expect(contributors[0].title).toContain(`示例${'甲乙丙'[index]}县`);
    }
  });

  test('tells crawlers of its own pages and of those of the bureaus that aren’t made up, all of which are there', () => {
    const locations = (file: string) =>
      Array.from(
        readFileSync(join(outDir, file), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g),
        ([, loc = '']) => loc,
      );
    const home = `${siteUrl}${basePath}`;
    expect(locations('sitemap.xml')).toEqual([`${home}sitemap-1.xml`, `${home}shili-bing/sitemap-1.xml`]);
    expect(locations('sitemap-1.xml')).toEqual([home]);
    expect(readFileSync(join(outDir, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${home}sitemap.xml`);
    const [picture] = elementsOf(parsePage(outDir, 'index.html')).filter(
      (element) => attribute(element, 'property') === 'og:image',
    );
    const path = attribute(picture as Element, 'content')?.replace(home, '') ?? '';
    for (const file of ['shili-bing/sitemap-1.xml', path]) expect(filesOf(outDir)).toContain(file);
  });
});

describe('built again', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-bureaus-'));
  const [first = '', second = '', third = ''] = paths;
  const broken = join(contentDir, second, 'reports', '2020-h1', 'index.mdx');
  const good = readFileSync(broken, 'utf8');
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  testInFullRun('alone, by the command for one site, a bureau’s is the same to the byte', async () => {
    const { exitCode, output } = await runScript('build.ts', [], {
      CONTENT_DIR: join(contentDir, first),
      OUT_DIR: join(scratch, 'alone'),
      BASE_PATH: `${basePath}${first}/`,
      SITE_URL: siteUrl,
    });
    expect(output).toContain('没有发现问题');
    expect(exitCode).toBe(0);
    expect(differingFiles(join(scratch, 'alone'), join(liveDir, first))).toEqual([]);
  });

  testInFullRun(
    'some of them, one broken: its last good site stays, what is wrong is said, the others are as they were',
    async () => {
      appendFileSync(broken, '\n新增投资123456万元。\n');
      try {
        const { exitCode, output } = await run(`--only=${first},${second}`);
        expect(exitCode).toBe(1);
        expect(output).toContain(`── ${first} 生成好了`);
        expect(output).toContain(`── ${second} 没有生成`);
        expect(output).not.toContain(`── ${third}`);
        expect(output).toMatch(new RegExp(`${second}/reports/2020-h1/index\\.mdx:\\d+:\\d+ 错`));
        expect(output).toContain(`${second}　没有生成，原因见上面；网站还是上一次的`);
        expect(differingFiles(liveDir, outDir)).toEqual([]);
      } finally {
        writeFileSync(broken, good);
      }
    },
  );

  test('into a folder that holds the content is refused', async () => {
    const { exitCode, output } = await runScript('bureaus.ts', [listFile], {
      ...settings,
      OUT_DIR: contentDir,
    });
    expect(exitCode).toBe(2);
    expect(output).toContain('在它里面。没有动它');
    expect(filesOf(contentDir)).toContain('bureaus.yaml');
  });

  testInFullRun('one that has never been built and can’t be is left out', async () => {
    rmSync(join(liveDir, second), { recursive: true });
    appendFileSync(broken, '\n新增投资123456万元。\n');
    try {
      const { exitCode, output } = await run(`--only=${second}`);
      expect(exitCode).toBe(1);
      expect(output).toContain(`${second}　没有生成，原因见上面；网站里没有它`);
      const front = readFileSync(join(liveDir, 'index.html'), 'utf8');
      expect(front).toContain('示例甲县');
      expect(front).not.toContain('示例乙县');
    } finally {
      writeFileSync(broken, good);
    }
  });
});
