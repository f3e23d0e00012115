import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartAxis } from '#src/charts/chart-axis.ts';
import { namedPaints } from '#src/charts/chart-paint.ts';
import { drawnWidths, panelHeight } from '#src/charts/chart-size.ts';
import type { ChartMark, ChartPanel } from '#src/charts/chart-spec.ts';
import { drawLyingBars } from '#src/charts/draw-lying-bars.ts';
import { drawByLibrary } from '#src/charts/draw-svg.ts';
import { SvgRecorder } from '#src/charts/svg-recorder.ts';

const mark = fc.record({
  value: fc.oneof(
    fc.integer({ min: 0, max: 3_000_000_000 }),
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100),
  ),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  name: fc.stringMatching(/^[三江桥大道公路G65（）12km·]{1,50}$/),
  label: fc.stringMatching(/^≈? ?[0-9.]{1,9}(亿元|万元|公里|件)$/),
  qualifier: fc.constantFrom('exact' as const, 'about' as const),
  isPlanned: fc.boolean(),
  isApart: fc.boolean(),
});

type Mark = Pick<ChartMark, 'value' | 'name' | 'label' | 'qualifier' | 'isPlanned' | 'isApart'> & {
  share?: number | undefined;
};

function panelOf(marks: readonly Mark[], unit: string): ChartPanel {
  return {
    form: 'bars',
    caption: undefined,
    axis: chartAxis(Math.max(...marks.map(({ value }) => value)), unit),
    slots: marks.map(
      ({ share, ...more }, index): ChartMark => ({
        kind: 'mark',
        ticks: [],
        printed: more.label,
        shortLabel: more.label,
        said: more.label,
        source: { reportId: '2023-h1', id: `f${index}` },
        earlier: [],
        ...more,
        ...(share !== undefined && { low: more.value * share }),
      }),
    ),
    joins: [],
  };
}

const panels = fc
  .tuple(fc.array(mark, { minLength: 1, maxLength: 12 }), fc.constantFrom('元', '公里', '件', '%'))
  .filter(([marks]) => marks.some(({ value }) => value > 0))
  .map(([marks, unit]) => panelOf(marks, unit));

/** Five steps of 0.000002 kilometres are, multiplied, a hair less than the axis' end, which lies just where a pixel is rounded. */
const tiny = panelOf(
  [{ value: 0.01, name: '大', label: '0万元', qualifier: 'exact', isPlanned: false, isApart: false }],
  '公里',
);

/** What is drawn, its numbers apart: two that come by different sums may be rounded to neighbouring hundredths. */
function drawing(elements: string): { shape: string; numbers: number[] } {
  const number = /-?\d+(?:\.\d+)?/g;
  return {
    shape: elements.replace(number, '#'),
    numbers: [...elements.matchAll(number)].map(([digits]) => Number(digits)),
  };
}

function expectSame(byHand: string, byLibrary: string): void {
  const [drawn, expected] = [drawing(byHand), drawing(byLibrary)];
  expect(drawn.shape).toBe(expected.shape);
  const apart = drawn.numbers.findIndex(
    (value, index) => Math.abs(value - (expected.numbers[index] ?? Number.NaN)) > 0.0101,
  );
  if (apart >= 0) expect(byHand).toBe(byLibrary);
}

test('lying bars drawn by hand are what Chart.js draws, to a hundredth of a unit', () => {
  fc.assert(
    fc.property(panels, fc.constantFrom('narrow' as const, 'wide' as const), (panel, size) => {
      const width = drawnWidths[size];
      const recorders = [0, 1].map(
        () => new SvgRecorder(width, panelHeight(panel, width), (slot) => `#f${slot}`),
      );
      const [byHand, byLibrary] = recorders as unknown as [
        CanvasRenderingContext2D,
        CanvasRenderingContext2D,
      ];
      drawLyingBars(byHand, panel, width, namedPaints, 'sans-serif');
      drawByLibrary(byLibrary, panel, width);
      expectSame(recorders[0]?.elements ?? '', recorders[1]?.elements ?? '');
    }),
    { numRuns: 400, examples: [[tiny, 'narrow']] },
  );
});
