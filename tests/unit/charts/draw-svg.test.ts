import { describe, expect, test } from 'vitest';
import { chartAxis } from '#src/charts/chart-axis.ts';
import {
  barTicks,
  drawnWidths,
  fontSize,
  labelRoom,
  textLines,
  textWidth,
} from '#src/charts/chart-layout.ts';
import {
  type ChartMark,
  type ChartPanel,
  type ChartSlot,
  numbersOf,
  panelJson,
} from '#src/charts/chart-spec.ts';
import { columnLabels } from '#src/charts/column-labels.ts';
import { hatchLines } from '#src/charts/draw-marks.ts';
import { drawElements, drawSvg } from '#src/charts/draw-svg.ts';
import { SvgRecorder } from '#src/charts/svg-recorder.ts';

function mark(value: number, more: Partial<ChartMark> = {}): ChartMark {
  return {
    kind: 'mark',
    name: `第${value}项`,
    ticks: ['上半年', '2023年'],
    value,
    label: `${value}元`,
    unit: '元',
    printed: `${value}元`,
    qualifier: 'exact',
    isPlanned: false,
    isApart: false,
    about: '罚款',
    source: { reportId: '2023-h1', id: `f${value}` },
    ...more,
  };
}

const gap: ChartSlot = {
  kind: 'gap',
  name: '2023年上半年',
  ticks: ['上半年', '2023年'],
};

const words = (printed: string): ChartSlot => ({
  kind: 'words',
  name: '2023年下半年',
  ticks: ['下半年', '2023年'],
  printed,
  about: '罚款',
  source: { reportId: '2023-h2', id: 'words' },
});

function panel(form: ChartPanel['form'], ...slots: readonly ChartSlot[]): ChartPanel {
  return { form, axis: chartAxis(numbersOf(slots), '元'), slots, joins: [] };
}

/** The shapes of each slot, by its figure, without the transparent target of its link: `[class, attributes and path]`. */
function shapesBySlot(svg: string): Record<string, string[]> {
  const links = svg.matchAll(/<a data-slot="\d+" href="[^"]*#f-([\w-]+)"[^>]*>(.*?)<\/a>/g);
  return Object.fromEntries(
    [...links].map(([, id, inner = '']) => [
      id,
      [...inner.matchAll(/<path class="chart-(.*?)\/>/g)]
        .map(([, shape = '']) => shape)
        .filter((shape) => !shape.startsWith('target')),
    ]),
  );
}

/** Left, top, width and height of the first rectangle of a figure. */
function box(svg: string, id: string): number[] {
  const [first = ''] = shapesBySlot(svg)[id] ?? [];
  const [, ...numbers] = /d="M(\S+) (\S+)h(\S+)v(\S+)h/.exec(first) ?? [];
  return numbers.map(Number);
}

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, words]) => words);

/** Every text with its place: where it begins or ends, and its baseline. */
const writings = (svg: string) =>
  [...svg.matchAll(/<g class="[^"]*"([^>]*)>(.*?)<\/g>/g)].flatMap(([, style = '', group = '']) =>
    [...group.matchAll(/<text x="([^"]+)" y="([^"]+)">(.*?)</g)].map(([, x, y, words = '']) => ({
      words,
      x: Number(x),
      y: Number(y),
      isBold: style.includes('700'),
    })),
  );

describe.each(['narrow', 'wide'] as const)('%s', (size) => {
  const draw = (chart: ChartPanel) => drawSvg(chart, size, '/reports/');

  test('horizontal bars are as long as their numbers, columns as high, and all stand on the axis', () => {
    const bars = draw(panel('bars', mark(800), mark(200), mark(50)));
    const columns = draw(panel('columns', mark(800), mark(200)));
    const [left, , longest = 0] = box(bars, 'f800');
    const [, top = 0, , highest = 0] = box(columns, 'f800');
    for (const [id, share] of [
      ['f200', 0.25],
      ['f50', 0.0625],
    ] as const) {
      expect(box(bars, id)[0]).toBe(left);
      expect((box(bars, id)[2] ?? 0) / longest).toBeCloseTo(share, 3);
    }
    const [, lowTop = 0, , low = 0] = box(columns, 'f200');
    expect(low / highest).toBeCloseTo(0.25, 3);
    expect(lowTop + low).toBeCloseTo(top + highest, 1);
  });

  test('a range is drawn from its lower end', () => {
    const svg = draw(panel('bars', mark(800), mark(400, { low: 200 })));
    const [left = 0, , whole = 0] = box(svg, 'f800');
    const [from = 0, , length = 0] = box(svg, 'f400');
    expect((from - left) / whole).toBeCloseTo(0.25, 2);
    expect(length / whole).toBeCloseTo(0.25, 2);
  });

  test('a name stands above its bar in its slot, and every value ends within the picture', () => {
    const long = '省道三级路新建设农村公路资源产业路拆除重建农村公路危桥及其接线改造工程（二期）';
    const chart = panel(
      'bars',
      mark(800, { label: '约123456789012元' }),
      mark(300, { name: long }),
      mark(50),
    );
    const svg = draw(chart);
    const slotHeight = (Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]) - 28) / 3;
    for (const [index, id] of ['f800', 'f300', 'f50'].entries()) {
      const [, top = 0, , height = 0] = box(svg, id);
      expect(top + height + 6).toBeCloseTo(slotHeight * (index + 1), 1);
      const names = writings(svg).filter(({ y }) => y > slotHeight * index && y < top);
      expect(names.map(({ y }) => y).at(-1)).toBeCloseTo(top - 5, 1);
      for (const { y } of names) expect(y - fontSize).toBeGreaterThan(slotHeight * index - 1);
      expect(names).toHaveLength(id === 'f300' && size === 'narrow' ? 2 : 1);
    }
    const values = writings(svg).filter(({ isBold }) => isBold);
    for (const [index, { words, x }] of values.entries()) {
      const [left = 0, , length = 0] = box(svg, ['f800', 'f300', 'f50'][index] ?? '');
      expect(x - left - length).toBeCloseTo(7, 0);
      expect(x + textWidth(words, fontSize)).toBeLessThanOrEqual(drawnWidths[size]);
    }
    // Each bar is drawn once.
    expect(svg.match(/chart-green" d=/g)).toHaveLength(3);
  });

  test('the axis is labelled at equal steps from 0 to its end', () => {
    for (const value of [600, 700, 50_000, 9_900]) {
      const chart = panel('bars', mark(value));
      const ticks = writings(draw(chart)).filter(({ isBold, words }) => !isBold && /^[\d.]+/.test(words));
      const numbers = ticks.map(({ words }) => Number.parseFloat(words));
      expect(numbers[0]).toBe(0);
      expect(numbers.at(-1)).toBe(chart.axis.max);
      for (const [index, number] of numbers.entries())
        expect(number).toBeCloseTo((chart.axis.max / (numbers.length - 1)) * index, 6);
    }
  });

  test('columns stand apart, each in its slot, above two lines of names', () => {
    const svg = draw(panel('columns', mark(5), mark(6), mark(7), mark(8)));
    const boxes = ['f5', 'f6', 'f7', 'f8'].map((id) => box(svg, id));
    for (const [index, [x = 0]] of boxes.entries()) {
      const [before = 0, , width = 0] = boxes[index - 1] ?? [];
      expect(x - before - width).toBeGreaterThan(5);
    }
    expect(svg).toContain(`viewBox="0 0 ${drawnWidths[size]} 254"`);
    expect(draw(panel('columns', gap))).toContain(`viewBox="0 0 ${drawnWidths[size]} 198"`);
  });

  test('live, a mark’s whole slot is the target of its link', () => {
    for (const form of ['bars', 'columns'] as const) {
      const chart = panel(form, mark(8), mark(3), gap);
      const svg = drawElements(chart, drawnWidths[size], '/reports/', { active: undefined });
      const targets = [...svg.matchAll(/chart-target" d="M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h/g)].map(
        (one) => one.slice(1).map(Number),
      );
      const [first, second, third] = targets.map(([x = 0, y = 0, w = 0, h = 0]) =>
        form === 'bars' ? [y, h, x, w] : [x, w, y, h],
      );
      const [start = 0, extent = 0] = first ?? [];
      expect(second?.[0]).toBeCloseTo(start + extent, 0);
      expect(third?.[0]).toBeCloseTo(start + extent * 2, 0);
      const [columnLeft = 0, , columnWidth = 0] = box(svg, 'f8');
      if (form === 'columns') expect(columnLeft + columnWidth / 2).toBeCloseTo(start + extent / 2, 0);
      if (form === 'bars') expect(first?.slice(2)).toEqual([0, drawnWidths[size]]);
      const [left = 0, top = 0] = box(svg, 'f3');
      const inside = form === 'bars' ? top : left;
      expect(inside).toBeGreaterThan(second?.[0] ?? 0);
      expect(inside).toBeLessThan(third?.[0] ?? 0);
      expect(drawSvg(chart, size, '/reports/')).not.toContain('chart-target');
    }
  });

  test('the same specification gives the same bytes, in the browser from its JSON, too', () => {
    const chart = panel('bars', mark(8), mark(3, { low: 1, isPlanned: true, isApart: true }));
    expect(draw(JSON.parse(panelJson(chart)))).toBe(draw(chart));
    expect(draw(chart)).toContain(drawElements(chart, drawnWidths[size], '/reports/'));
  });
});

describe.each(['narrow', 'wide'] as const)('numbers below zero, %s', (size) => {
  const draw = (chart: ChartPanel) => drawSvg(chart, size, '/reports/');
  /** The zero line: its place and its length. */
  const ground = (svg: string, isHorizontal: boolean) => {
    const lines = [...svg.matchAll(/class="chart-ink"[^>]*d="M(\S+) (\S+?)L(\S+) ([\d.-]+)/g)].map((one) =>
      one.slice(1).map(Number),
    );
    const line = lines.find(([x1, y1, x2, y2]) => (isHorizontal ? x1 === x2 : y1 === y2));
    return (isHorizontal ? line?.[0] : line?.[1]) ?? Number.NaN;
  };

  test('a bar grows from zero to its side, as long as its number', () => {
    const svg = draw(
      panel('bars', mark(800), mark(200), mark(-400, { source: { reportId: 'r', id: 'fall' } })),
    );
    const zero = ground(svg, true);
    const [left = 0, , longest = 0] = box(svg, 'f800');
    expect(left).toBeCloseTo(zero, 1);
    expect((box(svg, 'f200')[2] ?? 0) / longest).toBeCloseTo(0.25, 2);
    const [fallLeft = 0, , fall = 0] = box(svg, 'fall');
    expect(fall / longest).toBeCloseTo(0.5, 2);
    expect(fallLeft + fall).toBeCloseTo(zero, 1);
  });

  test('a column hangs from zero, as long as its number', () => {
    const svg = draw(
      panel('columns', mark(800), mark(-400, { source: { reportId: 'r', id: 'fall' } }), mark(200)),
    );
    const zero = ground(svg, false);
    const [, top = 0, , highest = 0] = box(svg, 'f800');
    expect(top + highest).toBeCloseTo(zero, 0);
    const [, fallTop = 0, , fall = 0] = box(svg, 'fall');
    expect(fallTop).toBeCloseTo(zero, 0);
    expect(fall / highest).toBeCloseTo(0.5, 2);
    // The value stands under the column, and the names of the slots under that.
    const [label] = writings(svg).filter(({ words, isBold }) => isBold && words.startsWith('-400'));
    expect(label?.y).toBeGreaterThan(fallTop + fall + fontSize - 2);
    const names = writings(svg).filter(({ words }) => words === '上半年');
    for (const name of names) expect(name.y - fontSize).toBeGreaterThan(label?.y ?? 0);
  });

  test.each<ChartPanel['form']>(['bars', 'columns', 'points'])(
    'a drawing of nothing but negative numbers has them all, within the picture (%s)',
    (form) => {
      const values = [-2.3, -40, -8.5, -13];
      const chart = panel(form, ...values.map((value) => mark(value, { label: `减${-value}%`, unit: '' })));
      expect([chart.axis.min, chart.axis.max]).toEqual([-40, 0]);
      const svg = draw(chart);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
      for (const [, path = ''] of svg.matchAll(/ d="([^"]+)"/g)) {
        for (const [, x = '', y = ''] of path.matchAll(/[ML](\S+?) ([\d.-]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(-1);
          expect(Number(x)).toBeLessThanOrEqual(width);
          expect(Number(y)).toBeGreaterThanOrEqual(-1);
          expect(Number(y)).toBeLessThanOrEqual(height);
        }
      }
      expect(texts(svg)).toContain('−40');
      expect(texts(svg)).toContain('减40%');
      for (const { words: text, x, isBold } of writings(svg)) {
        if (form === 'bars' && isBold) expect(x + textWidth(text, fontSize)).toBeLessThanOrEqual(width);
      }
    },
  );

  test('a band lies between its two numbers, on either side of zero and across it', () => {
    const at = (id: string) => ({ source: { reportId: 'r', id } });
    const slots = [
      mark(-5, { low: -15, ...at('below') }),
      mark(10, { low: -10, ...at('across') }),
      mark(20, { low: 15, ...at('above') }),
    ];
    for (const form of ['bars', 'columns', 'points'] as const) {
      const svg = draw(panel(form, ...slots));
      const zero = ground(svg, form === 'bars');
      // The axis goes from −20 to 20 with a picture of any size.
      const [across = [], below = [], above = []] = ['across', 'below', 'above'].map((id) => box(svg, id));
      const along = form === 'bars' ? 2 : 3;
      const unit = (across[along] ?? 0) / 20;
      expect(unit).toBeGreaterThan(1);
      expect((below[along] ?? 0) / unit).toBeCloseTo(10, 0);
      expect((above[along] ?? 0) / unit).toBeCloseTo(5, 0);
      const start = along - 2;
      const nearest = form === 'bars' ? (above[start] ?? 0) - zero : (below[start] ?? 0) - zero;
      expect(nearest / unit).toBeCloseTo(form === 'bars' ? 15 : 5, 0);
    }
  });

  test('every tick that is labelled stands at its number, zero is one, and the last has the unit', () => {
    for (const values of [
      [-2, 9],
      [-4.6, 1.2],
      [-40],
      [-1_200_000, 350_000],
      [-1, 99],
      [-99, 1],
      [-7, 7],
      [-0.3, 0.1],
      [-6, 40],
      [-23, 77],
    ]) {
      const chart = panel('bars', ...values.map((value) => mark(value)));
      const ticks = writings(draw(chart)).filter(
        ({ isBold, words: text }) => !isBold && /^−?[\d.]+[万亿]?元?$/.test(text),
      );
      const numbers = ticks.map(({ words: text }) => Number.parseFloat(text.replace('−', '-')));
      expect(numbers).toContain(0);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(ticks.map(({ words: text }) => text.endsWith('元')).lastIndexOf(true)).toBe(ticks.length - 1);
      expect(ticks.filter(({ words: text }) => text.endsWith('元'))).toHaveLength(1);
    }
  });

  test('a silent report says so on whichever side of zero there is room', () => {
    for (const values of [[-9], [-9, 1], [-5, 5], [-3, 7], [-1, 9], [4, 9]]) {
      const svg = draw(panel('columns', ...values.map((value) => mark(value)), gap));
      expect(texts(svg).join('')).toContain('本期报告未提及');
      const zero = ground(svg, false);
      const [, inner = ''] = /<g data-slot="\d">(.*?)<\/g><\/g>/.exec(svg) ?? [];
      for (const { y } of writings(inner)) {
        // No character on the line.
        expect(y < zero - 3 || y - fontSize > zero - 3).toBe(true);
      }
    }
  });
});

describe('words that give no number', () => {
  test('stand in their place, linked to their sentence, and nothing is drawn', () => {
    for (const form of ['bars', 'columns', 'points'] as const) {
      for (const size of ['narrow', 'wide'] as const) {
        const svg = drawSvg(panel(form, mark(8), words('近百元'), mark(3)), size, '/reports/');
        expect(texts(svg).join('')).toContain('近百元');
        expect(svg).toContain('<a data-slot="1" href="/reports/2023-h2/#f-words" tabindex="-1">');
        expect(shapesBySlot(svg)['words']).toEqual([]);
        expect(Object.keys(shapesBySlot(svg))).toHaveLength(3);
        expect(svg).not.toMatch(/NaN|undefined/);
      }
    }
  });

  test('are upright where the slot is narrow, and left to the note where there is no room at all', () => {
    const slots = [...Array.from({ length: 7 }, (_, index) => mark(index + 1)), words('近百元左右')];
    const upright = drawSvg(panel('points', ...slots), 'narrow', '/reports/');
    expect(writings(upright).filter(({ words: text }) => text === '近' || text === '百')).toHaveLength(2);
    const crowded = [...Array.from({ length: 40 }, (_, index) => mark(index + 1)), words('近百元')];
    expect(texts(drawSvg(panel('points', ...crowded), 'narrow', '/reports/')).join('')).not.toContain('近');
  });

  test('hang below zero where everything does', () => {
    const svg = drawSvg(panel('columns', mark(-8), words('近百元')), 'wide', '/reports/');
    const [text] = writings(svg).filter((one) => one.words === '近百元');
    expect(text?.y).toBeGreaterThan(box(svg, 'f-8')[1] ?? 0);
  });
});

// Written by `-u`: a changed picture is looked at before it is taken for right.
test.each<[string, ChartPanel, number?]>([
  [
    'bars',
    panel(
      'bars',
      mark(800, { qualifier: 'about' }),
      mark(420, { low: 210, isPlanned: true }),
      mark(90, { isApart: true, name: '省道三级路新建设农村公路资源产业路拆除重建农村公路危桥（二期）' }),
      mark(0),
    ),
  ],
  [
    'columns',
    panel(
      'columns',
      mark(8, { earlier: [4, 7] }),
      gap,
      mark(3, { qualifier: 'about', isPlanned: true }),
      mark(5, { isApart: true }),
    ),
  ],
  [
    'points',
    {
      ...panel(
        'points',
        mark(80_000),
        mark(30_000, { isPlanned: true }),
        gap,
        mark(50_000, { isApart: true, earlier: [60_000] }),
        mark(65_000),
      ),
      joins: [
        [0, 1],
        [3, 4],
      ],
    },
    1,
  ],
  [
    'two-sides',
    panel(
      'columns',
      mark(9, { label: '增9%' }),
      mark(-4, { label: '减4%', qualifier: 'about' }),
      gap,
      words('近一成'),
      mark(-2, { low: -6, label: '减2%—6%', isPlanned: true }),
    ),
  ],
  [
    'two-sided-bars',
    panel('bars', mark(900), mark(-1200), words('近百元'), mark(-300, { low: -600, isVague: true }), mark(0)),
  ],
  [
    'below-zero',
    {
      ...panel(
        'points',
        mark(-8),
        mark(-3, { earlier: [-5] }),
        gap,
        mark(-4, { low: -9 }),
        words('近十'),
        mark(-6),
        mark(0),
      ),
      joins: [[0, 1]],
    },
    1,
  ],
  [
    'crowded',
    panel('columns', ...Array.from({ length: 14 }, (_, index) => mark(1_000_000 + index * 70_001))),
  ],
])('%s are drawn as they were', async (name, chart, active) => {
  const drawn = (size: 'narrow' | 'wide') => drawSvg(chart, size, '/reports/').replaceAll('><', '>\n<');
  const live = drawElements(chart, drawnWidths.wide, '/reports/', { active }).replaceAll('><', '>\n<');
  await expect(`${drawn('narrow')}\n${drawn('wide')}\n${live}\n`).toMatchFileSnapshot(
    `drawn/${name}.svg.txt`,
  );
});

describe('what a mark looks like', () => {
  const looks = (form: ChartPanel['form'], more: Partial<ChartMark>, active?: number) =>
    (
      shapesBySlot(drawElements(panel(form, mark(9, more)), 672, '/reports/', { active }))['f9'] ?? []
    ).flatMap((shape) => {
      const [, path = ''] = / d="([^"]+)/.exec(shape) ?? [];
      const kinds = path.match(/[Lha]/g)?.map((command) => ({ L: 'line', h: 'frame', a: 'ring' })[command]);
      const isFilled = !shape.includes('stroke="');
      return [...new Set(isFilled ? [kinds?.includes('ring') ? 'disc' : 'area'] : kinds)].map((kind) =>
        [/^\w+/.exec(shape)?.[0], kind, /dasharray="([^"]+)"/.exec(shape)?.[1]].filter(Boolean).join(' '),
      );
    });

  // The hatching of 约 is lines in a frame; a dash means 打算 and nothing else.
  test.each<[ChartPanel['form'], Partial<ChartMark>, string[]]>([
    ['bars', {}, ['green area']],
    ['bars', { qualifier: 'at-least' }, ['green area']],
    ['bars', { isPlanned: true }, ['wash area', 'green frame 6 4']],
    ['bars', { qualifier: 'about' }, ['wash area', 'green line', 'green frame']],
    ['bars', { qualifier: 'about', isPlanned: true }, ['wash area', 'green line', 'green frame 6 4']],
    ['bars', { isApart: true }, ['grey area']],
    ['columns', { isApart: true, isPlanned: true }, ['wash area', 'grey frame 6 4']],
    ['columns', { earlier: [4, 7] }, ['green area', 'ink line']],
    ['points', {}, ['green disc']],
    ['points', { isApart: true }, ['grey area']],
    ['points', { isPlanned: true }, ['wash disc', 'green ring 3 2']],
    ['points', { qualifier: 'about' }, ['wash disc', 'green ring']],
  ])('%s %o', (form, more, shapes) => {
    expect(looks(form, more)).toEqual(shapes);
    const ring = form === 'points' ? 'focus ring' : 'focus frame';
    expect(looks(form, more, 0)).toEqual(expect.arrayContaining([...shapes, ring]));
    expect(looks(form, more, 1)).toEqual(shapes);
  });

  test('a frame makes a bar no longer than its number', () => {
    const svg = drawSvg(panel('bars', mark(8, { isPlanned: true })), 'wide', '/reports/');
    const [x = 0, y = 0, width = 0, height = 0] = box(svg, 'f8');
    const frame = shapesBySlot(svg)['f8']?.[1];
    expect(frame).toContain(`d="M${x + 1} ${y + 1}h${width - 2}v${height - 2}h`);
  });

  test('what earlier reports printed stands at the height of its number', () => {
    // On an axis in 万元.
    const svg = drawSvg(panel('columns', mark(80_000, { earlier: [40_000, 20_000] })), 'wide', '/reports/');
    const [, top = 0, , height = 0] = box(svg, 'f80000');
    const lines = [...(shapesBySlot(svg)['f80000']?.[1] ?? '').matchAll(/M\S+ (\S+)L/g)];
    const shares = lines.map(([, y]) => (top + height - Number(y)) / height);
    expect(shares.map((share) => share.toFixed(2))).toEqual(['0.50', '0.25']);
  });
});

test('a silent report has a broken line and the words, no link and no number', () => {
  const svg = drawSvg(panel('columns', mark(8), gap, mark(3)), 'wide', '/reports/');
  const [, inner = ''] = /<g data-slot="1">(.*?)<\/g>/.exec(svg) ?? [];
  expect(texts(inner).join('')).toBe('本期报告未提及');
  expect(inner).toMatch(
    /<path class="chart-soft" fill="none" stroke="currentColor" stroke-width="3" d="M[^M]+M[^M]+"/,
  );
  expect([...svg.matchAll(/<a /g)]).toHaveLength(2);
  // Where no character fits, or there is nothing but silence, the line is all there is.
  expect(drawSvg(panel('columns', gap, gap), 'wide', '/reports/')).not.toContain('>未<');
  const crowded = panel(
    'points',
    ...Array.from({ length: 40 }, (_, index) => (index === 5 ? gap : mark(index + 1))),
  );
  expect(drawSvg(crowded, 'narrow', '/reports/')).not.toContain('>未<');
});

test('lines join the points that may be joined, and no others', () => {
  const chart: ChartPanel = {
    ...panel('points', mark(8), mark(3), gap, mark(5)),
    joins: [
      [0, 1],
      [1, 3],
    ],
  };
  const path = /<path class="chart-green" fill="none" stroke="currentColor" stroke-width="3" d="([^"]+)"/;
  const [, lines = ''] = path.exec(drawSvg(chart, 'wide', '/reports/')) ?? [];
  expect(lines.match(/M[^M]+L[^M]+/g)).toHaveLength(2);
  expect(drawSvg({ ...chart, joins: [] }, 'wide', '/reports/')).not.toMatch(path);
  expect(drawSvg({ ...chart, form: 'columns' }, 'wide', '/reports/')).not.toMatch(path);
  // Between those that aren't comparable with the others they are as grey as these.
  const apart = panel('points', mark(8), mark(3, { isApart: true }), mark(5), mark(6, { isApart: true }));
  const grey = drawSvg({ ...apart, joins: [[1, 3]] }, 'wide', '/reports/');
  expect(grey).not.toMatch(path);
  expect(grey).toMatch(
    /<path class="chart-grey" fill="none" stroke="currentColor" stroke-width="3" d="M[^M"]+"/,
  );
});

describe('values at columns', () => {
  const labels = (...values: number[]) => {
    const svg = drawSvg(panel('columns', ...values.map((value) => mark(value))), 'narrow', '/reports/');
    return writings(svg).flatMap(({ words, isBold }) => (isBold ? [words] : []));
  };

  test('each has its unit where there is room, none where there isn’t', () => {
    expect(labels(9000, 3000)).toEqual(expect.arrayContaining(['9000元', '3000元']));
    expect(labels(1001, 1002, 1003, 1004)).toEqual(['1004元', '1001元', '1003', '1002']);
  });

  const numbers = (...values: number[]) => labels(...values).map((words) => Number.parseInt(words, 10));

  test('the newest is told first, then the largest and the smallest, then the rest from the right', () => {
    expect(numbers(1100, 1600, 1300, 1400)).toEqual([1400, 1600, 1100, 1300]);
  });

  test('a target that is newer than what came about is told after it', () => {
    const slots = [mark(1100), mark(1300), mark(1200, { isPlanned: true })];
    const svg = drawSvg(panel('columns', ...slots), 'narrow', '/reports/');
    const told = writings(svg).flatMap(({ words, isBold }) => (isBold ? [Number.parseInt(words, 10)] : []));
    expect(told).toEqual([1300, 1100, 1200]);
  });

  test('a percentage beside a longer bar leaves its % to the axis, and is left out where it would lie on the bar', () => {
    const percent = (value: number) => mark(value, { label: `减${-value}%`, unit: '%' });
    const chart = panel('columns', percent(-7.5), percent(-3.1));
    const told = (width: number) => {
      const places = [95, 51].map((y, index) => ({ x: 100 + index * 33, y, width }));
      const area = { left: 0, right: 240, top: 0, bottom: 200 };
      return columnLabels(chart, places, area, [], 20).map(({ text }) => text);
    };
    expect([told(12), told(20), told(30)]).toEqual([['减3.1%', '减7.5%'], ['减3.1', '减7.5%'], ['减7.5%']]);
  });

  test('a value that would cover another or a higher column is left to the table', () => {
    expect(numbers(111_111, 122_222, 133_333, 144_444, 155_555)).toEqual([155_555, 133_333]);
    const high = 1_555_555;
    expect(numbers(high, high, 1_111_111, high, high, high)).not.toContain(1_111_111);
    expect(numbers(high, high, 1_111_111, 0, 0, 0)).not.toContain(1_111_111);
    expect(numbers(high, 0, 1_111_111, 0, 0, 0)).toContain(1_111_111);
  });
});

describe('a value at a point whose line rises steeply', () => {
  const places = [
    { x: 50, y: 100 },
    { x: 150, y: 20 },
  ];
  const area = { left: 0, right: 200, top: 0, bottom: 200 };
  const first = (form: ChartPanel['form'], within = area, second: ChartSlot = mark(900)) => {
    const chart: ChartPanel = { ...panel(form, mark(400), second), joins: [[0, 1]] };
    return columnLabels(chart, places, within, []).find(({ text }) => text.startsWith('400'));
  };

  test('stands under the point, above at a column, which no line crosses', () => {
    expect(first('points')).toEqual({ text: '400元', x: 50, y: 120 });
    expect(first('columns')).toEqual({ text: '400元', x: 50, y: 93 });
  });

  test('isn’t written where it would reach the ground', () => {
    expect(first('points', { ...area, bottom: 124 })?.y).toBe(120);
    expect(first('points', { ...area, bottom: 123 })).toBeUndefined();
  });

  test('moves inwards at the edge, and a gap is in nobody’s way', () => {
    expect(first('columns', { ...area, left: 40 })?.x).toBeGreaterThan(55);
    expect(first('columns', { ...area, right: 60 })?.x).toBeLessThan(45);
    const near = [places[0], { x: 52, y: 0 }].filter((place) => place !== undefined);
    expect(columnLabels(panel('columns', mark(400), gap), near, area, [])).toHaveLength(1);
    expect(first('columns', area, mark(900))?.y).toBe(93);
    const crowded = columnLabels(panel('columns', mark(400), mark(900)), near, area, []);
    expect(crowded.map(({ text }) => text)).toEqual(['900元']);
  });

  test('stays clear of what is written already', () => {
    const taken = { left: 0, right: 200, top: 0, bottom: 95 };
    expect(columnLabels(panel('columns', mark(400)), places, area, [taken])).toEqual([]);
    expect(columnLabels(panel('columns', mark(400)), places, area, [{ ...taken, bottom: 74 }])).toHaveLength(
      1,
    );
  });
});

test('neither style nor script nor colour gets into the page, and words are escaped', () => {
  const svg = drawSvg(panel('bars', mark(9, { name: '<b>&"甲' })), 'wide', '/"reports/');
  expect(svg).not.toMatch(/style=|<script|<b>|#[0-9a-f]{3,8}"|rgb/);
  expect(svg).toContain('&lt;b>&amp;&quot;甲');
  expect(svg).toContain('href="/&quot;reports/2023-h1/#f-f9"');
});

test('the axis says its unit once, at its end', () => {
  expect(texts(drawSvg(panel('bars', mark(80)), 'wide', '/'))).toEqual([
    '0',
    '20',
    '40',
    '60',
    '80元',
    '第80项',
    '80元',
  ]);
  expect(
    texts(drawSvg(panel('bars', mark(80_000)), 'narrow', '/')).filter((words) => words?.endsWith('元')),
  ).toEqual(['8万元', '80000元']);
});

test.each([
  [8, 40, 1],
  [8, 10, 2],
  [9, 9, 3],
  [8, 6, 4],
  [10, 7, 5],
  [7, 6, 7],
  [8, 3, 8],
])('of %i steps of %i px each, every %ith has its label', (steps, stepWidth, expected) => {
  const chart: ChartPanel = { ...panel('bars'), axis: { unit: '', factor: 1, min: 0, max: steps, step: 1 } };
  expect(barTicks(chart, labelRoom(chart, 0) + steps * stepWidth).stepSize).toBe(expected);
});

test('hatching stays inside its box, however thin, in lines at 45° that are 8 apart', () => {
  for (const frame of [
    { x: 10, y: 20, width: 100, height: 16 },
    { x: 0, y: 0, width: 1.5, height: 16 },
    { x: 0, y: 0, width: 30, height: 200 },
  ]) {
    const lines = hatchLines(frame);
    expect(lines).toHaveLength(Math.ceil((frame.width + frame.height - 4) / 8));
    for (const [x1, y1, x2, y2] of lines) {
      for (const x of [x1, x2]) expect(x >= frame.x - 1e-9 && x <= frame.x + frame.width + 1e-9).toBe(true);
      for (const y of [y1, y2]) expect(y >= frame.y - 1e-9 && y <= frame.y + frame.height + 1e-9).toBe(true);
      expect(x1 - x2).toBeCloseTo(y2 - y1);
    }
    const [first, second] = lines.map(([x1, y1]) => x1 + y1);
    if (first !== undefined && second !== undefined) expect(first - second).toBeCloseTo(8);
  }
});

test('a name too long for its lines ends in an ellipsis and fits', () => {
  const lines = textLines(['省道三级路新建设农村公路资源产业路拆除重建农村公路危桥'], 14, 140, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(141);
});

test.each([
  [
    ['凉伞', '综合', '运输', '服务站'],
    ['凉伞综合', '运输服务站'],
  ],
  // What is longer than a line is broken anywhere; the last line is filled.
  [['凉伞综合运输服务站'], ['凉伞综合运', '输服务站']],
  [
    ['凉伞', '综合运输服务站'],
    ['凉伞综合运', '输服务站'],
  ],
  [
    ['凉伞', '综合', '运输', '服务站', '改造工程'],
    ['凉伞综合', '运输服务…'],
  ],
])('a name is broken between its phrases: %j', (phrases, lines) => {
  expect(textLines(phrases, 10, 50, 2)).toEqual(lines);
});

test.each<[string, (context: SvgRecorder) => void]>([
  ['a rotation', (context) => context.rotate(0.1)],
  ['a scale', (context) => context.setTransform(2, 0, 0, 1, 0, 0)],
  ['an arc', (context) => context.arc(0, 0, 5, 0, Math.PI)],
])('the recorder refuses %s', (_, draw) => {
  expect(() => draw(new SvgRecorder(10, 10))).toThrow('SvgRecorder');
});
