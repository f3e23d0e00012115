import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { changesOf } from '#src/catalogue/series/change-of.ts';
import { comparabilityNotes } from '#src/catalogue/series/comparability.ts';
import { seriesOfMetric, valuesOf } from '#src/catalogue/series/series.ts';
import { metricSeriesChart } from '#src/charts/metric-series-chart.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { metricSchema } from '#src/records/metric.ts';
import { breakSentence, isBroken } from '#src/records/series-break.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };
const broken = metricSchema.parse({
  id: 'patrols',
  name: '巡查',
  topic: 'roads',
  unit: '次',
  definition: '巡查次数',
  breaks: [{ from: '2024-h1', why: '从这一期起包括农村公路' }],
});
const registers = sampleRegisters();

function days(text: string) {
  const coverage = parseCoverage(text);
  if (!coverage.ok) throw new Error(coverage.reason);
  return coverage.value;
}

describe('a break lies between', () => {
  test.each([
    ['2023-h2', '2024-h1', true],
    ['2024-h1', '2023-h2', true],
    ['2022', '2024-06-30', true],
    ['2023-h1', '2023-h2', false],
    ['2024-h1', '2024-h2', false],
    ['2023-12-31', '2024-01-01', true],
    // What it cuts in two is like neither side, and like nothing but itself.
    ['2023-07..2024-06', '2024-h2', true],
    ['2023-07..2024-06', '2023-h1', true],
    ['2023-07..2024-06', '2023-10..2024-03', true],
    ['2023-07..2024-06', '2023-07..2024-06', false],
  ])('%s and %s: %s', (earlier, later, expected) => {
    expect(isBroken(broken, days(earlier), days(later))).toBe(expected);
    expect(isBroken({}, days(earlier), days(later))).toBe(false);
  });

  test('said in a sentence with one mark at its end', () => {
    const [only] = broken.breaks ?? [];
    const words = '从2024年上半年起与此前数据不可比：从这一期起包括农村公路。';
    expect(only && [breakSentence(only), breakSentence({ ...only, why: `${only.why}。` })]).toEqual([
      words,
      words,
    ]);
  });
});

describe('a series with a break', () => {
  const reports: Readonly<Record<string, FigureLine>> = {
    '2022-h2': 'patrols 100次',
    '2023-h1': 'patrols 110次',
    '2023-h2': 'patrols 120次',
    '2024-h1': 'patrols 900次',
    '2024-h2': 'patrols 990次',
  };
  const inputs = Object.entries(reports).map(([id, line]) => reportOfFigures(id, line));
  const withBreak = { ...registers, metrics: [{ value: broken, at }] };
  const [series] = seriesOfMetric(sampleCatalogue(inputs, withBreak), broken);
  if (series === undefined) throw new Error('no series');

  test('no change is computed across it, and the reason is its own', () => {
    const words = valuesOf(series)
      .map((value) => changesOf(series, value))
      .map(([change]) => (change.kind === 'computed' ? change.words : change.reason));
    expect(words.slice(1)).toEqual([
      '增加10次，增长10%',
      '增加10次，增长9.1%',
      '从2024年上半年起与此前数据不可比：从这一期起包括农村公路。',
      '增加90次，增长10%',
    ]);
  });

  test('the chart joins nothing across it, draws what is before it apart, and says why', () => {
    const chart = metricSeriesChart(series);
    const panel = chart?.panels[0];
    expect(panel?.joins).toEqual([
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    expect(panel?.slots.map((slot) => slot.kind === 'mark' && slot.isApart)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(chart?.notes).toContain('从2024年上半年起与此前数据不可比：从这一期起包括农村公路。前后不连线。');
  });

  test('the page says why, and only where there are numbers on both sides', () => {
    const sentence = '从2024年上半年起与此前数据不可比：从这一期起包括农村公路。';
    expect(comparabilityNotes(broken, [series])).toContain(sentence);
    const later = sampleCatalogue([reportOfFigures('2024-h1', 'patrols 900次')], withBreak);
    expect(comparabilityNotes(broken, seriesOfMetric(later, broken))).not.toContain(sentence);
  });

  test('a jump across it is no jump', () => {
    const codes = (metric: typeof broken) =>
      buildCatalogue({ ...registers, metrics: [{ value: metric, at }] }, inputs).errors.map(
        ({ code }) => code,
      );
    expect([codes(broken), codes({ ...broken, breaks: undefined })]).toEqual([[], ['数据-14']]);
  });
});
