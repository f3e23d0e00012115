import { expect, test } from 'vitest';
import { chartCsv } from '#src/charts/chart-csv.ts';
import { printCsv } from '#src/open-data/csv.ts';
import type { TableName } from '#src/open-data/table.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { tablesOf } from '../../support/read-data.ts';
import { richSource } from '../../support/rich-source.ts';

/** The columns as they were first published. Whoever reads the files relies on them: new ones are added at the end, here too. */
const publishedColumns: Record<TableName, string> = {
  figures:
    'report period id metric_name subject_name value_printed value value_high unit qualifier kind coverage coverage_start coverage_end coverage_said coverage_is_printed quote address reading published_before amended_on sentence clause parent precision precision_high metric topic topic_name subject value_kind change lower lower_is_included upper upper_is_included for_start for_end pair_first pair_second',
  'project-statements':
    'report period project project_name stage step oc4ids_status quote address reading clause',
  commitments:
    'report period id title due_said due_by due_period due_precision strength state answers outcome put_off_until quote address report_address reading sentence clause projects topic topic_name key done done_said timeliness',
  answers:
    'report commitment number answered_in outcome put_off_until quote clause address done done_said timeliness timeliness_basis projects',
  checks: 'report period id title relation verdict formula reason acknowledged figures commitments address',
  reports:
    'id title kind period period_name period_start period_end issuer document_number index_number subject issued_on published_on corrections revisions validity address',
  projects: 'id name short_name aliases topic topic_name kind road place address note amendments',
  metrics:
    'id name topic topic_name unit definition measure direction summable progress address breaks at_most amendments',
};

const tables = tablesOf(richSource());

test.each(Object.entries(publishedColumns))('the columns of %s stay, in their order', (name, columns) => {
  const now = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
  const published = columns.split(' ');
  expect(now.slice(0, published.length)).toEqual(published);
});

test('every table that is published is listed', () => {
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(publishedColumns).sort());
});

test('the columns of a chart’s file stay, in their order', () => {
  const [header = []] = parseCsv(chartCsv({ panels: [] } as never, false).slice(1));
  expect(header.slice(0, 8)).toEqual('name printed value kind comparable said report figure'.split(' '));
});

// Written by `-u`: a change of these is a change of what is published.
test.each(tables.map((table) => [table.name, table] as const))(
  'the rows of %s are what they were',
  async (name, table) => {
    await expect(printCsv(table).slice(1).replaceAll('\r', '')).toMatchFileSnapshot(`published/${name}.csv`);
  },
);
