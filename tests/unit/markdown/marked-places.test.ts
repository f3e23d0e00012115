import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReportBody } from '#src/language/text/report-body.ts';
import { calendarDate } from '#src/language/time/calendar-date.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { markedEntriesSchema, markedPlaces } from '#src/markdown/marked-places.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';
import { cutFrontmatter } from '#src/workspace/read-report.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

const body = (text: string): ReportBody => ({ text, blocks: [], paragraphs: [], tables: [], extras: [] });
const places = (text: string, entries: object) =>
  markedPlaces(body(text), markedEntriesSchema.parse(entries));

describe('the places that the page marks', () => {
  const root = join(import.meta.dirname, '../../..');
  const { reports, catalogue } = readWorkspace(join(root, 'content'), calendarDate(2026, 1, 1), root);

  test.each(reports.map((report) => [report.folder.id, report] as const))(
    'in %s are those that the catalogue has traced',
    (id, { source }) => {
      const record = catalogue.reportRecords.find(({ report }) => report.id === id);
      const raw = parse(cutFrontmatter(source).yaml ?? '');
      const marked = markedPlaces(bodyText(parseMdx(source)), markedEntriesSchema.parse(raw));
      expect(marked.figures.map(({ id: figure, start, end }) => [figure, { start, end }])).toEqual(
        record?.figures.map((figure) => [figure.id, figure.valueRange]),
      );
      expect(marked.errata.map((erratum) => [erratum.id, erratum.number, erratum.start])).toEqual(
        record?.errata.map((erratum) => [erratum.id, erratum.number, erratum.range.start]),
      );
    },
  );
});

test('a sentence holds all figures that stand in it', () => {
  const metrics = [
    { id: 'a', value: '2座', quote: '桥2座' },
    { id: 'b', value: '30米', quote: '长30米' },
    { id: 'c', value: '5km', quote: '路5km' },
  ];
  expect(places('桥2座，长30米。路5km。', { metrics }).sentences).toEqual([
    { start: 0, end: 9 },
    { start: 9, end: 14 },
  ]);
});

test('what can’t be found has no place, and one character has no two marks', () => {
  const metrics = [
    { id: 'a', value: '2座', quote: '桥2座' },
    { id: 'b', value: '3座', quote: '桥3座' },
    { id: 'again', value: '2座', quote: '桥2座' },
  ];
  expect(places('桥2座。', { metrics }).figures.map(({ id }) => id)).toEqual(['a']);
});

test('frontmatter without entries marks nothing; entries that aren’t any are refused', () => {
  expect(places('桥2座。', { title: '甲' })).toEqual({ figures: [], errata: [], sentences: [] });
  expect(markedEntriesSchema.safeParse({ metrics: [{ id: 1 }] }).success).toBe(false);
});

test('a number whose unit stands at the head of its column has its place in the cell that the quote ends with', () => {
  const source = '| 项目 | 总投资（万元） |\n| --- | --- |\n| 甲桥 | 1,260 |\n| 合计 | 1,260 |\n';
  const table = bodyText(parseMdx(source));
  const of = (value: string, quote: string) =>
    markedPlaces(table, markedEntriesSchema.parse({ metrics: [{ id: 'a', value, quote }] })).figures.map(
      ({ start, end }) => table.text.slice(start, end),
    );
  expect(of('1,260万元', '甲桥\n1,260')).toEqual(['1,260']);
  for (const [value, quote] of [
    ['1,260亿元', '甲桥\n1,260'],
    ['260万元', '甲桥\n1,260'],
    ['1,260万元', '甲桥'],
  ] as const)
    expect(of(value, quote)).toEqual([]);
});
