import { describe, expect, test } from 'vitest';
import { type Baseline, compareRatios, comparisonLines } from '../../../scripts/bench/baseline.ts';
import {
  type Cost,
  costOfRun,
  type Measured,
  type MeasuredKey,
  median,
  medianCost,
  partCosts,
} from '../../../scripts/bench/build-measures.ts';
import { ratiosOf } from '../../../scripts/bench/build-ratios.ts';
import { editedText } from '../../../scripts/bench/build-subject.ts';
import { buildTable } from '../../../scripts/bench/build-table.ts';
import { yardstickText } from '../../../scripts/bench/yardstick-text.ts';

const cost = (seconds: number, cpuSeconds?: number, megabytes?: number): Cost => ({
  seconds,
  cpuSeconds,
  megabytes,
});

test.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 10, 3], 3.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('each thing has its own median, and what was never measured has none', () => {
  expect(medianCost([cost(1, 30), cost(3, 10), cost(2, 20)])).toEqual(cost(2, 20));
});

describe('the parts of a build', () => {
  const run = {
    seconds: 10,
    cpuSeconds: 14,
    memory: [
      { at: 2000, megabytes: 300 },
      { at: 6000, megabytes: 800 },
    ],
  };
  const phases = [
    { name: 'pages', started: 1000, ended: 5000, cpuSeconds: 5, cpuSecondsSoFar: 6 },
    { name: 'search', started: 5000, ended: 9000, cpuSeconds: 2, cpuSecondsSoFar: 8 },
  ];

  test('Pagefind’s own processes are the search’s; together the parts are the whole', () => {
    expect(costOfRun(run)).toEqual(cost(10, 14, 800));
    expect(partCosts(run, phases)).toEqual({ search: cost(4, 2 + 6, 800), rest: cost(6, 6, 300) });
  });

  test('where the machine tells of time on the wall only, so do the parts', () => {
    const parts = partCosts({ seconds: 10, cpuSeconds: undefined, memory: [] }, phases);
    expect(parts).toEqual({ search: cost(4), rest: cost(6) });
  });

  test('a build that says nothing of its search is no measure of it', () => {
    expect(() => partCosts(run, phases.slice(0, 1))).toThrow('search');
  });
});

const line = (
  key: MeasuredKey,
  cold: Cost,
  rest: Partial<Pick<Measured, 'edited' | 'output' | 'reports'>> = {},
): Measured => ({ key, name: key, reports: 10, cold, ...rest });

const measured = [
  line('ours', cost(9, 12, 600), {
    edited: cost(2, 3),
    output: { files: 300, megabytes: 6, pageBytes: 9000 },
  }),
  line('pages', cost(6, 8)),
  line('eleventy', cost(3, 4, 200), { output: { files: 10, megabytes: 0.5, pageBytes: 3000 } }),
];

test('ratios are of processor time, by the report and by the megabyte; without a yardstick there is none', () => {
  expect(ratiosOf(measured)).toEqual({
    'everything ÷ Eleventy': 3,
    'pages and data ÷ Eleventy': 2,
    'a megabyte written ÷ Eleventy': 12 / 6 / (4 / 0.5),
    'one report edited ÷ cold': 0.25,
    'megabytes written ÷ Eleventy': 12,
    'files per report': 30,
    'HTML of a report’s page, brotli ÷ Eleventy': 3,
  });
});

test('without processor time they are of time on the wall', () => {
  expect(ratiosOf([line('ours', cost(9)), line('eleventy', cost(3))])).toEqual({
    'everything ÷ Eleventy': 3,
  });
});

test('the table has a line for each, the ratios first, of its own corpus', () => {
  const other = line('eleventy', cost(1, 1), { reports: 100 });
  const [head, , ...lines] = buildTable([...measured, other]).split('\n');
  expect(head).toMatch(/^\| reports \| what \| × Eleventy \| × stock Astro \| per MB written, × Eleventy \|/);
  expect(lines).toEqual([
    '| 10 | ours | 3.00 | — | 0.25 | 0.25 | 12.00 | 1200.0 | 9.00 | 3.00 | 600 | 30.0 | 6.00 | 9.0 |',
    '| 10 | pages | 2.00 | — | — | — | 8.00 | 800.0 | 6.00 | — | — | — | — | — |',
    '| 10 | eleventy | 1.00 | — | 1.00 | — | 4.00 | 400.0 | 3.00 | — | 200 | 1.0 | 0.50 | 3.0 |',
    '| 100 | eleventy | 1.00 | — | — | — | 1.00 | 10.0 | 1.00 | — | — | — | — | — |',
  ]);
});

describe('the baseline', () => {
  const baseline: Baseline = { machine: 'one', sizes: { 10: { a: 1, b: 2, c: 3, gone: 1 }, 100: { a: 1 } } };

  test('what is dearer or cheaper by more than the margin is said, and what can’t be compared', () => {
    const comparison = compareRatios(new Map([[10, { a: 1.3, b: 2.4, c: 1.5, fresh: 1 }]]), baseline, 0.25);
    expect(comparison.dearer).toEqual([{ reports: '10', name: 'a', before: 1, now: 1.3 }]);
    expect(comparison.cheaper.map(({ name }) => name)).toEqual(['c']);
    expect(comparison.unmatched).toEqual(['10: fresh', '10: gone']);
    expect(comparisonLines(comparison)).toEqual([
      'dearer  10 reports, a: 1.00 → 1.30',
      'cheaper 10 reports, c: 3.00 → 1.50',
      'not in both: 10: fresh',
      'not in both: 10: gone',
    ]);
  });

  test('a size that was never measured has nothing to be compared with', () => {
    expect(compareRatios(new Map([[1000, { a: 1 }]]), baseline, 0.25)).toEqual({
      dearer: [],
      cheaper: [],
      unmatched: ['1000: a'],
    });
  });
});

test('an edit is another text each round, and only of the last sentence', () => {
  const first = editedText('甲。\n乙。\n', 1);
  expect(first).toBe('甲。\n乙修路架桥。\n');
  expect(editedText(first, 2)).toBe('甲。\n乙修路架桥修路架桥。\n');
});

test('a yardstick reads the same words and data, and none of our components', () => {
  const source =
    '---\ntitle: 甲\nkind: 总结\nmetrics:\n  - { id: a }\n---\n\n# 一\n\n<Chart id="a" />\n\n乙。\n';
  expect(yardstickText(source, ['layout: x'])).toBe(
    '---\ntitle: 甲\nlayout: x\nreport:\n  title: 甲\n  kind: 总结\n  metrics:\n    - { id: a }\n---\n\n# 一\n\n\n乙。\n',
  );
  expect(() => yardstickText('# 一\n')).toThrow('frontmatter');
});
