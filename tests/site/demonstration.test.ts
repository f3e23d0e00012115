import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { builtSite, builtSites } from '../support/built-site.ts';
import { attribute, type Element, elementsOf, filesOf, parsePage, textOf } from '../support/site-pages.ts';

const { outDir } = await builtSite('demo');
const files = filesOf(outDir);
const pages = files.filter((file) => file.endsWith('.html'));

/** What the site is made with, the same for every bureau, and no content. */
const isEquipment = (file: string) =>
  /^_astro\/|\.(?:svg|png|ico|webmanifest|woff2)$|^robots\.txt$|^(?:THIRD-PARTY-NOTICES|tongtu-site)\.txt$/.test(
    file,
  );

/** Where the words stand that the search finds: numbers, names of files and tables of characters. The words are elsewhere. */
const isIndex = (file: string) => /^pagefind\/|^search-data\/(?!places\/|text-)/.test(file);

describe('示例数据 is said', () => {
  test.each(files.filter((file) => !isEquipment(file) && !isIndex(file)))('%s', (file) => {
    const text = readFileSync(join(outDir, file), 'utf8');
    // A table of a report that has no such entry is an empty list: nothing there could be taken for real.
    if (text !== '[]\n') expect(text).toContain('示例数据');
  });

  test('in every row of every table, in CSV and in JSON', () => {
    for (const file of files.filter((name) =>
      /^data\/(?!schema\/).*(?<!datapackage|published)\.json$/.test(name),
    )) {
      const rows: Record<string, unknown>[] = JSON.parse(readFileSync(join(outDir, file), 'utf8'));
      for (const row of rows)
        expect(Object.entries(row)[0]).toEqual(['示例数据', '由程序生成，不是任何单位的数据']);
      const csv = readFileSync(join(outDir, file.replace(/json$/, 'csv')), 'utf8');
      expect(csv.startsWith('\uFEFF示例数据,')).toBe(true);
      expect(csv.split('由程序生成，不是任何单位的数据').length - 1).toBe(rows.length);
    }
  });

  test('at the head of every page and in its title; search engines are asked to keep away', () => {
    for (const page of pages) {
      const elements = elementsOf(parsePage(outDir, page));
      const band = elements.find((element) => attribute(element, 'class') === 'demonstration-band');
      expect(attribute(band as Element, 'data-site')).toBeDefined();
      expect(textOf(band as Element).replace(/\s/g, '')).toBe(
        '示例数据：本站内容由程序生成，仅供演示，不是任何单位的报告。',
      );
      const order = elements.filter(({ tagName }) => tagName === 'aside' || tagName === 'header');
      expect(order[0]).toBe(band);
      expect(textOf(elements.find(({ tagName }) => tagName === 'title') as Element)).toMatch(/· 示例数据$/);
      const robots = elements.find((element) => attribute(element, 'name') === 'robots');
      expect(attribute(robots as Element, 'content')).toBe('noindex');
    }
  });
});

test.each(await builtSites(['real', 'empty', 'sample', 'sub-path']))(
  'the site %s says nothing of the kind',
  (_name, { outDir: site }) => {
    for (const file of filesOf(site).filter((each) => /\.(?:html|csv)$/.test(each))) {
      expect(readFileSync(join(site, file), 'utf8')).not.toContain('demonstration-band');
    }
    expect(readFileSync(join(site, 'data/figures.csv'), 'utf8')).toMatch(/^\uFEFFreport,/);
  },
);

test('every report that should have said a metric and doesn’t is a row of the metric’s pages', () => {
  const county = join(import.meta.dirname, '../../examples/county');
  const { catalogue } = readWorkspace(county, { year: 2026, month: 11, day: 22 }, county);
  const gaps = catalogue.metrics.flatMap((metric) =>
    seriesOfMetric(catalogue, metric).flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'gap')),
  );
  const rows = pages
    .filter((page) => /^metrics\/[^/]+\//.test(page))
    .flatMap((page) => elementsOf(parsePage(outDir, page)))
    .filter((element) => element.tagName === 'td' && textOf(element).trim() === '本期报告未提及');
  expect(gaps.length).toBeGreaterThan(100);
  expect(rows).toHaveLength(gaps.length);
});

test('the checks that a metric takes part in have names of their own, over all reports', () => {
  const lists = pages
    .filter((page) => /^metrics\/[^/]+\//.test(page))
    .flatMap((page) => elementsOf(parsePage(outDir, page)))
    .filter((element) => attribute(element, 'class') === 'metric-checks')
    .map((section) =>
      elementsOf(section)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => textOf(link)),
    );
  expect(Math.max(...lists.map(({ length }) => length))).toBeGreaterThan(10);
  for (const names of lists) expect(new Set(names).size).toBe(names.length);
});

test('the front page shows a target beside what came of it; a rate is no sum over a period', () => {
  const cards = elementsOf(parsePage(outDir, 'index.html')).filter(({ tagName }) => tagName === 'article');
  expect(cards.map((card) => textOf(card).replace(/\s/g, ''))).toContainEqual(
    expect.stringContaining('目标2.7亿元（2023年）·实际2.65亿元·完成约98%'),
  );
  const measureOf = (id: string) => {
    const elements = elementsOf(parsePage(outDir, `metrics/${id}/index.html`));
    const at = elements.findIndex((element) => element.tagName === 'dt' && textOf(element) === '统计口径');
    return textOf(elements[at + 1] as Element);
  };
  expect(['spending', 'rural-road-length', 'good-road-rate'].map(measureOf)).toEqual([
    '时期数',
    '时点数',
    '比率',
  ]);
});
