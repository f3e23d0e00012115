import { expect, test } from 'vitest';
import { comparabilityNotes } from '#src/catalogue/series/comparability.ts';
import { metricRecord } from '#src/catalogue/series/metric-record.ts';
import { topicRecord } from '#src/catalogue/series/topic-record.ts';
import { reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

test('a topic gathers its metrics, projects, promises, and the clauses they stand in, in the order of the text', () => {
  const catalogue = sampleCatalogue([
    sampleReport(
      '2023-h1',
      `metrics:
  - { id: a, metric: cases, value: "26起", quote: "案件26起" }
commitments:
  - { id: b, title: 打算, topic: roads, quote: "打算继续" }
projects:
  - { project: bridge, stage: 正在施工, step: 施工, quote: "大桥正在施工" }`,
      `${'先说别的。\n\n'.repeat(11)}案件26起。\n\n打算继续。\n\n大桥正在施工。`,
    ),
  ]);
  const [topic] = catalogue.topics;
  const record = topic && topicRecord(catalogue, topic);
  expect(record?.metrics).toHaveLength(5);
  expect(record?.projects.map(({ id }) => id)).toEqual(['bridge', 'road']);
  expect(record?.commitments.map(({ id }) => id)).toEqual(['b']);
  expect(record?.clauses.map(({ report, clauses }) => [report.id, clauses])).toEqual([
    ['2023-h1', ['s-p12', 's-p13', 's-p14']],
  ]);
});

test('a metric gathers what its values are part of and what is part of them, and its checks', () => {
  const catalogue = sampleCatalogue([
    sampleReport(
      '2023-h1',
      `metrics:
  - { id: all, metric: cases, value: "26起", quote: "案件26起" }
  - { id: some, metric: letters, value: "1件", quote: "发函1件", parent: all }
checks:
  - { id: c, relation: undecided, title: 核对, figures: [all], reason: 没有说 }`,
      '案件26起，其中发函1件。',
    ),
  ]);
  const record = (id: string) => {
    const metric = catalogue.metrics.find((one) => one.id === id);
    if (metric === undefined) throw new Error(id);
    return metricRecord(catalogue, metric);
  };
  expect(record('cases').printings[0]?.parts.map(({ id }) => id)).toEqual(['some']);
  expect(record('cases').checks.map(({ id }) => id)).toEqual(['c']);
  expect(record('letters').printings[0]?.whole?.id).toBe('all');
  expect(record('fines')).toMatchObject({ series: [], printings: [], reports: [], notes: [] });
});

test('what has to be known before comparing is said', () => {
  const catalogue = sampleCatalogue([
    reportOfFigures('2023-q1', 'cases 十几起'),
    reportOfFigures('2023-h1', 'cases 20余起 coverage: 2023-h1', 'cases 50起 kind: target'),
  ]);
  const metric = catalogue.metrics.find(({ id }) => id === 'cases');
  if (metric === undefined) throw new Error('no metric');
  expect(comparabilityNotes(metric, metricRecord(catalogue, metric).series)).toEqual([
    '本指标各期不相加：口径和时段不一定相同。',
    '2023年的数据均自1月1日起累计，后期包含前期，不可相加，也不可作为分段数使用。',
    '各数据的时段长短不同（2023年第一季度、2023年上半年），使用时请注意时段。',
    '部分语句未另写时段，本站按整个报告期理解。',
    '虚线表示计划数或目标数，尚未发生，不与已发生数相比。',
    '“十几起”“20余起”不是确数，按原文公布。',
  ]);
});
