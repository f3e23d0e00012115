import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import { canAnswer } from '#src/records/report.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const registers = registersOf(
  [
    'investment 交通固定资产投资 元',
    'expressways 高速公路投资 元',
    'of-project 项目当月完成投资 元',
    'rate 年度计划完成率 %',
    'share 占总投资比例 %',
    'growth 公路货运量同比增减 %',
    'passengers 公路客运量 人次',
    'passengers-less 客运量增减 人次',
    'ahead 提前 天',
    'length 路线里程 公里 stock',
    'roads 新改建农村公路 公里',
    'berth 泊位等级 吨 stock',
    'calls 电话投诉 件',
  ],
  ['ring 城北环线'],
);

/** The codes that the entries of a list get. */
function told(period: string, body: string, list: string, ...lines: readonly string[]): string[] {
  const frontmatter = [`${list}:`, ...lines.map((line) => `  - { ${line} }`)].join('\n');
  return buildCatalogue(registers, [sampleReport(period, frontmatter, body)])
    .errors.filter(({ code }) => code !== '数字-01')
    .map(({ code }) => code);
}

const figure = (metricId: string, value: string, quote: string, more = '') =>
  `id: ${metricId}, metric: ${metricId}, value: "${value}", quote: "${quote}"${more}`;

/** What one figure of one sentence is told. */
function of(period: string, sentence: string, metricId: string, value: string, more = ''): string[] {
  return told(period, `${sentence}。`, 'metrics', figure(metricId, value, sentence, more));
}

describe('the target of a year that is said by its noun', () => {
  test.each([
    ['1—10月，完成年度目标78亿元的80.0%', '78亿元'],
    ['10月，占年度计划70亿元的85%', '70亿元'],
    ['1—10月完成投资62亿元，占年度任务78亿元的79%', '78亿元'],
    ['1—10月，为年计划78亿元的80%', '78亿元'],
    ['10月，完成州下达年度目标任务78亿元的80%', '78亿元'],
    ['1—10月，完成本年度目标78亿元的80%', '78亿元'],
  ])('%s', (sentence, value) => {
    expect(of('2024-10', sentence, 'investment', value, ', kind: target, for: 2024')).not.toContain(
      '数据-21',
    );
    expect(of('2024-10', sentence, 'investment', value, ', kind: target, for: 2026')).toContain('数据-21');
  });

  test.each(['11、12月需完成投资15.6亿元', '11月、12月需完成投资15.6亿元', '11和12月需完成投资15.6亿元'])(
    '%s is for both months',
    (sentence) => {
      const kind = ', kind: planned, for: 2024-11..2024-12';
      expect(of('2024-10', sentence, 'investment', '15.6亿元', kind)).not.toContain('数据-21');
      const other = ', kind: planned, for: 2024-09..2024-12';
      expect(of('2024-10', sentence, 'investment', '15.6亿元', other)).toContain('数据-21');
    },
  );
});

describe('what is held against a plan has happened', () => {
  test.each([
    ['比计划提前4天', 'ahead', '4天'],
    ['较计划提前4天', 'ahead', '4天'],
    ['比原计划提前4天', 'ahead', '4天'],
    ['为月度计划2亿元的92.5%', 'rate', '92.5%'],
    ['占季度计划2亿元的92.5%', 'rate', '92.5%'],
    ['为年计划2亿元的92.5%', 'rate', '92.5%'],
    ['占全年计划2亿元的92.5%', 'rate', '92.5%'],
    ['达省计划2亿元的92.5%', 'rate', '92.5%'],
  ])('%s', (sentence, metricId, value) => {
    expect(of('2024-h1', sentence, metricId, value)).not.toContain('数据-22');
  });

  test.each(['全年计划投资2亿元', '今年计划投资2亿元', '本月计划完成投资2亿元', '县里计划投资2亿元'])(
    '%s is still to come',
    (sentence) => {
      expect(of('2024-h1', sentence, 'investment', '2亿元')).toContain('数据-22');
    },
  );
});

describe('a part that another sentence or clause joins to its whole', () => {
  const wholes = (sentence: string, parent: string) =>
    told(
      '2024-h1',
      `${sentence}。`,
      'metrics',
      figure('investment', '4.37亿元', '完成交通固定资产投资4.37亿元'),
      'id: target, metric: investment, value: "8.2亿元", quote: "任务8.2亿元", kind: target, for: 2024',
      figure('expressways', '2.15亿元', '高速公路完成2.15亿元', `, parent: ${parent}`),
    ).filter((code) => code === '数据-25');

  test.each([
    '完成交通固定资产投资4.37亿元，占全年任务8.2亿元的53.3%。其中：高速公路完成2.15亿元',
    '完成交通固定资产投资4.37亿元，占全年任务8.2亿元的53.3%，其中高速公路完成2.15亿元',
    '完成交通固定资产投资4.37亿元，占全年任务8.2亿元的53.3%；其中，高速公路完成2.15亿元',
    '完成交通固定资产投资4.37亿元（全年任务8.2亿元）。其中高速公路完成2.15亿元',
    '全年任务8.2亿元。完成交通固定资产投资4.37亿元。其中，国道1亿元、高速公路完成2.15亿元',
  ])('%s', (sentence) => {
    expect(wholes(sentence, 'investment')).toEqual([]);
  });

  test('a target has no part of what was done, and a sentence without 其中 joins nothing', () => {
    const [joined, apart] = [
      '全年任务8.2亿元，完成交通固定资产投资4.37亿元。其中：高速公路完成2.15亿元',
      '全年任务8.2亿元，完成交通固定资产投资4.37亿元。高速公路完成2.15亿元',
    ];
    expect(wholes(joined ?? '', 'target')).toEqual(['数据-25']);
    expect(wholes(apart ?? '', 'investment')).toEqual(['数据-25']);
  });

  test.each(['我市境内', '我县境内', '本区境内', '全省境内', '我州境内'])('%s', (words) => {
    const sentence = `全长94.3公里，${words}61.2公里`;
    const found = told(
      '2024-h1',
      `城北环线${sentence}。`,
      'metrics',
      figure('length', '94.3公里', '全长94.3公里', ', subject: ring'),
      `id: here, metric: length, subject: ring, value: "61.2公里", quote: "${words}61.2公里", parent: length`,
    );
    expect(found).not.toContain('数据-25');
  });
});

describe('days that the words give', () => {
  test.each([
    ['2024-10', '黄金周（10月1日至7日）客运量9万人次', 'passengers', '9万人次', '2024-10-01..2024-10-07'],
    ['2024-10', '10月1日—7日，完成公路客运量9万人次', 'passengers', '9万人次', '2024-10-01..2024-10-07'],
    ['2024-10', '假期（10月1日-7日）客运量9万人次', 'passengers', '9万人次', '2024-10-01..2024-10-07'],
    ['2024-10', '10月1日到7日客运量9万人次', 'passengers', '9万人次', '2024-10-01..2024-10-07'],
    ['2024-h1', '占比由年初的78.5%提高到91.2%', 'share', '78.5%', '2024-01-01'],
    ['2025', '“十四五”期间，完成投资236.8亿元', 'investment', '236.8亿元', '2021-01..2025-12'],
    ['2025', '十四五时期共完成投资236.8亿元', 'investment', '236.8亿元', '2021-01..2025-12'],
    ['2025', '2021—2025年完成投资236.8亿元', 'investment', '236.8亿元', '2021-01..2025-12'],
    ['2025', '比2024年实际完成的13.86亿元有所增加', 'investment', '13.86亿元', '2024'],
    ['2025', '2023年完成投资13.86亿元', 'investment', '13.86亿元', '2023'],
  ])('%s: %s', (period, sentence, metricId, value, coverage) => {
    expect(of(period, sentence, metricId, value, `, coverage: ${coverage}`)).toEqual([]);
  });

  test('a report on a part of a month is on the days that it says it is on', () => {
    const body = (opening: string) => `${opening}。\n\n1月17日至31日，完成公路客运量9万人次。`;
    const found = (opening: string) =>
      told('2022-01', body(opening), 'metrics', figure('passengers', '9万人次', '完成公路客运量9万人次'));
    expect(found('现将1月17日至31日的工作情况报告如下')).toEqual([]);
    expect(found('现将工作情况报告如下')).toEqual(['数据-18']);
  });

  test.each([
    ['2024-10', '黄金周（10月1日至7日）客运量9万人次', 'passengers', '9万人次', '2024-10-01..2024-10-12'],
    ['2024-10', '10月1日至7日客运量9万人次', 'passengers', '9万人次', '2024-10'],
    ['2025', '“十三五”期间，完成投资236.8亿元', 'investment', '236.8亿元', '2021-01..2025-12'],
    ['2025', '比2024年实际完成的13.86亿元有所增加', 'investment', '13.86亿元', '2023'],
    ['2025', '完成投资13.86亿元', 'investment', '13.86亿元', '2024'],
  ])('%s: %s isn’t of %s', (period, sentence, metricId, value, coverage) => {
    expect(of(period, sentence, metricId, value, `, coverage: ${coverage}`)).not.toEqual([]);
  });
});

describe('a promise due by the first of a month', () => {
  const due = (words: string, month: string) =>
    told(
      '2024-h1',
      `城北环线${words}建成通车。`,
      'commitments',
      `id: open, title: 城北环线通车, topic: roads, quote: "城北环线${words}建成通车", due: ${month}, dueSaid: "${words}"`,
    );

  test.each([
    ['10月1日前', '2024-09'],
    ['10月1日前', '2024-10'],
    ['10月1日之前', '2024-09'],
    ['11月1日前', '2024-10'],
    ['12月1日前', '2024-11'],
    ['9月1日前', '2024-08'],
  ])('%s is %s', (words, month) => {
    expect(due(words, month)).toEqual([]);
  });

  test.each([
    ['10月1日前', '2024-08'],
    ['10月11日前', '2024-09'],
    ['10月1日', '2024-09'],
    ['10月底前', '2024-09'],
  ])('%s isn’t %s', (words, month) => {
    expect(due(words, month)).toEqual(['承诺-04']);
  });
});

describe('words before a number that say nothing of what it counts', () => {
  test.each(['当月完成', '本月完成', '当年完成', '年内完成', '当季完成', '月内完成'])('%s', (words) => {
    const sentence = `交通固定资产投资持续增长，10月${words}5.94亿元`;
    expect(of('2024-10', sentence, 'investment', '5.94亿元')).not.toContain('数据-23');
  });

  test('the unit of the number before is none of them', () => {
    const body = '完成8亿元的10%，完成6亿元的20%；城北环线累计完成投资3亿元，占总投资4亿元的75%。';
    const found = told(
      '2024-h1',
      body,
      'metrics',
      'id: a, metric: rate, value: "10%", quote: "完成8亿元的10%"',
      'id: b, metric: rate, value: "20%", quote: "完成6亿元的20%"',
      'id: c, metric: share, value: "75%", quote: "占总投资4亿元的75%"',
    );
    expect(found).not.toContain('数据-23');
  });
});

describe('a table', () => {
  const table = [
    '单位：万元、%',
    '',
    '| 序号 | 项目 | 年度目标 | 1—10月完成（万元） | 电话投诉（件） | 备注 |',
    '| --- | --- | --- | --- | --- | --- |',
    '| 1 | 城北环线 | 4200 | 3475 | 12 | 90 |',
    '| 2 | 城南环线 | 1600 | 1206 | 15 | 91 |',
  ].join('\n');
  const one = (metricId: string, value: string, quote: string, more = '') =>
    told('2024-10', table, 'metrics', figure(metricId, value, quote, more));
  const target = ', kind: target, for: 2024';

  test.each([
    ['城北环线 | 4200', 'investment', '4200万元', target],
    ['| 城北环线 | 4200 |', 'investment', '4200万元', target],
    ['1 | 城北环线 | 4200', 'investment', '4200万元', target],
    ['城北环线\\t4200', 'investment', '4200万元', target],
    ['城北环线 | 4200 | 3475', 'investment', '3475万元', ', coverage: 2024-01..2024-10'],
    ['城南环线 | 1600 | 1206 | 15', 'calls', '15件', ''],
  ])('%s', (quote, metricId, value, more) => {
    expect(one(metricId, value, quote, more)).toEqual([]);
  });

  test.each([
    ['城北环线 | 4201', 'investment', '4201万元', target, '引文-01'],
    ['城北环线 | 4200', 'investment', '4200亿元', target, '引文-04'],
    ['城北环线 | 4200', 'investment', '4200万元', ', kind: target, for: 2026', '数据-21'],
    ['城南环线 | 4200', 'investment', '4200万元', target, '引文-01'],
    ['城北环线 | 4200 | 3475 | 12 | 90', 'calls', '90件', '', '引文-04'],
  ])('%s as %s %s%s', (quote, metricId, value, more, code) => {
    expect(one(metricId, value, quote, more)).toContain(code);
  });

  test('a row’s number that somebody has excused stays so', () => {
    expect(told('2024-10', table, 'excused', 'numeral: "1", quote: "1 | 城北环线", reason: 序数')).toEqual(
      [],
    );
  });

  test('a number that is left over is offered with its unit and its row; 序号 isn’t asked about', () => {
    const { errors } = buildCatalogue(registers, [sampleReport('2024-10', '', table)]);
    const cures = errors.filter(({ code }) => code === '数字-01').map(({ cure }) => cure);
    expect(
      cures.some((cure) => cure?.includes('value: "3475万元", quote: "1 | 城北环线 | 4200 | 3475"')),
    ).toBe(true);
    expect(errors.some(({ current }) => current === '1')).toBe(false);
    expect(cures.some((cure) => cure?.includes('value: "1600万元或者%"'))).toBe(true);
  });
});

describe('more and less than before', () => {
  const change = (sentence: string, value: string, metricId = 'passengers-less') => {
    const report = sampleReport(
      '2024-h2',
      `metrics:\n  - { ${figure(metricId, value, sentence)} }`,
      `${sentence}。`,
    );
    const { catalogue } = buildCatalogue(registers, [report]);
    return catalogue.reportRecords[0]?.figures[0]?.quantity.change;
  };

  test.each([
    ['比上半年多5.4万人次', '5.4万人次', 'rise'],
    ['比上年少5.4万人次', '少5.4万人次', 'fall'],
    ['较去年同期多5.4万人次', '多5.4万人次', 'rise'],
    ['环比少5.4万人次', '少5.4万人次', 'fall'],
    ['同比多了5.4万人次', '多了5.4万人次', 'rise'],
    ['较二季度增加5.4万人次', '增加5.4万人次', 'rise'],
    ['比9月份减少5.4万人次', '减少5.4万人次', 'fall'],
    ['较2019年减少5.4万人次', '减少5.4万人次', 'fall'],
    ['比平日增加5.4万人次', '增加5.4万人次', 'rise'],
    ['较第一季度多5.4万人次', '5.4万人次', 'rise'],
    ['二季度增加5.4万人次', '5.4万人次', undefined],
    ['9月份增加5.4万人次', '5.4万人次', undefined],
    ['客运量至少5.4万人次', '5.4万人次', undefined],
  ])('%s', (sentence, value, expected) => {
    expect(change(sentence, value)).toBe(expected);
  });

  test.each([
    ['同比增速由上月的4.5%提升至5.2%', '5.2%', 'rise'],
    ['同比增速5.2%', '5.2%', 'rise'],
    ['增幅为5.2%', '5.2%', 'rise'],
    ['增速达到-5.2%', '-5.2%', 'fall'],
    ['降幅由4.5%扩大至5.2%', '5.2%', undefined],
  ])('%s', (sentence, value, expected) => {
    expect(change(sentence, value, 'growth')).toBe(expected);
  });

  test('a fall that is entered without its word is noticed', () => {
    expect(of('2024-h2', '比上年少5.4万人次', 'passengers-less', '5.4万人次')).toContain('数据-17');
  });
});

describe('numbers that count nothing', () => {
  test.each([
    ['集装箱吞吐量保持两位数增长', '两位', '固定说法'],
    ['增速连续三位数', '三位', '概数不作数据'],
    ['圆满实现时间过半、质量提升', '半', '口号'],
    ['实现了任务过半', '半', '口号'],
    ['实现“双过半”', '过半', '口号'],
    ['5000吨级泊位', '5000吨', '编号'],
  ])('%s', (sentence, numeral, reason) => {
    const excuse = `numeral: "${numeral}", quote: "${sentence}", reason: ${reason}`;
    expect(told('2024-h1', `${sentence}。`, 'excused', excuse)).toEqual([]);
  });

  test.each([
    ['圆满实现时间过半', '口号'],
    ['实现任务过半', '口号'],
    ['实现“双过半”', '口号'],
    ['保持两位数增长', '固定说法'],
    ['增速是个位数，为一位数', '固定说法'],
  ])('%s is offered as %s', (sentence, reason) => {
    const { errors } = buildCatalogue(registers, [sampleReport('2024-h1', '', `${sentence}。`)]);
    expect(errors.at(-1)?.cure).toContain(`reason: ${reason} }`);
  });

  test('a wrong reason is told the one that fits', () => {
    const excuse = 'excused:\n  - { numeral: "5000吨", quote: "5000吨级泊位", reason: 固定说法 }';
    const { errors } = buildCatalogue(registers, [sampleReport('2024-h1', excuse, '5000吨级泊位。')]);
    expect(errors.find(({ code }) => code === '数字-02')?.cure).toContain('reason 写“编号”');
  });
});

describe('an answer that puts off without saying so', () => {
  const answered = (words: string, more: string) => {
    const promise = `commitments:\n  - { id: open, title: 城北环线通车, topic: roads, quote: "城北环线12月底建成通车", due: 2024-12, dueSaid: "12月底" }`;
    const answer = `answers:\n  - { to: 2024-h1/open, quote: "城北环线${words}", ${more} }`;
    return buildCatalogue(registers, [
      sampleReport('2024-h1', promise, '城北环线12月底建成通车。'),
      sampleReport('2024-h2', answer, `城北环线${words}。`),
    ]).errors.map(({ code }) => code);
  };
  const late = 'outcome: 推迟, until: 2025-05';

  test.each([
    '未能按期通车，预计2025年5月底建成',
    '尚未通车，计划明年5月底前建成',
    '没有按期通车，力争明年5月建成',
    '未建成，将于2025年5月通车',
    '未如期通车，确保明年5月底通车',
    '推迟到明年5月通车',
  ])('%s', (words) => {
    expect(answered(words, late).filter((code) => code === '答复-09')).toEqual([]);
  });

  test.each([
    ['未能按期通车', late],
    ['未能按期通车，正在抢修', late],
    ['已建成通车', late],
    ['未能按期通车，预计2025年6月底建成', late],
    ['未能按期通车，预计2025年5月底建成', 'outcome: 已完成'],
  ])('%s isn’t %s', (words, more) => {
    expect(answered(words, more)).toContain('答复-09');
  });
});

describe('which report can answer which', () => {
  const periodOf = (text: string) => {
    const period = parsePeriod(text);
    if (!period.ok) throw new Error(period.reason);
    return period.value;
  };
  const [year, half, last] = [periodOf('2025'), periodOf('2025-h1'), periodOf('2024')];
  const report = (kind: '工作总结' | '工作计划' | '月报' | '专项报告', period: Period) => ({
    kind,
    period,
    publishedOn: undefined,
  });

  test.each([
    [report('工作总结', half), report('工作计划', year), true],
    [report('工作总结', year), report('工作计划', year), true],
    [report('月报', half), report('工作计划', year), true],
    [report('专项报告', half), report('工作计划', year), true],
    [report('工作总结', year), report('工作总结', half), true],
    [report('工作总结', last), report('工作计划', year), false],
    [report('工作总结', half), report('工作总结', year), false],
    [report('工作计划', year), report('工作计划', year), false],
    [report('工作总结', half), report('工作总结', half), false],
  ])('%#', (answering, promising, expected) => {
    expect(canAnswer(answering, promising)).toBe(expected);
  });
});
