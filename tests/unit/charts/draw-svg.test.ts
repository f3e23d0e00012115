import { describe, expect, test } from 'vitest';
import { chartAxis } from '#src/charts/chart-axis.ts';
import type { ChartForm, ChartMark, ChartPanel } from '#src/charts/chart-spec.ts';
import { drawSvg } from '#src/charts/draw-svg.ts';
import { hatchLines } from '#src/charts/hatch-lines.ts';
import { textLines, textWidth } from '#src/charts/text-width.ts';

function mark(value: number, more: Partial<ChartMark> = {}): ChartMark {
  return {
    kind: 'mark',
    name: `第${value}项`,
    ticks: ['上半年', '2023年'],
    value,
    label: `${value}元`,
    printed: `${value}元`,
    shortLabel: String(value),
    qualifier: 'exact',
    isPlanned: false,
    isApart: false,
    said: `${value}元`,
    source: { reportId: '2023-h1', id: `f${value}` },
    earlier: [],
    ...more,
  };
}

function panel(form: ChartForm, ...marks: readonly ChartMark[]): ChartPanel {
  const largest = Math.max(...marks.map(({ value }) => value));
  return { form, caption: undefined, axis: chartAxis(largest, '元'), slots: marks, joins: [] };
}

const href = ({ reportId, id }: { reportId: string; id: string }) => `/reports/${reportId}/#f-${id}`;
/** Widths and heights of the filled rectangles, by the link they stand in. */
function boxes(svg: string): Record<string, [number, number]> {
  const found = svg.matchAll(/<a href="[^"]*#f-(\w+)"[^>]*><path[^>]* d="M[-0-9. ]+h([0-9.]+)v([0-9.]+)/g);
  return Object.fromEntries([...found].map(([, id, width, height]) => [id, [Number(width), Number(height)]]));
}

describe.each(['narrow', 'wide'] as const)('%s', (size) => {
  test('lying bars are as long as their numbers', () => {
    const drawn = boxes(drawSvg(panel('bars', mark(800), mark(200), mark(50)), size, href));
    expect((drawn['f200']?.[0] ?? 0) / (drawn['f800']?.[0] ?? 1)).toBeCloseTo(0.25, 3);
    expect((drawn['f50']?.[0] ?? 0) / (drawn['f800']?.[0] ?? 1)).toBeCloseTo(0.0625, 3);
  });

  test('columns are as high as their numbers', () => {
    const drawn = boxes(drawSvg(panel('columns', mark(800), mark(200)), size, href));
    expect((drawn['f200']?.[1] ?? 0) / (drawn['f800']?.[1] ?? 1)).toBeCloseTo(0.25, 3);
  });

  test('the same specification gives the same bytes', () => {
    const draw = (name: string) => drawSvg(panel('bars', mark(8, { name }), mark(3)), size, href);
    expect(draw('甲').replaceAll('甲', '乙')).toBe(draw('乙'));
  });
});

test('a dash means 打算, hatching 约, grey not comparable; and nothing else has them', () => {
  const draw = (more: Partial<ChartMark>) => drawSvg(panel('bars', mark(9, more)), 'wide', href);
  expect(draw({})).not.toContain('dasharray');
  expect(draw({ isPlanned: true })).toContain('stroke-dasharray="6 4"');
  expect(draw({ qualifier: 'about' })).not.toContain('dasharray');
  expect(draw({ isApart: true })).toContain('chart-grey');
  expect(draw({})).not.toContain('chart-grey');
});

test('neither style nor script nor colour gets into the page, and words are escaped', () => {
  const svg = drawSvg(panel('bars', mark(9, { name: '<b>&"甲' })), 'wide', href);
  expect(svg).not.toMatch(/style=|<script|<b>|#[0-9a-f]{3,8}"|rgb/);
  expect(svg).toContain('&lt;b>&amp;&quot;甲');
});

test('hatching stays inside its box, however thin', () => {
  for (const box of [
    { x: 10, y: 20, width: 100, height: 16 },
    { x: 0, y: 0, width: 1.5, height: 16 },
    { x: 0, y: 0, width: 30, height: 200 },
  ])
    for (const [x1, y1, x2, y2] of hatchLines(box)) {
      for (const x of [x1, x2]) expect(x >= box.x - 1e-9 && x <= box.x + box.width + 1e-9).toBe(true);
      for (const y of [y1, y2]) expect(y >= box.y - 1e-9 && y <= box.y + box.height + 1e-9).toBe(true);
      expect(Math.abs(x1 - x2)).toBeCloseTo(Math.abs(y1 - y2));
    }
});

test('a name too long for its lines ends in an ellipsis and fits', () => {
  const lines = textLines('省道三级路新建设农村公路资源产业路拆除重建农村公路危桥', 14, 140, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(141);
});
