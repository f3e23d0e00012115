import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

/** Line and code of everything wrong with some reports; lines count from the top of the file. */
function faults(...reports: ReportInput[]): [number, string][] {
  return buildCatalogue(sampleRegisters(), reports).errors.map(({ at, code }) => [at.line, code]);
}

/** One report, whose entries begin on line 6. */
function one(frontmatter: string, body = '完成里程12km，查处案件26起，其中发函1件，罚款7.2万元。') {
  return sampleReport('2023-h1', frontmatter, body);
}

describe('provenance', () => {
  test('a figure is found, joined and given its place', () => {
    const { catalogue, errors } = buildCatalogue(sampleRegisters(), [
      one(
        'metrics:\n  - { id: a, metric: length, subject: road, value: "12km", quote: "完成里程12km" }',
        '甲路完成里程12km，属实。后文。',
      ),
    ]);
    expect(errors).toEqual([]);
    const [figure] = catalogue.reportRecords[0]?.figures ?? [];
    expect(figure).toMatchObject({
      reportId: '2023-h1',
      clause: 's-p1',
      sentence: '甲路完成里程12km，属实。',
      valueRange: { start: 6, end: 10 },
      coverage: { kind: 'undated' },
      metric: { name: '里程' },
      subject: { name: '甲路' },
    });
  });

  test.each([
    [
      'a quote that is not there',
      '{ id: a, metric: length, value: "12km", quote: "完成道路12km" }',
      '引文-01',
    ],
    [
      'a value that the quote does not say',
      '{ id: a, metric: length, value: "13km", quote: "完成里程12km" }',
      '引文-04',
    ],
    [
      'a value cut out of a longer number',
      '{ id: a, metric: fines, value: "2万元", quote: "罚款7.2万元" }',
      '引文-04',
    ],
    ['an unknown metric', '{ id: a, metric: lenght, value: "12km", quote: "完成里程12km" }', '登记-02'],
    [
      'an unknown project',
      '{ id: a, metric: length, subject: brige, value: "12km", quote: "完成里程12km" }',
      '登记-02',
    ],
    [
      'a unit of another dimension',
      '{ id: a, metric: fines, value: "12km", quote: "完成里程12km" }',
      '数据-02',
    ],
    ['a count of other things', '{ id: a, metric: letters, value: "26起", quote: "案件26起" }', '数据-02'],
    [
      'an unknown whole',
      '{ id: a, metric: length, value: "12km", quote: "完成里程12km", parent: b }',
      '数据-03',
    ],
    [
      'its own whole',
      '{ id: a, metric: length, value: "12km", quote: "完成里程12km", parent: a }',
      '数据-03',
    ],
    [
      'a coverage beyond the period',
      '{ id: a, metric: length, value: "12km", quote: "完成里程12km", coverage: 2023-01-01..2023-07-10 }',
      '数据-06',
    ],
    [
      'words of time that are not there',
      '{ id: a, metric: length, value: "12km", quote: "完成里程12km", coverageSaid: "春运期间" }',
      '引文-01',
    ],
    [
      'an occurrence that is not there',
      '{ id: a, metric: length, value: "12km", quote: "完成里程12km", occurrence: 2 }',
      '引文-03',
    ],
  ])('%s', (_name, entry, code) => {
    const reported = faults(one(`metrics:\n  - ${entry}`));
    expect(reported.filter(([, found]) => !found.startsWith('数字'))).toEqual([[6, code]]);
  });

  test('the nearest sentence, the nearest name are offered', () => {
    const { errors } = buildCatalogue(sampleRegisters(), [
      one('metrics:\n  - { id: a, metric: lenght, value: "12km", quote: "完成了里程12km" }'),
    ]);
    expect(errors.map(({ message, cure }) => message + cure).join()).toMatch(
      /是不是 length？[\s\S]*最像的一句是：完成里程12km/,
    );
  });

  test('the same number in two places is told apart by its words, never by the number', () => {
    const body = '全长7.2km。\n\n运送旅客，行程7.2km。';
    expect(
      faults(one('metrics:\n  - { id: a, metric: length, value: "7.2km", quote: "7.2km" }', body))[0],
    ).toEqual([6, '引文-02']);
    const { catalogue, errors } = buildCatalogue(sampleRegisters(), [
      one(
        'metrics:\n  - { id: a, metric: length, value: "7.2km", quote: "7.2km", occurrence: 2 }\n  - { id: b, metric: length, value: "7.2km", quote: "全长7.2km" }',
        body,
      ),
    ]);
    expect(errors).toEqual([]);
    expect(catalogue.reportRecords[0]?.figures.map(({ id, clause }) => [id, clause])).toEqual([
      ['b', 's-p1'],
      ['a', 's-p2'],
    ]);
  });

  test('one printed number is one figure', () => {
    const twice =
      'metrics:\n  - { id: a, metric: length, value: "12km", quote: "完成里程12km" }\n  - { id: b, metric: length, value: "12km", quote: "里程12km" }';
    expect(faults(one(twice, '完成里程12km。'))).toEqual([[7, '数据-04']]);
  });

  test('ids are unique within their report', () => {
    const same =
      'metrics:\n  - { id: a, metric: length, value: "12km", quote: "里程12km" }\n  - { id: a, metric: cases, value: "26起", quote: "案件26起" }';
    expect(faults(one(same, '里程12km，案件26起。'))).toEqual([[7, '数据-01']]);
  });
});

describe('every numeral is accounted for', () => {
  const length = 'metrics:\n  - { id: a, metric: length, value: "12km", quote: "里程12km" }\n';

  test('what is left over is reported in the text, at its line', () => {
    const { errors } = buildCatalogue(sampleRegisters(), [
      one(length, '里程12km。\n\n案件26起，2023年6月。'),
    ]);
    expect(errors.map(({ at, code, message }) => [at.line, at.column, code, message])).toEqual([
      [11, 3, '数字-01', '正文里的数字“26起”还没有交代。'],
    ]);
  });

  test('an excuse names one numeral and a reason that fits', () => {
    const excuse = (entry: string) =>
      faults(one(`${length}excused:\n  - ${entry}`, '里程12km，“百亿”工程，26起。'));
    const rest = [11, '数字-01'];
    expect(excuse('{ numeral: "百亿", quote: "“百亿”工程", reason: 口号 }')).toEqual([rest]);
    expect(excuse('{ numeral: "26起", quote: "26起", reason: 固定说法 }')).toEqual([[8, '数字-02'], rest]);
    expect(excuse('{ numeral: "12km", quote: "里程12km", reason: 口号 }')).toEqual([
      [8, '数字-02'],
      rest,
      rest,
    ]);
    expect(excuse('{ numeral: "27起", quote: "26起", reason: 口号 }')).toEqual([[8, '引文-04'], rest]);
  });
});

describe('commitments and their answers', () => {
  const promise =
    'commitments:\n  - { id: open, title: 三江桥开工, topic: roads, projects: [bridge], quote: "三江桥争取10月份开工", due: 2023-10, dueSaid: "10月份", strength: "争取" }';
  const first = () => sampleReport('2023-h1', promise, '三江桥争取10月份开工。');
  const state = (...later: ReportInput[]) =>
    buildCatalogue(sampleRegisters(), [first(), ...later]).catalogue.reportRecords.at(-1)?.commitments[0];

  test('open while no later report is in, unmentioned where one passes it over', () => {
    expect(state()?.state).toBe('open');
    expect(state(sampleReport('2023-h2', '', '三江桥只字未提。'))?.state).toBe('unmentioned');
  });

  test('each postponement is appended, the first due time is kept', () => {
    const h2 = sampleReport(
      '2023-h2',
      'answers:\n  - { to: 2023-h1/open, outcome: 推迟, until: 2024-03, quote: "三江桥推迟到明年三月" }',
      '三江桥推迟到明年三月。',
    );
    const h1 = sampleReport(
      '2024-h1',
      'answers:\n  - { to: 2023-h1/open, outcome: 已完成, quote: "三江桥已经开工" }',
      '三江桥已经开工。',
    );
    const commitment = state(h2, h1);
    expect(commitment).toMatchObject({ state: 'answered', due: { said: '10月份' } });
    expect(commitment?.answers.map(({ reportId, outcome }) => [reportId, outcome])).toEqual([
      ['2023-h2', '推迟'],
      ['2024-h1', '已完成'],
    ]);
  });

  test.each([
    [
      'words that the quote does not say',
      promise.replace('"争取" }', '"力争" }'),
      '三江桥争取10月份开工。',
      '承诺-01',
    ],
    [
      'a time without its words',
      promise.replace(', dueSaid: "10月份"', ''),
      '三江桥争取10月份开工。',
      '承诺-02',
    ],
    ['a time within the period', promise.replace('2023-10', '2023-06'), '三江桥争取10月份开工。', '承诺-03'],
  ])('%s', (_name, frontmatter, body, code) => {
    expect(faults(sampleReport('2023-h1', frontmatter, body))).toEqual([[6, code]]);
  });

  test('answers to nothing, to the future, or put off without a time', () => {
    const answer = (entry: string) => sampleReport('2023-h2', `answers:\n  - ${entry}`, '三江桥已经开工。');
    expect(faults(first(), answer('{ to: 2023-h1/opne, outcome: 已完成, quote: "三江桥已经开工" }'))).toEqual(
      [[6, '答复-01']],
    );
    expect(faults(first(), answer('{ to: 2023-h1/open, outcome: 推迟, quote: "三江桥已经开工" }'))).toEqual([
      [6, '答复-03'],
    ]);
    const own = sampleReport(
      '2023-h1',
      `${promise}\nanswers:\n  - { to: 2023-h1/open, outcome: 已完成, quote: "三江桥争取10月份开工" }`,
      '三江桥争取10月份开工。',
    );
    expect(faults(own)).toEqual([[8, '答复-02']]);
  });
});

describe('declared checks', () => {
  const figures =
    'metrics:\n  - { id: all, metric: cases, value: "26起", quote: "案件26起" }\n  - { id: letters, metric: letters, value: "1件", quote: "函件1件" }\n  - { id: claims, metric: cases, value: "23起", quote: "理赔23起" }\nchecks:\n';
  const body = '案件26起，其中函件1件，理赔23起。';
  const sum = '  - { id: sum, relation: sum, title: 合计, whole: all, parts: [letters, claims]';

  test('26 is not 24: an error, unless it is acknowledged; then both are published', () => {
    expect(faults(one(`${figures}${sum} }`, body))).toEqual([[10, '核对-02']]);
    const { catalogue, errors } = buildCatalogue(sampleRegisters(), [
      one(`${figures}${sum}, acknowledged: 报告没有说明 }`, body),
    ]);
    expect(errors).toEqual([]);
    expect(catalogue.reportRecords[0]?.checks[0]).toMatchObject({
      verdict: 'fails',
      formula: '1 + 23 = 24 ≠ 26',
      acknowledged: '报告没有说明',
    });
  });

  test('what holds needs no acknowledgement', () => {
    const part = '  - { id: p, relation: part, title: 部分, part: claims, whole: all';
    expect(faults(one(`${figures}${part} }`, body))).toEqual([]);
    expect(faults(one(`${figures}${part}, acknowledged: 无 }`, body))).toEqual([[10, '核对-03']]);
  });

  test('unlike coverages and approximate numbers are never reckoned together', () => {
    const verdict = (frontmatter: string, text: string) =>
      buildCatalogue(sampleRegisters(), [one(frontmatter, text)]).catalogue.reportRecords[0]?.checks[0];
    const coverage = figures.replace(
      'quote: "理赔23起"',
      'quote: "理赔23起", coverage: 2023-01-01..2023-06-10',
    );
    expect(verdict(`${coverage}${sum} }`, body)).toMatchObject({ verdict: 'undecided', formula: undefined });
    const about = figures.replace('"23起", quote: "理赔23起"', '"20余起", quote: "理赔20余起"');
    expect(verdict(`${about}${sum} }`, body.replace('23起', '20余起'))?.reason).toContain('不是确数');
  });

  test('a name that is not there', () => {
    expect(faults(one(`${figures}${sum.replace('claims', 'claim')} }`, body))).toEqual([[10, '核对-01']]);
  });
});

test('registers are checked, too', () => {
  const registers = sampleRegisters();
  const [metric] = registers.metrics;
  if (metric === undefined) throw new Error('the sample has metrics');
  const wrong = {
    ...registers,
    metrics: [
      ...registers.metrics,
      metric,
      { ...metric, value: { ...metric.value, id: 'new', name: '新', topic: 'rods', unit: '千米路' } },
    ],
  };
  expect(buildCatalogue(wrong, []).errors.map(({ code }) => code)).toEqual(['登记-01', '登记-02', '登记-03']);
});
