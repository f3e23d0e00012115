import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { figureCoverageName } from '#src/records/figure.ts';
import { metricSchema } from '#src/records/metric.ts';
import { type FigureLine, reportOfFigures } from '../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };
const registers = sampleRegisters();
const withMetric = (metric: Readonly<Record<string, unknown>>): Registers => ({
  ...registers,
  metrics: [
    ...registers.metrics,
    {
      at,
      value: metricSchema.parse({ name: '完成率', topic: 'roads', unit: '%', definition: '示例', ...metric }),
    },
  ],
});

/** A report of one figure in a text: code and message of what is wrong. */
function faults(
  fields: string,
  body: string,
  { id = '2023-h1', kind = '工作总结', known = registers } = {},
): string[] {
  const entry = `metrics:\n  - { id: only, ${fields} }`;
  const input = sampleReport(id, entry, body);
  const report = { ...input, frontmatter: { ...input.frontmatter, kind: kind as '工作总结' } };
  return buildCatalogue(known, [report]).errors.map(({ code, message }) => `${code} ${message}`);
}

describe('how much a metric may come to is what it says', () => {
  const fields = 'metric: done, value: "103%", quote: "完成年度计划的103%"';
  const body = '完成年度计划的103%。';

  test('one without `atMost` may exceed 100 %, whatever its name', () => {
    for (const name of ['完成率', '客座率', '覆盖率', '占比'])
      expect(faults(fields, body, { known: withMetric({ id: 'done', name }) })).toEqual([]);
  });

  test('one with it may not, and may come to it', () => {
    const known = withMetric({ id: 'done', atMost: '100%' });
    expect(faults(fields, body, { known })).toEqual(['数据-12 “完成率”是103%，超过了登记的最大值100%。']);
    expect(faults('metric: done, value: "100%", quote: "完成100%"', '完成100%。', { known })).toEqual([]);
    expect(faults('metric: done, value: "1倍", quote: "完成1倍"', '完成1倍。', { known })).not.toContain(
      '数据-12',
    );
  });

  test('a rise is none of what there is at most', () => {
    const known = withMetric({ id: 'done', atMost: '100%' });
    expect(
      faults('metric: done, value: "增长150%", quote: "同比增长150%"', '同比增长150%。', { known }),
    ).toEqual([]);
  });

  test.each([
    ['80km', '登记-05 指标 done 的 atMost 是“80km”，和它的单位（%）不能换算。'],
    ['约100%', '登记-05 指标 done 的 atMost 是“约100%”，不是一个确数。'],
    ['90%—100%', '登记-05 指标 done 的 atMost 是“90%—100%”，不是一个确数。'],
  ])('atMost: %s is no such number', (atMost, message) => {
    const known = withMetric({ id: 'done', atMost });
    expect(faults('metric: fines, value: "1元", quote: "罚款1元"', '罚款1元。', { known })).toEqual([
      message,
    ]);
  });
});

describe('其中', () => {
  const growth = withMetric({ id: 'growth', name: '增速' });
  function parts(whole: string, part: string, known: Registers = growth): string[] {
    const [wholeMetric = '', wholeValue = '', partMetric = '', partValue = ''] = `${whole} ${part}`.split(
      ' ',
    );
    const body = `同比${wholeValue}，其中同比${partValue}。`;
    const input = sampleReport(
      '2023-h1',
      `metrics:\n  - { id: whole, metric: ${wholeMetric}, value: "${wholeValue}", quote: "同比${wholeValue}，" }\n  - { id: part, metric: ${partMetric}, value: "${partValue}", quote: "其中同比${partValue}", parent: whole }`,
      body,
    );
    return buildCatalogue(known, [input]).errors.flatMap(({ code, message }) =>
      code === '数据-19' ? [message] : [],
    );
  }

  test.each([
    [
      'growth 增长15%',
      'growth 增长8%',
      '“增速”增长8%不能算作“增速”增长15%的一部分：两个都是增减多少，不是总数和其中的数。',
    ],
    [
      'cases 56起',
      'growth 增长15%',
      '“增速”增长15%不能算作“案件”56起的一部分：前一个是增减多少，后一个是一共多少。',
    ],
    [
      'growth 增长15%',
      'cases 5起',
      '“案件”5起不能算作“增速”增长15%的一部分：前一个是一共多少，后一个是增减多少。',
    ],
    ['fines 56元', 'cases 5起', '“案件”5起不能算作“罚款”56元的一部分：前一个是数量，后一个是金额。'],
    ['share 56%', 'fines 5元', '“罚款”5元不能算作“比例”56%的一部分：前一个是金额，后一个是比率。'],
  ])('%s, of which %s', (whole, part, message) => {
    expect(parts(whole, part)).toEqual([message]);
  });

  test('a stock is no part of what adds up over time', () => {
    const known = withMetric({ id: 'built', name: '建成', unit: 'km' });
    expect(parts('built 9km', 'length 5km', known)).toEqual([
      '“里程”5km不能算作“建成”9km的一部分：前一个是某一时点的，后一个是一段时间里累计的。',
    ]);
  });

  test('counts of unlike words, and what converts, are parts', () => {
    expect(parts('cases 9起', 'letters 5件')).toEqual([]);
    expect(parts('fines 1万元', 'fines 5元')).toEqual([]);
  });
});

describe('a metric holds levels or changes', () => {
  const known = withMetric({ id: 'growth', name: '恢复率' });
  function mixed(...reports: readonly (readonly [id: string, ...lines: FigureLine[]])[]) {
    const inputs = reports.map(([id, ...lines]) => reportOfFigures(id, ...lines));
    return buildCatalogue(known, inputs).errors.filter(({ code }) => code === '数据-20');
  }

  test('is told once, as a warning, at the first of the rarer kind', () => {
    const told = mixed(
      ['2022-h1', 'growth 5%'],
      ['2022-h2', 'growth 6%'],
      ['2023-h1', 'growth 同比增长7%'],
      ['2023-h2', 'growth 同比下降8%'],
      ['2024-h1', 'growth 9%'],
    );
    expect(told.map(({ at: { file }, severity, message, cure }) => [file, severity, message, cure])).toEqual([
      [
        '2023-h1/index.mdx',
        'warning',
        '“恢复率”别处是一共多少（2022-h1 的5%），这里的同比增长7%是增减多少，两样不能放在一个指标里。',
        '在登记表里给增减另立一个指标，这样的2个数的 metric 改成它。核对过、确实如此的，加上 reading: "说明"，就不再提示。',
      ],
    ]);
  });

  test('rises, falls and none are one measure', () => {
    expect(
      mixed(['2022-h1', 'growth 同比增长5%'], ['2022-h2', 'growth 同比下降6%'], ['2023-h1', 'growth 持平']),
    ).toEqual([]);
    expect(mixed(['2022-h1', 'growth 5%'], ['2022-h2', 'growth 6%'])).toEqual([]);
  });
});

describe('for which period a target is', () => {
  const target = (period: string, more = '') =>
    `metric: fines, value: "100万元", quote: "完成100万元", kind: target, for: ${period}${more}`;
  const codes = (...args: Parameters<typeof faults>) => faults(...args).map((fault) => fault.slice(0, 5));

  test('stands in the sentence, in a heading above it, in the title, or is a plan’s own', () => {
    expect(codes(target('2024'), '2024年，争取完成100万元。', { id: '2023-h2' })).toEqual([]);
    expect(codes(target('2024'), '2024年目标：一是修路；二是完成100万元。', { id: '2023-h2' })).toEqual([]);
    expect(
      codes(target('2024'), '## 一、2024年打算\n\n### （一）收入\n\n争取完成100万元。', { id: '2023-h2' }),
    ).toEqual([]);
    expect(codes(target('2024'), '完成100万元。', { id: '2024', kind: '工作计划' })).toEqual([]);
  });

  test('is wrong where they name another, or none', () => {
    expect(faults(target('2025'), '2024年，争取完成100万元。', { id: '2023-h2' })).toEqual([
      '数据-21 for 写的是2025年，原话说的是“2024年”。',
    ]);
    expect(faults(target('2024'), '争取完成100万元。', { id: '2023-h2' })).toEqual([
      '数据-21 for 写的是2024年，这句话和上面的标题都没有说是哪一段时间的。',
    ]);
    expect(
      codes(target('2024'), '## 一、2024年打算\n\n略。\n\n## 二、其他\n\n完成100万元。', { id: '2023-h2' }),
    ).toEqual(['数据-21']);
    expect(codes(target('2024', ', reading: 示例'), '争取完成100万元。', { id: '2023-h2' })).toEqual([]);
  });

  test('isn’t over before the report begins', () => {
    expect(faults(target('2022'), '2022年完成100万元。')).toEqual([
      '数据-21 for 写的是2022年，在报告期（2023年上半年）以前，那时的事已经发生了。',
    ]);
  });

  test('belongs to what is intended, and takes the place of its days', () => {
    const actual = 'metric: fines, value: "100万元", quote: "完成100万元", for: 2023';
    expect(codes(actual, '全年完成100万元。', { id: '2023' })).toEqual(['数据-21']);
    expect(codes(target('2024', ', coverage: 2024'), '2024年完成100万元。')).toEqual(['数据-21']);
  });

  test('is part of its name', () => {
    const input = reportOfFigures(
      '2023-h2',
      'fines 100元 kind: target, for: 2024, reading: 示例',
      'fines 90元 kind: planned, for: 2024-h1, reading: 示例',
      'fines 80元 kind: target',
    );
    const [record] = buildCatalogue(registers, [input]).catalogue.reportRecords;
    expect(record?.figures.map(({ coverage }) => figureCoverageName(coverage))).toEqual([
      '目标（2024年）',
      '计划（2024年上半年）',
      '目标数',
    ]);
  });
});
