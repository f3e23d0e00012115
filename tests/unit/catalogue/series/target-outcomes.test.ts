import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { newestPrinting, newestValue, seriesOfMetric, valuesOf } from '#src/catalogue/series/series.ts';
import {
  outcomesOfFigure,
  type TargetOutcome,
  targetOutcomes,
} from '#src/catalogue/series/target-outcomes.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { metricSchema } from '#src/records/metric.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };
const registers = sampleRegisters();
const lower = metricSchema.parse({
  id: 'accidents',
  name: '事故',
  topic: 'roads',
  unit: '起',
  definition: '事故起数',
  direction: 'down',
});
const withLower = { ...registers, metrics: [...registers.metrics, { value: lower, at }] };

function catalogueOf(reports: Readonly<Record<string, readonly FigureLine[]>>): Catalogue {
  return sampleCatalogue(
    Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
    withLower,
  );
}

function said({ target, days, actual, completion }: TargetOutcome): string {
  const printed = (value: TargetOutcome['target'] | undefined) =>
    value && newestPrinting(value).figure.quantity.printed;
  const result = completion?.kind === 'computed' ? completion.words : completion?.reason;
  return [printed(target), coverageName(days), printed(actual), result].join(' ');
}

/** The targets of the metric that the first line names. */
function outcomes(reports: Readonly<Record<string, readonly FigureLine[]>>): string[] {
  const catalogue = catalogueOf(reports);
  const metricId = Object.values(reports).flat()[0]?.split(' ')[0];
  const metric = catalogue.metrics.find(({ id }) => id === metricId);
  return metric === undefined ? [] : seriesOfMetric(catalogue, metric).flatMap(targetOutcomes).map(said);
}

/** A target of 2024 and what 2024 came to. */
const met = (target: string, actual: string) =>
  outcomes({
    '2023': [`fines ${target} kind: target, for: 2024, reading: 示例`],
    '2024': [`fines ${actual}`],
  });

describe('a target beside its actual value', () => {
  test.each([
    ['2400万元', '2510万元', '2400万元 2024年 2510万元 完成104.6%'],
    ['2000元', '1000元', '2000元 2024年 1000元 完成50%'],
    ['2.3亿元', '2.29亿元', '2.3亿元 2024年 2.29亿元 完成约99.6%'],
    ['2.1亿元', '2.14亿元', '2.1亿元 2024年 2.14亿元 完成约102%'],
    ['2.1亿元', '2.1亿元', '2.1亿元 2024年 2.1亿元 完成约100%'],
    ['24000元', '23999元', '24000元 2024年 23999元 完成接近100%'],
    ['24000元', '24001元', '24000元 2024年 24001元 完成略超100%'],
    ['24000元', '24000元', '24000元 2024年 24000元 完成100%'],
    ['1000元', '1万元', '1000元 2024年 1万元 完成约1000%'],
    ['约2400万元', '2510万元', '约2400万元 2024年 2510万元 “约2400万元”不是确数，不计算完成比例。'],
    ['2400万元', '2500余万元', '2400万元 2024年 2500余万元 “2500余万元”不是确数，不计算完成比例。'],
  ])('%s and %s', (target, actual, words) => {
    expect(met(target, actual)).toEqual([words]);
  });

  test('there is nothing to reckon before a report says what the days came to', () => {
    expect(outcomes({ '2023': ['fines 100元 kind: target, for: 2024, reading: 示例'] })).toEqual([
      '100元 2024年  ',
    ]);
    expect(
      outcomes({
        '2023': ['fines 100元 kind: target, for: 2024, reading: 示例'],
        '2024-h1': ['fines 60元'],
      }),
    ).toEqual(['100元 2024年  ']);
  });

  test('rates and what had better be small are set beside their target without a share of it', () => {
    expect(
      outcomes({ '2023': ['share 95% kind: target, for: 2024, reading: 示例'], '2024': ['share 96.2%'] }),
    ).toEqual(['95% 2024年 96.2% 高于目标约1个百分点']);
    expect(
      outcomes({
        '2023': ['accidents 10起 kind: target, for: 2024, reading: 示例'],
        '2024': ['accidents 8起'],
      }),
    ).toEqual(['10起 2024年 8起 低于目标2起']);
  });

  test('of what is counted at one time, the last of the days counts', () => {
    expect(
      outcomes({
        '2023': ['length 20km kind: planned, for: 2024, reading: 示例'],
        '2024': ['length 15km coverage: 2024-12-31'],
      }),
    ).toEqual(['20km 2024年 15km 完成75%']);
  });

  test('two different numbers of one report leave it undecided', () => {
    expect(
      outcomes({
        '2023': ['fines 100元 kind: target, for: 2024, reading: 示例'],
        '2024': ['fines 90元', 'fines 110元'],
      }),
    ).toEqual(['100元 2024年 90元 同一份报告对该时段有两个不同的数值，不可比。']);
  });

  test('what is intended without a period is no target of one', () => {
    expect(outcomes({ '2023': ['fines 100元 kind: planned'], '2024': ['fines 90元'] })).toEqual([]);
  });
});

test('a target that later reports print otherwise is one value; it stands at its period and is never the newest', () => {
  const catalogue = catalogueOf({
    '2023': ['fines 100元 kind: target, for: 2024, reading: 示例', 'fines 70元'],
    '2024-h1': ['fines 120元 kind: target, for: 2024, reading: 示例'],
    '2024': ['fines 90元'],
  });
  const [series] = seriesOfMetric(catalogue, catalogue.metrics.find(({ id }) => id === 'fines') ?? lower);
  if (series === undefined) throw new Error('no series');
  expect(
    valuesOf(series).map(({ printings }) => printings.map((one) => one.figure.quantity.printed)),
  ).toEqual([['70元'], ['100元', '120元'], ['90元']]);
  const newest = newestValue(series);
  expect(newest && newestPrinting(newest).figure.quantity.printed).toBe('90元');
  const notes = catalogue.reportRecords.flatMap(({ figures }) =>
    figures.map((figure) => outcomesOfFigure(catalogue, figure).map(said)),
  );
  const outcome = '120元 2024年 90元 完成75%';
  expect(notes).toEqual([[outcome], [outcome], [outcome], []]);
});
