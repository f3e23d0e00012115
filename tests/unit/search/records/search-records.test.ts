import { expect, test } from 'vitest';
import { searchRecords } from '#src/search/records/search-records.ts';
import { reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

/** The value that a result shows of the last figure of a sentence. */
function shown(sentence: string, ...entries: readonly string[]) {
  const metrics = entries.map((entry, index) => `  - { id: f${index}, ${entry} }`).join('\n');
  const catalogue = sampleCatalogue([
    sampleReport('2023-h1', `metrics:\n${metrics}`, `${sentence}。报告完毕。`),
  ]);
  const records = searchRecords({ catalogue, bodies: new Map(), isDemonstration: false });
  const figures = records.flatMap(({ places }) => places).filter(({ kind }) => kind === 'figure');
  return figures.at(-1)?.text.split('\n')[1];
}

test.each([
  ['案件3起', 'metric: cases, value: "3起", quote: "案件3起"', '3起'],
  ['比例同比下降2.3%', 'metric: share, value: "下降2.3%", quote: "比例同比下降2.3%"', '下降2.3%'],
  ['比例为−3.2%', 'metric: share, value: "−3.2%", quote: "比例为−3.2%"', '−3.2%'],
  ['罚款3.2亿', 'metric: fines, value: "3.2亿", quote: "罚款3.2亿"', '3.2亿（元）'],
  ['发函近百件', 'metric: letters, value: "近百件", quote: "发函近百件"', '近百件'],
])('a result shows the value of %s with its sign and unit', (sentence, entry, expected) => {
  expect(shown(sentence, entry)).toBe(expected);
});

test('a fall whose word stands before an earlier number is shown as one', () => {
  expect(
    shown(
      '客运、货运比例同比分别下降5%、3%',
      'metric: share, value: "下降5%", quote: "客运、货运比例同比分别下降5%"',
      'metric: share, value: "3%", quote: "下降5%、3%"',
    ),
  ).toBe('（下降）3%');
});

test('a figure is found under the topic of its project, or else of its metric', () => {
  const registers = sampleRegisters();
  const topics = [...registers.topics, { ...registers.topics[0]!, value: { id: 'bridges', name: '桥梁' } }];
  const projects = registers.projects.map((entry) => ({
    ...entry,
    value: { ...entry.value, topic: entry.value.id === 'bridge' ? 'bridges' : entry.value.topic },
  }));
  const catalogue = sampleCatalogue([reportOfFigures('2023-h1', 'cases 3起', 'length 2km subject: bridge')], {
    ...registers,
    topics,
    projects,
  });
  const records = searchRecords({ catalogue, bodies: new Map(), isDemonstration: false });
  const figures = records.flatMap(({ places }) => places).filter(({ kind }) => kind === 'figure');
  expect(figures.map(({ topics }) => topics)).toEqual([['roads'], ['bridges']]);
});
