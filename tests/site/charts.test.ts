import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type ChartPanel, marksOf } from '#src/charts/chart-spec.ts';
import { builtSite, builtSites } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, parsePage, textOf } from '../support/site-pages.ts';

const sites = await builtSites(['real', 'demo', 'sample']);
const wire = (bytes: string | Buffer) => brotliCompressSync(bytes).length;

describe.each(sites)('%s', (_name, { outDir }) => {
  const pages = filesOf(outDir).filter((file) =>
    /^(metrics\/.*|projects\/|reports\/.+\/)index\.html$/.test(file),
  );

  test('every value in a picture leads to a figure that its report shows', () => {
    const known = new Map<string, Set<string>>();
    const idsOf = (file: string) => {
      const ids =
        known.get(file) ??
        new Set(elementsOf(parsePage(outDir, file)).map((element) => attribute(element, 'id') ?? ''));
      known.set(file, ids);
      return ids;
    };
    const links = pages.flatMap((file) =>
      elementsOf(parsePage(outDir, file))
        .filter(({ tagName }) => tagName === 'svg')
        .filter((svg) => attribute(svg, 'class')?.includes('chart-drawing'))
        .flatMap((svg) => elementsOf(svg).flatMap((element) => attribute(element, 'href') ?? [])),
    );
    expect(links.length).toBeGreaterThan(0);
    const lost = links.filter((href) => {
      const [path = '', id = ''] = href.split('#');
      return !idsOf(`${path.slice(1)}index.html`).has(id);
    });
    expect(lost).toEqual([]);
  });

  test('beside every chart stands a table, and its rows are a file that is there', () => {
    const files = new Set(filesOf(outDir));
    const charts = pages.flatMap((file) => {
      const elements = elementsOf(parsePage(outDir, file));
      const figures = elements.filter((element) => attribute(element, 'class') === 'figure-chart');
      if (figures.length > 0) expect(elements.some(({ tagName }) => tagName === 'table')).toBe(true);
      return figures.map((figure) => attribute(figure, 'id')?.replace(/^chart-/, ''));
    });
    expect(charts.length).toBeGreaterThan(0);
    expect(charts.filter((id) => !files.has(`charts/${id}.csv`))).toEqual([]);
  });

  test('every number that a live picture is drawn from stands in a table of its page, as printed', () => {
    let count = 0;
    for (const file of pages) {
      const elements = elementsOf(parsePage(outDir, file));
      const tabled = new Set(
        elements
          .filter(({ tagName }) => tagName === 'data')
          .map((data) => `${attribute(data, 'value')} ${textOf(data).trim()}`),
      );
      const panels = elements
        .filter((element) => attribute(element, 'class') === 'chart-stage')
        .flatMap((stage) => elementsOf(stage).filter(({ tagName }) => tagName === 'script'))
        .map((script): ChartPanel => JSON.parse(textOf(script)));
      const marks = panels.flatMap(marksOf);
      const numbers = marks.flatMap(({ value, printed, isVague }) => (isVague ? [] : `${value} ${printed}`));
      expect(numbers.filter((number) => !tabled.has(number))).toEqual([]);
      // Vague words are drawn as a band of what is possible: in the table they stand as words, without a number for machines.
      const words = elements
        .filter((element) => attribute(element, 'class') === 'printed-value')
        .map((element) => textOf(element).trim());
      const vague = marks.flatMap(({ printed, isVague }) => (isVague ? printed : []));
      expect(vague.filter((printed) => !words.includes(printed))).toEqual([]);
      expect([...tabled].filter((data) => vague.some((printed) => data.endsWith(` ${printed}`)))).toEqual([]);
      count += numbers.length;
    }
    expect(count).toBeGreaterThan(0);
  });
});

test('no page has a chart’s code among what it loads by itself', async () => {
  const { outDir } = await builtSite('real');
  for (const page of ['projects/index.html', 'metrics/fines/index.html', 'reports/2023-h1/index.html']) {
    const loaded = elementsOf(parsePage(outDir, page)).flatMap((element) => attribute(element, 'src') ?? []);
    const script = loaded.map((file) => readFileSync(join(outDir, file.slice(1)), 'utf8')).join('');
    expect(script).not.toContain('BarController');
    expect(wire(script)).toBeLessThan(3000);
  }
});

test('the demonstration’s rows say of themselves what they are', async () => {
  const { outDir } = await builtSite('demo');
  const files = filesOf(outDir).filter((file) => file.startsWith('charts/'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(readFileSync(join(outDir, file), 'utf8')).toMatch(/^\ufeff示例数据,/);
});
