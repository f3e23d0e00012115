import { expect, test } from 'vitest';
import { ofAnswer, ofFigure, ofPromise, ofStage, rowsOf } from '../../support/one-entry.ts';

// Entries that say what odd sentences say: none may be refused or asked about.

function expectSilent(of: (row: string) => string, table: string): void {
  const alarmed = rowsOf(table).flatMap((row) => {
    const said = of(row);
    return said === '' ? [] : [`${row}: ${said}`];
  });
  expect(alarmed).toEqual([]);
}

test('figures', () => {
  expectSilent(
    ofFigure,
    `
      companies 组织力量对辖区企业开展拉网式检查【45家次】
      companies 累计督查企业【45家次】
      hazards 检查中发现问题隐患【120处】
      hazards 梳理各类隐患【120处】
      mended 完成隐患整治【118处】
      mended 督促闭环销号【118处】
      mended 已全部整改到位【118处】
      punished 查处超限车辆【14辆】
      punished 立案查处违法车辆【14辆】
      vehicles 检测货运车辆【200辆】
      vehicles 称重检测车辆【200辆】
      vehicles 对过往货车抽检【200辆】
      cases 查处非法营运案件【30起】
      cases 立案查处各类违法案件【30起】
      cases 查处道路运输违法行为【30起】
      fines 处以罚款【12万元】
      fines 依法收缴罚款【12万元】
      fines 处罚金额【12万元】
      funds 共向上争取各类资金【800万元】
      funds 争取到位上级资金【800万元】
      investment 全县交通建设累计完成投资【2亿元】
      investment 完成固投【2亿元】
      investment 实现投资【2亿元】
      added 新建农村公路里程【12公里】
      added 新增通车里程【12公里】
      built 建成通村路【12公里】
      built 累计建成【12公里】
      repaired 完成预防性养护【98公里】
      repaired 实施大中修【98公里】
      repaired 农村公路日常养护【98公里】
      repaired-bridges 完成危桥改造【6座】
      repaired-bridges 加固改造危桥【6座】
      repaired-bridges 消除危桥【6座】
      bridges 全县现有桥梁【45座】
      bridges 管养桥梁【45座】
      bridges 桥梁总数【45座】
      buses 全县拥有新能源公交车【40辆】
      buses 更新新能源公交车【40辆】
      buses 投放新能源公交车【40辆】
      stations 全县建成客运站【12个】
      stations 正常运营客运站【12个】
      passengers 完成公路旅客运输【260万人次】
      passengers 客运量达【260万人次】
      passengers 道路客运发送旅客【260万人次】
      freight 完成公路货物运输【880万吨】
      rate 12345热线办结率【98%】
      rate 按期办结率达到【98%】
      rate 信访投诉办结率【98%】
      ontime 公交准点率【98%】
      ontime 公交正点率由去年的95%提高到【98%】
      trained 开展从业人员培训【120人次】
      trained 举办培训班3期，参训【120人次】
      people 惠及沿线群众【3万人】
      people 方便群众出行【3万人】
      jobs 吸纳就业【800人】
      jobs 提供就业岗位，解决就业【800人】
      saved 核减工程造价，节约资金【50万元】
      saved 节省财政资金【50万元】
      losses 为群众挽回经济损失【50万元】
      losses 避免和挽回经济损失【50万元】
      emissions 减少碳排放【50吨】
      emissions 实现减排【50吨】
      cost 为企业降低物流成本【120万元】
      cost 减轻企业物流成本【120万元】
      days 比计划提前【15天】
      days 提前工期【15天】
      days 较合同工期提前【15天】
      area 征用土地，占地【40亩】
      lights 更换路灯后新装【320盏】
      lights 安装太阳能路灯【320盏】
      claims 办理路产损坏赔偿案件，路产理赔案件【9起】
      claims 处理路产理赔【9起】
      letters 发出行文函件【5起】
      moved 移送交警处罚【14辆】
      staff 现有执法人员【40人】
      villages 通客车建制村达到【128个】
      toll 通行费收入【120万元】
      growth 货运量同比【增长5.2%】
      growth 货运量同比增速【5.2%】
      growth 货运量同比由升转降，【下降2.3%】
      growth 货运量由去年同期增长3%转为同比【下降2.3%】
      rate 投诉办结率由92%提高到【98%】
      time 通行时间由60分钟缩短至【20分钟】
      price 运价由42元/吨降至【36.5元/吨】
      cases 查处案件比去年同期的30起减少5起，为【25起】
      cases 查处案件【30起】，比去年同期的28起多2起
      cases 查处案件【30起】，同比增加5起
      rate 投诉办结率提升至【98%】
      rate 投诉办结率提高到【98%】
      rate 投诉办结率稳定在【98%】
      rate 投诉办结率由去年同期的【92%】提高到98% | coverage: 2022-h1
      investment 完成投资【2亿元】，占年度计划的53%
      investment 完成年度目标任务，投资【2亿元】
      investment 按照任务分解，完成投资【2亿元】
      investment 完成投资【2亿元】，超概算原因正在核查
      investment 全年任务【5亿元】 | kind: target, for: 2023
      investment 批复概算【5亿元】 | kind: planned
      repaired 省下达养护里程【40公里】 | kind: planned
      built 计划建成里程【12公里】 | kind: planned
      total 青龙大桥概算总投资【3.2亿元】 | subject: bridge, kind: planned
      cases 查处案件【30起】（1—5月） | coverage: 2023-01..2023-05
      cases 查处案件【30起】（1—6月）
      cases 查处案件【30起】（去年同期28起）
      cases 查处案件【30起】（其中5月12起）
      cases 查处案件【30起】（同比减少5起）
      cases 查处案件【30起】（截至6月底）
      cases 2022年底启动专项行动，查处案件【30起】
      cases 去年底成立专班，今年查处案件【30起】
      bridges 较2022年底增加2座，桥梁【45座】
      investment 2022年底开工的青龙大桥，累计完成投资【2.1亿元】
      hazards 汛期来临前，排查隐患【120处】
      hazards 为迎接主汛期，排查隐患【120处】
      passengers 自2月开通以来，公路客运量【1.2万人次】
      passengers 五一假期5天，公路客运量【1.2万人次】 | coverageSaid: "五一假期5天"
      cases 当晚查处案件【12起】 | coverageSaid: "当晚"
      stations 截至2022年底，客运站【12个】 | coverage: 2022-12-31
      cases 前年以来持续整治，上半年查处案件【30起】
      investment 青龙大桥、城北环线分别完成投资【2亿元】、3亿元 | subject: bridge
      investment 青龙大桥、城北环线分别完成投资2亿元、【3亿元】 | subject: ring
      investment 青龙大桥和城北环线2个项目分别完成投资2亿元和【3亿元】 | subject: ring
      investment 青龙大桥进展顺利。该桥完成投资【2亿元】 | subject: bridge
      investment 受城北环线施工影响，青龙大桥完成投资【2亿元】 | subject: bridge
      investment 连接城北环线的青龙大桥完成投资【2亿元】 | subject: bridge
      investment 青龙大桥（城北环线控制性工程）完成投资【2亿元】 | subject: bridge
      investment 青龙大桥是城北环线的控制性工程，完成投资【2亿元】 | subject: bridge
      investment 青龙大桥开工后，完成投资【2亿元】 | subject: bridge
      investment 城北环线、青龙大桥等项目稳步推进，其中青龙大桥完成投资【2亿元】 | subject: bridge
      investment 我县3个项目进展顺利，青龙大桥完成投资【2亿元】 | subject: bridge
      built 城北环线分别在东、西两端建成3公里、【6公里】 | subject: ring
  `,
  );
});

test('step and stage', () => {
  expectSilent(
    ofStage,
    `
      已进入收尾阶段 施工
      正在进行路基施工 施工
      已完成招标，施工单位已进场 施工
      已完成施工图设计，正在招标 财评招标
      可研已批复，正在开展初步设计 前期设计
      已列入省“十四五”项目库 规划申报
      主塔封顶 施工
      已建成通车 完工
      通过竣工验收 完工
      累计完成投资1.2亿元 施工
      完成投资2亿元，占总投资的40% 施工
      正在办理用地手续 前期设计
      待财评 财评招标
      预计年底完工 施工
      基本完工 施工
      单幅通车 施工
      拟于年底招标 财评招标
      前期工作有序推进 前期设计
      已完成可研编制，计划明年开工 前期设计
      施工许可已办结，即将开工 财评招标
      因资金问题停工 施工
      已签订施工合同 财评招标
      已开工 施工 城北环线正在招标，青龙大桥已开工
      正在招标 财评招标 青龙大桥正在招标，城北环线已开工
      完成交工验收并投入使用 完工
      暂缓建设 规划申报
  `,
  );
});

test('promises', () => {
  expectSilent(
    ofPromise,
    `
      青龙大桥开工 青龙大桥10月开工，明年6月完工 2023-10 10月
      青龙大桥完工 青龙大桥10月开工，明年6月完工 2024-06 明年6月
      青龙大桥通车 青龙大桥年底建成 2023-12 年底
      青龙大桥通车 青龙大桥国庆节前通车 2023-09 国庆节前
      青龙大桥通车 青龙大桥后年通车 2025 后年
      青龙大桥通车 青龙大桥“十四五”末通车 2025-12 “十四五”末
      青龙大桥通车 青龙大桥两年内通车 2025-06 两年内
      青龙大桥通车 青龙大桥下月通车 2023-07 下月
      青龙大桥开工 青龙大桥争取10月开工，确保明年完工 2023-10 10月 争取
      青龙大桥完工 青龙大桥争取10月开工，确保明年完工 2024 明年 确保
      青龙大桥开工 加快推进青龙大桥前期工作，计划10月开工 2023-10 10月 计划
      青龙大桥开工 青龙大桥可望10月开工 2023-10 10月 可望
      青龙大桥开工 青龙大桥最快10月开工 2023-10 10月 最快
      青龙大桥前期工作 完成青龙大桥可研批复后，10月启动招标 2023-10 10月
      加快青龙大桥建设 加快青龙大桥建设
      青龙大桥主体完工 青龙大桥年底主体完工 2023-12 年底
      两桥开工 青龙大桥年底开工 2023-12 年底
      西岭片区路网 青龙大桥年底开工 2023-12 年底
      完成青龙大桥管养移交 青龙大桥已完工，年底完成管养移交 2023-12 年底
      青龙大桥验收 青龙大桥已通车，尽快组织竣工验收
      青龙大桥投资 青龙大桥力争下半年完成投资2亿元 2023-h2 下半年 力争
      取消收费站 年底取消收费站 2023-12 年底
  `,
  );
});

test('answers to “青龙大桥开工”', () => {
  expectSilent(
    (row) => ofAnswer('青龙大桥开工 青龙大桥争取10月份开工 2023-10 10月份 争取', row),
    `
      已完成 青龙大桥已于10月开工建设
      已完成 青龙大桥10月破土动工
      已完成 青龙大桥已完成桩基施工
      已完成 青龙大桥主塔封顶
      已完成 青龙大桥施工单位已进场
      未完成 青龙大桥因征地滞后未能开工
      推迟 青龙大桥开工推迟至2024年3月 2024-03
      部分完成 青龙大桥完成招标
  `,
  );
});

test('answers to “青龙大桥建成通车”', () => {
  expectSilent(
    (row) => ofAnswer('青龙大桥建成通车 青龙大桥年底建成通车 2023-12 年底', row),
    `
      已完成 青龙大桥建成通车
      已完成 青龙大桥全线贯通并投入使用
      已完成 青龙大桥竣工验收
      已完成 青龙大桥于12月28日正式通车
      已完成 青龙大桥通车后，群众出行更加便捷
      已完成 青龙大桥任务已全面完成
      部分完成 青龙大桥主桥合龙，引桥仍在施工
      部分完成 青龙大桥单幅通车
      部分完成 青龙大桥完成总工程量的80%
      未完成 青龙大桥仍在施工
      未完成 青龙大桥通车时间另行通知
      取消 青龙大桥项目终止建设
      推迟 青龙大桥未能按期通车，预计2024年6月建成 2024-06
      已完成 青龙大桥12月28日建成通车 2023-12-28 12月28日
      已完成 青龙大桥11月合龙、12月建成通车 2023-12 12月
      已完成 青龙大桥12月底建成通车 2023-12 12月底
  `,
  );
});

test('answers to “青龙大桥管养移交”', () => {
  expectSilent(
    (row) => ofAnswer('青龙大桥管养移交 青龙大桥年底完成管养移交 2023-12 年底', row),
    `
      已完成 青龙大桥管养移交已完成
      已完成 青龙大桥已移交公路养护中心管养
      部分完成 青龙大桥管养移交正在办理
  `,
  );
});
