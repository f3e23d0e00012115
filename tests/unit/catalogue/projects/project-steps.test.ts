import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { projectsByStep } from '#src/catalogue/projects/project-steps.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

test('each project once, at the furthest step that its report says, steps in order', () => {
  const report = sampleReport(
    '2023-h1',
    `projects:
  - { project: bridge, stage: 正在施工, step: 施工, quote: "三江桥正在施工" }
  - { project: road, stage: 完成设计, step: 前期设计, quote: "甲路完成设计" }
  - { project: road, stage: 正在招标, step: 财评招标, quote: "甲路正在招标" }`,
    '三江桥正在施工。甲路完成设计。甲路正在招标。',
  );
  const { catalogue } = buildCatalogue(sampleRegisters(), [report]);
  const steps = projectsByStep(catalogue.reportRecords[0]!.statements);
  expect(steps.map(({ step, statements }) => [step, statements.map(({ stage }) => stage)])).toEqual([
    ['财评招标', ['正在招标']],
    ['施工', ['正在施工']],
  ]);
});
