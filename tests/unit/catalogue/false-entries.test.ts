import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { allChecks } from '#src/catalogue/catalogue.ts';
import { timelinessOf } from '#src/catalogue/timeliness.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const registers = registersOf(
  [
    'cases 查处案件 起',
    'vehicles 检测车辆 台',
    'investment 完成投资 元',
    'mended 整改隐患 处',
    'repaired 养护里程 公里',
    'fines 罚款 元',
    'growth 货运量同比 %',
    'change 案件增减 起',
    'people 人数 人',
    'temperature 路面温度 ℃',
    'funds 争取上级资金 元',
    'profit 利润 元',
    'losses 亏损企业亏损额 元',
    'balance 企业盈亏 元',
  ],
  ['bridge 青龙大桥', 'ring 城北环线'],
);

/** The codes that a report gets besides those of numbers nobody accounted for. */
function codes(frontmatter: string, body: string, earlier: readonly ReturnType<typeof sampleReport>[] = []) {
  const report = sampleReport(earlier.length > 0 ? '2023-h2' : '2023-h1', frontmatter, body);
  return buildCatalogue(registers, [...earlier, report])
    .errors.filter(({ code }) => code !== '数字-01')
    .map(({ code, severity }) => `${severity === 'error' ? '错' : '警'} ${code}`)
    .join('；');
}

/** What the check says to a value of a metric whose quote runs up to its end. */
function ofValue(metric: string, value: string, body: string, more = ''): string {
  const text = body.replaceAll('**', '');
  const quote = text.slice(
    text.lastIndexOf('\n', text.indexOf(value)) + 1,
    text.indexOf(value) + value.length,
  );
  const entry = `metrics:\n  - { id: a, metric: ${metric}, value: ${JSON.stringify(value)}, quote: ${JSON.stringify(quote)}${more} }`;
  return codes(entry, body);
}

describe('a number is published whole', () => {
  test.each([
    ['检测车辆11\n980台。', 'vehicles', '980台'],
    ['检测车辆11,\n980台。', 'vehicles', '980台'],
    ['完成投资约\n63亿元。', 'investment', '63亿元'],
    ['货运量同比下降\n2.3%。', 'growth', '2.3%'],
    ['完成投资63亿\n元以上。', 'investment', '63亿'],
    ['完成投资3.\n5亿元。', 'investment', '5亿元'],
  ])('torn by what nobody sees: %j', (body, metric, value) => {
    expect(ofValue(metric, value, body)).toContain('错 数据-16');
  });

  test.each([
    ['检测车辆1、200台。', 'vehicles', '200台'],
    ['检测车辆1, 234台。', 'vehicles', '234台'],
    ['检测车辆12,34台。', 'vehicles', '34台'],
    ['检测车辆1\u3000234台。', 'vehicles', '234台'],
    ['完成投资3。5亿元。', 'investment', '5亿元'],
    ['完成投资3点5亿元。', 'investment', '5亿元'],
    ['完成投资6000+3000万元。', 'investment', '3000万元'],
    ['完成投资2或3亿元。', 'investment', '3亿元'],
    ['检测车辆5.2x10000台。', 'vehicles', '10000台'],
  ])('beside one without a unit: %j', (body, metric, value) => {
    expect(ofValue(metric, value, body)).toContain('错 数据-16');
    const beside = /[0-9.]+(?=\D+[0-9.]*[万亿]?[台元]|点)/.exec(body)?.[0] ?? '';
    expect(ofValue(metric, value, body, `, reading: "“${beside}”是另一个数"`)).toBe('');
  });

  test.each([
    ['第1、2标段检测车辆200台。', 'vehicles', '200台'],
    ['三类场所分别为3、5、8台。', 'vehicles', '8台'],
    ['2023年，200台车辆受检。', 'vehicles', '200台'],
    ['S335，40.5公里得到养护。', 'repaired', '40.5公里'],
    ['全年\n检测车辆\n200台。', 'vehicles', '200台'],
  ])('and no other is asked about: %j', (body, metric, value) => {
    expect(ofValue(metric, value, body)).not.toContain('数据-16');
  });

  test.each([
    ['投资320万港元。', 'investment', '320万'],
    ['投资320万欧元。', 'investment', '320万'],
    ['投资US$320万。', 'investment', '320万'],
    ['投资€320万。', 'investment', '320万'],
    ['投资＄320万。', 'investment', '320万'],
    ['出动320人·日。', 'people', '320人'],
    ['罚款500元∕人。', 'fines', '500元'],
    ['罚款500元每人。', 'fines', '500元'],
    ['培训成百上千人。', 'people', '上千人'],
  ])('with its whole unit: %s', (body, metric, value) => {
    expect(ofValue(metric, value, body)).toContain('错 数据-16');
  });

  test.each([
    '差不多63亿元',
    '估计63亿元',
    '不止63亿元',
    '大概在63亿元',
    '约为人民币63亿元',
    '（约）63亿元',
    '63亿元（约）',
    '63亿元出头',
    '63亿元有余',
    '63亿元不到',
    '＞63亿元',
    '～63亿元',
  ])('with its word of about: %s', (printed) => {
    expect(ofValue('investment', '63亿元', `完成投资${printed}。`)).toContain('错 数据-16');
    expect(ofValue('investment', printed, `完成投资${printed}。`)).toBe('');
  });

  test.each([
    '下挫2.3%',
    '萎缩2.3%',
    '走低2.3%',
    '缩水2.3%',
    '骤降2.3%',
    '少了2.3%',
    '↓2.3%',
    '▼2.3%',
    '降幅达2.3%',
    '下降：2.3%',
  ])('with its direction: 同比%s', (printed) => {
    expect(ofValue('growth', '2.3%', `货运量同比${printed}。`)).toContain('错 数据-17');
    expect(ofValue('growth', printed, `货运量同比${printed}。`)).toBe('');
  });

  test.each([
    ['货运量同比约下降2.3%。', 'growth', '下降2.3%', '约下降2.3%'],
    ['货运量同比近下降2.3%。', 'growth', '下降2.3%', '近下降2.3%'],
    ['货运量同比–2.3%。', 'growth', '2.3%', '–2.3%'],
    ['货运量同比—2.3%。', 'growth', '2.3%', '—2.3%'],
    ['货运量同比- 2.3%。', 'growth', '2.3%', '- 2.3%'],
    ['货运量同比﹣2.3%。', 'growth', '2.3%', '﹣2.3%'],
    ['投诉办结率—98%，货运量同比增长3%。', 'growth', '—98%', '98%'],
    ['路面温度零下 12℃。', 'temperature', '12℃', '零下 12℃'],
    ['查处案件比上年少查20起。', 'change', '20起', '少查20起'],
    ['查处案件较2022年减少20起。', 'change', '20起', '减少20起'],
  ])('and its sign: %s', (body, metric, wrong, right) => {
    expect(ofValue(metric, wrong, body)).toMatch(/错 数据-1[67]/);
    expect(ofValue(metric, right, body)).toBe('');
  });
});

describe('below zero', () => {
  test.each([
    ['路面温度零下12—15℃。', 'temperature', '12—15℃', '零下12—15℃'],
    ['路面温度零下12℃至零下3℃。', 'temperature', '零下3℃', '零下12℃至零下3℃'],
    ['路面温度为-3—-1℃。', 'temperature', '-1℃', '-3—-1℃'],
    ['路面温度零下5至零上3℃。', 'temperature', '3℃', '零下5至零上3℃'],
    ['货运量同比-0.5%至-0.2%。', 'growth', '0.2%', '-0.5%至-0.2%'],
    ['货运量同比-0.5%至-0.2%。', 'growth', '-0.2%', '-0.5%至-0.2%'],
    ['货运量同比-1%～-3%。', 'growth', '3%', '-1%～-3%'],
  ])('a range: %s', (body, metric, wrong, right) => {
    expect(ofValue(metric, wrong, body)).toMatch(/错 (?:数据-1[67]|引文|数据-0)/);
    expect(ofValue(metric, right, body)).toBe('');
  });

  test.each([
    '负增长1.5%',
    '负增长，为1.5%',
    '负增长态势，增速1.5%',
    '负增长，增幅为1.5%',
    '负增长（1.5%',
    '负增长，达1.5%',
  ])('负增长: 货运量同比呈%s', (printed) => {
    expect(ofValue('growth', '1.5%', `货运量同比呈${printed}。`)).toContain('错 数据-17');
    expect(ofValue('growth', printed, `货运量同比呈${printed}。`)).toBe('');
  });
  test('a sign says it, too', () => {
    expect(ofValue('growth', '-1.5%', '货运量同比呈负增长，增速为-1.5%。')).toBe('');
  });

  test.each([
    '亏损120万元',
    '净亏损120万元',
    '亏损额为120万元',
    '亏损达120万元',
    '亏损：120万元',
    '亏损了120万元',
    '亏损，金额为120万元',
    '赤字120万元',
    '逆差120万元',
  ])('a loss: 利润为%s', (printed) => {
    expect(ofValue('profit', '120万元', `企业利润为${printed}。`)).toContain('错 数据-17');
    expect(ofValue('profit', printed, `企业利润为${printed}。`)).toBe('');
  });
  test.each([
    ['企业利润120万元。', 'profit', '120万元'],
    ['企业扭亏为盈，利润120万元。', 'profit', '120万元'],
    ['亏损企业亏损额120万元。', 'losses', '120万元'],
  ])('none: %s', (body, metric, value) => {
    expect(ofValue(metric, value, body)).toBe('');
  });
  test('a loss is 约, too', () => {
    expect(ofValue('profit', '约120万元', '企业利润为亏损约120万元。')).toContain('错 数据-17');
    expect(ofValue('profit', '亏损约120万元', '企业利润为亏损约120万元。')).toBe('');
  });
  test('盈亏 has both signs', () => {
    expect(ofValue('balance', '120万元', '企业盈亏：亏损120万元。')).toContain('错 数据-17');
    expect(ofValue('balance', '亏损120万元', '企业盈亏：亏损120万元。')).toBe('');
  });
  test('a metric of losses has them as they are', () => {
    expect(ofValue('losses', '亏损额120万元', '亏损企业亏损额120万元。')).toContain('错 数据-17');
  });
});

describe('what hasn’t happened is no actual number', () => {
  test.each([
    '确保全年完成投资2亿元',
    '尚需完成投资2亿元',
    '要求完成投资2亿元',
    '有望完成投资2亿元',
    '预估完成投资2亿元',
    '原计划完成投资2亿元',
    '年度任务为完成投资2亿元',
    '年度目标：完成投资2亿元',
    '目标完成投资2亿元',
    '明年完成投资2亿元',
    '下半年完成投资2亿元',
    '年底前完成投资2亿元',
    '到2025年完成投资2亿元',
  ])('%s', (words) => {
    expect(ofValue('investment', '2亿元', `${words}。`)).toContain('错 数据-22');
  });
  test.each([
    '在要求时限内完成投资2亿元',
    '应急抢修完成投资2亿元',
    '确保了项目推进，完成投资2亿元',
    '为确保年度目标实现，完成投资2亿元',
    '今年完成投资2亿元',
    '超额完成计划，完成投资2亿元',
  ])('%s is one', (words) => {
    expect(ofValue('investment', '2亿元', `${words}。`)).toBe('');
  });

  test.each([
    ['未整改隐患2处', 'mended', '2处'],
    ['尚未完成投资2亿元', 'investment', '2亿元'],
    ['待整改隐患2处', 'mended', '2处'],
    ['无法整改隐患2处', 'mended', '2处'],
    ['剩余整改隐患2处', 'mended', '2处'],
    ['退还罚款2万元', 'fines', '2万元'],
    ['罚款未缴2万元', 'fines', '2万元'],
    ['完成投资缺口2亿元', 'investment', '2亿元'],
    ['距离完成投资2亿元还有差距', 'investment', '2亿元'],
  ])('%s says the contrary', (words, metric, value) => {
    expect(ofValue(metric, value, `${words}。`)).toContain('错 数据-23');
  });
  test.each([
    ['未发生事故，整改隐患2处', 'mended', '2处'],
    ['对未按期整改的企业罚款2万元', 'fines', '2万元'],
    ['还需努力，已完成投资2亿元', 'investment', '2亿元'],
  ])('%s doesn’t', (words, metric, value) => {
    expect(ofValue(metric, value, `${words}。`)).toBe('');
  });

  test.each([
    ['日均检测车辆200台', 'vehicles', '200台', '错'],
    ['月均查处案件30起', 'cases', '30起', '错'],
    ['人均罚款200元', 'fines', '200元', '错'],
    ['每月查处案件30起', 'cases', '30起', '警'],
    ['每公里完成投资120万元', 'investment', '120万元', '警'],
    ['每个工作日查处案件3起', 'cases', '3起', '警'],
    ['罚款200元（每人）', 'fines', '200元', '警'],
  ])('%s is so many for each', (words, metric, value, severity) => {
    expect(ofValue(metric, value, `${words}。`)).toContain(`${severity} 数据-23`);
  });
  test.each([
    ['每周开展巡查，共查处案件30起', 'cases', '30起'],
    ['坚持每月调度，完成投资2亿元', 'investment', '2亿元'],
    ['日均流量上升，检测车辆200台', 'vehicles', '200台'],
  ])('%s is how many there were', (words, metric, value) => {
    expect(ofValue(metric, value, `${words}。`)).toBe('');
  });
});

describe('a cell of a table', () => {
  const money =
    '单位：万元\n\n| 指标 | 上半年 | 本年计划 | 2022年 | 增减% |\n| --- | --- | --- | --- | --- |\n| 完成投资 | 1245.5 | 3000 | 2000 | 12 |\n| 罚款 | 78.6 | 100 | 80 | 3 |';
  const counts =
    '| 月份 | 查处案件（起） | 检测车辆（万台） |\n| --- | --- | --- |\n| 1—5月 | 30 | 1.2 |\n| 6月 | 12 | 0.3 |\n| 合计 | 42 | 1.5 |';
  const projects = '| 项目 | 完成投资（亿元） |\n| --- | --- |\n| 青龙大桥 | 2 |\n| 合计 | 5 |';
  test.each([
    [money, 'fines', '1245.5万元', '完成投资\n1245.5', '', '错 数据-23'],
    [money, 'investment', '78.6万元', '罚款\n78.6', '', '错 数据-23'],
    [money, 'investment', '3000万元', '完成投资\n1245.5\n3000', '', '错 数据-22'],
    [money, 'investment', '2000万元', '完成投资\n1245.5\n3000\n2000', '', '错 数据-18'],
    [money, 'fines', '3万元', '罚款\n78.6\n100\n80\n3', '', '错 引文-04'],
    [money, 'investment', '1245.5亿元', '完成投资\n1245.5', '', '错 引文-04'],
    [counts, 'cases', '30起', '1—5月\n30', '', '错 数据-18'],
    [counts, 'cases', '12起', '6月\n12', '', '错 数据-18'],
    [counts, 'cases', '42起', '合计\n42', ', coverage: 2023-02', '警 数据-18'],
    [projects, 'investment', '5亿元', '合计\n5', ', subject: bridge', '警 数据-24'],
    [money, 'investment', '1245.5万元', '完成投资\n1245.5', '', ''],
    [money, 'investment', '3000万元', '完成投资\n1245.5\n3000', ', kind: planned', ''],
    [money, 'investment', '2000万元', '完成投资\n1245.5\n3000\n2000', ', coverage: 2022', ''],
    [counts, 'cases', '30起', '1—5月\n30', ', coverage: 2023-01..2023-05', ''],
    [counts, 'vehicles', '1.5万台', '合计\n42\n1.5', '', ''],
    [projects, 'investment', '2亿元', '青龙大桥\n2', ', subject: bridge', ''],
  ])('%#', (body, metric, value, quote, more, expected) => {
    const entry = `metrics:\n  - { id: a, metric: ${metric}, value: "${value}", quote: ${JSON.stringify(quote)}${more} }`;
    expect(codes(entry, body)).toBe(expected);
  });
});

describe('an excuse is true', () => {
  const excuse = (sentence: string, numeral: string, reason: string) =>
    codes(`excused:\n  - { numeral: "${numeral}", quote: "${sentence}", reason: ${reason} }`, sentence);
  test.each([
    ['资金缺口1.2亿。', '1.2亿', '编号'],
    ['养护里程四十二公里。', '四十二公里', '固定说法'],
    ['改造危桥六座。', '六座', '固定说法'],
    ['死亡三人。', '三人', '口号'],
    ['共有企业三百家。', '三百家', '口号'],
    ['养护12公里工程。', '12公里', '口号'],
    ['完成5000万元计划。', '5000万元', '口号'],
    ['养护12公里路段。', '12公里', '编号'],
    ['新增公交12条线。', '12条', '编号'],
    ['处罚12起日常案件。', '12起', '日期'],
    ['举办培训12期。', '12期', '序数'],
    ['召开会议12次。', '12次', '序数'],
    ['“投资2亿元”。', '2亿元', '口号'],
    ['“投资2亿元”。', '2亿元', '引文或文件名'],
    ['“投资2亿元”。', '2亿元', '编号'],
    ['“新建公路12公里”。', '12公里', '口号'],
    ['“罚款3万元”。', '3万元', '引文或文件名'],
    ['“货运量增长8%”。', '8%', '口号'],
    ['“检查车辆320台”。', '320台', '口号'],
    ['“三百万元”到位。', '三百万元', '口号'],
  ])('%s: %s isn’t %s', (sentence, numeral, reason) => {
    expect(excuse(sentence, numeral, reason)).toContain('错 数字-02');
  });
  test.each([
    ['开展三项行动。', '三项', '口号'],
    ['建设“3公里就业圈”。', '3公里', '口号'],
    ['打造“1小时通勤圈”。', '1小时', '口号'],
    ['实施“5000万元工程”。', '5000万元', '口号'],
    ['开展“百日攻坚、两个确保”。', '两个', '口号'],
    ['开展“三年攻坚”。', '三年', '口号'],
    ['资金3千5元。', '3千5元', '概数不作数据'],
    ['新建3…5座。', '3…5座', '概数不作数据'],
    ['打通最后一公里。', '一公里', '固定说法'],
    ['打造三公里工程。', '三公里', '固定说法'],
    ['工期90天。', '90天', '期限'],
    ['停靠1000吨级船舶。', '1000吨', '编号'],
    ['一次会议明确了任务。', '一次', '序数'],
  ])('%s: %s is %s', (sentence, numeral, reason) => {
    expect(excuse(sentence, numeral, reason)).toBe('');
  });
});

describe('a number of one project, several or the county', () => {
  const subject = (body: string, value: string, id: string) =>
    ofValue('investment', value, body, `, subject: ${id}`);
  test.each([
    ['青龙大桥完成投资2亿元，城北环线完成投资3亿元。', '3亿元', 'bridge', '错 数据-24'],
    ['除青龙大桥外，全县完成投资2亿元。', '2亿元', 'bridge', '警 数据-24'],
    ['全县完成投资2亿元。', '2亿元', 'bridge', '警 数据-24'],
    ['青龙大桥等3个项目完成投资2亿元。', '2亿元', 'bridge', '警 数据-24'],
    ['青龙大桥、城北环线共完成投资2亿元。', '2亿元', 'bridge', '警 数据-24'],
    ['青龙大桥及城北环线合计完成投资2亿元。', '2亿元', 'bridge', '警 数据-24'],
    ['青龙大桥完成投资2亿元，城北环线完成投资3亿元。', '3亿元', 'ring', ''],
    ['全县重点工程青龙大桥完成投资2亿元。', '2亿元', 'bridge', ''],
  ])('%s %s of %s', (body, value, id, expected) => {
    expect(subject(body, value, id)).toBe(expected);
  });

  const step = (stage: string, of: string) =>
    codes(
      `projects:\n  - { project: bridge, stage: "${stage}", step: ${of}, quote: "青龙大桥${stage}" }`,
      `青龙大桥${stage}。`,
    );
  test.each([
    ['争取年底开工', '施工', '错 项目-03'],
    ['即将开工', '施工', '错 项目-03'],
    ['具备开工条件', '施工', '错 项目-03'],
    ['预计年底完工', '完工', '错 项目-03'],
    ['尚未建成通车', '完工', '错 项目-03'],
    ['主体完工', '完工', '警 项目-03'],
    ['一期已建成通车', '完工', '警 项目-03'],
    ['具备开工条件', '财评招标', ''],
    ['争取年底开工', '前期设计', ''],
    ['未完工', '施工', ''],
    ['已建成通车', '完工', ''],
  ])('%s as %s', (stage, of, expected) => {
    expect(step(stage, of)).toBe(expected);
  });
});

describe('parts and sums', () => {
  const two = (body: string, part: string) =>
    codes(
      `metrics:\n  - { id: w, metric: cases, value: "26起", quote: "案件26起" }\n  - { id: p, metric: change, value: "${part}", quote: "${part}", parent: w }`,
      body,
    );
  test.each([
    '查处案件26起，不含函件5起。',
    '查处案件26起（不包括函件5起）。',
    '查处案件26起，另有函件5起。',
    '查处案件26起；此外函件5起。',
    '查处案件26起，不计函件5起。',
  ])('%s', (body) => {
    expect(two(body, '5起')).toContain('错 数据-25');
  });

  const declared = (check: string) =>
    codes(
      `metrics:\n  - { id: w, metric: cases, value: "14起", quote: "案件14起" }\n  - { id: p, metric: change, value: "14起", quote: "函件14起" }\nchecks:\n  - { id: c, title: 合计, ${check} }`,
      '查处案件14起，函件14起。',
    );
  test.each([
    'relation: sum, whole: w, parts: [w]',
    'relation: sum, whole: w, parts: [p, p]',
    'relation: sum, whole: w, parts: [p, w]',
    'relation: part, whole: w, part: w',
  ])('%s', (check) => {
    expect(declared(check)).toBe('错 核对-01');
  });
  test('growth rates make no sum', () => {
    const of = (id: string, value: string) =>
      `  - { id: ${id}, metric: growth, value: "增长${value}", quote: "${id}增长${value}" }`;
    const lines = [of('a', '5%'), of('b', '7%'), of('c', '12%')].join('\n');
    const report = sampleReport(
      '2023-h1',
      `metrics:\n${lines}\nchecks:\n  - { id: s, relation: sum, title: 合计, whole: c, parts: [a, b] }`,
      '同比a增长5%，同比b增长7%，同比c增长12%。',
    );
    const { catalogue } = buildCatalogue(registers, [report]);
    expect(allChecks(catalogue).map(({ verdict }) => verdict)).toEqual(['undecided']);
  });
});

describe('what came of a promise', () => {
  const first = sampleReport(
    '2023-h1',
    'commitments:\n  - { id: open, title: 青龙大桥开工, topic: roads, projects: [bridge], quote: "青龙大桥争取10月份开工", due: 2023-10, dueSaid: "10月份", strength: "争取" }',
    '青龙大桥争取10月份开工。',
  );
  const answered = (outcome: string, words: string) =>
    codes(`answers:\n  - { to: 2023-h1/open, outcome: ${outcome}, quote: "${words}" }`, `${words}。`, [
      first,
    ]);
  test.each([
    ['青龙大桥争取明年开工', '错 答复-09'],
    ['青龙大桥预计2024年开工', '错 答复-09'],
    ['青龙大桥即将开工', '错 答复-09'],
    ['青龙大桥无法按期开工', '错 答复-09'],
    ['青龙大桥因故暂缓开工', '错 答复-09'],
    ['青龙大桥待开工', '错 答复-09'],
    ['青龙大桥年底前可开工', '错 答复-09'],
    ['青龙大桥具备开工条件', '警 答复-09'],
    ['青龙大桥开工受阻', '警 答复-09'],
    ['青龙大桥因资金问题搁置', '警 答复-09'],
    ['青龙大桥10月份正式开工', ''],
    ['青龙大桥已按计划开工', ''],
    ['青龙大桥于10月8日开工', ''],
    ['青龙大桥克服征地滞后影响，已于10月开工', ''],
  ])('已完成: %s', (words, expected) => {
    expect(answered('已完成', words)).toBe(expected);
  });
  test.each([
    ['青龙大桥已于去年10月开工', '2023-10', '10月', '错 答复-07'],
    ['青龙大桥已于2022年10月开工', '2023-10', '10月', '错 答复-07'],
    ['青龙大桥已于十月开工', '2023-09', '十月', '错 答复-07'],
    ['青龙大桥已于5月开工', '2023-05', '5月', '错 答复-06'],
    ['青龙大桥已于10月完成招标，12月开工', '2023-10', '10月', '警 答复-09'],
    ['青龙大桥已于8月批复、12月开工', '2023-08', '8月', '警 答复-09'],
    ['青龙大桥已于十月开工', '2023-10', '十月', ''],
    ['青龙大桥已于10月完成招标，12月开工', '2023-12', '12月', ''],
    ['青龙大桥已于6月开工', '2023-06', '6月', ''],
  ])('%s, done %s (%s)', (words, done, said, expected) => {
    expect(answered(`已完成, done: ${done}, doneSaid: "${said}"`, words)).toBe(expected);
  });

  const promise = (words: string, due: string, said: string) =>
    codes(
      `commitments:\n  - { id: p, title: 青龙大桥开工, topic: roads, projects: [bridge], quote: "${words}", due: ${due}, dueSaid: "${said}" }`,
      `${words}。`,
    );
  test.each([
    ['青龙大桥明年10月开工', '2023-10', '10月', '错 承诺-04'],
    ['青龙大桥2024年10月开工', '2023-10', '10月', '错 承诺-04'],
    ['青龙大桥十月份开工', '2023-11', '十月份', '错 承诺-04'],
    ['青龙大桥有望10月份开工', '2023-10', '10月份', '警 承诺-05'],
    ['青龙大桥10月份原则上开工', '2023-10', '10月份', '警 承诺-05'],
    ['青龙大桥十月份开工', '2023-10', '十月份', ''],
    ['青龙大桥明年10月开工', '2024-10', '明年10月', ''],
  ])('%s, due %s (%s)', (words, due, said, expected) => {
    expect(promise(words, due, said)).toBe(expected);
  });

  const period = (text: string) => {
    const read = parsePeriod(text);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };
  const punctuality = (
    quote: string,
    before: { reportId: string; outcome: '推迟'; until: ReturnType<typeof period> }[] = [],
  ) =>
    timelinessOf(
      { by: period('2023-07'), said: '7月' },
      { reportId: '2023-h2', outcome: '已完成', done: undefined, quote },
      before,
      (id) => period(id),
    )?.punctuality;
  test.each([
    ['青龙大桥如期建成通车', 'on-time'],
    ['青龙大桥提前3个月完成', 'on-time'],
    ['提前介入征地，青龙大桥已完成', 'unsaid'],
    ['按时召开会议，大桥已完工', 'unsaid'],
    ['提前介入项目后完成', 'unsaid'],
  ])('%s: %s', (quote, expected) => {
    expect(punctuality(quote)).toBe(expected);
  });
  test('如期 after it was put off isn’t in time by the first due time', () => {
    const before = [{ reportId: '2023-h1', outcome: '推迟' as const, until: period('2023-11') }];
    expect(punctuality('青龙大桥如期建成通车', before)).toBe('unsaid');
    expect(punctuality('青龙大桥如期建成通车', [{ ...before[0]!, reportId: '2023-q3' }])).toBe('late');
  });
});
