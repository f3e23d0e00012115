import { describe, expect, test } from 'vitest';
import type { KnownRecords } from '#src/importing/extraction/proposal.ts';
import { proposeEntries } from '#src/importing/extraction/propose-entries.ts';
import { layOut } from '#src/importing/layout/lay-out.ts';
import { plainParagraph } from '#src/importing/layout/source-document.ts';
import { parsePeriod } from '#src/language/time/period.ts';

// What a figure, a promise or a stage is, as the words around it say.

const known: KnownRecords = {
  topics: [],
  metrics: [],
  projects: [],
  precedents: [],
  promises: [],
  ids: [],
};

function proposed(text: string, id = '2024-h1') {
  const period = parsePeriod(id);
  if (!period.ok) throw new Error(period.reason);
  const { blocks } = layOut(`示例\n${text}`.split('\n').map(plainParagraph));
  const { proposals } = proposeEntries(blocks, period.value, known, 'done');
  const of = (list: string) => proposals.filter(({ to }) => to === list).map(({ entry }) => entry);
  const named = new Map(of('指标登记').map(({ id: metric, name }) => [metric, name]));
  const figures = of('metrics');
  return {
    names: figures.map(({ metric }) => named.get(String(metric))),
    wholes: figures.map(({ parent }) => figures.find(({ id: other }) => other === parent)?.['value']),
    kinds: figures.map(({ kind }) => kind),
    intended: figures.map((figure) => figure['for']),
    covered: figures.map(({ coverage, coverageSaid }) => coverage ?? coverageSaid),
    promises: of('commitments').map(({ quote, due }) => [quote, due]),
    stages: of('projects').map(({ stage, step }) => [stage, step]),
    works: of('项目登记').map(({ name }) => name),
  };
}

describe('what a figure counts', () => {
  test.each([
    ['检查企业11家、车辆163辆。', ['检查企业', '检查车辆']],
    ['出动执法人员60人、车辆9台。', ['出动执法人员', '出动执法车辆']],
    ['抽检燃油87艘次，合格率97.7%。', ['抽检燃油', '抽检燃油合格率']],
    ['规范网约车市场秩序，合规率88.5%。', ['网约车市场秩序合规率']],
    ['申报专项债券项目2个，资金需求1.5亿元。', ['申报专项债券项目', '申报专项债券项目资金需求']],
    ['全市16家客运企业中11家亏损。', ['客运企业', '亏损']],
    ['对7家企业立案处罚。', ['企业立案处罚']],
    ['依托3个固定治超站和2处不停车检测点。', ['固定治超站', '不停车检测点']],
    ['罚款61万元，超限率由去年同期的0.91%下降到0.73%。', ['罚款', '超限率', '超限率']],
    ['客运量恢复到2019年同期的八成。', ['客运量恢复到同期比例']],
    ['完成投资9亿元，超年度目标1.4亿元。', ['完成投资', '完成投资超年度目标']],
  ])('%s', (text, names) => {
    expect(proposed(text).names).toEqual(names);
  });
});

test.each([
  ['列养公路3187公里（国道412公里，省道365公里）。', [undefined, '3187公里', '3187公里']],
  ['党员217名（含离退休56名）。', [undefined, '217名']],
  ['桩基完成60根（共148根）。', [undefined, undefined]],
  ['客货场站16家，16家企业中11家亏损。', [undefined, undefined, '16家']],
  ['完成投资9.86亿元。分领域看，公路4.2亿元，水运1.3亿元。', [undefined, '9.86亿元', '9.86亿元']],
])('the wholes of %s', (text, wholes) => {
  expect(proposed(text).wholes).toEqual(wholes);
});

test.each([
  ['二、下半年打算\n覆盖率由目前的68%提高到90%。', ['actual', 'target']],
  ['二、下半年打算\n满意率不低于95%。', ['target']],
  ['二、下半年打算\n计划完成投资5.6亿元，比2023年的4.9亿元增长14.3%。', ['planned', 'actual', 'planned']],
  ['上半年争取上级资金6.8亿元。', ['actual']],
  ['改造桥梁22座，超额完成20座的民生实事目标。', ['actual', 'target']],
  ['四、重点项目按计划推进\n路面工程完成62%。', ['actual']],
])('the kinds of %s', (text, kinds) => {
  expect(proposed(text).kinds.map((kind) => kind ?? 'actual')).toEqual(kinds);
});

test.each([
  ['二、下一步打算\n2025年，计划完成投资5亿元，3月底前出台方案；新增公交线路6条。', '2024', ['2025', '2025']],
  ['二、下一步打算\n下半年计划争取资金6200万元；申报专项债券项目2个。', '2024-h1', ['2024-h2', '2024-h2']],
  ['二、下一步打算\n年底前超限率控制在1%以内。', '2024-h1', ['2024']],
  ['二、下一步打算\n2025年，围绕“十四五”收官，计划完成投资45亿元。', '2024', ['2025']],
  ['二、下一步打算\n8月底前建成检测点2处。', '2024-h1', [undefined]],
])('for when is meant %s in a report on %s', (text, id, intended) => {
  expect(proposed(text, id).intended).toEqual(intended);
});

test.each([
  ['6月份客运量38万人次，环比增长9.4%。', ['2024-06', '2024-06']],
  ['客运量128万人次，去年同期为117万人次，同比增长8.9%。', [undefined, '2023-h1', undefined]],
  ['优良中等路率82.6%，较去年同期提高1.8个百分点。', [undefined, undefined]],
  ['4.春运。发送旅客31万人次。', ['春运']],
  ['1月1日至6月20日，处罚车辆288台。同期约谈企业8家。', ['2024-01-01..2024-06-20', '2024-01-01..2024-06-20']],
])('the time of %s', (text, covered) => {
  expect(proposed(text).covered).toEqual(covered);
});

test.each([
  ['2025年，力争完成投资12亿元。', '2024', [['2025年，力争完成投资12亿元', '2025']]],
  [
    '6月底前完成招标，改造危桥12座。',
    '2024',
    [
      ['6月底前完成招标，改造危桥12座', '2025-06'],
      ['改造危桥12座', undefined],
    ],
  ],
  ['年内再建非现场执法点4处', '2024-h1', [['年内再建非现场执法点4处', '2024-12']]],
  ['1.投资确保8.1亿元，力争8.4亿元。不留尾巴。', '2024-h1', [['投资确保8.1亿元，力争8.4亿元', undefined]]],
  ['2025年是“十四五”规划收官之年', '2024', []],
])('the promises of %s in a report on %s', (text, id, promises) => {
  expect(proposed(`一、工作情况\n一切正常。\n二、下一步打算\n${text}`, id).promises).toEqual(promises);
});

test('a line of its own that names what is to come begins a part of the report', () => {
  for (const line of ['下一年打算', '【2026年打算】', '▲下一步计划', '伍、下半年打算'])
    expect(proposed(`${line}\n3月底前配齐执法记录仪。`, '2024').promises).toHaveLength(1);
});

test.each([
  ['S318丙丁段改建工程用地预审尚未批复。', 'S318丙丁段改建工程', '前期设计'],
  ['甲乙大桥拆除重建工程因拆迁受阻，尚未交地。', '甲乙大桥拆除重建工程', '前期设计'],
  ['S218青山至石桥公路改建工程正在进行施工招标。', 'S218青山至石桥公路改建工程', '财评招标'],
  ['甲乙大道二期工程路基、管网都已完工。', '甲乙大道二期工程', '施工'],
  ['S333甲乙段路面中修先后交工。', 'S333甲乙段路面中修', '完工'],
])('how far works have got: %s', (text, name, step) => {
  const { works, stages } = proposed(text);
  expect(works).toEqual([name]);
  expect(stages.map(([, reached]) => reached)).toEqual([step]);
});
