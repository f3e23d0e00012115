import { expect, test } from 'vitest';
import { marksOf } from '#src/charts/chart-spec.ts';
import { projectBarsChart } from '#src/charts/project-bars-chart.ts';
import type { Figure } from '#src/records/figure.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';

const figuresOf = (...lines: Parameters<typeof reportOfFigures>[1][]): readonly Figure[] =>
  sampleCatalogue([reportOfFigures('2023-h1', ...lines)]).reportRecords[0]?.figures ?? [];

test('money of unlike size comes in two groups, each on its own scale from zero, and says how much one is enlarged', () => {
  const spec = projectBarsChart(
    'money',
    '多少？',
    figuresOf('fines 约63亿元 subject: bridge, kind: planned', 'fines 2320万元 subject: road, kind: planned'),
  );
  expect(spec?.panels.map(({ axis, caption }) => [caption, axis.unit, axis.max])).toEqual([
    ['1亿元以上1项', '亿元', 80],
    ['1亿元以下1项', '万元', 2500],
  ]);
  // 80亿元 ÷ 2500万元
  expect(spec?.notes[0]).toContain('下组为上组的320倍（本站计算）');
  expect(spec?.finding).toEqual({ before: '最大：三江桥，', value: '约63亿元', after: '' });
});

test('lengths stay in one group, the longest first', () => {
  const spec = projectBarsChart(
    'l',
    '多长？',
    figuresOf('length 3km subject: road', 'length 12km subject: bridge'),
  );
  expect(spec?.panels.map((panel) => marksOf(panel).map(({ label }) => label))).toEqual([['12km', '3km']]);
});

test('what another metric says is grey, named and not compared', () => {
  const spec = projectBarsChart(
    'm',
    '多少？',
    figuresOf('fines 3万元 subject: road', 'fines 5万元 subject: bridge', 'cases 3起 subject: road'),
  );
  const apart = spec?.panels.flatMap(marksOf).filter(({ isApart }) => isApart);
  expect(apart?.map(({ name }) => name)).toEqual(['甲路（案件）']);
  expect(spec?.notes).toContain('原文为“案件”的，报告未写明为“罚款”，不与“罚款”比较。');
});

test('what gives no number comes last and isn’t drawn, whatever it is sorted by', () => {
  const spec = projectBarsChart(
    'v',
    '多少？',
    figuresOf('fines 近亿元 subject: road', 'fines 约63亿元 subject: bridge', 'fines 2320万元 subject: road'),
  );
  expect(spec?.panels.map(({ slots, caption }) => [caption, slots.map(({ kind }) => kind)])).toEqual([
    ['1亿元以上1项', ['mark']],
    ['1亿元以下1项，另有1项未绘图', ['mark', 'words']],
  ]);
  expect(spec?.notes).toContain('甲路为“近亿元”，不绘图。');
  expect(spec?.finding?.value).toBe('约63亿元');
  const only = figuresOf('fines 近亿元 subject: road', 'fines 上亿元 subject: bridge');
  expect(projectBarsChart('v', '多少？', only)).toBeUndefined();
});

test('changes of several projects stand on both sides of zero; a level among them is grey', () => {
  const spec = projectBarsChart(
    'c',
    '多少？',
    figuresOf(
      'share 同比下降12.5% subject: road',
      'share 同比增长3% subject: bridge',
      'share 98% subject: road',
    ),
  );
  const [panel] = spec?.panels ?? [];
  expect(panel?.axis).toMatchObject({ min: -50, max: 100 });
  expect(panel && marksOf(panel).map(({ label, isApart }) => [label, isApart])).toEqual([
    ['98%', true],
    ['增3%', false],
    ['减12.5%', false],
  ]);
  expect(spec?.finding?.before).toBe('增加最多：三江桥，');
  expect(spec?.notes).toContain('“98%”为总量，其他数据为增减，口径不同，不作比较。');
  expect(spec?.legend).toContain('负值自0向左。');
});

test('without a figure there is no chart', () => {
  expect(projectBarsChart('n', '多少？', [])).toBeUndefined();
});
