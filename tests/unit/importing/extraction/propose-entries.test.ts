import { describe, expect, test } from 'vitest';
import type { KnownRecords } from '#src/importing/extraction/proposal.ts';
import { proposeEntries } from '#src/importing/extraction/propose-entries.ts';
import { layOut } from '#src/importing/layout/lay-out.ts';
import { plainParagraph } from '#src/importing/layout/source-document.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';

function periodOf(text: string) {
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(period.reason);
  return period.value;
}

const nothingKnown: KnownRecords = {
  topics: [],
  metrics: [],
  projects: [],
  precedents: [],
  promises: [],
  ids: [],
};

/** What is proposed of a text, one paragraph a line, for a list. */
function proposed(list: string, text: string, known: Partial<KnownRecords> = {}, period = '2023-h1') {
  const { blocks } = layOut(text.split('\n').map(plainParagraph));
  const { proposals } = proposeEntries(blocks, periodOf(period), { ...nothingKnown, ...known }, 'done');
  return proposals.filter(({ to }) => to === list).map(({ entry }) => entry);
}

const values = (text: string) => proposed('metrics', text).map(({ value }) => value);

describe('figures', () => {
  test.each([
    ['总投资约63亿元，近900人，超过30辆，8亿元以上', ['约63亿元', '近900人', '超过30辆', '8亿元以上']],
    ['节约30万元，附近2公里', ['30万元', '2公里']],
    ['增长8%—13%，惠及5至8个乡镇', ['增长8%—13%', '5至8个']],
    ['无一起滞留，未发生一起事故', ['无一起', '未发生一起']],
    ['1675m 2；30余台次；七十二个；百分之八十', ['1675m 2', '30余台次', '七十二个', '百分之八十']],
    ['G6512秀从，K12+300，湘交发〔2023〕15号，2023年6月8日，一是修路，三级公路，12328热线，第四批', []],
    ['《三年行动计划》，“10件”实事，1000吨级，三年行动，7×24小时', []],
    ['实行一个项目、一名领导、一套班子；一起谋划、一起部署、一起检查；八项规定；24小时值班', []],
    ['力争三年内化解，近三年引进，春运40天，未完成半年任务', []],
    ['查处一起案件，近4年，24小时', ['一起', '24小时']],
  ])('of %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([['客运量翻一番。客运量翻一番。'], ['客运量3万人次。客运量5万人次。']])(
    'the same is counted twice in %s: by one metric',
    (text) => {
      expect(proposed('指标登记', text)).toHaveLength(1);
      expect(new Set(proposed('metrics', text).map(({ metric }) => metric)).size).toBe(1);
    },
  );

  test.each([
    ['1-6月完成3000m2；砍杂草4682m', ['2023-h1', '2023-h1']],
    ['今年1月至6月10日检测11980台', ['2023-01-01..2023-06-10']],
    ['春运期间完成7.2万人次', ['春运期间']],
    ['目前已完成投资40%', ['目前']],
    ['检测11980台', [undefined]],
    ['1-3月检测100台。罚款5元', ['2023-q1', undefined]],
  ])('the days that %s covers', (text, expected) => {
    expect(proposed('metrics', text).map(({ coverage, coverageSaid }) => coverage ?? coverageSaid)).toEqual(
      expected,
    );
  });

  test.each([
    ['一、完成情况\n完成投资2亿元', undefined],
    ['一、完成情况\n总投资2亿元', 'planned'],
    ['一、完成情况\n争取资金2亿元', 'target'],
    ['一、下半年打算\n完成投资2亿元', 'planned'],
    ['一、下半年打算\n力争完成投资2亿元', 'target'],
    ['一、完成情况\n下半年，我们将重点完成投资2亿元。', 'planned'],
  ])('the kind of %s', (text, expected) => {
    expect(proposed('metrics', text)[0]?.['kind']).toBe(expected);
  });

  test.each([
    ['一、完成情况\n2024年计划完成投资2亿元', '2023-h1', '2024'],
    ['一、完成情况\n力争全年完成投资2亿元', '2023-h1', '2023'],
    ['一、下半年打算\n力争完成投资2亿元', '2023-h1', '2023-h2'],
    ['一、下半年打算\n力争全年完成投资2亿元', '2023-h1', '2023'],
    ['一、完成情况\n力争明年完成投资2亿元', '2023-h2', '2024'],
    ['二、下一步打算\n今年力争完成投资2亿元', '2023-h2', '2024'],
    ['一、完成情况\n“十四五”期间计划完成投资2亿元', '2023-h1', '2021-01..2025-12'],
    // Until when is no period, nor is the time at which something begins; what is over can't be planned.
    ['一、完成情况\n力争12月底前完成投资2亿元', '2023-h1', undefined],
    ['一、完成情况\n计划2024年开工，完成投资2亿元', '2023-h1', undefined],
    ['一、完成情况\n2022年计划完成投资2亿元', '2023-h1', undefined],
    ['一、完成情况\n2024年，总投资2亿元', '2023-h1', undefined],
    ['一、完成情况\n计划完成投资2亿元', '2023-h1', undefined],
    ['一、完成情况\n全年完成投资2亿元', '2023', undefined],
  ])('the period of the plan or target in %s, a report on %s', (text, period, expected) => {
    expect(proposed('metrics', text, {}, period)[0]?.['for']).toBe(expected);
  });

  test('其中 names parts of the nearest whole of the same unit, up to the end of its bracket', () => {
    const figures = proposed('metrics', '处罚334台，罚款786300元（其中移送14台，罚款18700元），约谈5台。');
    const wholes = figures.map(({ value, parent }) => [
      value,
      figures.find(({ id }) => id === parent)?.['value'],
    ]);
    expect(wholes).toEqual([
      ['334台', undefined],
      ['786300元', undefined],
      ['14台', '334台'],
      ['18700元', '786300元'],
      ['5台', undefined],
    ]);
  });

  test('其中 reaches to the next ；, with a colon to the full stop', () => {
    const parents = (text: string) => proposed('metrics', text).map(({ parent }) => parent !== undefined);
    expect(parents('完成投资9万元，其中国道5万元、省道4万元；养护投资3万元。')).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(parents('查处26起，其中：超限9起；占道13起。另劝导7起。')).toEqual([false, true, true, false]);
    expect(parents('处罚334台（其中移送14台），约谈5台。')).toEqual([false, true, false]);
  });

  test('分别 gives each figure its own name where the names are as many', () => {
    const names = proposed(
      '指标登记',
      '客运量、货运量分别为260万人次、880万吨。办结率、满意率分别达98%和96%。',
    ).map(({ name }) => name);
    expect(names).toEqual(['客运量', '货运量', '办结率', '满意率']);
  });

  test('a quote stands in one place, or says which', () => {
    const text = '甲路完成投资5万元。\n乙路完成投资5万元。\n罚款7元。\n罚款7元。';
    expect(proposed('metrics', text).map(({ quote, occurrence }) => [quote, occurrence])).toEqual([
      ['甲路完成投资5万元', undefined],
      ['乙路完成投资5万元', undefined],
      ['罚款7元', 1],
      ['罚款7元', 2],
    ]);
  });

  test('the words that an earlier report used for a metric settle it', () => {
    const metric = (id: string, name: string) =>
      ({
        id,
        name,
        topic: 'x',
        unit: '台',
        definition: name,
        measure: 'flow',
        direction: 'neutral',
        summable: false,
      }) as const;
    const metrics = [metric('inspected', '检测车辆'), metric('stopped', '拦停车辆')];
    const precedents = [{ metric: 'stopped', words: '路面查车', hasSubject: false }];
    expect(proposed('metrics', '路面查车20台', { metrics, precedents })).toMatchObject([
      { metric: 'stopped' },
    ]);
    expect(proposed('metrics', '检测车辆20台', { metrics, precedents })).toMatchObject([
      { metric: 'inspected' },
    ]);
    // 台 alone says nothing.
    expect(proposed('metrics', '购置电脑20台', { metrics, precedents })[0]?.['metric']).toBe(
      'gou-zhi-dian-nao',
    );
  });
});

test.each([
  ['干线公路PQI平均值91.6，同比提高0.8；其中国道93.2，省道90.4', ['91.6', '提高0.8', '93.2', '90.4'], []],
  ['满意度测评得分95.6，景气指数104.25，系数0.85', ['95.6', '104.25', '0.85'], []],
  ['占比由0.35提高到0.42，油价7.85', [], ['0.35?', '0.42?', '7.85?']],
  ['压实度96以上，共有8', [], ['96?', '8?']],
  ['打击“百吨王”，整治2023行动', [], ['百吨固定说法', '2023日期']],
])(
  'of numbers without a unit, %s: those of an index are data, and the reason of others is asked where no word gives it',
  (text, figures, excused) => {
    expect(values(text)).toEqual(figures);
    const excuses = proposed('excused', text).map(({ numeral, reason }) => `${numeral}${reason ?? '?'}`);
    expect(excuses.toSorted()).toEqual(excused.toSorted());
  },
);

describe('promises', () => {
  test.each([
    ['争取7月份完成会商', '2023-h1', [['2023-07', '7月份']]],
    [
      '7月份完成设计，8月份开工，12月底完工',
      '2023-h1',
      [
        ['2023-07', '7月份'],
        ['2023-08', '8月份'],
        ['2023-12', '12月底'],
      ],
    ],
    ['今年年底完成', '2023-h1', [['2023-12', '今年年底']]],
    ['6月底前完成', '2023', [['2024-06', '6月底前']]],
    [
      '计划2024年开工，2028年完工',
      '2023-h1',
      [
        ['2024', '2024年'],
        ['2028', '2028年'],
      ],
    ],
    ['明年上半年建成', '2023', [['2024-h1', '明年上半年']]],
    ['二季度完成', '2025-q1', [['2025-q2', '二季度']]],
    ['2022年7月纳入规划', '2023-h1', []],
    ['完成投资2亿元', '2023-h1', []],
    [
      '１０月底前完工，国庆节前通车，全年完成5公里，三年内化解，元旦前投用',
      '2023-h1',
      [
        ['2023-10', '１０月底前'],
        ['2023-09', '国庆节前'],
        ['2023', '全年'],
        ['2023-12', '元旦前'],
      ],
    ],
  ])('%s in a report on %s', (text, period, expected) => {
    const found = findDueWords(text, { period: periodOf(period), isPlan: false });
    expect(found.map(({ due, dueSaid }) => [printPeriod(due), dueSaid])).toEqual(expected);
  });

  test('what was done by a month is no promise', () => {
    expect(proposed('commitments', '一、完成情况\n制定养护计划，1-6月完成处治3000m2。7月完成验收。')).toEqual(
      [],
    );
  });

  test('a promise has its words of strength, its project and a title without its time', () => {
    const projects = [
      { id: 'bridge', name: '三江桥', aliases: ['三江大桥'], topic: 'construction', kind: '桥' },
    ];
    expect(
      proposed('commitments', '一、下半年打算\n一是三江大桥争取10月份破土动工。', { projects }),
    ).toMatchObject([
      {
        title: '三江大桥破土动工',
        projects: ['bridge'],
        due: '2023-10',
        dueSaid: '10月份',
        strength: '争取',
        quote: '三江大桥争取10月份破土动工',
      },
    ]);
  });

  const bridge = { id: 'bridge', name: '三江桥', aliases: [], topic: 'construction', kind: '桥' };
  const commitment = {
    id: 'start',
    reportId: '2022-h2',
    title: '三江桥开工',
    topic: { id: 'construction', name: '建设' },
    projects: [bridge],
    quote: '三江桥争取3月份开工',
    sentence: '三江桥争取3月份开工。',
    clause: 's-1',
    quoteRange: { start: 0, end: 10 },
    due: undefined,
    strength: '争取',
    reading: undefined,
    answers: [],
    state: 'open',
    page: '',
  } as const;
  const promises = [{ commitment, period: periodOf('2022-h2') }];

  test.each<[string, object[]]>([
    [
      '三江桥已于4月份开工。',
      [{ outcome: '已完成', done: '2023-04', doneSaid: '4月份', quote: '三江桥已于4月份开工' }],
    ],
    ['三江桥进展顺利，4月18日已正式开工。', [{ outcome: '已完成', done: '2023-04-18', doneSaid: '4月18日' }]],
    ['三江桥已经开工。', [{ outcome: '已完成', quote: '三江桥已经开工' }]],
    ['三江桥开工时间推迟到2023年9月。', [{ outcome: '推迟', until: '2023-09' }]],
    ['三江桥尚未开工。', [{ outcome: '未完成' }]],
    // The deed's own clause tells, whatever others say of other deeds.
    [
      '三江桥2月完成招标，4月18日开工，受雨季影响未能按原计划6月份完工，完工时间推迟到2023年9月底。',
      [{ outcome: '已完成', done: '2023-04-18', doneSaid: '4月18日', quote: '4月18日开工' }],
    ],
    ['三江桥未能如期动工，动工时间推迟到2023年9月。', [{ outcome: '推迟', until: '2023-09' }]],
    ['三江桥原定3月开工，因设计变更，延至2023年9月开工。', [{ outcome: '推迟', until: '2023-09' }]],
    [
      '4月18日，三江桥正式动工，县领导出席。',
      [{ outcome: '已完成', done: '2023-04-18', doneSaid: '4月18日' }],
    ],
    ['三江桥4月18日完成设计，三江桥开工手续正在办理。', []],
    ['三江桥4月18日开工，部分路段仍未进场。', []],
    // Another step, another bridge, a list of what is to come, and words that say two things answer nothing.
    ['三江桥已完成设计。', []],
    ['五江桥已于4月份开工。', []],
    ['三江桥西岸已经开工，东岸尚未动工。', []],
    ['二、下半年打算\n三江桥已定于9月开工。', []],
  ])('an earlier one is answered by %s', (text, expected) => {
    const found = proposed('answers', text, { projects: [bridge], promises });
    expect(found.filter(({ outcome }) => outcome !== undefined)).toMatchObject(expected);
    // A person is asked about it, whatever the report says.
    expect(found.map(({ to }) => to)).toEqual(['2022-h2/start']);
  });

  test.each([
    ['完成养护工程', []],
    ['做好农村公路日常养护', ['做好农村公路日常养护']],
    ['围绕群众出行需要抓好服务', []],
    ['我们将重点抓好安全生产：', []],
  ])('without a time %s is %j', (sentence, titles) => {
    const found = proposed('commitments', `一、下半年打算\n${sentence}`);
    expect(found.map(({ quote }) => quote)).toEqual(titles);
  });

  test('who signed and when is none', () => {
    expect(
      proposed(
        'commitments',
        '一、下半年打算\n联系人：王某某，电话123。\n附件：清单一份\n青石县交通运输局\n2023年7月3日',
      ),
    ).toEqual([]);
  });
});

describe('projects', () => {
  test('are named by what is said of them, their kinds and parts are not', () => {
    const names = (text: string) => proposed('项目登记', text).map(({ name }) => name);
    expect(
      names(
        '危桥改造3座，双坝桥、高埂桥已建成通车，马蹄滩桥完成下部结构。路基工程完成92%，农村公路已完成3公里。',
      ),
    ).toEqual(['双坝桥', '高埂桥', '马蹄滩桥']);
    expect(names('县城北环路工程进展顺利，项目全长6.8公里。壬城物流园货运站一期投资8600万元。')).toEqual([
      '县城北环路工程',
      '壬城物流园货运站',
    ]);
    expect(names('一、完成情况\n1、双河口大桥。主桥长246米，桥面宽12米。\n2、重点项目。全长3公里。')).toEqual(
      ['双河口大桥'],
    );
  });

  test('are found by alias, and their furthest step by its words', () => {
    const project = (id: string, name: string) => ({ id, name, aliases: [], topic: 'x', kind: '桥' });
    const projects = [project('a', '甲桥'), project('b', '乙桥'), project('c', '丙桥'), project('d', '丁桥')];
    const text = '甲桥，正在做财评；乙桥已完成设计，现已完成路基3公里；丙桥已列入规划；丁桥已建成通车。';
    expect(proposed('projects', text, { projects }).map(({ project: id, step }) => [id, step])).toEqual([
      ['a', '财评招标'],
      ['b', '施工'],
      ['c', '规划申报'],
      ['d', '完工'],
    ]);
  });

  test('that no register knows are proposed where a sentence says what they cost', () => {
    const text = '新建G242改线工程，全长12公里。完成投资3亿元。开展整治，处罚3起。';
    expect(proposed('项目登记', text)).toEqual([
      {
        id: 'g242-gai-xian-gong-cheng',
        name: 'G242改线工程',
        topic: 'construction',
        kind: '工程',
        road: 'G242',
      },
    ]);
  });
});

describe('what is certain of another bureau’s sentence', () => {
  const metric = (id: string, name: string, unit: string) => ({
    id,
    name,
    unit,
    topic: 'roads',
    definition: name,
    measure: 'flow' as const,
    direction: 'neutral' as const,
    summable: false,
  });
  const project = (id: string, name: string) => ({ id, name, topic: 'roads', kind: '公路', aliases: [] });
  const projects = [project('bridge', '青龙大桥'), project('ring', '城北环线')];

  test.each([
    ['城北环线累计投资15亿元，占概算总投资的79.2%', 1],
    ['城北环线占总投资的79.2%', 0],
    ['城北环线投资2亿元，为总投资的79.2%', 1],
    ['城北环线达概算的79.2%', 0],
    ['青龙大桥投资3亿元，占批复概算的79.2%', 1],
  ])('%s tells what was done', (text, position) => {
    expect(proposed('metrics', text, { projects })[position]).not.toHaveProperty('kind');
  });

  test.each([
    ['青龙大桥6月16日建成；城北环线铺筑18.7公里', undefined],
    ['5月16日开工；累计铺筑18.7公里', undefined],
    ['青龙大桥3月建成，投资3亿元；城北环线铺筑18.7公里', undefined],
    ['6月20日完工；另铺筑18.7公里', undefined],
    ['全部于5月20日完工；剩余18.7公里', undefined],
    ['6月铺筑18.7公里', '2023-06'],
  ])('the day in %s', (text, expected) => {
    expect(proposed('metrics', text).at(-1)?.['coverage']).toBe(expected);
  });

  test.each([
    ['同比增长9.3%', '吞吐量环比增减'],
    ['环比增长9.3%', '吞吐量同比增减'],
    ['同比下降9.3%', '吞吐量完成率'],
    ['环比下降9.3%', '吞吐量占比'],
    ['同比上升9.3%', '吞吐量环比增长'],
  ])('吞吐量%s isn’t certain to be %s', (words, name) => {
    const { blocks } = layOut([plainParagraph(`吞吐量3万吨，${words}`)]);
    const precedents = ['', '增长', '下降', '上升'].flatMap((way) => [
      { metric: 'known', words: `吞吐量${words.slice(0, 2)}${way}`, hasSubject: false },
      { metric: 'known', words: `${words.slice(0, 2)}${way}`, hasSubject: false },
    ]);
    const known = { ...nothingKnown, metrics: [metric('known', name, '%')], precedents };
    const { proposals } = proposeEntries(blocks, periodOf('2023-h1'), known, 'done');
    const wrong = proposals.filter(({ to, entry }) => to === 'metrics' && entry['metric'] === 'known');
    expect(wrong.filter(({ confidence }) => confidence === '高')).toEqual([]);
  });

  test.each([
    ['青龙大桥9月底前建成，城北环线10月底前完工', [['bridge'], ['ring']]],
    ['城北环线9月底前完工，青龙大桥10月底前开工', [['ring'], ['bridge']]],
    ['9月底前建成青龙大桥，10月底前建成城北环线', [['bridge'], ['ring']]],
    ['9月底前完成招标，10月底前建成城北环线', [undefined, ['ring']]],
    ['青龙大桥8月开工，力争12月底前完成桩基', [['bridge'], ['bridge']]],
  ])('whose promise is whose in %s', (text, expected) => {
    const found = proposed('commitments', `二、下半年工作计划\n${text}。`, { projects });
    expect(found.map((entry) => entry['projects'])).toEqual(expected);
  });
});
