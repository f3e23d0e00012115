import { describe, expect, test } from 'vitest';
import { exampleQueries } from '#src/search/records/example-queries.ts';
import { type BureauContent, mergeSearchContent } from '#src/search/records/merge-search-content.ts';
import type { SearchContent } from '#src/search/records/search-content.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

function report(period: string, topic: string): SearchRecord {
  const path = `reports/${period}/#s-1`;
  return {
    id: `reports/${period}`,
    title: `${period} 总结`,
    report: { id: period, title: `${period} 总结`, period, periodName: period },
    places: [{ kind: 'report', path, label: '第1条', text: '总结', topics: [topic] }],
  };
}

function project(id: string, title: string): SearchRecord {
  const places = [
    { kind: 'project' as const, path: `projects/${id}/`, label: title, text: title, topics: [] },
  ];
  return { id: `projects/${id}`, title, report: undefined, places };
}

function bureau(
  path: string,
  records: readonly SearchRecord[],
  topics: readonly (readonly [string, string])[],
): BureauContent {
  const periods = records.flatMap(({ report: of }) => (of ? [[of.period, of.periodName] as const] : []));
  const content = {
    records: records.map((record) => ({
      id: record.id,
      period: record.report?.period,
      read: () => record,
    })),
    choices: { periods, topics },
    names: {
      projects: records
        .filter(({ id }) => id.startsWith('projects/'))
        .map(({ id, title }) => [`${id}/`, title, path] as const),
      metrics: [['metrics/length/', '里程'] as const],
      topics: [[`topics/${path}/`, path] as const],
    },
  };
  return { bureau: { name: `${path}局`, path: `${path}/` }, content };
}

const jia = bureau(
  'jia',
  [
    report('2023-h1', 'works'),
    report('2022-h1', 'works'),
    project('bridge', '三江桥改建'),
    project('road', '县道'),
  ],
  [['works', '工程建设']],
);
const yi = bureau(
  'yi',
  [report('2023', 'works'), report('2022-h2', 'building'), project('bridge', '县道')],
  [
    ['works', '公路养护'],
    ['building', '工程建设'],
  ],
);
const merged = mergeSearchContent([jia, yi]);

describe('the records of several bureaus', () => {
  test('stand under their own paths, reports with the newest first, then the registers', () => {
    expect(merged.records.map(({ id }) => id)).toEqual([
      'yi/reports/2023',
      'jia/reports/2023-h1',
      'yi/reports/2022-h2',
      'jia/reports/2022-h1',
      'jia/projects/bridge',
      'jia/projects/road',
      'yi/projects/bridge',
    ]);
    expect(merged.records[1]?.read()).toMatchObject({
      id: 'jia/reports/2023-h1',
      bureau: { name: 'jia局', path: 'jia/' },
      report: { id: '2023-h1' },
      places: [{ path: 'jia/reports/2023-h1/#s-1' }],
    });
  });

  test('share the topics of one name; of one id and two names the second is another', () => {
    expect(merged.choices.topics).toEqual([
      ['works', '工程建设'],
      ['yi-works', '公路养护'],
    ]);
    const topicsOf = (id: string) =>
      merged.records.find((record) => record.id === id)?.read().places[0]?.topics;
    expect(topicsOf('yi/reports/2023')).toEqual(['yi-works']);
    expect(topicsOf('yi/reports/2022-h2')).toEqual(['works']);
    expect(topicsOf('jia/reports/2023-h1')).toEqual(['works']);
  });

  test('can be narrowed by every period, and keep every name', () => {
    expect(merged.choices.periods.map(([id]) => id)).toEqual(['2023', '2023-h1', '2022-h2', '2022-h1']);
    expect(merged.names).toEqual({
      projects: [
        ['jia/projects/bridge/', '三江桥改建', 'jia'],
        ['jia/projects/road/', '县道', 'jia'],
        ['yi/projects/bridge/', '县道', 'yi'],
      ],
      metrics: [['', '里程']],
      topics: [
        ['', 'jia'],
        ['', 'yi'],
      ],
    });
  });

  test('give something to try of one bureau after the other, nothing twice', () => {
    expect(exampleQueries(merged.names, 4)).toEqual(['县道']);
    expect(exampleQueries(mergeSearchContent([yi, jia]).names, 4)).toEqual(['县道', '三江桥改建']);
  });
});

test('one bureau alone is what it was, under its path', () => {
  const alone = mergeSearchContent([jia]);
  const titles = ({ records }: SearchContent) => records.map(({ read }) => read().title);
  expect(titles(alone)).toEqual(titles(jia.content));
  expect(alone.choices).toEqual(jia.content.choices);
});
