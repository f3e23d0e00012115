import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

/** id, name, unit; `*` marks a stock. Names that end alike stand beside each other, as in real registers. */
const metrics = `
investment 完成投资 元|fixed 交通固定资产投资 元|total 总投资* 元|funds 争取上级资金 元|cost 降低物流成本 元|fines 罚款 元|moved-fines 移送交警罚款 元|losses 挽回经济损失 元
length 路线里程* 公里|built 建成里程* 公里|added 新增里程 公里|repaired 养护里程 公里|rural 农村公路总里程* 公里|ditches 清理边沟 公里
bridges 桥梁座数* 座|repaired-bridges 改造危桥 座|vehicles 检测车辆 辆|punished 处罚车辆 辆|moved 移送交警处罚车辆 辆|buses 新能源公交车* 辆|passengers 公路客运量 人次|spring 春运运送旅客 人次
freight 公路货运量 吨|rise 公路客运量同比增长 %|narrowed 增幅收窄 个百分点|rate 投诉办结率* %|progress 完成投资比例* %|plan-share 完成年度计划比例* %
cases 查处案件 起|letters 行文函件 起|claims 路产理赔案件 起|hazards 排查隐患 处|mended 整改隐患 处|companies 检查企业 家次|stations 客运站* 个|trained 培训 人次|emissions 减少排放 吨|area 占地* 亩
`
  .trim()
  .split(/[\n|]/)
  .map((line) => line.replace(/^(\S+) (\S+)\* (\S+)$/, '$1 $2 $3 stock'));

const registers = registersOf(metrics, [
  { id: 'qinglong', name: '青龙大桥', kind: '桥' },
  {
    id: 's335',
    name: 'S335东山至西岭公路改造工程',
    shortName: '东山至西岭公路',
    road: 'S335',
    kind: '公路',
  },
  { id: 'station', name: '城北客运枢纽站', aliases: ['城北枢纽'], kind: '站' },
  { id: 'ring', name: '县城北环线', kind: '公路' },
]);

/** A paragraph of a report and its honest entries: metric, value, and what else the entry says. */
const paragraphs: readonly (readonly [body: string, ...figures: string[]])[] = [
  ['今年以来，全县新增里程80公里，超过去年全年。', 'added 80公里'],
  ['推广多式联运，降低物流成本120万元。', 'cost 120万元'],
  ['减少排放50吨，群众满意度进一步提高。', 'emissions 50吨'],
  ['完成公路客运量260万人次，增幅收窄1.2个百分点。', 'passengers 260万人次', 'narrowed 1.2个百分点'],
  ['第1、2标段全部交工，养护里程12公里。', 'repaired 12公里'],
  ['实施S335、S336路面修复，养护里程40.5公里。', 'repaired 40.5公里'],
  ['按照年初计划，上半年完成投资3.2亿元，占年度计划的53%。', 'investment 3.2亿元', 'plan-share 53%'],
  ['截至6月底，已完成投资3.2亿元，为年计划的53%。', 'investment 3.2亿元', 'plan-share 53%'],
  ['3月15日开展宣传活动，上半年检查企业45家次。', 'companies 45家次'],
  ['6月8日，青龙大桥主塔封顶，完成投资1.2亿元。', 'investment 1.2亿元'],
  ['5月20日建成通车，新增里程12公里。', 'added 12公里'],
  ['4月份起实施新标准，处罚车辆85辆。', 'punished 85辆'],
  ['自5月1日新规施行以来，查处案件30起。', 'cases 30起'],
  ['6月是安全生产月，检查企业45家次，整改隐患12处。', 'companies 45家次', 'mended 12处'],
  ['2022年12月开工的青龙大桥，累计完成投资2.1亿元。', 'investment 2.1亿元'],
  ['5月启动的专项行动查处案件30起。', 'cases 30起'],
  ['3月底前已全部到位，争取上级资金2400万元。', 'funds 2400万元'],
  ['5月印发方案，排查隐患12处，整改隐患11处。', 'hazards 12处', 'mended 11处'],
  ['2月份完成招标，1—6月完成投资3.2亿元。', 'investment 3.2亿元'],
  ['制定养护计划，完成养护里程98公里。', 'repaired 98公里'],
  ['已将青龙大桥列入“十四五”规划，目前全县改造危桥6座。', 'repaired-bridges 6座'],
  ['积极向上争取上级资金2400万元，已全部到位。', 'funds 2400万元'],
  ['今年以来，争取上级资金3500万元，项目前期工作进展顺利。', 'funds 3500万元'],
  ['为争取项目支持，先后到省厅汇报，落实争取上级资金1200万元。', 'funds 1200万元'],
  ['力争全年完成投资5亿元。', 'investment 5亿元 kind: target'],
  [
    '计划全年完成投资5亿元，上半年已完成投资2.6亿元。',
    'investment 5亿元 kind: planned',
    'investment 2.6亿元',
  ],
  ['拟新建桥梁3座，桥梁座数达到45座。', 'bridges 3座 kind: planned', 'bridges 45座'],
  ['青龙大桥，总投资3120万元，预计年底建成。', 'total 3120万元 subject: qinglong kind: planned'],
  [
    '青龙大桥总投资3120万元，已完成投资1000万元，占总投资的32%。',
    'total 3120万元 subject: qinglong kind: planned',
    'investment 1000万元 subject: qinglong',
    'progress 32% subject: qinglong',
  ],
  [
    'S335东山至西岭公路改造工程，全长40.5公里，总投资2.4亿元；县城北环线，全长8公里。',
    'length 40.5公里 subject: s335 kind: planned',
    'total 2.4亿元 subject: s335 kind: planned',
    'length 8公里 subject: ring kind: planned',
  ],
  ['东山至西岭公路累计建成12公里。', 'built 12公里 subject: s335'],
  ['该工程起于东山，止于西岭，全长40.5公里。', 'length 40.5公里 subject: s335 kind: planned'],
  ['受青龙大桥施工影响，绕行车辆增多，检测车辆1200辆。', 'vehicles 1200辆'],
  ['城北枢纽投入使用后，全县客运站达到12个。', 'stations 12个'],
  [
    '检测车辆1.2万辆，处罚车辆334辆（其中移送交警处罚14辆），罚款78.6万元。',
    'vehicles 1.2万辆',
    'punished 334辆',
    'moved 14辆 parent: f1',
    'fines 78.6万元',
  ],
  [
    '查处案件26起，其中：行文函件1起，路产理赔案件9起。',
    'cases 26起',
    'letters 1起 parent: f0',
    'claims 9起 parent: f0',
  ],
  ['查处案件26起，包括路产理赔案件9起。', 'cases 26起', 'claims 9起 parent: f0'],
  ['检查企业50家次，排查隐患120处，整改隐患118处。', 'companies 50家次', 'hazards 120处', 'mended 118处'],
  ['春运期间，春运运送旅客7.2万人次。', 'spring 7.2万人次 coverageSaid: "春运期间"'],
  ['公路客运量260万人次，同比增长9.2%。', 'passengers 260万人次', 'rise 增长9.2%'],
  ['农村公路总里程达到1237.6公里，居全市前列。', 'rural 1237.6公里'],
  ['更新新能源公交车40辆，公交车全部实现新能源化。', 'buses 40辆'],
  ['举办法规培训班，培训120人次，挽回经济损失1.1万元。', 'trained 120人次', 'losses 1.1万元'],
  ['组织清淤，清理边沟30公里，投诉办结率100%。', 'ditches 30公里', 'rate 100%'],
  ['城北客运枢纽站占地40亩，项目规划已获批复。', 'area 40亩 subject: station kind: planned'],
  ['城北客运枢纽站规划占地40亩。', 'area 40亩 subject: station kind: planned'],
  ['1—6月完成公路货运量880万吨，二季度明显回升。', 'freight 880万吨 coverage: 2023-h1'],
  ['上半年，全县交通固定资产投资完成4.1亿元。', 'fixed 4.1亿元'],
  ['认真落实三年行动计划，检查企业205家次。', 'companies 205家次'],
  ['非法营运得到遏制，罚款12万元，未发生有责投诉。', 'fines 12万元'],
  ['原计划5月完工的县城北环线，目前累计建成6公里。', 'built 6公里 subject: ring'],
  ['编制完成综合交通发展规划，全县农村公路总里程1300公里。', 'rural 1300公里'],
  ['我局将安全生产摆在首位，排查隐患77处。', 'hazards 77处'],
];

test.each(paragraphs)('no alarm: %s', (body, ...figures) => {
  const lines = figures.map((figure, index) => {
    const [, metric, value = '', rest = ''] = /^(\S+) (\S+) ?(.*)$/.exec(figure) ?? [];
    const more = rest === '' ? '' : `, ${rest.replaceAll(/ (?=\w+:)/g, ', ')}`;
    const place = body.indexOf(value);
    const quote = body.slice(Math.max(0, place - 4), place + value.length);
    return `  - { id: f${index}, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`;
  });
  const report = sampleReport('2023-h1', `metrics:\n${lines.join('\n')}`, body);
  const told = buildCatalogue(registers, [report]).errors.filter(({ code }) => !code.startsWith('数字'));
  expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
