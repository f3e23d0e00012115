import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { allChecks } from '#src/catalogue/catalogue.ts';
import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { checkRoles, checkSides, formulaUnit } from '#src/catalogue/check-words.ts';
import { reportMargins } from '#src/catalogue/reports/report-margin.ts';
import { metricSchema } from '#src/records/metric.ts';
import { reportOfFigures } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

function registers(): Registers {
  const { metrics, ...others } = sampleRegisters();
  const metric = (id: string, name: string, unit: string, measure = 'flow') => ({
    value: metricSchema.parse({ id, name, unit, topic: 'roads', definition: name, measure }),
    at: { file: 'register.yaml', line: 1, column: 1 },
  });
  return {
    ...others,
    metrics: [
      ...metrics,
      metric('growth', '同比增长率', '%'),
      metric('more', '同比增减', '起'),
      metric('points', '同比变化', '个百分点'),
      metric('done', '完成率', '%'),
      metric('fines-growth', '罚款同比增长率', '%'),
    ],
  };
}

/**
 * A report of one text, and its figures: `cases 334起`, the value being the last words of its quote, with further fields.
 *
 * @param figures metric, value as it is entered, quote, further fields
 */
function report(
  id: string,
  body: string,
  ...figures: readonly (readonly [string, string, string, string?])[]
) {
  const lines = figures.map(
    ([metric, value, quote, more = ''], index) =>
      `  - { id: f${index + 1}, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`,
  );
  return sampleReport(id, `metrics:\n${lines.join('\n')}`, body);
}

function checked(...reports: readonly ReportInput[]) {
  const { catalogue, errors } = buildCatalogue(registers(), reports);
  const mustMend = errors.filter(({ severity }) => severity === 'error');
  if (mustMend.length > 0) throw new Error(JSON.stringify(mustMend, null, 2));
  return { catalogue, checks: allChecks(catalogue), errors };
}

/** Each check across reports in a line, with the codes of what staff are told. */
function lines(...reports: readonly ReportInput[]) {
  const { checks, errors } = checked(...reports);
  return [
    ...checks.map(({ reportId, id, verdict }) => `${reportId} ${id} ${verdict}`),
    ...errors
      .map(({ code }) => code)
      .filter((code) => !['数据-08', '数据-14', '数据-15', '数据-18', '数据-24', '数据-25'].includes(code)),
  ];
}

describe('two halves and the whole year', () => {
  const [first, second] = [
    reportOfFigures('2023-h1', 'cases 30起'),
    reportOfFigures('2023-h2', 'cases 40起'),
  ];

  test('agree or not, in the report that prints the last of them', () => {
    expect(lines(first, second, reportOfFigures('2023', 'cases 70起'))).toEqual(['2023 halves--f1 holds']);
    expect(lines(first, second, reportOfFigures('2023', 'cases 71起'))).toEqual([
      '2023 halves--f1 fails',
      '核对-04',
    ]);
    const both = reportOfFigures('2023-h2', 'cases 40起', 'cases 70起 coverage: 2023');
    expect(lines(first, both)).toEqual(['2023-h2 halves--f2 holds']);
  });
  test('the message says all numbers and how to acknowledge; a reading does, and is shown', () => {
    const { errors } = checked(first, second, reportOfFigures('2023', 'cases 71起'));
    expect(errors).toMatchObject([
      {
        severity: 'warning',
        message:
          '2023年上半年加下半年不等于全年：30起 + 40起 = 70起 ≠ 71起（2023-h1/f1 是30起，2023-h2/f1 是40起，2023/f1 是71起）。',
        current: 'value: 71起',
        cure: expect.stringContaining('reading: "说明"'),
      },
    ]);
    const looked = checked(first, second, reportOfFigures('2023', 'cases 71起 reading: "全年数经过核减"'));
    expect(looked.errors).toEqual([]);
    expect(looked.checks).toMatchObject([{ verdict: 'fails', acknowledged: '全年数经过核减' }]);
  });
  test('what was restated counts as restated', () => {
    const restating = reportOfFigures('2023', 'cases 31起 coverage: 2023-h1', 'cases 71起');
    expect(lines(first, second, restating)).toEqual(['2023 halves--f2 holds']);
  });
  test.each([
    ['without a whole', ['cases 40起'], []],
    ['a stock', ['length 40km'], ['length 71km']],
    ['a share', ['share 40%'], ['share 71%']],
    ['what isn’t exact', ['fines 40余万元'], ['fines 71万元']],
    ['a plan', ['cases 40起'], ['cases 71起 kind: target']],
    ['another metric', ['cases 40起'], ['letters 71件']],
    ['another subject', ['cases 40起'], ['cases 71起 subject: road']],
    ['two numbers of one report', ['cases 40起'], ['cases 71起', 'cases 20起']],
    ['a half broken off', ['cases 40起 coverage: 2023-07-01..2023-12-10'], ['cases 71起']],
  ] as const)('%s is left alone', (_name, ofSecond, ofYear) => {
    const [kind = ''] = ofSecond[0].split(' ');
    const unit = { cases: '起', length: 'km', share: '%', fines: '万元' }[kind] ?? '';
    const found = lines(
      reportOfFigures('2023-h1', `${kind} 30${unit}` as `${string} ${string}`),
      reportOfFigures('2023-h2', ...ofSecond),
      reportOfFigures('2023', ...ofYear),
    );
    expect(found.filter((line) => !line.includes('cumulative') && line !== '数据-13')).toEqual([]);
  });
});

describe('a printed 同比', () => {
  const before = reportOfFigures('2022-h1', 'cases 314起', 'fines 100万元', 'share 96.4%');
  const quoteOf = (words: string, value: string) => words.slice(0, words.indexOf(value) + value.length);
  /** A sentence of cases and what is said of them. */
  const said = (body: string, ...changes: readonly (readonly [string, string, string])[]) =>
    lines(
      before,
      report(
        '2023-h1',
        `${body}。`,
        ['cases', '334起', '查处案件334起'],
        ...changes.map(([metric, value, quote]) => [metric, value, quote] as const),
      ),
    );

  test.each([
    '查处案件334起，同比增长6.4%',
    '查处案件334起，同比上升6.4%',
    '查处案件334起（同比增长6.4%）',
    '查处案件334起，较上年同期增长6.4%',
    '查处案件334起，比上年同期增长了6.4%',
    '查处案件334起，与上年同期相比，增长6.4%',
    '查处案件334起、同比增加6.4%',
  ])('%s is held against the year before', (body) => {
    expect(said(body, ['growth', '6.4%', quoteOf(body, '6.4%').slice(4)])).toEqual([
      '2023-h1 year-on-year--f2 holds',
    ]);
  });
  test('told where it isn’t so, falls too', () => {
    expect(said('查处案件334起，同比增长8.4%', ['growth', '增长8.4%', '同比增长8.4%'])).toEqual([
      '2023-h1 year-on-year--f2 fails',
      '核对-05',
    ]);
    expect(said('查处案件334起，同比下降6.4%', ['growth', '下降6.4%', '同比下降6.4%'])).toEqual([
      '2023-h1 year-on-year--f2 fails',
      '核对-05',
    ]);
  });
  test('said twice, as a number and as a share', () => {
    const body = '查处案件334起，同比增加20起，增长6.4%';
    expect(said(body, ['more', '增加20起', '同比增加20起'], ['growth', '增长6.4%', '，增长6.4%'])).toEqual([
      '2023-h1 year-on-year--f2 holds',
      '2023-h1 year-on-year--f3 holds',
    ]);
  });
  test.each([
    ['环比', '查处案件334起，环比增长8.4%'],
    ['of something else', '查处案件334起，罚款金额同比增长8.4%'],
    ['of the whole year before, though it is a half', '查处案件334起，比上年增长8.4%'],
    ['another sentence', '查处案件334起。同比增长8.4%'],
    ['since the beginning of the year', '查处案件334起，较年初增长8.4%'],
  ])('%s is left alone', (_name, body) => {
    expect(said(body, ['growth', '增长8.4%', body.slice(body.search(/[^，。]*增长8/))])).toEqual([]);
  });
  test('分别 pairs in order, and only as many with as many', () => {
    const both = (body: string) =>
      lines(
        before,
        report(
          '2023-h1',
          `${body}。`,
          ['cases', '334起', '查处案件334起'],
          ['fines', '90万元', '罚款90万元'],
          ['growth', '增长6.4%', '增长6.4%'],
          ['growth', '下降10%', '下降10%'],
        ),
      );
    expect(both('查处案件334起、罚款90万元，同比分别增长6.4%、下降10%')).toEqual([
      '2023-h1 year-on-year--f3 holds',
      '2023-h1 year-on-year--f4 holds',
    ]);
    const three = report(
      '2023-h1',
      '查处案件334起、罚款90万元，合格率98.7%，同比分别增长6.4%、下降10%。',
      ['cases', '334起', '查处案件334起'],
      ['fines', '90万元', '罚款90万元'],
      ['share', '98.7%', '合格率98.7%'],
      ['growth', '增长6.4%', '增长6.4%'],
      ['growth', '下降10%', '下降10%'],
    );
    expect(lines(before, three)).toEqual([]);
  });
  test('a share differs by points', () => {
    const body = '合格率98.7%，同比提高2.3个百分点';
    const points = (value: string) =>
      lines(
        before,
        report(
          '2023-h1',
          `${body.replace('2.3', value)}。`,
          ['share', '98.7%', '合格率98.7%'],
          ['points', `提高${value}个百分点`, `同比提高${value}个百分点`],
        ),
      );
    expect(points('2.3')).toEqual(['2023-h1 year-on-year--f2 holds']);
    expect(points('3.2')).toEqual(['2023-h1 year-on-year--f2 fails', '核对-05']);
  });
  test('the bureau reckoned with the base that it had then, or with the restated one', () => {
    const restating = reportOfFigures('2022', 'cases 304起 coverage: 2022-h1');
    const now = (value: string) =>
      report(
        '2023-h1',
        `查处案件334起，同比增长${value}。`,
        ['cases', '334起', '查处案件334起'],
        ['growth', `增长${value}`, `同比增长${value}`],
      );
    expect(lines(before, restating, now('6.4%'))).toEqual(['2023-h1 year-on-year--f2 holds']);
    expect(lines(before, restating, now('9.9%'))).toEqual(['2023-h1 year-on-year--f2 holds']);
    expect(lines(before, restating, now('8.0%'))).toEqual(['2023-h1 year-on-year--f2 fails', '核对-05']);
  });
  test('in another sentence, by the name of its metric, where the report has one such number', () => {
    const now = (...more: readonly (readonly [string, string, string])[]) =>
      lines(
        before,
        report(
          '2023-h1',
          `罚款110万元${more.length > 0 ? '，其中超限罚款20万元' : ''}。查处力度加大，罚款额同比增长12%。`,
          ['fines', '110万元', '罚款110万元'],
          ['fines-growth', '增长12%', '同比增长12%'],
          ...more,
        ),
      );
    expect(now()).toEqual(['2023-h1 year-on-year--f2 fails', '核对-05']);
    expect(now(['fines', '20万元', '超限罚款20万元'])).toEqual([]);
    const overPrevious = report(
      '2023-h1',
      '罚款110万元。罚款额同比增加，环比增长12%。',
      ['fines', '110万元', '罚款110万元'],
      ['fines-growth', '增长12%', '环比增长12%'],
    );
    expect(lines(before, overPrevious)).toEqual([]);
  });
  test('nothing is reckoned without the year before', () => {
    const now = report(
      '2023-h1',
      '查处案件334起，同比增长6.4%。',
      ['cases', '334起', '查处案件334起'],
      ['growth', '增长6.4%', '同比增长6.4%'],
    );
    expect(lines(now)).toEqual([]);
    expect(lines(reportOfFigures('2022-h2', 'cases 10起'), now)).toEqual([]);
    expect(lines(reportOfFigures('2022-h1', 'cases 约10起'), now)).toEqual([]);
  });
});

describe('a printed 完成率', () => {
  const done = (body: string, ratio: string, more = '') =>
    lines(
      report(
        '2023-h1',
        `${body}。`,
        ['fines', '8.00亿元', '8.00亿元', ', kind: planned'],
        ['fines', '3.60亿元', '3.60亿元'],
        ['done', ratio, ratio, more],
      ),
    );
  test('against its plan and its actual number', () => {
    expect(done('全年计划投资8.00亿元，已完成3.60亿元，完成率45%', '45%')).toEqual([
      '2023-h1 completion--f3 holds',
    ]);
    expect(done('全年计划投资8.00亿元，已完成3.60亿元，完成年度计划的54%', '54%')).toEqual([
      '2023-h1 completion--f3 fails',
      '核对-06',
    ]);
    expect(done('总投资8.00亿元，已完成3.60亿元，占总投资的45%', '45%')).toEqual([
      '2023-h1 completion--f3 holds',
    ]);
    expect(done('全年计划投资8.00亿元，已完成3.60亿元，完成率54%', '54%', ', reading: "按下达数"')).toEqual([
      '2023-h1 completion--f3 fails',
    ]);
  });
  test.each([
    ['the plan isn’t what the ratio is of', '总投资8.00亿元，今年完成3.60亿元，完成年度计划的54%'],
    ['no share of a plan', '全年计划投资8.00亿元，已完成3.60亿元，占比54%'],
    ['another sentence', '全年计划投资8.00亿元。已完成3.60亿元，完成年度计划的54%'],
  ])('%s: it is left alone', (_name, body) => {
    expect(done(body, '54%')).toEqual([]);
  });
  test('what staff declare themselves isn’t checked twice', () => {
    const declared = sampleReport(
      '2023-h1',
      `metrics:
  - { id: plan, metric: cases, value: "10起", quote: "计划10起", kind: planned }
  - { id: actual, metric: cases, value: "4起", quote: "完成4起" }
  - { id: rate, metric: done, value: "40%", quote: "完成率40%" }
checks:
  - { id: rate, relation: ratio, title: 完成率, part: actual, whole: plan, ratio: rate }`,
      '计划10起，完成4起，完成率40%。',
    );
    expect(checked(declared).checks.map(({ id }) => id)).toEqual(['rate']);
  });
});

describe('the parts of a year and what they make together', () => {
  const of = (id: string, ...values: string[]) =>
    reportOfFigures(id, ...values.map((value) => `cases ${value}` as const));
  test.each<[string, ReturnType<typeof of>[], string[]]>([
    [
      'two quarters',
      [of('2023-q1', '30起'), of('2023-q2', '40起'), of('2023-h1', '70起')],
      ['2023-h1 spans--f1 holds'],
    ],
    [
      'two quarters that aren’t the half-year',
      [of('2023-q1', '30起'), of('2023-q2', '40起'), of('2023-h1', '71起')],
      ['2023-h1 spans--f1 fails', '核对-04'],
    ],
    [
      'quarters of the second half',
      [of('2023-q3', '30起'), of('2023-q4', '40起'), of('2023-h2', '80起')],
      ['2023-h2 spans--f1 fails', '核对-04'],
    ],
    [
      'a half and a quarter',
      [of('2023-h1', '30起'), of('2023-q3', '40起', '71起 coverage: 2023-01..2023-09')],
      ['2023-q3 spans--f2 fails', '核对-04'],
    ],
    [
      'three quarters and the fourth',
      [of('2023-01..2023-09', '90起'), of('2023-q4', '40起'), of('2023', '130起')],
      ['2023 spans--f1 holds'],
    ],
    [
      'all four quarters',
      [
        of('2023-q1', '1起'),
        of('2023-q2', '2起'),
        of('2023-q3', '3起'),
        of('2023-q4', '4起'),
        of('2023', '11起'),
      ],
      ['2023 spans--f1 fails', '核对-04'],
    ],
    [
      'a cumulative half-year with its second quarter',
      [of('2023-q1', '30起'), of('2023-h1', '70起', '40起 coverage: 2023-q2')],
      ['2023-h1 spans--f1 holds'],
    ],
    [
      'halves, and quarters of one of them',
      [
        of('2023-q1', '30起'),
        of('2023-q2', '40起'),
        of('2023-h1', '70起'),
        of('2023-h2', '50起'),
        of('2023', '120起'),
      ],
      ['2023 halves--f1 holds', '2023-h1 spans--f1 holds'],
    ],
    [
      'months',
      [of('2023-04', '3起'), of('2023-05', '4起'), of('2023-06', '5起'), of('2023-q2', '13起')],
      ['2023-q2 spans--f1 fails', '核对-04'],
    ],
    ['rounded numbers', [of('2023-q1', '30起'), of('2023-h1', '70起')], []],
    ['a quarter that is missing', [of('2023-q1', '30起'), of('2023-q3', '40起'), of('2023', '71起')], []],
    [
      'a quarter of the year before',
      [of('2022-q1', '30起'), of('2023-q2', '40起'), of('2023-h1', '71起')],
      [],
    ],
    [
      'two numbers for a quarter',
      [of('2023-q1', '30起', '31起'), of('2023-q2', '40起'), of('2023-h1', '71起')],
      [],
    ],
  ])('%s', (_name, reports, expected) => {
    expect(lines(...reports)).toEqual(expected);
  });

  test('rounding as printed is no difference, and the message says all numbers', () => {
    const money = (id: string, value: string) => reportOfFigures(id, `fines ${value}`);
    expect(
      lines(money('2023-q1', '1.2万元'), money('2023-q2', '1.4万元'), money('2023-h1', '2.7万元')),
    ).toEqual(['2023-h1 spans--f1 holds']);
    const { errors, checks } = checked(of('2023-q1', '30起'), of('2023-q2', '40起'), of('2023-h1', '71起'));
    expect(errors.map(({ message }) => message)).toEqual([
      '2023年的第一季度加第二季度不等于上半年：30起 + 40起 = 70起 ≠ 71起（2023-q1/f1 是30起，2023-q2/f1 是40起，2023-h1/f1 是71起）。',
    ]);
    expect(checks.map(checkRoles)).toEqual([['2023年第一季度', '2023年第二季度', '2023年上半年']]);
    expect(checks.map(checkSides)).toMatchObject([{ left: { value: '71起' }, right: { value: '70起' } }]);
  });
});

describe('a 完成率 of a target that was printed before', () => {
  const plan = (id: string, value: string, more: string) => {
    const half = more.includes('h1') ? '上半年' : '';
    const quote = `力争2023年${half}查处${value}`;
    return report(id, `${quote}。`, ['cases', value, quote, `, ${more}`]);
  };
  const said = (id: string, words: string, actual: string, rate: string, more = '') =>
    report(
      id,
      `查处案件${actual}，${words}${rate}。`,
      ['cases', actual, `查处案件${actual}`, more],
      ['done', rate, `${words}${rate}`],
    );
  const target = plan('2022-h2', '500起', 'for: 2023, kind: target');

  test.each<[string, ReturnType<typeof plan>[], string[]]>([
    ['年度目标', [target, said('2023', '完成年度目标的', '520起', '104%')], ['2023 completion--f2 holds']],
    [
      'not it',
      [target, said('2023', '完成年度目标的', '520起', '114%')],
      ['2023 completion--f2 fails', '核对-06'],
    ],
    ['so far', [target, said('2023-h1', '占全年目标的', '260起', '52%')], ['2023-h1 completion--f2 holds']],
    [
      'so far, not it',
      [target, said('2023-h1', '完成年度目标', '260起', '62%')],
      ['2023-h1 completion--f2 fails', '核对-06'],
    ],
    ['完成率', [target, said('2023', '完成率', '520起', '104%')], ['2023 completion--f2 holds']],
    [
      'a target that was revised: either agrees',
      [
        target,
        plan('2023-q1', '400起', 'for: 2023, kind: target'),
        said('2023', '完成年度目标的', '520起', '104%'),
      ],
      ['2023 completion--f2 holds'],
    ],
    ['a plan isn’t a target', [target, said('2023', '完成年度计划的', '520起', '114%')], []],
    ['a target of another year', [target, said('2024', '完成年度目标的', '520起', '114%')], []],
    [
      'a target for no period',
      [plan('2022-h2', '500起', 'kind: target'), said('2023', '完成年度目标的', '520起', '114%')],
      [],
    ],
    [
      'a target of the half-year isn’t one of the year',
      [
        plan('2022-h2', '300起', 'for: 2023-h1, kind: target'),
        said('2023-h1', '完成年度目标的', '150起', '50%'),
      ],
      [],
    ],
    [
      'words that name no period, and targets of two',
      [
        target,
        plan('2023-q1', '300起', 'for: 2023-h1, kind: target'),
        said('2023-h1', '完成率', '150起', '55%'),
      ],
      [],
    ],
    ['of a project’s total', [target, said('2023', '完成总投资的', '520起', '114%')], []],
  ])('%s', (_name, reports, expected) => {
    expect(lines(...reports)).toEqual(expected);
  });
});

describe('a declared ratio between an actual number and a target', () => {
  const declared = (of: string, actual: string, rate: string) =>
    checked(
      sampleReport(
        '2023-h1',
        `metrics:
  - { id: plan, metric: cases, value: "500起", quote: "2023年力争查处500起", kind: target${of} }
  - { id: actual, metric: cases, value: "${actual}", quote: "已查处案件${actual}" }
  - { id: rate, metric: done, value: "${rate}", quote: "完成${rate}" }
checks:
  - { id: rate, relation: ratio, title: 完成率, part: actual, whole: plan, ratio: rate }`,
        `2023年力争查处500起，已查处案件${actual}，完成${rate}。`,
      ),
    ).checks.map(({ verdict, formula, reason }) => `${verdict} ${formula ?? reason}`);

  test('is worked out where the target’s period holds the days of the actual, and says so', () => {
    expect(declared(', for: 2023', '260起', '52%')).toEqual([
      'holds 260 ÷ 500 = 52.0% = 52%（2023年上半年实际数，2023年目标）',
    ]);
    expect(declared(', for: 2023', '260起', '62%')).toEqual([
      'fails 260 ÷ 500 = 52.0% ≠ 62%（2023年上半年实际数，2023年目标）',
    ]);
  });
  test('isn’t where the target doesn’t say for when', () => {
    expect(declared('', '260起', '62%')).toEqual(['undecided “500起”和“260起”的数据时段不同。']);
  });
});

test('a cumulative number that falls is shown as well as told', () => {
  const { checks, errors } = checked(
    reportOfFigures('2023-q1', 'cases 30起'),
    reportOfFigures('2023-h1', 'cases 20起'),
  );
  expect(checks).toMatchObject([
    {
      reportId: '2023-h1',
      id: 'cumulative--f1',
      verdict: 'fails',
      formula: '2023年第一季度30起 > 2023年上半年20起',
    },
  ]);
  expect(errors.map(({ code }) => code)).toEqual(['数据-13']);
});

test('the two sides of a 同比 say which way it goes', () => {
  const { checks } = checked(
    reportOfFigures('2022-h1', 'cases 314起'),
    report(
      '2023-h1',
      '查处案件300起，同比增长6.4%。',
      ['cases', '300起', '查处案件300起'],
      ['growth', '6.4%', '同比增长6.4%'],
    ),
  );
  expect(checks.map(checkSides)).toMatchObject([
    { left: { value: '增长6.4%' }, right: { label: '按上年同期数计算', value: '下降4.46%' } },
  ]);
});

test('nothing is held against what a break of its metric parts it from', () => {
  const { metrics, ...others } = registers();
  const broken = metrics.map(({ at, value }) => ({
    at,
    value: metricSchema.parse({ ...value, breaks: [{ from: '2023-h2', why: '口径变了' }] }),
  }));
  const reports = [
    reportOfFigures('2023-q1', 'cases 90起'),
    reportOfFigures('2023-h1', 'cases 130起'),
    reportOfFigures('2023-h2', 'cases 40起'),
    reportOfFigures('2023', 'cases 71起'),
    report(
      '2024-h1',
      '查处案件131起，同比增长20%。',
      ['cases', '131起', '查处案件131起'],
      ['growth', '增长20%', '同比增长20%'],
    ),
  ];
  const { catalogue } = buildCatalogue({ ...others, metrics: broken }, reports);
  expect(allChecks(catalogue)).toEqual([]);
  expect(checked(...reports).checks.length).toBeGreaterThan(2);
});

test('what the pages say of a check across reports', () => {
  const { catalogue, checks } = checked(
    reportOfFigures('2023-h1', 'cases 30起'),
    reportOfFigures('2023-h2', 'cases 40起'),
    reportOfFigures('2023', 'cases 71起'),
  );
  const [check] = checks;
  if (check === undefined) throw new Error('no check');
  expect(check.title).toBe('案件：2023年上半年加下半年与全年');
  expect(checkRoles(check)).toEqual(['上半年', '下半年', '全年']);
  expect(checkSides(check)).toMatchObject({
    left: { label: '报告所列', value: '71起' },
    sign: '≠',
    right: { label: '两个半年之和', isComputed: true, value: '70起' },
  });
  // Each number of the formula has its unit with it.
  expect(formulaUnit(check)).toBeUndefined();
  const [year] = catalogue.reportRecords;
  const margins = year === undefined ? [] : [...reportMargins(year, catalogue).values()];
  expect(margins.flatMap((margin) => margin.checks.map(({ id }) => id))).toEqual(['halves--f1']);
});

test('checks of one metric over several periods have names of their own', () => {
  const later = (id: string, value: string) =>
    report(
      id,
      `查处案件${value}，同比增长10%。`,
      ['cases', value, `查处案件${value}`],
      ['growth', '增长10%', '同比增长10%'],
    );
  const { checks } = checked(
    reportOfFigures('2022-h1', 'cases 100起'),
    later('2023-h1', '110起'),
    later('2024-h1', '121起'),
  );
  expect(checks.map(({ title }) => title).sort()).toEqual([
    '案件：2023年上半年报告所列同比与上年同期数',
    '案件：2024年上半年报告所列同比与上年同期数',
  ]);
});
