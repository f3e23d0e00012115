import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchExamples } from '#src/catalogue/reports/search-examples.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

test('examples are what the newest report holds: a project, a road, a metric, the number with most digits', () => {
  const { catalogue } = readWorkspace(join(root, 'content'), { year: 2026, month: 11, day: 24 }, root);
  const [newest] = catalogue.reportRecords;
  const examples = searchExamples(catalogue);
  expect(examples).toHaveLength(4);
  const [project, road, metric, value] = examples;
  expect(catalogue.projects.map(({ name }) => name)).toContain(project);
  expect(road).toMatch(/^[GSXYC]\d+$/);
  expect(newest?.highlights.map((figure) => figure.metric.name)).toContain(metric);
  expect(newest?.highlights.map((figure) => figure.quantity.printed)).toContain(value);
});

test('a bureau without a report has none', () => {
  expect(searchExamples(sampleCatalogue([]))).toEqual([]);
});
