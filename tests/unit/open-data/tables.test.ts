import { describe, expect, test } from 'vitest';
import { openData } from '#src/open-data/open-data.ts';
import type { Table, TableName } from '#src/open-data/table.ts';
import type { Check } from '#src/records/check.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import { tablesOf } from '../../support/read-data.ts';
import { richSource } from '../../support/rich-source.ts';

const source = richSource();
const tables = tablesOf(source);

function tableNamed(name: TableName, among: readonly Table[] = tables): Table {
  return among.find((table) => table.name === name)!;
}

/** The rows of a table as objects. */
function recordsOf(name: TableName, among?: readonly Table[]): Record<string, unknown>[] {
  const { columns, rows } = tableNamed(name, among);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index]])));
}

/**
 * Where each property of what is published went: the columns that say it. An empty list is a property that says
 * something of the text only, which the address leads to. The types see to it that none is forgotten.
 */
const columnsOfProperties = {
  figures: {
    id: ['id'],
    reportId: ['report'],
    metric: ['metric', 'metric_name', 'topic'],
    subject: ['subject', 'subject_name'],
    quantity: ['value_printed', 'value', 'unit', 'qualifier', 'precision'],
    kind: ['kind'],
    coverage: ['coverage', 'coverage_start', 'coverage_end', 'coverage_said', 'coverage_is_printed'],
    quote: ['quote'],
    sentence: ['sentence'],
    clause: ['clause'],
    valueRange: [],
    valueWords: [],
    parent: ['parent'],
    reading: ['reading'],
    amendments: ['published_before', 'amended_on'],
  } satisfies Record<keyof Figure, readonly string[]>,
  'project-statements': {
    reportId: ['report'],
    project: ['project', 'project_name'],
    stage: ['stage'],
    step: ['step', 'oc4ids_status'],
    quote: ['quote'],
    clause: ['clause'],
    reading: ['reading'],
  } satisfies Record<keyof ProjectStatement, readonly string[]>,
  projects: {
    id: ['id'],
    name: ['name'],
    shortName: ['short_name'],
    aliases: ['aliases'],
    topic: ['topic', 'topic_name'],
    kind: ['kind'],
    road: ['road'],
    place: ['place'],
    note: ['note'],
    corrections: ['amendments'],
    revisions: ['amendments'],
  } satisfies Record<keyof Project, readonly string[]>,
  commitments: {
    id: ['id', 'key'],
    reportId: ['report'],
    title: ['title'],
    topic: ['topic', 'topic_name'],
    projects: ['projects'],
    quote: ['quote'],
    sentence: ['sentence'],
    clause: ['clause'],
    quoteRange: [],
    due: ['due_by', 'due_period', 'due_said', 'due_precision'],
    strength: ['strength'],
    reading: ['reading'],
    answers: ['answers', 'outcome', 'put_off_until', 'done', 'done_said', 'timeliness'],
    state: ['state'],
    page: ['address'],
  } satisfies Record<keyof Commitment, readonly string[]>,
  answers: {
    reportId: ['answered_in'],
    outcome: ['outcome'],
    until: ['put_off_until'],
    done: ['done', 'done_said'],
    timeliness: ['timeliness', 'timeliness_basis'],
    projects: ['projects'],
    quote: ['quote'],
    clause: ['clause'],
  } satisfies Record<keyof CommitmentAnswer, readonly string[]>,
  checks: {
    id: ['id'],
    reportId: ['report'],
    relation: ['relation'],
    title: ['title'],
    figures: ['figures'],
    commitments: ['commitments'],
    verdict: ['verdict'],
    formula: ['formula'],
    reckoned: ['formula'],
    reason: ['reason'],
    acknowledged: ['acknowledged'],
    page: ['address'],
  } satisfies Record<keyof Check, readonly string[]>,
  metrics: {
    id: ['id'],
    name: ['name'],
    topic: ['topic', 'topic_name'],
    unit: ['unit'],
    definition: ['definition'],
    measure: ['measure'],
    direction: ['direction'],
    summable: ['summable'],
    progress: ['progress'],
    breaks: ['breaks'],
    atMost: ['at_most'],
    corrections: ['amendments'],
    revisions: ['amendments'],
  } satisfies Record<keyof Metric, readonly string[]>,
  reports: {
    id: ['id'],
    title: ['title'],
    period: ['period', 'period_name', 'period_start', 'period_end'],
    kind: ['kind'],
    issuer: ['issuer'],
    documentNumber: ['document_number'],
    indexNumber: ['index_number'],
    subject: ['subject'],
    issuedOn: ['issued_on'],
    publishedOn: ['published_on'],
    publishAt: ['published_on'],
    corrections: ['corrections'],
    revisions: ['revisions'],
    // Every report that has a row is published; who approved it is the bureau's own affair.
    status: [],
    withdrawal: [],
    reviews: [],
    validity: ['validity'],
  } satisfies Record<keyof Report, readonly string[]>,
} satisfies Record<TableName, Readonly<Record<string, readonly string[]>>>;

describe.each(tables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('has a column for every property of what it publishes', () => {
    const names = table.columns.map((column) => column.name);
    expect(names).toEqual(expect.arrayContaining(Object.values(columnsOfProperties[name]).flat()));
  });

  test('names its columns in snake_case, once each, and explains every one', () => {
    const names = table.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name: column, title, description } of table.columns) {
      expect(column).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(title).not.toBe('');
      expect(description.length).toBeGreaterThan(1);
    }
  });

  test('keeps what it says of its columns: required, choices, types, key, and every column is used', () => {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const [index, column] of table.columns.entries()) {
      const values = table.rows.map((row) => row[index]);
      const given = values.filter((value) => value !== undefined);
      expect(given.length, column.name).toBeGreaterThan(0);
      if (column.isRequired) expect(given, column.name).toHaveLength(values.length);
      if (column.choices !== undefined) {
        expect(Object.keys(column.choices), column.name).toEqual(expect.arrayContaining(given));
      }
      for (const value of given) expect(value, column.name).toSatisfy(isOfType[column.type]);
    }
    const keys = recordsOf(name).map((record) => JSON.stringify(table.primaryKey.map((key) => record[key])));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of table.primaryKey) {
      expect(table.columns.find((column) => column.name === key)?.isRequired).toBe(true);
    }
  });

  test('refers only to rows that are there', () => {
    for (const { columns, table: other, keys } of table.references) {
      const there = new Set(recordsOf(other).map((record) => JSON.stringify(keys.map((key) => record[key]))));
      for (const record of recordsOf(name)) {
        const reference = columns.map((column) => record[column]);
        if (reference.every((value) => value !== undefined))
          expect(there).toContain(JSON.stringify(reference));
      }
    }
  });
});

const isOfType: Record<Table['columns'][number]['type'], (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value !== '',
  address: (value) => typeof value === 'string' && /^(\/|https?:\/\/)/.test(value),
  number: (value) => typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  truth: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
};

test('the tables of one report have its rows only, and the projects it speaks of', () => {
  const [laterReading, earlierReading] = source.catalogue.reportRecords;
  const data = openData(source);
  const later = data.tablesOf(laterReading!);
  expect(later.map(({ name }) => name)).toEqual([
    'figures',
    'project-statements',
    'projects',
    'commitments',
    'answers',
    'checks',
  ]);
  expect(recordsOf('projects', later).map(({ id }) => id)).toEqual(['road']);
  expect(recordsOf('commitments', later)).toEqual([]);
  const earlier = data.tablesOf(earlierReading!);
  expect(recordsOf('projects', earlier).map(({ id }) => id)).toEqual(['bridge', 'road']);
  for (const name of ['figures', 'project-statements', 'commitments', 'answers', 'checks'] as const) {
    expect([...recordsOf(name, later), ...recordsOf(name, earlier)]).toEqual(recordsOf(name));
  }
});
