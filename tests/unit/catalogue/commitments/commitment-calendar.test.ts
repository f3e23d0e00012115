import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { allCommitments } from '#src/catalogue/catalogue.ts';
import {
  commitmentAgenda,
  commitmentCalendar,
  commitmentsDueIn,
  stopName,
  stopPlate,
} from '#src/catalogue/commitments/commitment-calendar.ts';
import { commitmentFacets, commitmentFacetValues } from '#src/catalogue/commitments/commitment-facets.ts';
import { commitmentSentence } from '#src/catalogue/marked-words.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import type { Commitment } from '#src/records/commitment.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

function period(text: string): Period {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const h2 = period('2023-h2');

/** The commitments of a half-year's report whose body is the sentences and whose frontmatter the entries. */
function commitmentsOf(entries: readonly string[], body: string, later = ''): Commitment[] {
  const list = entries.map((entry) => `  - { topic: roads, title: 一件事, ${entry} }`).join('\n');
  const reports = [sampleReport('2023-h1', `commitments:\n${list}`, body)];
  if (later !== '') {
    const answers = `answers:\n  - { to: 2023-h1/a, outcome: 推迟, until: "2024-03", quote: "${later}" }`;
    reports.push(sampleReport('2023-h2', answers, `${later}。`));
  }
  const { catalogue, errors } = buildCatalogue(sampleRegisters(), reports);
  expect(errors.filter(({ code }) => !code.startsWith('数字'))).toEqual([]);
  return allCommitments(catalogue);
}

const body = '7月份开工，年内完工。计划2028年通车。争取9月份验收，争取10月份移交。抓好养护。';
const entries = [
  'id: later, quote: "计划2028年通车", due: "2028", dueSaid: 2028年, strength: 计划',
  'id: year, quote: "年内完工", due: "2023", dueSaid: 年内',
  'id: undated, quote: "抓好养护"',
  'id: a, quote: "7月份开工", due: "2023-07", dueSaid: 7月份',
  'id: october, quote: "争取9月份验收，争取10月份移交", due: "2023-10", dueSaid: 10月份, strength: 争取',
];

describe('commitmentCalendar', () => {
  test('by the end of the due time, the more exact first, without a time last; empty months of the horizon stay', () => {
    const stops = commitmentCalendar(commitmentsOf(entries, body), h2);
    expect(stops.map(({ id, commitments }) => [id, commitments.map((commitment) => commitment.id)])).toEqual([
      ['m-2023-07', ['a']],
      ['m-2023-08', []],
      ['m-2023-09', []],
      ['m-2023-10', ['october']],
      ['m-2023-11', []],
      ['m-2023-12', []],
      ['m-2023', ['year']],
      ['m-2028', ['later']],
      ['m-undated', ['undated']],
    ]);
  });

  test('a horizon in which no month has anything adds nothing', () => {
    const stops = commitmentCalendar(commitmentsOf(entries, body), period('2025-h1'));
    expect(stops.every(({ commitments }) => commitments.length > 0)).toBe(true);
    expect(commitmentCalendar([], h2)).toEqual([]);
  });

  test('a postponement is kept beside the first due time and moves nothing', () => {
    const [postponed] = commitmentsOf([entries[3]!], body, '开工推迟到明年3月');
    expect(postponed).toMatchObject({ state: 'answered', due: { said: '7月份' } });
    expect(postponed?.answers[0]?.until).toEqual(period('2024-03'));
    expect(commitmentCalendar([postponed!])[0]?.id).toBe('m-2023-07');
  });

  test('what falls due in a period goes by the last day of the due time', () => {
    const due = commitmentsDueIn(commitmentsOf(entries, body), h2);
    expect(due.map(({ id }) => id).sort()).toEqual(['a', 'october', 'year']);
  });

  test.each([
    ['2023-07', { number: '7', unit: '月', year: '2023年' }],
    ['2024', { number: '2024', unit: '年', year: undefined }],
    ['2023-h2', { number: '', unit: '下半年', year: '2023年' }],
    ['2023-11..2024-02', { number: '', unit: '2023年11月—2024年2月', year: undefined }],
  ])('the plate of %s', (text, plate) => expect(stopPlate(period(text))).toEqual(plate));
});

describe('commitmentAgenda', () => {
  const found = commitmentsOf(entries, body);
  const ids = (stops: readonly { id: string }[]) => stops.map(({ id }) => id);

  test('of the newest report nothing is past, and its promises without a time come last', () => {
    const { ahead, past } = commitmentAgenda(found, { id: '2023-h1', period: period('2023-h1') });
    expect(ids(ahead)).toEqual(ids(commitmentCalendar(found, h2)));
    expect(past).toEqual([]);
  });

  test('what is still to come is first; what was due before by year, the latest first; none is lost or doubled', () => {
    const { ahead, past } = commitmentAgenda(found, { id: '2023-h2', period: h2 });
    expect(ids(ahead)).toEqual(['m-2028']);
    expect(past.map(({ year, stops }) => [year, ids(stops)])).toEqual([
      [2023, ['m-2023', 'm-2023-10', 'm-2023-07']],
      [undefined, ['m-undated-earlier']],
    ]);
    const stops = [...ahead, ...past.flatMap((dues) => dues.stops)];
    expect(stops.flatMap(({ commitments }) => commitments)).toHaveLength(found.length);
    expect(new Set(ids(stops)).size).toBe(stops.length);
    expect(new Set(stops.map(stopName)).size).toBe(stops.length);
    expect(stopName(stops.at(-1)!)).toBe('以前报告未写明时限');
  });

  test('what falls due in the year that is running is ahead only where its last day is still to come', () => {
    const { ahead, past } = commitmentAgenda(found, { id: '2023-q3', period: period('2023-q3') });
    expect(ids(ahead)).toEqual(['m-2023-10', 'm-2023-11', 'm-2023-12', 'm-2023', 'm-2028']);
    expect(past.map(({ year }) => year)).toEqual([2023, undefined]);
  });

  test('without a report everything lies ahead', () => {
    expect(commitmentAgenda([], undefined)).toEqual({ ahead: [], past: [] });
  });
});

describe('commitmentSentence', () => {
  const marked = (commitment: Commitment | undefined) =>
    commitmentSentence(commitment!).flatMap(({ text, kind }) => (kind === 'marked' ? [text] : []));

  test('marks the due words and, of several, the softening word beside them', () => {
    const found = commitmentsOf(entries, body);
    expect(marked(found.find(({ id }) => id === 'october'))).toEqual(['争取10月份']);
    expect(marked(found.find(({ id }) => id === 'later'))).toEqual(['计划2028年']);
    expect(marked(found.find(({ id }) => id === 'undated'))).toEqual([]);
    for (const commitment of found) {
      const pieces = commitmentSentence(commitment).map(({ text }) => text);
      expect(pieces.join('')).toBe(commitment.sentence);
    }
  });
});

describe('commitmentFacets', () => {
  const found = commitmentsOf(entries, body);
  const facets = commitmentFacets(found, [{ id: '2023-h1', period: period('2023-h1') }], h2);
  const counts = (name: string) =>
    facets.find((facet) => facet.name === name)?.options.map(({ label, count }) => [label, count]);

  test('counts what may be chosen; all states are there, a facet with one value is not', () => {
    expect(facets.map(({ name }) => name)).toEqual(['due', 'state', 'strength']);
    expect(counts('due')).toEqual([
      ['2023年下半年', 3],
      ['以后', 1],
      ['未写明时限', 1],
    ]);
    expect(counts('state')).toEqual([
      ['待反馈', 5],
      ['后续报告未提及', 0],
      ['已反馈', 0],
    ]);
    expect(counts('strength')).toEqual([
      ['计划', 1],
      ['争取', 1],
    ]);
  });

  test('a silent later report makes it unmentioned', () => {
    const [a, year] = commitmentsOf([entries[3]!, entries[1]!], body, '开工推迟到明年3月');
    expect(commitmentFacetValues(a!, h2)).toMatchObject({ state: 'answered', due: '2023-h2' });
    expect(commitmentFacetValues(year!, period('2024-h1'))).toMatchObject({
      state: 'unmentioned',
      due: 'earlier',
    });
  });
});
