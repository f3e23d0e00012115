import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { type FigureLine, reportOfFigures } from '../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

/** Report and rule of everything that asks for a look. */
function faults(...reports: readonly (readonly [id: string, ...lines: FigureLine[]])[]): string[] {
  const inputs = reports.map(([id, ...lines]) => reportOfFigures(id, ...lines));
  return buildCatalogue(sampleRegisters(), inputs).errors.map(
    ({ at, code }) => `${at.file.split('/')[0]} ${code}`,
  );
}

describe('a figure beside the one before it', () => {
  test('more than five times, and less than a fifth', () => {
    expect(faults(['2022-h2', 'fines 1万元'], ['2023-h1', 'fines 5万元'])).toEqual([]);
    expect(faults(['2022-h2', 'fines 1万元'], ['2023-h1', 'fines 5.1万元'])).toEqual(['2023-h1 数据-14']);
    expect(faults(['2022-h2', 'fines 6万元'], ['2023-h1', 'fines 1万元'])).toEqual(['2023-h1 数据-14']);
  });
  test('ten thousand times: a 万, a hundred million times: an 亿', () => {
    expect(faults(['2022-h2', 'fines 80元'], ['2023-h1', 'fines 75万元'])).toEqual(['2023-h1 数据-15']);
    expect(faults(['2022-h2', 'fines 3亿元'], ['2023-h1', 'fines 3元'])).toEqual(['2023-h1 数据-15']);
  });
  test('few of something, a first time, none, other days, a plan, and what has been looked at are silent', () => {
    expect(faults(['2022-h2', 'cases 1起'], ['2023-h1', 'cases 9起'])).toEqual([]);
    expect(faults(['2023-h1', 'cases 900起'])).toEqual([]);
    expect(faults(['2022-h2', 'cases 0起'], ['2023-h1', 'cases 90起'])).toEqual([]);
    expect(faults(['2022-q4', 'fines 1万元'], ['2023-h1', 'fines 9万元'])).toEqual([]);
    expect(faults(['2022-h2', 'fines 1万元 kind: planned'], ['2023-h1', 'fines 9万元'])).toEqual([]);
    expect(faults(['2022-h2', 'fines 1万元'], ['2023-h1', 'fines 9万元 reading: "示例"'])).toEqual([]);
  });
});

test('what is counted from New Year never falls, within its year', () => {
  expect(faults(['2023-q1', 'cases 30起'], ['2023-h1', 'cases 20起'])).toEqual(['2023-h1 数据-13']);
  expect(faults(['2023-q1', 'cases 30起'], ['2023-h1', 'cases 30起'])).toEqual([]);
  expect(faults(['2022', 'cases 30起'], ['2023-h1', 'cases 20起'])).toEqual([]);
  expect(faults(['2023-q1', 'share 98.8%'], ['2023-h1', 'share 97.5%'])).toEqual([]);
  expect(faults(['2023-q1', 'length 30km'], ['2023-h1', 'length 20km'])).toEqual([]);
});

test('periods that cut into each other, and twins; one within another is the custom', () => {
  const overlaps = (...ids: readonly string[]) =>
    buildCatalogue(
      sampleRegisters(),
      ids.map((id) => sampleReport(id, '', '报告完毕。')),
    ).errors.map(({ at, code }) => `${at.file.split('/')[0]} ${code}`);
  expect(overlaps('2023', '2023-h1', '2023-h2', '2023-q1', '2023-q2', '2024')).toEqual([]);
  expect(overlaps('2023-01..2023-08', '2023-h2')).toEqual(['2023-h2 报告-04']);
  expect(overlaps('2023-h1', '2023-h1-b')).toEqual(['2023-h1-b 报告-04']);
  expect(overlaps('2023', '2023-01..2023-08', '2023-h2')).toEqual(['2023-h2 报告-04']);
});
