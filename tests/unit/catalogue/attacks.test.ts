import { describe, expect, test } from 'vitest';
import { ofAnswer, ofExcuse, ofFigure, ofPromise, ofStage, rowsOf } from '../../support/one-entry.ts';

// True sentences with entries that say something else, in the manners of many bureaus: the words contradict each of them. Rows behind `?`
// aren't noticed: what they mean no rule here can read.

function expectTold(of: (row: string) => string, table: string): void {
  const silent = rowsOf(table).filter((row) => of(row.replace('? ', '')) === '');
  expect(silent).toEqual(rowsOf(table).filter((row) => row.startsWith('? ')));
}

describe('figures', () => {
  test('a number that is no value of its metric', () => {
    expectTold(
      ofFigure,
      `
      rate 投诉办结率由去年同期的【92%】提高到98%
      rate 投诉办结率由【92%】提高到98%
      time 通行时间由【60分钟】缩短至20分钟
      cases 每百公里查处案件【12起】
      cases 查处案件比去年同期的【30起】减少5起
      cases 去年同期查处案件【30起】
      fines 罚款不到【12万元】
      passengers 公路客运量从【1.2万人次】增加到1.5万人次
      investment 完成计划数【3.2亿元】的80%
      investment 完成投资【2亿元】以下
      vehicles 检测车辆【200辆】次
      cases 查处案件【3起】/百公里
      growth 货运量同比由增长【3%】转为下降2%
      growth 货运量同比由【增长3%】转为下降2%
      ? growth 货运量同比增速回落【8%】
      added 新增里程减少【12公里】
      fines 罚款减少【2.3万元】
      cases 查处案件同比增加【5起】
      ? cases 查处案件多【5起】
      investment 完成投资同比增加【1.2亿元】
      rate 投诉办结率提高【5%】
      rate 投诉办结率同比提升【5%】
      built 建成里程比计划少【3公里】
      investment 完成投资缩减【2亿元】
      freight 公路货运量【880万吨】公里
      ontime 正点率误差不超过【2%】
    `,
    );
  });
  test('a plan as a fact, a fact as a plan', () => {
    expectTold(
      ofFigure,
      `
      built 按照年初计划有序推进。上半年建成里程【12公里】 | kind: planned
      built 目标明确，上半年建成里程【12公里】 | kind: target
      built 建成里程【12公里】已交工 | kind: planned
      cases 查处案件【30起】 | kind: target
      investment 完成投资【2亿元】，超额完成计划 | kind: planned
      investment 全年投资计划【5亿元】
      investment 年度目标任务【5亿元】
      investment 省下达我县投资任务【5亿元】
      investment 批复概算【5亿元】
      built 列入年度计划的建成里程【12公里】
      repaired 安排养护里程【40公里】
      repaired 下达养护里程【40公里】
      repaired 申报养护里程【40公里】
      funds 待争取上级资金【800万元】
      ? lights 在建安装路灯【320盏】
      ? added 在建里程完工后新增里程【12公里】
      ? buses 采购中的新能源公交车【40辆】
    `,
    );
  });
  test('a target of another period', () => {
    expectTold(
      ofFigure,
      `
      investment 力争2024年完成投资【5亿元】 | kind: target, for: 2025
      investment 力争下半年完成投资【5亿元】 | kind: target, for: 2023-h1
      investment 力争全年完成投资【5亿元】 | kind: target, for: 2024
      investment 三季度力争完成投资【5亿元】 | kind: target, for: 2023-q4
      investment “十四五”期间计划完成投资【5亿元】 | kind: planned, for: 2023
      investment 到2025年底力争完成投资【5亿元】 | kind: target, for: 2024
    `,
    );
  });
  test('a time that the words give', () => {
    expectTold(
      ofFigure,
      `
      cases 清明小长假三天查处案件【30起】
      cases 6月18日当天查处案件【30起】
      cases 截至5月底查处案件【30起】
      cases 近五年查处案件【30起】
      cases “十三五”期间查处案件【30起】
      cases 2019年以来查处案件【30起】
      cases 当日查处案件【30起】
      cases 上周查处案件【30起】
      cases 上月查处案件【30起】
      stations 上年末客运站【12个】
      stations 2022年底客运站【12个】
      stations 截至2022年底，客运站【12个】
      stations 去年底客运站【12个】
      cases 今年一季度查处案件【30起】
      cases 今年前4个月查处案件【30起】
      cases 1至4月查处案件【30起】
      cases 1—5月查处案件【30起】 | coverage: 2023-01..2023-04
      cases 5月至6月查处案件【30起】
      cases 百日攻坚期间查处案件【30起】
      ? cases 专项整治行动中查处案件【30起】
      cases 2022年查处案件【30起】
      cases 上一年度查处案件【30起】
      cases 前年查处案件【30起】
      ? cases 行动开展以来查处案件【30起】
      ? cases 每逢节假日查处案件【30起】
      cases 查处案件【30起】（5月）
      cases 查处案件【30起】（截至5月底）
      cases 查处案件【30起】（1—5月）
      cases 查处案件（1—5月）【30起】
      cases 历史累计查处案件【30起】
      cases 自开通以来查处案件【30起】
      cases 昨天查处案件【30起】
      cases 夜查3天，查处案件【30起】 | coverage: 2023-06
      cases 国庆七天查处案件【30起】 @2023-h2
      cases 双节期间查处案件【30起】 @2023-h2
      ? cases 汛期查处案件【30起】
      cases 入冬以来查处案件【30起】 @2023-h2
      cases 三季度以来查处案件【30起】 @2023-h2
      ? cases 7月以来查处案件【30起】 @2023
    `,
    );
  });
  test('another thing than is counted', () => {
    expectTold(
      ofFigure,
      `
      pgrowth 货运量同比【增长5%】
      claims 查处案件【30起】
      hazards 排查隐患12处，整改【11处】
      mended 排查隐患【12处】，整改11处
      companies 检查企业45家次，处罚【3家次】
      added 养护农村公路【98公里】
      fines 罚款12万元，没收违法所得【3万元】
      funds 争取上级资金800万元，到位【300万元】
      investment 完成投资2亿元，支付【1.2亿元】
      passengers 公路客运量260万人次，其中省际【40万人次】
      vehicles 检测车辆200辆，不合格【3辆】
      vehicles 检测车辆200辆，其中超限【3辆】
      cases 查处案件30起，办结【5起】
      cases 查处案件30起，移送公安机关【5起】
      cases 发生交通事故【5起】
      fines 补贴【12万元】
      people 死亡【300人】
      rate 群众满意率【98%】
      rate 投诉受理率【98%】
      ? progress 投资完成率【53%】
      repaired-bridges 全县现有桥梁【45座】
      bridges 改造危桥【3座】
      freight 非法采砂【12万吨】
      rural 硬化农村公路【80公里】
      cost 增加物流成本【120万元】
      buses 报废新能源公交车【40辆】
      jobs 安置下岗职工【800人】
      saved 超支【50万元】
      saved 浪费资金【50万元】
      losses 造成经济损失【50万元】
      emissions 新增排放【50吨】
      days 推迟【15天】
      days 延误【15天】
    `,
    );
  });
  test('another project', () => {
    expectTold(
      ofFigure,
      `
      investment 青龙大桥、城北环线分别完成投资2亿元、【3亿元】 | subject: bridge
      investment 青龙大桥、城北环线分别完成投资【2亿元】、3亿元 | subject: ring
      investment 青龙大桥进展顺利。该项目完成投资【2亿元】 | subject: ring
      investment 青龙大桥进展顺利，完成投资【2亿元】 | subject: ring
      investment 与青龙大桥相邻的城北环线完成投资【2亿元】 | subject: bridge
      investment 受青龙大桥影响，城北环线完成投资【2亿元】 | subject: bridge
      investment 青龙大桥完工后，城北环线完成投资【2亿元】 | subject: bridge
      investment 我县3座大桥完成投资【2亿元】 | subject: bridge
      investment 其他项目完成投资【2亿元】 | subject: bridge
      investment 青龙大桥外的其他项目完成投资【2亿元】 | subject: bridge
      built 东山至西岭公路、城北环线共建成里程【12公里】 | subject: s335
    `,
    );
  });
  test('written when the rules stood: 39 of these 63 were told before any of them was looked at', () => {
    expectTold(
      ofFigure,
      `
      vehicles 检测车辆210辆，其中存在问题【36辆】
      companies 检查企业60家次，停业整顿【5家次】
      ? hazards 现存重大隐患【7处】，排查工作持续开展
      mended 挂牌督办【4处】
      cases 受理投诉【19起】
      cases 移交公安【8起】
      ? fines 罚没款物【3.6万元】
      ? funds 县级配套【90万元】
      ? investment 签约【1.4亿元】
      ? investment 贷款【0.9亿元】
      rate 按期整改率【96%】
      ontime 准载率【87%】
      ? built 路基成型【5公里】
      added 拓宽【9公里】
      repaired-bridges 新建桥梁【2座】
      stations 停运客运站【4个】
      buses 超期服役公交车【16辆】
      people 失联【5人】
      jobs 裁减【70人】
      ? emissions 排放超标【12吨】
      rate 投诉办结率自【93%】回升至97%
      ontime 正点率从【90%】跌至85%
      time 由原来的【45分钟】通行时间压减为15分钟
      cases 查处案件低于上年同期的【41起】
      passengers 公路客运量较去年多【8万人次】
      fines 罚款同比下降【6万元】
      growth 货运量同比跌【4%】
      investment 完成省定任务【6亿元】的45%
      investment 年度投资目标【6亿元】
      repaired 年内须完成养护里程【55公里】
      lights 资金一旦到位即安装路灯【90盏】
      lights 拟分批安装路灯【90盏】
      people 项目落地后预计受益群众【6万人】
      saved 经测算年可节约资金【20万元】
      emissions 理论上减少排放【30吨】
      vehicles 日检测能力【500辆】
      jobs 满负荷运行可带动就业【300人】
      mended 整改隐患【9处】仍未完成
      investment 难以完成投资【3亿元】
      added 原定新增里程【7公里】
      cases 若无异常，查处案件【12起】
      cases 查处案件【23起】（一季度）
      cases 查处案件【23起】（截至4月底）
      cases 清明节三天查处案件【23起】
      ? cases 3月以前查处案件【23起】
      cases 第一季度查处案件【23起】
      bridges 2020年底桥梁【38座】
      stations 上年底客运站【10个】
      cases 上个月查处案件【23起】
      cases 大前年查处案件【23起】
      cases “十三五”时期查处案件【23起】
      cases 2021年以来累计查处案件【23起】
      cases 春节七天查处案件【23起】
      investment 西岭客运站、青龙大桥分别完成投资【1亿元】、2亿元 | subject: bridge
      investment 除西岭客运站外的其他项目完成投资【1亿元】 | subject: station
      investment 青龙大桥停工，西岭客运站完成投资【1亿元】 | subject: bridge
      investment 对照青龙大桥，西岭客运站完成投资【1亿元】 | subject: bridge
      investment 青龙大桥、西岭客运站2个项目共完成投资【1亿元】 | subject: bridge
      investment 县城3条道路完成投资【1亿元】 | subject: ring
      investment 力争2025年完成投资【4亿元】 | kind: target, for: 2024
      investment 四季度计划完成投资【4亿元】 | kind: planned, for: 2023-q3
      built 已建成里程【6公里】 | kind: planned
      investment 上半年实际完成投资【1亿元】 | kind: target
    `,
    );
  });
  test('other words of the same kinds', () => {
    expectTold(
      ofFigure,
      `
      mended 摸排问题【40处】
      hazards 治理【38处】
      companies 约谈企业【6家次】
      vehicles 查扣【18辆】
      cases 结案【4起】
      cases 亡人事故【2起】
      funds 已拨付【260万元】
      investment 实际支付【0.8亿元】
      rate 群众满意率【91%】
      ontime 车辆完好率【91%】
      ? saved 追加资金【60万元】
      losses 事故损失【9万元】
      days 滞后【7天】
      added 修复农村公路【30公里】
      buses 淘汰老旧公交车【12辆】
      stations 撤并客运站【3个】
      people 受伤【26人】
      emissions 增加碳排放【9吨】
      rural 新建农村公路【45公里】
      ? trained 处罚【30人次】
      rate 投诉办结率从【88%】上升到96%
      time 通行时间从【90分钟】压缩到35分钟
      ontime 正点率由【95%】降至93%
      price 运价由【42元/吨】下降到36.5元/吨
      cases 查处案件较上年同期的【26起】增加4起
      investment 完成投资同比减少【0.6亿元】
      passengers 公路客运量同比增加【12万人次】
      rate 投诉办结率同比上升【3%】
      fines 罚款比上年少【1.1万元】
      investment 完成目标值【5亿元】的61%
      investment 完成年度投资任务【5亿元】的61%
      repaired 市局下达养护里程【70公里】
      investment 施工图预算【4.4亿元】
      built 目标清晰。二季度建成里程【8公里】 | kind: target, for: 2023
      cases 查处案件【17起】（4月）
      cases 查处案件【17起】（2022年）
      cases 查处案件【17起】（春运期间）
      bridges 去年末桥梁【40座】
      bridges 2021年末桥梁【40座】
      cases 昨夜查处案件【17起】
      passengers 端午三天公路客运量【3万人次】
      passengers 小长假期间公路客运量【3万人次】
      cases 前年查处案件【17起】
      investment 城北环线、西岭客运站分别完成投资1亿元、【2亿元】 | subject: ring
      investment 青龙大桥、城北环线、西岭客运站分别完成投资1亿元、3亿元和【2亿元】 | subject: ring
      investment 因城北环线征地受阻，青龙大桥完成投资【2亿元】 | subject: ring
      investment 毗邻城北环线的西岭客运站完成投资【2亿元】 | subject: ring
      investment 其余项目完成投资【2亿元】 | subject: ring
      investment 5个项目完成投资【2亿元】 | subject: ring
      investment 西岭客运站主体完工。该站完成投资【2亿元】 | subject: ring
      lights 倘资金到位，安装路灯【50盏】
      lights 条件成熟时将安装路灯【50盏】
      people 建成投用后可惠及受益群众【2万人】
      emissions 每年有望减少排放【20吨】
      saved 预计每年可为企业节约资金【30万元】
      mended 整改隐患【6处】未完成
      investment 完成投资【1亿元】的任务未能完成
      jobs 投产后预计带动就业【90人】
      vehicles 按设计检测车辆【900辆】
      lights 建议增设路灯【50盏】
    `,
    );
  });
});

test('step and stage', () => {
  expectTold(
    ofStage,
    `
      进入收尾阶段 完工
      完成施工图设计 施工
      完成招标，已开工 财评招标
      已投入使用 前期设计
      施工单位尚未进场 施工
      完成总工程量的98% 完工
      可研报告待批 施工
      已列入省项目库 前期设计
      正在开展前期工作 施工
      完成主塔封顶 完工
      办理用地预审 财评招标
      中标单位已确定 规划申报
      已停工 完工
      缓建 施工
      ? 拟于年底招标 财评招标
      ? 计划明年开展可研 前期设计
      预可研已通过 施工
      已签订施工合同 规划申报
      通过交工验收 施工
      已开工 施工 青龙大桥正在招标，城北环线已开工
      完工 完工 青龙大桥基本完工
      通车 完工 青龙大桥单幅通车
      具备通车条件 完工
      完成招标 财评招标 青龙大桥未完成招标
      获得批复 前期设计 青龙大桥可研有望获得批复
      已完成投资 施工 青龙大桥已完成投资2亿元的40%
  `,
  );
});

test('promises', () => {
  expectTold(
    ofPromise,
    `
      青龙大桥完工 青龙大桥10月开工，明年6月完工 2023-10 10月
      青龙大桥开工 青龙大桥10月开工，明年6月完工 2024-06 明年6月
      青龙大桥通车 青龙大桥国庆节前通车 2023-12 国庆节前
      青龙大桥通车 青龙大桥三季度通车 2023-q4 三季度
      青龙大桥通车 青龙大桥明年上半年通车 2023-12 明年上半年
      青龙大桥通车 青龙大桥年底前通车 2024 年底前
      青龙大桥通车 青龙大桥11月中旬通车 2023-12 11月中旬
      青龙大桥通车 青龙大桥元旦前通车 2024-01 元旦前
      青龙大桥通车 青龙大桥2025年底通车 2024-12 2025年底
      青龙大桥通车 青龙大桥2025年底通车 2025-12 5年底
      青龙大桥通车 青龙大桥加快建设，早日通车 2023-12 早日
      青龙大桥通车 青龙大桥尽快通车 2023-12 尽快
      青龙大桥通车 青龙大桥“十四五”末通车 2023-12 “十四五”末
      青龙大桥通车 青龙大桥后年通车 2024 后年
      青龙大桥通车 青龙大桥两年内通车 2024-06 两年内
      青龙大桥通车 青龙大桥12月底通车 2023-12 2月底
      青龙大桥通车 青龙大桥下月通车 2023-12 下月
      青龙大桥开工 青龙大桥力求10月开工 2023-10 10月
      青龙大桥开工 青龙大桥争取10月开工，确保明年完工 2023-10 10月 确保
      青龙大桥开工 青龙大桥原则上10月开工 2023-10 10月
      青龙大桥开工 青龙大桥拟于10月开工 2023-10 10月 确保
      青龙大桥开工 青龙大桥若资金到位10月开工 2023-10 10月
      青龙大桥开工 青龙大桥可望10月开工 2023-10 10月
      青龙大桥开工 青龙大桥最快10月开工 2023-10 10月
      青龙大桥开工 青龙大桥初步定于10月开工 2023-10 10月
      青龙大桥开工 青龙大桥预计10月开工 2023-10 10月 推进
      青龙大桥开工 加快推进青龙大桥，计划10月开工 2023-10 10月 加快
      青龙大桥开工 青龙大桥已于5月开工 2023-12 5月
      青龙大桥开工 青龙大桥已开工建设
      青龙大桥开工 青龙大桥建设取消
      ? 青龙大桥取消 青龙大桥年底完工 2023-12 年底
      城北环线开工 青龙大桥年底开工 2023-12 年底
      青龙大桥完工 青龙大桥年底开工 2023-12 年底
  `,
  );
});

test('answers to “青龙大桥开工”', () => {
  expectTold(
    (row) => ofAnswer('青龙大桥开工 青龙大桥争取10月份开工 2023-10 10月份 争取', row),
    `
      已完成 青龙大桥完成招标
      已完成 青龙大桥可研获批
      已完成 青龙大桥施工单位待进场
      未完成 青龙大桥破土动工
      部分完成 青龙大桥尚未动工
      取消 青龙大桥11月动工
      已完成 城北环线已于10月开工
  `,
  );
});

test('answers to “青龙大桥建成通车”', () => {
  expectTold(
    (row) => ofAnswer('青龙大桥建成通车 青龙大桥年底建成通车 2023-12 年底', row),
    `
      已完成 青龙大桥已开工建设
      已完成 青龙大桥完成总工程量的80%
      已完成 青龙大桥正在推进建设
      已完成 青龙大桥主桥合龙
      已完成 青龙大桥建设进展顺利
      已完成 青龙大桥建成通车指日可待
      已完成 青龙大桥力争尽早建成通车
      已完成 青龙大桥通车时间另行通知
      未完成 青龙大桥全线建成并投入使用
      部分完成 青龙大桥全面建成通车
      取消 青龙大桥暂缓建设
      推迟 青龙大桥已建成通车 2024-06
      推迟 青龙大桥停止建设 2024-06
      推迟 青龙大桥通车推迟至2024年10月 2024-06
      已完成 青龙大桥因资金不到位未如期通车
      已完成 青龙大桥通车仪式取消
      已完成 青龙大桥列入明年重点项目
      已完成 青龙大桥11月合龙，12月28日建成通车 2023-11 11月
      已完成 青龙大桥12月建成通车 2023-12-28 12月
      已完成 青龙大桥12月28日建成通车 2023-12-18 12月28日
      已完成 青龙大桥去年11月建成通车 2023-11 去年11月
      已完成 青龙大桥原定9月底前，实际于12月建成通车 2023-09 9月底前
      已完成 青龙大桥按计划12月建成通车 2023-11 12月
  `,
  );
});

test('excuses', () => {
  expectTold(
    ofExcuse,
    `
      全县新建公交站亭【一百二十座】 固定说法
      发放宣传资料【3000余份】 口号
      出动执法人员【120人次】 编号
      查处案件【约30起】 概数不作数据
      罚款【近3万元】 概数不作数据
      检测车辆【200多辆】 概数不作数据
      投资【3.2亿】 口号
      投诉办结率【98%】 口号
      客运站【12个】 序数
      养护里程【12公里】 期限
      提前【15天】完成 编号
      通行时间缩短【20分钟】 日期
      工期缩短【30天】 期限
      改造危桥【三座】 口号
      改造危桥【三座】 序数
      建成“四好农村路”【120公里】 口号
      《方案》要求新建【12公里】 引文或文件名
      安装路灯【320盏】 单位未收录
      增长【8.5%】 固定说法
      查处“两客一危”车辆【30辆】 固定说法
      伤亡人数下降【50%】 口号
      3月15日检查【120家】 日期
      参加培训【120人】 引文或文件名
  `,
  );
});
