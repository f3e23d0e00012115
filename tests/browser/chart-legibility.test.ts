import { expect, test } from 'vitest';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import type { ChartSpec } from '#src/charts/chart-spec.ts';
import { drawSvg } from '#src/charts/draw-svg.ts';
import { metricSeriesChart } from '#src/charts/metric-series-chart.ts';
import { projectBarsChart } from '#src/charts/project-bars-chart.ts';
import { openBrowser } from '../support/open-browser.ts';
import type { FigureLine } from '../support/sample-catalogue.ts';
import { reportOfFigures, sampleCatalogue } from '../support/sample-catalogue.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const real = serveSite('real');

/** A metric over half-years from 2000上半年 on, a printed value each; undefined is a report that is silent. */
function series(values: readonly (string | undefined)[], id = 'fines'): ChartSpec {
  const reportId = (index: number) => `${2000 + Math.floor(index / 2)}-h${(index % 2) + 1}`;
  const lines = (value: string | undefined): FigureLine[] => (value === undefined ? [] : [`${id} ${value}`]);
  const catalogue = sampleCatalogue(
    values.map((value, index) => reportOfFigures(reportId(index), ...lines(value))),
  );
  const metric = catalogue.metrics.find((one) => one.id === id);
  const [first] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
  const spec = first && metricSeriesChart(first);
  if (spec === undefined) throw new Error('no chart');
  return spec;
}

/** The same number of each project, under names that don't fit a line. */
function longNames(): ChartSpec {
  const [record] = sampleCatalogue([
    reportOfFigures('2023-h1', 'fines 约63亿元 subject: bridge', 'fines 132.2万元 subject: road'),
  ]).reportRecords;
  const name = '省道三级路新建设农村公路资源产业路拆除重建农村公路危桥及其接线改造工程（二期）';
  const figures = (record?.figures ?? []).map((figure) => ({
    ...figure,
    subject: figure.subject && { ...figure.subject, name: `${figure.subject.name}${name}` },
  }));
  const spec = projectBarsChart('long', '多少？', figures, new Map([['bridge', '规划申报']]));
  if (spec === undefined) throw new Error('no chart');
  return spec;
}

const steady = (count: number) =>
  Array.from({ length: count }, (_, index) => `${7 + (index % 5)}.${index % 10}万元`);

const cases: Record<string, ChartSpec> = {
  'one period': series(['786300元']),
  'two periods': series(['786300元', '约91.25万元']),
  'eight periods': series(steady(8)),
  'forty periods': series(steady(40)),
  'eight with gaps': series(
    steady(8).map((value, index) => (index === 2 || index === 5 ? undefined : value)),
  ),
  'forty with gaps': series(steady(40).map((value, index) => (index % 7 === 3 ? undefined : value))),
  zeros: series(['0元', '0元', '0元']),
  'one zero': series(['0元', '500元', '0元', '20元']),
  'one giant': series(['12元', '15元', '63亿元', '9元', '11元']),
  'a giant of forty': series(steady(40).map((value, index) => (index === 20 ? '63亿元' : value))),
  ranges: series(['9—11万元', '约12万元', '8万余元', '近10万元']),
  falls: series(['净减少6起', '净减少11起', undefined, '净减少9起', '净减少4起', '净减少7起'], 'cases'),
  'on both sides of zero': series(
    ['同比下降4.1%', '同比下降7.5%', '同比增长0.5%', '同比增长3.2%', '同比下降4.3%', '同比下降3.1%'],
    'share',
  ),
  'forty on both sides of zero': series(
    steady(40).map((_, index) =>
      index % 9 === 5 ? undefined : `同比${index % 3 === 0 ? '增长' : '下降'}${index}.5%`,
    ),
    'share',
  ),
  'vague words': series(['86起', '八九十起', '近百起', '128起', '上百起', '135起'], 'cases'),
  'long names': longNames(),
};

/** Where every text of a drawing lies, and the drawing itself, in pixels of the screen. */
interface Drawn {
  readonly frame: DOMRect;
  readonly texts: readonly { readonly words: string; readonly isValue: boolean; readonly box: DOMRect }[];
  /** What is drawn for the values. */
  readonly shapes: readonly DOMRect[];
}

/** Whether two boxes have more in common than their edges and a text's own air above and below. */
function areaInCommon(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 1 && down > 5;
}

test.each(Object.entries(cases))(
  '%s: no text covers another or leaves the picture, and none is under 14 px',
  async (_, spec) => {
    const page = await open(real.address('/about/'), { viewport: { width: 800, height: 900 } });
    for (const panel of spec.panels)
      for (const size of ['narrow', 'wide'] as const) {
        const svg = drawSvg(panel, size, '#');
        const { frame, texts, shapes } = await page.evaluate<Drawn, string>((markup) => {
          const holder = document.createElement('div');
          // The drawing's own size, whatever the page would make of it.
          holder.innerHTML = markup.replace(/class="chart-drawing[^"]*"/, 'font-family="Noto Sans CJK SC"');
          document.body.replaceChildren(holder);
          const drawing = holder.firstElementChild as SVGElement;
          return {
            frame: drawing.getBoundingClientRect().toJSON(),
            texts: [...drawing.querySelectorAll('text')].map((text) => ({
              words: text.textContent ?? '',
              isValue: text.closest('[font-weight]') !== null,
              box: text.getBoundingClientRect().toJSON(),
            })),
            shapes: [...drawing.querySelectorAll('a path:not([stroke])')].map((shape) =>
              shape.getBoundingClientRect().toJSON(),
            ),
          };
        }, svg);
        expect(texts.length).toBeGreaterThan(0);
        expect(svg).toContain('font-size="14"');
        for (const { words, box } of texts) {
          expect(box.left, `${size}: ${words}`).toBeGreaterThanOrEqual(frame.left - 1);
          expect(box.right, `${size}: ${words}`).toBeLessThanOrEqual(frame.right + 1);
          expect(box.top, `${size}: ${words}`).toBeGreaterThanOrEqual(frame.top - 2);
          expect(box.bottom, `${size}: ${words}`).toBeLessThanOrEqual(frame.bottom + 1);
        }
        const covered = texts.flatMap((one, index) =>
          texts
            .slice(index + 1)
            .flatMap((other) =>
              areaInCommon(one.box, other.box) ? [`${size}: ${one.words} / ${other.words}`] : [],
            ),
        );
        expect(covered).toEqual([]);
        const struck = texts.flatMap(({ words, isValue, box }) =>
          isValue && shapes.some((shape) => areaInCommon(box, shape)) ? [`${size}: ${words}`] : [],
        );
        expect(struck, 'values that lie on a mark').toEqual([]);
      }
  },
);
