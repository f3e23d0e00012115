import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { checkIssuer } from '#src/catalogue/check-names.ts';
import { governingIntention } from '#src/language/grammar/intention.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { stepsSaid } from '#src/records/step-words.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const registers = registersOf(
  [
    'fines 罚款 元',
    'moved-fines 移送交警罚款 元',
    'losses 挽回经济损失 元',
    'punished 处罚车辆 台',
    'off-site 非现场处罚车辆 台',
    'cases 查处案件 起',
    'letters 行文函件 起',
    'built 建成里程 公里 stock',
    'investment 完成投资 元',
  ],
  ['bridge 青龙大桥', 'ring 城北环线', 'station 西岭客运站'],
);

/** What the check tells of one entry. */
function told(list: string, entry: string, body: string, ...more: string[]): string[] {
  const lines = [entry, ...more].map((line) => `  - ${line}`).join('\n');
  const report = sampleReport('2023-h1', `${list}:\n${lines}`, body);
  return buildCatalogue(registers, [report])
    .errors.filter(({ code }) => !code.startsWith('数字'))
    .map(({ code, severity, message }) => `${severity === 'error' ? '错' : '警'} ${code} ${message}`);
}

const figure = (metric: string, value: string, quote: string, more = '') =>
  `{ id: a, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`;

describe('a single month', () => {
  const of = (sentence: string, more = '') => {
    const value = /[0-9]+起/.exec(sentence)?.[0] ?? '';
    return told('metrics', figure('cases', value, sentence, more), `${sentence}。`).filter((line) =>
      line.includes('数据-18'),
    );
  };

  test.each([
    '6月份查处案件45起',
    '5月查处案件45起',
    '2023年3月查处案件45起',
    '3月份，查处案件45起',
    '五月份查处案件45起',
    '4月，全县查处案件45起',
    '其中1月份查处案件45起',
    '去年12月查处案件45起',
    '5月底累计查处案件45起',
    '截至5月底，查处案件45起',
    '6月8日查处案件45起',
    '2月当月查处案件45起',
  ])('%s isn’t the half-year’s', (sentence) => {
    expect(of(sentence)).toEqual([
      expect.stringMatching(/^错 数据-18 原话说的是“.*”.*，登记的是2023年上半年。$/),
    ]);
  });

  test.each([
    ['6月份查处案件45起', ', coverage: 2023-06'],
    ['5月底累计查处案件45起', ', coverage: 2023-01..2023-05'],
    ['6月底累计查处案件45起', ''],
    ['截至6月底，查处案件45起', ''],
    ['1—6月查处案件45起', ''],
    ['6月8日查处案件45起', ', coverage: 2023-06-08'],
    ['自3月起查处案件45起', ''],
    ['3月以来查处案件45起', ''],
    ['5月启动的专项行动查处案件45起', ''],
    ['6月份全部结案，上半年查处案件45起', ''],
    ['5月印发方案，查处案件45起', ''],
    ['1—5月检查企业38家，去年同期查处案件45起', ', coverage: 2022-01..2022-05'],
    ['去年同期查处案件45起', ', coverage: 2022-h1'],
    ['5月份查处案件45起', ', reading: "“5月份”说的是行动的月份"'],
  ])('%s%s is honest', (sentence, more) => {
    expect(of(sentence, more)).toEqual([]);
  });
});

describe('a plan or a fact', () => {
  test.each([
    ['力争完成投资2亿元', ''],
    ['全年计划完成投资2亿元', ''],
    ['明年拟完成投资2亿元', ''],
    ['下步将完成投资2亿元', ''],
    ['预计完成投资2亿元', ''],
    ['争取完成投资2亿元', ''],
    ['上半年已完成投资2亿元', ', kind: planned'],
    ['累计完成投资2亿元', ', kind: target'],
    ['完成了投资2亿元', ', kind: planned'],
  ])('%s', (words, kind) => {
    const found = told('metrics', figure('investment', '2亿元', words, kind), `${words}。`);
    expect(found.join()).toContain('错 数据-22');
    const reading = `${kind}, reading: "原话的“${words.slice(0, 9)}”另有所指"`;
    expect(told('metrics', figure('investment', '2亿元', words, reading), `${words}。`)).toEqual([]);
  });

  test('a plan that no word says is asked about; any other reading answers no such question', () => {
    const words = '组织检查，完成投资2亿元';
    expect(
      told('metrics', figure('investment', '2亿元', words, ', kind: target'), `${words}。`).join(),
    ).toContain('警 数据-22');
    const other = ', reading: "单位按万元理解"';
    expect(
      told(
        'metrics',
        figure('investment', '2亿元', '力争完成投资2亿元', other),
        '力争完成投资2亿元。',
      ).join(),
    ).toContain('错 数据-22');
  });

  test.each([
    ['按计划完成投资', undefined],
    ['完成年度计划的', undefined],
    ['占计划', undefined],
    ['制定养护计划', undefined],
    ['已将该项目列入规划', undefined],
    ['计划已完成', undefined],
    ['争取到资金', undefined],
    ['虚拟', undefined],
    ['计划投资', 'planned'],
    ['2024年计划', 'planned'],
    ['将陆续新建', 'planned'],
    ['规划占地约', 'planned'],
    ['目标为', 'target'],
    ['确保上半年累计完成投资', 'target'],
    ['计划投资3亿元累计完成', undefined],
    ['力争年内共完成', 'target'],
  ])('%s', (clause, says) => {
    expect(governingIntention(clause)?.says).toBe(says);
  });
});

describe('the metric whose name stands before the number', () => {
  const body = '处罚车辆334台，罚款786300元（其中移送交警罚款18700元）。非现场处罚车辆65台。';
  test.each([
    ['losses', '786300元', '罚款786300元', '错'],
    ['moved-fines', '786300元', '罚款786300元', '警'],
    ['fines', '18700元', '移送交警罚款18700元', '错'],
    ['off-site', '334台', '处罚车辆334台', '警'],
    ['punished', '65台', '非现场处罚车辆65台', '错'],
  ])('%s for %s', (metric, value, quote, severity) => {
    expect(told('metrics', figure(metric, value, quote), body).join()).toContain(`${severity} 数据-23`);
  });
  test('and the right ones are silent', () => {
    const right = [
      figure('fines', '786300元', '罚款786300元'),
      figure('punished', '334台', '处罚车辆334台').replace('id: a', 'id: b'),
    ];
    expect(told('metrics', right[0] ?? '', body, ...right.slice(1))).toEqual([]);
  });
});

test('another project governs the sentence; where none is named, nothing contradicts', () => {
  const built = (subject: string) => figure('built', '6公里', '累计建成6公里', `, subject: ${subject}`);
  const body = '城北环线，累计建成6公里。\n\n青龙大桥进展顺利。';
  expect(told('metrics', built('ring'), body)).toEqual([]);
  expect(told('metrics', built('bridge'), body).join()).toContain('错 数据-24');
  expect(told('metrics', built('bridge'), '该桥进展顺利，累计建成6公里。')).toEqual([]);
  expect(told('metrics', built('bridge'), '青龙大桥进展顺利。城北环线累计建成6公里。').join()).toContain(
    '警 数据-24',
  );
});

test('a part that the words join to nothing, to another whole, or to one that is left out', () => {
  const whole = figure('cases', '26起', '查处案件26起').replace('id: a', 'id: w');
  const part = figure('letters', '5起', '行文函件5起', ', parent: w');
  expect(told('metrics', whole, '查处案件26起，其中行文函件5起。', part)).toEqual([]);
  expect(told('metrics', whole, '查处案件26起。发出行文函件5起。', part).join()).toContain('警 数据-25');
  expect(
    told('metrics', whole, '查处案件26起，其中行文函件5起。', part.replace(', parent: w', '')).join(),
  ).toContain('警 数据-25');
});

test('no part is of other days, of another project, or still to come', () => {
  const whole = figure('cases', '26起', '查处案件26起').replace('id: a', 'id: w');
  const part = (quote: string, more: string) => figure('letters', '5起', quote, `${more}, parent: w`);
  const of = (sentence: string, more: string, wholeMore = '') =>
    told('metrics', whole.replace(' }', `${wholeMore} }`), `${sentence}。`, part('函件5起', more)).join();
  expect(of('查处案件26起，其中去年同期行文函件5起', ', coverage: 2022-h1')).toContain('警 数据-25');
  expect(of('查处案件26起，其中力争行文函件5起', ', kind: target')).toContain('警 数据-25');
  expect(
    of('青龙大桥查处案件26起，其中城北环线行文函件5起', ', subject: ring', ', subject: bridge'),
  ).toContain('警 数据-25');
  expect(of('青龙大桥查处案件26起，其中行文函件5起', ', subject: bridge', ', subject: bridge')).toBe('');
});

describe('step and stage', () => {
  const statement = (stage: string, step: string, quote: string) =>
    `{ project: bridge, stage: "${stage}", step: ${step}, quote: "${quote}" }`;
  test.each([
    ['正在做财评', '完工', '青龙大桥正在做财评', '错 项目-03'],
    [
      '现已完成施工图设计，正在做招投标',
      '前期设计',
      '青龙大桥现已完成施工图设计，正在做招投标',
      '错 项目-03',
    ],
    ['已建成通车', '施工', '青龙大桥已建成通车', '错 项目-03'],
    // What is said of now names no step, so what is done does.
    ['已建成通车，当前运行平稳', '施工', '青龙大桥已建成通车，当前运行平稳', '错 项目-03'],
    ['正在做财', '财评招标', '青龙大桥正在做财评', '错 项目-04'],
    ['正在做', '财评招标', '青龙大桥正在做财评', '错 项目-04'],
    ['开工', '施工', '青龙大桥尚未开工', '错 项目-04'],
    ['年底完工', '完工', '青龙大桥计划年底完工', '错 项目-04'],
    ['已完成投资40', '施工', '青龙大桥已完成投资40%', '错 项目-04'],
    ['正在做财评', '财评招标', '城北环线正在做财评', '错 项目-05'],
  ])('%s as %s', (stage, step, quote, expected) => {
    expect(told('projects', statement(stage, step, quote), `${quote}。`).join()).toContain(expected);
  });
  test('as it is said', () => {
    const quote = '青龙大桥现已完成施工图设计，正在做招投标';
    expect(told('projects', statement(quote.slice(4), '财评招标', quote), `${quote}。`)).toEqual([]);
    expect(stepsSaid('截至6月底累计建成15.3公里')).toContain('施工');
    expect(stepsSaid('截至6月底累计建成15.3公里')).not.toContain('完工');
  });
});

describe('promises', () => {
  const promise = (more: string, quote: string) =>
    `{ id: p, title: 青龙大桥开工, topic: roads, quote: "${quote}"${more} }`;
  test.each([
    [', projects: [bridge], due: 2023-10, dueSaid: "10月份"', '青龙大桥争取10月份开工', '错 承诺-05'],
    [', projects: [bridge], due: 2023-10, dueSaid: "10月份"', '青龙大桥10月份力争开工', '错 承诺-05'],
    [
      ', projects: [bridge], due: 2023-10, dueSaid: "10月份", strength: "青龙"',
      '青龙大桥10月份开工',
      '警 承诺-05',
    ],
    [', projects: [ring], due: 2023-10, dueSaid: "10月份"', '青龙大桥10月份开工', '错 承诺-06'],
    [', projects: [bridge]', '青龙大桥10月份开工', '警 承诺-07'],
  ])('%s', (more, quote, expected) => {
    expect(told('commitments', promise(more, quote), `${quote}。`).join()).toContain(expected);
  });
  test.each([
    ['青龙大桥规划占地约7亩，10月份开工', ''],
    ['青龙大桥目标是10月份开工', ', strength: "目标"'],
  ])('%s holds with%s', (quote, strength) => {
    const right = `, projects: [bridge], due: 2023-10, dueSaid: "10月份"${strength}`;
    expect(told('commitments', promise(right, quote), `${quote}。`)).toEqual([]);
  });
  test('as it is said', () => {
    const quote = '青龙大桥争取10月份开工';
    const right = ', projects: [bridge], due: 2023-10, dueSaid: "10月份", strength: "争取"';
    expect(told('commitments', promise(right, quote), `${quote}。`)).toEqual([]);
  });

  const answered = (outcome: string, quote: string) => {
    const first = sampleReport(
      '2023-h1',
      'commitments:\n  - { id: open, title: 青龙大桥建成通车, topic: roads, projects: [bridge], quote: "青龙大桥年底建成通车", due: 2023-12, dueSaid: "年底" }',
      '青龙大桥年底建成通车。',
    );
    const second = sampleReport(
      '2023-h2',
      `answers:\n  - { to: 2023-h1/open, outcome: ${outcome}, quote: "${quote}" }`,
      `${quote}。`,
    );
    return buildCatalogue(registers, [first, second]).errors.map(
      ({ code, severity }) => `${severity} ${code}`,
    );
  };
  test.each([
    ['已完成', '青龙大桥未能按期建成通车', ['error 答复-09']],
    ['已完成', '青龙大桥建成通车的时间推迟到2024年6月', ['error 答复-09']],
    ['已完成', '青龙大桥项目取消', ['error 答复-09']],
    ['已完成', '青龙大桥尚未通车', ['error 答复-09']],
    ['未完成', '青龙大桥已于12月建成通车', ['error 答复-09']],
    ['取消', '青龙大桥已于12月建成通车', ['error 答复-09']],
    ['推迟, until: 2024-08', '青龙大桥建成通车的时间推迟到2024年6月', ['error 答复-09']],
    ['已完成', '候车环境明显改善', ['warning 答复-10']],
    ['已完成', '青龙大桥已于12月建成通车', []],
    ['推迟, until: 2024-06', '青龙大桥建成通车的时间推迟到2024年6月', []],
    ['部分完成', '青龙大桥主桥已经合龙，引桥还在施工', []],
  ])('%s: %s', (outcome, quote, expected) => {
    expect(answered(outcome, quote)).toEqual(expected);
  });
  test('what is undone is not done', () => {
    expect(outcomeSaid('主体工程没有按期完成')).toMatchObject({ done: undefined });
    expect(outcomeSaid('未发生责任事故，任务已全面完成')).toMatchObject({ undone: undefined });
  });
});

test('words of time taken from another place', () => {
  const body = '春运期间平稳有序。\n\n1—6月罚款786300元。\n\n挽回经济损失1.1万元。';
  const said = ', coverageSaid: "春运期间"';
  expect(told('metrics', figure('fines', '786300元', '罚款786300元', said), body).join()).toContain(
    '错 数据-18',
  );
  expect(told('metrics', figure('losses', '1.1万元', '挽回经济损失1.1万元', said), body).join()).toContain(
    '警 数据-18',
  );
  const month = figure('losses', '1.1万元', '挽回经济损失1.1万元', ', coverage: 2023-04');
  expect(told('metrics', month, body).join()).toContain('警 数据-18');
});

describe('words of time that don’t govern the number', () => {
  const said = (sentence: string, words: string) => {
    const value = /[0-9.]+万?(?:起|人次|元|个)/.exec(sentence.split('【').at(-1) ?? '')?.[0] ?? '';
    const body = `${sentence.replace('【', '')}。`;
    const quote = sentence
      .replace('【', '')
      .slice(0, sentence.indexOf('【') + value.length)
      .split('\n')
      .at(-1);
    const metric = value.endsWith('元') ? 'fines' : 'cases';
    return told('metrics', figure(metric, value, quote ?? '', `, coverageSaid: "${words}"`), body).join();
  };
  test.each([
    ['上半年加强管理，罚款【12万元', '管理', '错'],
    ['全县道路通畅，罚款【12万元', '道路通畅', '错'],
    ['罚款【12万元', '罚款', '错'],
    ['春运期间平稳有序，1—6月罚款【12万元', '春运期间', '错'],
    ['春运期间发送旅客，目前罚款【12万元', '春运期间', '错'],
    ['国庆假期畅通，春运期间查处案件【30起', '国庆假期', '错'],
    ['汛期排查到位，5月查处案件【30起', '汛期', '错'],
    ['1—5月查处案件【30起', '5月', '错'],
    ['前5个月查处案件【30起', '5个月', '错'],
    ['截至6月10日查处案件【30起', '6月10日', '错'],
    ['罚款【12万元，春运期间运送旅客7万人次', '春运期间', '警'],
    ['查处案件【30起；春节假期保畅有力', '春节假期', '警'],
    ['查处案件【30起，暑运期间排查隐患', '暑运期间', '警'],
  ])('%s: %s', (sentence, words, severity) => {
    expect(said(sentence, words)).toContain(`${severity} 数据-18`);
  });
  test.each([
    ['春运期间，查处案件【30起', '春运期间'],
    ['五一假期（4月29日至5月3日），查处案件【30起', '五一假期'],
    ['五一假期4月29日至5月3日查处案件【30起', '五一假期'],
    ['大修期间，查处案件【30起', '大修期间'],
    ['去冬今春，查处案件【30起', '去冬今春'],
    ['治理前查处案件【30起', '治理前'],
    ['查处案件【30起（春运期间）', '春运期间'],
    ['百日攻坚行动期间，检查企业8家，查处案件【30起', '百日攻坚行动期间'],
    ['高考期间出动执法人员120人次，查处案件【30起', '高考期间'],
    ['“五一”假期，查处案件【30起', '“五一”假期'],
    ['近三年查处案件【30起', '近三年'],
    ['历年累计查处案件【30起', '历年累计'],
    ['春运工作圆满结束。查处案件【30起', '春运'],
  ])('%s: %s governs it', (sentence, words) => {
    expect(said(sentence, words)).toBe('');
  });
});

test('two of one name', () => {
  const { topics, metrics, projects } = registers;
  const twice = <T extends { value: { id: string } }>(list: readonly T[]) =>
    list.concat(list.slice(0, 1).map((entry) => ({ ...entry, value: { ...entry.value, id: 'again' } })));
  const codes = (of: Registers) => buildCatalogue(of, []).errors.map(({ code }) => code);
  expect(codes({ topics, metrics: twice(metrics), projects })).toEqual(['登记-06']);
  expect(codes({ topics, metrics, projects: twice(projects) })).toEqual(['登记-06']);
});

test.each([
  ['新晃县交通运输局', 0],
  ['怀化市新晃县交通运输局', 0],
  ['湖南省怀化市新晃县交通运输局', 0],
  ['新晃县交通运输局、新晃县公安局', 0],
  [undefined, 0],
  ['芷江县交通运输局', 1],
  ['邵阳市新晃县交通运输局', 1],
  ['交通局', 1],
])('issuer %s', (issuer, count) => {
  const site = { name: '新晃县交通运输局', region: '湖南省怀化市新晃县' };
  expect(checkIssuer(issuer, { file: 'report.mdx', line: 1, column: 1 }, site)).toHaveLength(count);
});
