import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const registers = registersOf(
  [
    'added 新增里程 公里',
    'built 建成里程 公里',
    'buses 新能源公交车 辆 stock',
    'cases 查处案件 起',
    'claims 路产理赔案件 起',
    'companies 检查企业 家次',
    'cost 降低物流成本 元',
    'days 提前 天',
    'emissions 减少排放 吨',
    'fines 罚款 元',
    'funds 争取上级资金 元',
    'growth 货运量同比 %',
    'hazards 排查隐患 处',
    'investment 完成投资 元',
    'jobs 带动就业 人',
    'lights 安装路灯 盏',
    'mended 整改隐患 处',
    'moved 移送交警处罚车辆 辆',
    'ontime 正点率 % stock',
    'passengers 公路客运量 人次',
    'people 受益群众 人',
    'punished 处罚车辆 辆',
    'rate 投诉办结率 % stock',
    'rural 农村公路总里程 公里 stock',
    'saved 节约资金 元',
    'speed 平均车速 公里/小时 stock',
    'stations 客运站 个 stock',
    'time 通行时间 分钟 stock',
    'trained 培训 人次',
    'vehicles 检测车辆 辆',
  ],
  ['bridge 青龙大桥'],
);

/** What the check says to the number in 【】 as an actual one of a metric. */
function told(metric: string, sentence: string, more = ''): string {
  const value = /【(.*)】/.exec(sentence)?.[1] ?? '';
  const body = sentence.replaceAll(/[【】]/g, '');
  const quote = sentence.slice(0, sentence.indexOf('】')).replace('【', '');
  const report = sampleReport(
    '2023-h1',
    `metrics:\n  - { id: a, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`,
    `${body}。`,
  );
  return buildCatalogue(registers, [report])
    .errors.filter(({ code }) => code !== '数字-01')
    .map(({ code, message }) => `${code} ${message}`)
    .join();
}

/** A table of `metric sentence`, the number in 【】. */
const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, string]);

test.each(
  rows(`
    cost 项目建成后，可节约物流成本【120万元】
    cost 全面推广后每年可降低物流成本【120万元】
    cost 如全部实施，将降低物流成本【120万元】
    saved 如果方案获批，节约资金【50万元】
    saved 若按新方案实施，可节约资金【50万元】
    saved 一旦投用，节约资金【50万元】
    saved 倘若全线贯通，能节约资金【50万元】
    saved 假如按期完工，预计可节约资金【50万元】
    saved 预计可节约资金【50万元】
    saved 有望节约资金【50万元】
    saved 据测算，可节约资金【50万元】
    saved 经初步测算，能为群众节约资金【50万元】
    saved 项目投用后将节约资金【50万元】
    saved 力争节约资金【50万元】
    saved 拟节约资金【50万元】
    saved 计划节约资金【50万元】
    lights 计划安装路灯【320盏】
    lights 拟安装路灯【320盏】
    lights 将安装路灯【320盏】
    lights 即将安装路灯【320盏】
    lights 尚未安装路灯【320盏】
    lights 未能安装路灯【320盏】
    lights 不再安装路灯【320盏】
    lights 本应安装路灯【320盏】
    lights 原定安装路灯【320盏】
    lights 原拟安装路灯【320盏】
    lights 尚需安装路灯【320盏】
    lights 还要安装路灯【320盏】
    lights 至少要安装路灯【320盏】
    lights 需安装路灯【320盏】
    lights 应安装路灯【320盏】
    lights 建议安装路灯【320盏】
    lights 申请安装路灯【320盏】
    lights 可安装路灯【320盏】
    lights 能够安装路灯【320盏】
    lights 预备安装路灯【320盏】
    lights 下一步安装路灯【320盏】
    lights 下步工作中，安装路灯【320盏】
    lights 接下来，安装路灯【320盏】
    lights 待资金到位后，安装路灯【320盏】
    lights 只要资金到位，就能安装路灯【320盏】
    lights 只有资金到位，才能安装路灯【320盏】
    lights 没有安装路灯【320盏】
    lights 取消安装路灯【320盏】
    lights 停止安装路灯【320盏】
    lights 拒绝安装路灯【320盏】
    people 建成后惠及受益群众【3万人】
    people 项目建成后，将惠及受益群众【3万人】
    people 预计受益群众【3万人】
    people 预期受益群众【3万人】
    people 可惠及受益群众【3万人】
    people 届时受益群众【3万人】
    jobs 投产后可带动就业【800人】
    jobs 达产后带动就业【800人】
    jobs 有望带动就业【800人】
    jobs 可望带动就业【800人】
    jobs 能带动就业【800人】
    jobs 拟带动就业【800人】
    vehicles 日均可检测车辆【3000辆】
    vehicles 设计检测车辆【3000辆】
    vehicles 最多可检测车辆【3000辆】
    emissions 若全部更换，减少排放【50吨】
    emissions 如能如期投用，每年减少排放【50吨】
    emissions 预计全年减少排放【50吨】
    emissions 相当于可减少排放【50吨】
    time 建成后，通行时间缩短至【20分钟】
    time 届时，通行时间将缩短至【20分钟】
    speed 建成后平均车速可达【60公里/小时】
    speed 平均车速有望达到【60公里/小时】
    ontime 正点率要达到【98%】
    ontime 正点率须达到【98%】
    ontime 正点率不低于【98%】
    ontime 确保正点率【98%】
    ontime 正点率应保持在【98%】
    rate 投诉办结率未达到【98%】
    rate 投诉办结率不足【98%】
    rate 投诉办结率尚未达到【98%】
    rate 投诉办结率没有达到【98%】
    rate 投诉办结率未能达到【98%】
    cases 力求查处案件【30起】
    cases 不再查处案件【30起】
    mended 尚有整改隐患【12处】未完成
    mended 仍需整改隐患【12处】
    mended 还有整改隐患【12处】未销号
    mended 整改隐患【12处】尚未完成
    mended 整改隐患【12处】的任务没有完成
    mended 要求整改隐患【12处】
    mended 责令整改隐患【12处】
    mended 限期整改隐患【12处】
    investment 争取完成投资【2亿元】
    investment 全年预计完成投资【2亿元】
    investment 年内可完成投资【2亿元】
    investment 预计到年底完成投资【2亿元】
    investment 按此进度，年底可完成投资【2亿元】
    investment 如期开工后，可完成投资【2亿元】
    investment 完成投资【2亿元】的目标难以实现
    investment 完成投资【2亿元】的计划未能实现
    investment 难以完成投资【2亿元】
    investment 未完成投资【2亿元】
    investment 未能完成投资【2亿元】的目标
    investment 距完成投资【2亿元】的目标还有差距
    funds 拟争取上级资金【800万元】
    funds 可争取上级资金【800万元】
    funds 有望争取上级资金【800万元】
    added 下半年新增里程【12公里】
    added 2024年新增里程【12公里】
    added 明年新增里程【12公里】
    added “十五五”期间新增里程【12公里】
    added 建成后新增里程【12公里】
    built 还差【12公里】建成里程
    built 剩余建成里程【12公里】
  `),
)('%s hasn’t happened: %s', (metric, sentence) => {
  const [found = ''] = told(metric, sentence).split(',');
  expect(found).toMatch(/^数据-(?:1[678]|2[23])/);
  // What stands in the words may be answered by naming it.
  const words = /“([^“”]+)”/.exec(found)?.[1] ?? '';
  if (found.startsWith('数据-22'))
    expect(told(metric, sentence, `, reading: "原话的${words}另有所指"`)).not.toContain('数据-22');
});

test.each(
  rows(`
    cases 加强可持续执法能力建设，查处案件【30起】
    trained 召开可行性研究培训会，培训【120人次】
    buses 可视化调度平台接入新能源公交车【40辆】
    lights 安装可变色温路灯，安装路灯【320盏】
    companies 核发行政许可，新增检查企业【12家次】
    rate 群众认可度提升，投诉办结率达【98%】
    investment 功能完善，完成投资【2亿元】
    buses 更新新能源公交车【40辆】
    emissions 落实节能降碳，减少排放【50吨】
    emissions 通过提升智能化水平，减少排放【50吨】
    investment 职能转变到位，完成投资【2亿元】
    investment 新增产能完成投资【2亿元】
    lights 主要安装路灯【320盏】
    lights 重要节点安装路灯【320盏】
    lights 为满足群众需要，安装路灯【320盏】
    investment 主要完成投资【2亿元】
    vehicles 适应新形势，检测车辆【200辆】
    vehicles 应急检测车辆【200辆】
    cases 对应急处置不力的，查处案件【30起】
    cases 与公安联动响应查处案件【30起】
    lights 供应商安装路灯【320盏】
    lights 若干路段安装路灯【320盏】
    investment 如期开工，完成投资【2亿元】
    investment 如期完成投资【2亿元】
    cases 如下：查处案件【30起】
    cases 现将情况报告如下，查处案件【30起】
    mended 一旦发现隐患立即处置，已整改隐患【12处】
    mended 对隐患一旦发现、立即整改，累计整改隐患【12处】
    mended 只要有隐患就查，共整改隐患【12处】
    investment 待手续完善后开工的项目，已完成投资【2亿元】
    people 青龙大桥4月建成后，现已惠及受益群众【3万人】
    stations 城北枢纽投入使用后，全县客运站达到【12个】
    time 青龙大桥通车后，通行时间由1小时缩短到【20分钟】
    claims 即将到期的许可已全部延续，办理路产理赔案件【9起】
    cases 将12名驾驶员列入黑名单，查处案件【30起】
    fines 对将要脱保的车辆提醒到位，罚款【2万元】
    lights 将陈旧路灯全部更换，安装路灯【320盏】
    investment 我局将安全摆在首位，完成投资【2亿元】
    hazards 不再反弹，排查隐患【120处】
    hazards 未发生事故，排查隐患【120处】
    companies 检查企业【45家次】未发现重大隐患
    hazards 排查隐患【12处】尚未完成整改
    hazards 排查隐患【12处】，未整改到位3处
    rate 没有积压，投诉办结率【100%】
    fines 对未完成整改的企业罚款【3万元】
    fines 限期整改后仍不合格的，罚款【3万元】
    fines 责令改正12家，罚款【3万元】
    cases 查处案件【30起】，未完成结案5起
    investment 完成投资【2亿元】，年度目标难以实现的原因是征地滞后
    growth 若剔除基数影响，货运量同比【增长14.5%】
    growth 若不计外省车辆，货运量同比【增长14.5%】
    lights 按照省厅建议，安装路灯【320盏】
    lights 经申请批准，安装路灯【320盏】
    funds 积极申报，争取上级资金【800万元】
    lights 准备充分，安装路灯【320盏】
    lights 设计合理，安装路灯【320盏】
    lights 完成设计并安装路灯【320盏】
    investment 预期效果良好，完成投资【2亿元】
    investment 好于预期，完成投资【2亿元】
    investment 符合预期完成投资【2亿元】
    investment 超预期完成投资【2亿元】
    investment 经审计，节余有限，完成投资【2亿元】
    rural 全县农村公路总里程【1300公里】，可达性明显改善
    passengers 公路客运量【260万人次】，可能创历史新高
    passengers 公路客运量【260万人次】尚未恢复到2019年水平
    passengers 公路客运量【260万人次】，未达到年度目标的一半
    investment 完成投资【2亿元】，未能完成年度目标
    added 建成里程可观，新增里程【12公里】
    vehicles 检测车辆【200辆】（应检尽检）
    vehicles 做到应检尽检，检测车辆【200辆】
    lights 尽可能节约资金，安装路灯【320盏】
    lights 能修则修、能换则换，安装路灯【320盏】
    companies 要求企业自查，检查企业【45家次】
    jobs 既要速度更要质量，带动就业【800人】
    jobs 以工代赈项目带动就业【800人】
    people “路长制”建成后续管护机制，受益群众【3万人】
    days 比预定工期提前【15天】
    days 较预期工期提前【15天】
    moved 将移送交警处罚车辆【14辆】一并通报
    punished 将处罚车辆【14辆】录入系统
    investment 确保了工程进度，完成投资【2亿元】
    ontime 确保发车准点，正点率【98%】
    mended 督促企业整改隐患【12处】
    saved 采购价格可控，节约资金【50万元】
    saved 比可研估算节约资金【50万元】
    saved 通过优化设计节约资金【50万元】
    emissions 新能源车可循环利用电池，减少排放【50吨】
  `),
)('%s has: %s', (metric, sentence) => {
  expect(told(metric, sentence)).toBe('');
});

test('a possibility that the metric counts is its own', () => {
  const places = registersOf(['places 可停放车辆 辆 stock'], []);
  const report = sampleReport(
    '2023-h1',
    'metrics:\n  - { id: a, metric: places, value: "200辆", quote: "可停放车辆200辆" }',
    '停车场可停放车辆200辆。',
  );
  expect(buildCatalogue(places, [report]).errors).toEqual([]);
});
