import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, openBrowser, phone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

// Where the numbers of the demonstration county lie in its charts, measured in pixels of the screen against numbers typed from
// its reports: nothing here is reckoned by the code that draws.

const { open } = openBrowser();
const demo = serveSite('demo');

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark of a drawing, by the report and the id that it leads to: `2021-h1/coaches-change`. */
interface DrawnMark {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isDashed: boolean;
}

interface Drawing {
  readonly frame: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Where zero is. */
  readonly ground: number;
  readonly marks: readonly DrawnMark[];
  /** The lines that join marks. */
  readonly lines: readonly (readonly [Point, Point])[];
  /** What is written, the numbers of the axes included; upright words one character each. */
  readonly texts: readonly string[];
  /** Reports that are silent: the middle of the broken line that keeps their place, and what else is drawn there. */
  readonly gaps: readonly { readonly x: number; readonly shapes: number }[];
}

/** The one drawing of a page that shows, measured. */
function measure(page: Page): Promise<Drawing> {
  return page
    .locator('.chart-drawing:visible')
    .first()
    .evaluate((element) => {
      const svg = element as unknown as SVGSVGElement;
      const matrix = svg.getScreenCTM();
      const onScreen = (x: number, y: number) => {
        const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
        return { x: left, y: top };
      };
      const boxOf = (shape: Element) => {
        const { left, right, top, bottom } = shape.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const outside = [...svg.querySelectorAll('path')].filter(
        (path) => path.closest('[data-slot]') === null,
      );
      const lines = outside
        .filter((path) => path.matches('[stroke-width="3"]:is(.chart-green, .chart-grey)'))
        .flatMap((path) =>
          [...(path.getAttribute('d') ?? '').matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)].map(
            ([, x1, y1, x2, y2]) =>
              [onScreen(Number(x1), Number(y1)), onScreen(Number(x2), Number(y2))] as const,
          ),
        );
      const [ground] = outside
        .filter((path) => path.matches('.chart-ink[stroke]'))
        .map(boxOf)
        .sort((a, b) => b.right - b.left - (a.right - a.left));
      const marks = [...svg.querySelectorAll('a')].flatMap((link) => {
        const [report = '', id = ''] = (link.getAttribute('href')?.split('/reports/')[1] ?? '').split('/#f-');
        const shape = link.querySelector('path:not([stroke])');
        const isDashed = link.querySelector('path[stroke-dasharray]') !== null;
        return shape === null ? [] : [{ id: `${report}/${id}`, ...boxOf(shape), isDashed }];
      });
      return {
        frame: boxOf(svg),
        ground: ground === undefined ? Number.NaN : (ground.top + ground.bottom) / 2,
        marks,
        lines,
        texts: [...svg.querySelectorAll('text')].map((text) => text.textContent ?? ''),
        gaps: [...svg.querySelectorAll('g[data-slot]')].map((gap) => {
          const { left, right } = boxOf(gap);
          return { x: (left + right) / 2, shapes: gap.querySelectorAll('path:not([stroke])').length };
        }),
      };
    });
}

const middleOf = ({ left, right }: Pick<DrawnMark, 'left' | 'right'>) => (left + right) / 2;

/** A mark by its report and its figure. */
function markOf({ marks }: Drawing, id: string): DrawnMark {
  const mark = marks.find((one) => one.id === id);
  if (mark === undefined) throw new Error(`${id} isn't drawn among ${marks.map((one) => one.id).join(' ')}`);
  return mark;
}

/** Expects heights above the ground, or depths below it, to be proportional to typed numbers, to a pixel and a half. */
function expectHeights(heights: Readonly<Record<string, number>>, numbers: Readonly<Record<string, number>>) {
  const [largest = ''] = Object.keys(numbers).sort(
    (a, b) => Math.abs(numbers[b] ?? 0) - Math.abs(numbers[a] ?? 0),
  );
  const perUnit = (heights[largest] ?? 0) / (numbers[largest] ?? 0);
  expect(Math.abs(heights[largest] ?? 0), largest).toBeGreaterThan(50);
  expect(perUnit).toBeGreaterThan(0);
  for (const [id, number] of Object.entries(numbers))
    expect(Math.abs((heights[id] ?? 1e6) - number * perUnit), `${id}: ${heights[id]}`).toBeLessThan(1.5);
}

/** Expects each bar to begin at the ground and end as far from it as its number says, upwards or, below zero, downwards. */
function expectBars(drawing: Drawing, numbers: Readonly<Record<string, number>>) {
  const { ground, frame } = drawing;
  const heights = Object.entries(numbers).map(([id, number]) => {
    const { top, bottom } = markOf(drawing, id);
    expect(Math.abs((number < 0 ? top : bottom) - ground), `${id} begins at zero`).toBeLessThan(1.5);
    expect(top, id).toBeGreaterThan(frame.top);
    expect(bottom, id).toBeLessThan(frame.bottom);
    return [id, number < 0 ? ground - bottom : ground - top] as const;
  });
  expectHeights(Object.fromEntries(heights), numbers);
}

/** Expects each point to lie as high as its number says. */
function expectPoints(drawing: Drawing, numbers: Readonly<Record<string, number>>) {
  const heights = Object.keys(numbers).map((id) => {
    const { top, bottom } = markOf(drawing, id);
    return [id, drawing.ground - (top + bottom) / 2] as const;
  });
  expectHeights(Object.fromEntries(heights), numbers);
}

/** The marks that lines join, as `2021-h1 – 2021-h2`. */
function joined(drawing: Drawing): string[] {
  const at = ({ x, y }: Point) =>
    drawing.marks
      .filter((mark) => Math.hypot(middleOf(mark) - x, (mark.top + mark.bottom) / 2 - y) < 2)
      .map(({ id }) => id.split('/')[0])
      .join('+');
  return drawing.lines.map(([from, to]) => `${at(from)} – ${at(to)}`);
}

describe.each([
  ['on a desk', desk],
  ['on a phone', phone],
])('%s', (_, view) => {
  const drawn = async (metric: string) => measure(await open(demo.address(`/metrics/${metric}/`), view));

  test('a falling series: 处罚车辆', async () => {
    const drawing = await drawn('vehicles-penalized');
    expectPoints(drawing, {
      '2020-h1/vehicles-penalized': 326,
      '2020-h2/vehicles-penalized': 330,
      '2021-h1/vehicles-penalized': 220,
      '2021-h2/vehicles-penalized': 287,
      '2022-h1/vehicles-penalized': 241,
      '2022-h2/vehicles-penalized': 251,
      '2023-q1/vehicles-penalized': 103,
      '2023-h1/vehicles-penalized': 220,
      '2023-h2/vehicles-penalized': 229,
    });
    // 2021年1月1日至5月20日 is no half-year: no line leads to it or over it.
    expect(joined(drawing)).toEqual([
      '2020-h1 – 2020-h2',
      '2021-h2 – 2022-h1',
      '2022-h1 – 2022-h2',
      '2022-h2 – 2023-h1',
      '2023-h1 – 2023-h2',
    ]);
  });

  test('an all-negative series with a silent report: 营运客车增减', async () => {
    const drawing = await drawn('coaches-change');
    expectBars(drawing, {
      '2021-h1/coaches-change': -6,
      '2021-h2/coaches-change': -11,
      '2022-h2/coaches-change': -9,
      '2023-h1/coaches-change': -4,
      '2023-h2/coaches-change': -7,
    });
    expect(drawing.marks).toHaveLength(5);
    // 2022年上半年 says nothing: an empty place between its neighbours, no bar of height 0.
    expect(drawing.gaps.map(({ shapes }) => shapes)).toEqual([0]);
    const [before, after] = ['2021-h2', '2022-h2'].map((id) =>
      middleOf(markOf(drawing, `${id}/coaches-change`)),
    );
    expect(Math.abs((drawing.gaps[0]?.x ?? 0) - ((before ?? 0) + (after ?? 0)) / 2)).toBeLessThan(1.5);
  });

  test('a series across zero: 公路客运量同比增减', async () => {
    const drawing = await drawn('passengers-growth');
    expectBars(drawing, {
      '2021-h1/passengers-growth': -4.1,
      '2021-h2/passengers-growth': -7.5,
      '2022-h1/passengers-growth': 0.5,
      '2022-h2/passengers-growth': 3.2,
      '2023-h1/passengers-growth': -4.3,
      '2023-h2/passengers-growth': -3.1,
    });
  });

  test('a series that breaks: no line of 巡路保洁 leads over the beginning of 2022', async () => {
    const drawing = await drawn('patrols');
    expectPoints(drawing, {
      '2020-h1/patrols': 6150,
      '2020-h2/patrols': 6508,
      '2021-h1/patrols': 6754,
      '2021-h2/patrols': 6882,
      '2022-h1/patrols': 7014,
      '2022-h2/patrols': 7082,
      '2023-q1/patrols': 3128,
      '2023-h1/patrols': 7275,
      '2023-h2/patrols': 7497,
    });
    expect(joined(drawing)).toEqual([
      '2020-h1 – 2020-h2',
      '2020-h2 – 2021-h1',
      '2021-h1 – 2021-h2',
      '2022-h1 – 2022-h2',
      '2022-h2 – 2023-h1',
      '2023-h1 – 2023-h2',
    ]);
  });

  test('targets beside what came of them: dashed, and as high as they were set', async () => {
    const drawing = await drawn('spending');
    const numbers = {
      '2020-h2/spending-target': 2.1,
      '2021-h2/spending-of-year': 2.29,
      '2021-h2/spending-target': 2.5,
      '2022-h2/spending-of-year': 2.38,
      '2022-h2/spending-target': 2.7,
      '2023-h2/spending-of-year': 2.65,
      '2023-h2/spending-target': 2.8,
    };
    expectPoints(drawing, numbers);
    const dashed = drawing.marks.flatMap(({ id, isDashed }) => (isDashed ? [id] : []));
    expect(dashed).toEqual(Object.keys(numbers).filter((id) => id.endsWith('target')));
    const pitch =
      middleOf(markOf(drawing, '2020-h2/spending')) - middleOf(markOf(drawing, '2020-h1/spending'));
    for (const [target, actual] of [
      ['2020-h2/spending-target', '2021-h2/spending-of-year'],
      ['2021-h2/spending-target', '2022-h2/spending-of-year'],
      ['2022-h2/spending-target', '2023-h2/spending-of-year'],
    ] as const) {
      const apart = middleOf(markOf(drawing, actual)) - middleOf(markOf(drawing, target));
      expect(Math.abs(Math.abs(apart) - pitch), `${target} stands beside ${actual}`).toBeLessThan(1.5);
    }
  });

  test('vague words: a band from 80 to 90, words in the place of 近百, and whole bars beside them', async () => {
    const drawing = await drawn('safety-training');
    expectBars(drawing, {
      '2021-h2/safety-training': 86,
      '2023-h1/safety-training': 128,
      '2023-h2/safety-training': 135,
    });
    const { top, bottom } = markOf(drawing, '2022-h1/safety-training');
    const perUnit = (drawing.ground - markOf(drawing, '2023-h2/safety-training').top) / 135;
    expect(Math.abs(drawing.ground - top - 90 * perUnit)).toBeLessThan(1.5);
    expect(Math.abs(drawing.ground - bottom - 80 * perUnit)).toBeLessThan(1.5);
    expect(drawing.marks.map(({ id }) => id)).not.toContain('2022-h2/safety-training');
    expect(drawing.texts.join('')).toContain('近百人次');
  });
});
