/** A mistake that staff make: how it gets into good content, and what the check must say of it. */
export interface Mistake {
  readonly name: string;
  /** Words that stand exactly once in a file → what is written instead. An empty `from` writes a new file. */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
  /** File and words whose line must be named. */
  readonly at: readonly [file: string, words: string];
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Words of the message or its cure. */
  readonly says: RegExp;
  /** Further rules that the same mistake breaks. */
  readonly also?: readonly string[];
  /** Nothing else of the file can be read. */
  readonly hidesFile?: boolean;
}

export const report = 'reports/2023-h1/index.mdx';
export const before = 'reports/2022-h2/index.mdx';
const original = 'reports/2023-h1/original.txt';
const enforcement = 'metrics/enforcement.yaml';

/** A byte that isn't UTF-8, in words that are written as Latin-1. */
export const strayByte = '\u0000';

/** A report of the half-year before, for rules that look back. 示例 throughout: nobody issued it. */
export const reportBefore: readonly (readonly [file: string, text: string])[] = [
  [
    before,
    `---
title: 示例报告
period: 2022-h2
kind: 工作总结
metrics:
  - { id: fines, metric: fines, value: "70万元", quote: "罚款70万元" }
  - { id: inspected, metric: vehicles-inspected, value: "12000台", quote: "检测车辆12000台" }
  - { id: inspected-q3, metric: vehicles-inspected, value: "5000台", quote: "前三季度检测车辆5000台", coverage: 2022-01..2022-09, reading: "示例" }
  - { id: inspected-year, metric: vehicles-inspected, value: "22000台", quote: "全年检测车辆22000台", coverage: 2022 }
  - { id: built, metric: built-length, subject: rural-safety-works, value: "5km", quote: "建成5km", coverageSaid: "目前" }
  - { id: progress, metric: investment-progress, subject: butoujiang-road, value: "30%", quote: "完成投资30%", coverageSaid: "目前" }
  - { id: bridges, metric: bridge-count, subject: rural-bridges, value: "2座", quote: "危桥2座", kind: planned }
commitments:
  - { id: bridge, title: 三江桥开工, topic: construction, quote: "三江桥3月开工", due: 2023-03, dueSaid: "3月" }
---

本报告为示例数据。检测车辆12000台，罚款70万元；前三季度检测车辆5000台，全年检测车辆22000台。目前建成5km，完成投资30%，危桥2座。三江桥3月开工。

详见[附件](附件1.txt)，[图](#s-p1)。

![示例桥梁的示意图](bridge.webp)

甲、乙、丙各段另行安排。
`,
  ],
  [
    'reports/2022-h2/original.txt',
    '示例报告\n本报告为示例数据。检测车辆12000台，罚款70万元；前三季度检测车辆5000台，全年检测车辆22000台。目前建成5km，完成投资30%，危桥2座。三江桥3月开工。\n详见附件，图。\n甲、乙、丙各段另行安排。\n',
  ],
  ['reports/2022-h2/附件1.txt', '示例附件\n'],
  ['reports/2022-h2/bridge.webp', 'RIFF0000WEBP'],
];

/** The same words put into a text and its original. */
function inBoth(from: string, to: string): Mistake['edits'] {
  return [
    [report, from, to],
    [original, from, to],
  ];
}

const error = 'error' as const;
const warning = 'warning' as const;

export const mistakes: readonly Mistake[] = [
  // Periods and days
  {
    name: 'period ≠ folder',
    edits: [
      ['reports/2021-q1/index.mdx', '', '---\ntitle: 示例\nperiod: 2021-q2\nkind: 月报\n---\n\n示例数据。\n'],
      ['reports/2021-q1/original.txt', '', '示例\n示例数据。\n'],
    ],
    at: ['reports/2021-q1/index.mdx', 'period: '],
    code: '报告-01',
    severity: error,
    says: /2021-q1/,
  },
  {
    name: 'a period that is none',
    edits: [[before, 'period: 2022-h2', 'period: 2022-h3']],
    at: [before, 'period: '],
    code: '字段-03',
    severity: error,
    says: /2023-h1（上半年）/,
  },
  {
    name: 'start after end',
    edits: [
      [
        report,
        'value: "65台", quote: "非现场处罚车辆65台，罚款99900元", coverage: 2023-01-01..2023-06-10',
        'value: "65台", quote: "非现场处罚车辆65台，罚款99900元", coverage: 2023-06-10..2023-01-01',
      ],
    ],
    at: [report, 'id: off-site-vehicles'],
    code: '字段-03',
    severity: error,
    says: /写反了/,
  },
  {
    name: 'data cut off before the period ends',
    edits: [[before, 'quote: "罚款70万元" }', 'quote: "罚款70万元", coverage: 2022-07-01..2022-11-30 }']],
    at: [before, 'id: fines'],
    code: '数据-08',
    severity: warning,
    says: /2022年11月30日.*数据截至/s,
  },
  {
    name: 'a period that cuts into another report’s',
    edits: [
      [
        'reports/2023-04..2023-09/index.mdx',
        '',
        '---\ntitle: 示例\nperiod: 2023-04..2023-09\nkind: 工作总结\n---\n\n示例数据。\n',
      ],
      ['reports/2023-04..2023-09/original.txt', '', '示例\n示例数据。\n'],
    ],
    at: ['reports/2023-04..2023-09/index.mdx', 'period: '],
    code: '报告-04',
    severity: warning,
    says: /2023-h1/,
  },
  {
    name: 'a future date',
    edits: [[report, 'kind: 工作总结\n', 'kind: 工作总结\nissuedOn: 2033-07-05\n']],
    at: [report, 'issuedOn: '],
    code: '报告-03',
    severity: error,
    says: /将来/,
  },
  {
    name: 'data of the future',
    edits: [
      [
        'reports/2027-h1/index.mdx',
        '',
        '---\ntitle: 示例\nperiod: 2027-h1\nkind: 工作总结\nmetrics:\n  - { id: a, metric: weeding, value: "4700m", quote: "砍草4700m", coverage: 2027-01-01..2027-06-30 }\n---\n\n示例数据。砍草4700m。\n',
      ],
      ['reports/2027-h1/original.txt', '', '示例\n示例数据。砍草4700m。\n'],
    ],
    at: ['reports/2027-h1/index.mdx', 'id: a'],
    code: '数据-11',
    severity: error,
    says: /还没有到/,
    also: ['报告-02'],
  },
  // Ids, metrics, units
  {
    name: 'an id twice',
    edits: [[report, '{ id: sanjiang-length,', '{ id: sanjiang-investment,']],
    at: [report, 'metric: investment, subject: sanjiang'],
    code: '数据-01',
    severity: error,
    says: /已经用过/,
  },
  {
    name: 'an unknown metric',
    edits: [[report, 'metric: ditch-dredging', 'metric: ditch-dredgin']],
    at: [report, 'id: ditch-dredging'],
    code: '登记-02',
    severity: error,
    says: /ditch-dredging/,
    also: ['数字-01'],
  },
  {
    name: 'a unit misspelt',
    edits: [[report, 'value: "98km"', 'value: "98kn"']],
    at: [report, 'id: patrol-cleaning'],
    code: '字段-03',
    severity: error,
    says: /km/,
  },
  {
    name: 'a unit of another dimension',
    edits: [[report, 'metric: culvert-dredging', 'metric: patrol-cleaning']],
    at: [report, 'id: culvert-dredging'],
    code: '数据-02',
    severity: error,
    says: /长度/,
  },
  {
    name: 'm where the text says m 2',
    edits: [
      [report, 'value: "1675m 2"', 'value: "1675m"'],
      [
        'metrics/maintenance.yaml',
        'name: 铲路肩, topic: maintenance, unit: m2',
        'name: 铲路肩, topic: maintenance, unit: m',
      ],
    ],
    at: [report, 'id: shoulder-trimming'],
    code: '数据-16',
    severity: error,
    says: /1675m 2/,
  },
  // Numbers
  {
    name: 'a 万 too few',
    edits: [
      [before, 'value: "70万元", quote: "罚款70万元"', 'value: "70元", quote: "罚款70元"'],
      [before, '罚款70万元；', '罚款70元；'],
      ['reports/2022-h2/original.txt', '罚款70万元', '罚款70元'],
    ],
    at: [report, '{ id: fines,'],
    code: '数据-15',
    severity: warning,
    says: /“万”.*70元/s,
  },
  {
    name: 'a jump',
    edits: [
      [before, 'value: "12000台", quote: "检测车辆12000台"', 'value: "1200台", quote: "检测车辆1200台"'],
      [before, '检测车辆12000台，', '检测车辆1200台，'],
      ['reports/2022-h2/original.txt', '检测车辆12000台', '检测车辆1200台'],
    ],
    at: [report, '{ id: vehicles-inspected,'],
    code: '数据-14',
    severity: warning,
    says: /1200台/,
  },
  {
    name: 'value ≠ quote',
    edits: [[report, 'value: "132.2万元"', 'value: "123.2万元"']],
    at: [report, 'id: rural-bridges-investment'],
    code: '引文-04',
    severity: error,
    says: /没有“123.2万元”/,
    also: ['数字-01'],
  },
  {
    name: 'a quote that isn’t there',
    edits: [[report, 'quote: "清理疏通边沟30km"', 'quote: "清理疏通了边沟30km"']],
    at: [report, '清理疏通了边沟'],
    code: '引文-01',
    severity: error,
    says: /最像的一句是：清理疏通边沟30km/,
    also: ['数字-01'],
  },
  {
    name: 'an ambiguous quote',
    edits: [[report, 'quote: "动用挖掘机、铲车共计20台次"', 'quote: "台"']],
    at: [report, 'id: excavators'],
    code: '引文-02',
    severity: error,
    says: /occurrence/,
    also: ['引文-04'],
  },
  {
    name: 'parts that aren’t the whole',
    edits: [[report, '    acknowledged: 两个数都照原文公布。差的2起，报告没有说明。\n', '']],
    at: [report, 'id: violations-sum'],
    code: '核对-02',
    severity: error,
    says: /24 ≠ 26/,
  },
  {
    name: 'a part above its whole',
    edits: [
      [
        report,
        '{ id: transferred-cargo, relation: part, title: 移送交警的卸货在卸载货物之内, part: transferred-cargo, whole: cargo-unloaded }',
        '{ id: transferred-cargo, relation: part, title: 移送交警的卸货在卸载货物之内, part: cargo-unloaded, whole: transferred-cargo }',
      ],
    ],
    at: [report, 'part: cargo-unloaded'],
    code: '核对-02',
    severity: error,
    says: /10149.1 > 576.15/,
  },
  {
    name: '其中 above its whole, undeclared',
    edits: [
      [
        before,
        '  - { id: bridges,',
        '  - { id: part, metric: built-length, subject: rural-industry-road, value: "9km", quote: "其中9km", coverageSaid: "目前", parent: built }\n  - { id: bridges,',
      ],
      [before, '三江桥3月开工。', '三江桥3月开工，其中9km。'],
      ['reports/2022-h2/original.txt', '三江桥3月开工。', '三江桥3月开工，其中9km。'],
    ],
    at: [before, 'id: part'],
    code: '数据-10',
    severity: error,
    says: /9000 > 5000/,
  },
  {
    name: 'a ratio that is off',
    edits: [
      [
        before,
        '---\n\n本报告',
        'checks:\n  - { id: share, relation: ratio, title: 示例, part: built, whole: built, ratio: progress }\n---\n\n本报告',
      ],
    ],
    at: [before, 'id: share'],
    code: '核对-02',
    severity: warning,
    says: /30%/,
  },
  {
    name: 'a share above 100 %',
    edits: [
      [
        enforcement,
        '- { id: vehicles-inspected,',
        '- { id: share, name: 达标率, topic: overload-control, unit: "%", definition: "示例。", atMost: "100%" }\n- { id: vehicles-inspected,',
      ],
      [
        before,
        '  - { id: bridges,',
        '  - { id: reached, metric: share, value: "130%", quote: "达标率130%" }\n  - { id: bridges,',
      ],
      [before, '危桥2座。', '危桥2座，达标率130%。'],
      ['reports/2022-h2/original.txt', '危桥2座。', '危桥2座，达标率130%。'],
    ],
    at: [before, 'id: reached'],
    code: '数据-12',
    severity: error,
    says: /130%/,
  },
  {
    name: 'a cumulative number that falls',
    edits: [
      [
        before,
        'value: "22000台", quote: "全年检测车辆22000台"',
        'value: "4000台", quote: "全年检测车辆4000台"',
      ],
      [before, '全年检测车辆22000台。', '全年检测车辆4000台。'],
      ['reports/2022-h2/original.txt', '全年检测车辆22000台', '全年检测车辆4000台'],
    ],
    at: [before, 'id: inspected-year'],
    code: '数据-13',
    severity: warning,
    says: /5000台.*4000台/s,
  },
  // YAML
  {
    name: 'full-width digits',
    edits: [[report, 'due: 2023-11,', 'due: 2023-１１,']],
    at: [report, 'id: replanning-support'],
    code: '开头-07',
    severity: error,
    says: /--fix/,
  },
  {
    name: 'a thousands comma',
    edits: [[report, 'value: "282万元"', 'value: 2,820,000元']],
    at: [report, 'id: liuzhai-investment'],
    code: '开头-06',
    severity: error,
    says: /引号/,
    also: ['引文-04'],
  },
  {
    name: 'a tab',
    edits: [[report, '  - { id: weeding,', '\t- { id: weeding,']],
    at: [report, 'id: weeding,'],
    code: '开头-02',
    severity: error,
    says: /Tab/,
  },
  {
    name: 'no space after a colon',
    edits: [['site.yaml', 'region: ', 'region:']],
    at: ['site.yaml', 'region:'],
    code: '开头-04',
    severity: error,
    says: /空一格/,
  },
  {
    name: 'a full-width colon',
    edits: [['site.yaml', 'name: 新晃', 'name：新晃']],
    at: ['site.yaml', 'name：'],
    code: '开头-03',
    severity: error,
    says: /半角冒号/,
  },
  {
    name: 'a key twice',
    edits: [[report, 'issuer: ', 'kind: 工作总结\nissuer: ']],
    at: [report, 'kind: 工作总结\nissuer'],
    code: '开头-05',
    severity: error,
    says: /两次/,
  },
  {
    name: 'an unknown key',
    edits: [['projects/fangjiatun-school-road.yaml', 'place:', 'plase:']],
    at: ['projects/fangjiatun-school-road.yaml', 'plase:'],
    code: '字段-01',
    severity: error,
    says: /place/,
  },
  {
    name: 'a missing field',
    edits: [[report, '{ id: best-image, title: "挖掘和培育交通“最美形象”", ', '{ id: best-image, ']],
    at: [report, 'id: best-image'],
    code: '字段-02',
    severity: error,
    says: /缺少 commitments 第 22 条的 title/,
  },
  {
    name: 'a quotation mark left open in an entry',
    edits: [[report, 'value: "2000余立方"', 'value: "2000余立方']],
    at: [report, 'id: collapse-clearing'],
    code: '开头-01',
    severity: error,
    says: /引号/,
  },
  {
    name: 'a value without quotation marks',
    edits: [[report, 'value: "20余棵"', 'value: 20余棵']],
    at: [report, 'id: felled-trees'],
    code: '开头-08',
    severity: error,
    says: /--fix/,
  },
  {
    name: 'a quote without quotation marks',
    edits: [[report, 'quote: "短尖行道树10棵"', 'quote: 短尖行道树10棵']],
    at: [report, 'id: trimmed-trees'],
    code: '开头-08',
    severity: error,
    says: /--fix/,
  },
  // Bytes
  {
    name: 'not UTF-8',
    edits: [['projects/butoujiang-road.yaml', 'place: 步头降', `place: ${strayByte}`]],
    at: ['projects/butoujiang-road.yaml', 'place: '],
    code: '文件-01',
    severity: error,
    says: /另存为/,
    hidesFile: true,
  },
  {
    name: 'U+FFFD',
    edits: [[report, '坚持党建引领、固强本基', '坚持党建引领、固强\ufffd基']],
    at: [report, '固强\ufffd基'],
    code: '文件-02',
    severity: error,
    says: /乱码/,
    also: ['原文-03'],
  },
  {
    name: '锟斤拷',
    edits: [[report, 'title: "深化廉政风险防控"', 'title: "深化锟斤拷防控"']],
    at: [report, '锟斤拷'],
    code: '文件-02',
    severity: error,
    says: /乱码/,
  },
  // Markup
  {
    name: 'an unclosed component',
    edits: [[report, '## 二、下半年', '<Note>本站说明\n\n## 二、下半年']],
    at: [report, '<Note>'],
    code: '正文-06',
    severity: error,
    says: /没有结束/,
    also: ['原文-03'],
  },
  {
    name: 'an unlisted component',
    edits: [[before, '甲、乙、丙', '<Video />甲、乙、丙']],
    at: [before, '<Video />'],
    code: '正文-04',
    severity: error,
    says: /不认识/,
  },
  {
    name: 'import',
    edits: [[report, '半年来，我局', "import a from 'b'\n\n半年来，我局"]],
    at: [report, 'import a'],
    code: '正文-01',
    severity: error,
    says: /程序/,
  },
  {
    name: 'an expression',
    edits: [[report, '联合交警', '{编号}联合交警']],
    at: [report, '{编号}'],
    code: '正文-03',
    severity: error,
    says: /反斜线/,
    also: ['原文-03'],
  },
  {
    name: 'a bare <',
    edits: [[report, '常态化推进警示', '<3天常态化推进警示']],
    at: [report, '<3天'],
    code: '正文-05',
    severity: error,
    says: /小于号/,
    also: ['原文-03', '数字-01'],
  },
  {
    name: 'paired ~',
    edits: inBoth('半年来，我局始终', '1~3月、4~6月，我局始终'),
    at: [report, '1~3月'],
    code: '正文-08',
    severity: error,
    says: /划掉/,
  },
  {
    name: '** that doesn’t take',
    edits: [[report, '严格落实“三会一课”、', '严格落实**“三会一课”**、']],
    at: [report, '**“三会一课”**'],
    code: '正文-10',
    severity: error,
    says: /粗体/,
    also: ['原文-03'],
  },
  // Pictures
  {
    name: 'a picture without alt',
    edits: [[before, '![示例桥梁的示意图]', '![]']],
    at: [before, '![]'],
    code: '正文-13',
    severity: error,
    says: /文字说明/,
  },
  {
    name: 'a picture that isn’t there',
    edits: [[before, '(bridge.webp)', '(brige.webp)']],
    at: [before, '(brige.webp)'],
    code: '文件-05',
    severity: error,
    says: /bridge\.webp/,
  },
  {
    name: 'a picture of other case',
    edits: [[before, '(bridge.webp)', '(Bridge.webp)']],
    at: [before, '(Bridge.webp)'],
    code: '文件-05',
    severity: error,
    says: /大小写/,
  },
  {
    name: 'a picture over 1 MB',
    edits: [
      [before, '(bridge.webp)', '(large.webp)'],
      ['reports/2022-h2/large.webp', '', `RIFF0000WEBP${'x'.repeat(1_100_000)}`],
    ],
    at: [before, '(large.webp)'],
    code: '文件-06',
    severity: error,
    says: /压缩/,
    also: ['文件-09'],
  },
  {
    name: 'a picture no browser shows',
    edits: [
      [before, '(bridge.webp)', '(bridge.tif)'],
      ['reports/2022-h2/bridge.tif', '', 'tif'],
    ],
    at: [before, '(bridge.tif)'],
    code: '文件-07',
    severity: error,
    also: ['文件-09'],
    says: /另存为/,
  },
  {
    name: 'a web page as an attachment',
    edits: [
      [before, '(附件1.txt)', '(附件2.html)'],
      ['reports/2022-h2/附件2.html', '', '<script>alarm()</script>'],
    ],
    at: [before, '(附件2.html)'],
    code: '文件-14',
    severity: error,
    says: /另存为 \.pdf/,
    also: ['文件-09'],
  },
  {
    name: 'a web page that is called a PDF',
    edits: [
      [before, '(附件1.txt)', '(附件2.pdf)'],
      ['reports/2022-h2/附件2.pdf', '', '<html><script>alarm()</script></html>'],
    ],
    at: [before, '(附件2.pdf)'],
    code: '文件-15',
    severity: error,
    says: /内容不是 \.pdf/,
    also: ['文件-09', '隐私-07'],
  },
  {
    name: 'a table that reckons when it is opened',
    edits: [
      [before, '(附件1.txt)', '(附件2.csv)'],
      ['reports/2022-h2/附件2.csv', '', '项目,网址\n甲,=HYPERLINK("http://evil.example")\n'],
    ],
    at: [before, '(附件2.csv)'],
    code: '文件-16',
    severity: error,
    says: /公式/,
    also: ['文件-09'],
  },
  // People and secrets
  {
    name: 'an identity number',
    edits: inBoth('规范出租车经营行为。', '规范出租车经营行为11010519491231002X。'),
    at: [report, '11010519491231002X'],
    code: '隐私-01',
    severity: error,
    says: /110\*{13}2X/,
    also: ['数字-01', '隐私-01'],
  },
  {
    name: 'a mobile number',
    edits: [
      ['projects/sanjiang-bridge.yaml', 'kind: 危桥改造，维修加固', 'kind: 危桥改造，电话138 1234 5678'],
    ],
    at: ['projects/sanjiang-bridge.yaml', '138 1234'],
    code: '隐私-02',
    severity: error,
    says: /dutyPhones/,
  },
  {
    name: 'a bank card',
    edits: [
      ['reports/2022-h2/附件1.txt', '示例附件', '示例附件\n卡号６２２２０２１２３４５６７８９０１２８'],
    ],
    at: ['reports/2022-h2/附件1.txt', '卡号'],
    code: '隐私-03',
    severity: error,
    says: /银行卡号/,
  },
  {
    name: 'a name beside a penalty',
    edits: inBoth('依法依规查处和严厉打击', '对驾驶员李建国处以罚款，依法依规查处和严厉打击'),
    at: [report, '李建国'],
    code: '隐私-04',
    severity: warning,
    says: /姓名/,
  },
  {
    name: 'a mark of secrecy',
    edits: inBoth('强化落实安全生产责任制', '秘密★1年 强化落实安全生产责任制'),
    at: [report, '秘密★'],
    code: '保密-01',
    severity: error,
    says: /保密审查/,
    also: ['数字-01'],
  },
  {
    name: 'a paper for inside',
    edits: [[before, '甲、乙、丙', '内部资料 注意保存\n\n甲、乙、丙']],
    at: [before, '内部资料'],
    code: '保密-01',
    severity: error,
    says: /只供内部/,
    also: ['原文-03'],
  },
  // Words
  {
    name: 'a quotation mark without its other half',
    edits: inBoth('抓好“书记讲党课”精品', '抓好“书记讲党课精品'),
    at: [report, '“书记讲党课'],
    code: '校对-01',
    severity: warning,
    says: /勘误/,
  },
  {
    name: 'half-width punctuation where no original is compared',
    edits: [
      [
        'reports/2023-06/index.mdx',
        '',
        '---\ntitle: 示例\nperiod: 2023-06\nkind: 月报\n---\n\n示例数据,请核对。\n',
      ],
      ['reports/2023-06/original.docx', '', 'PK\x03\x04'],
    ],
    at: ['reports/2023-06/index.mdx', '示例数据,'],
    code: '校对-02',
    severity: warning,
    says: /半角/,
    also: ['原文-02', '隐私-07'],
  },
  {
    name: '见附件 without one',
    edits: [
      [
        report,
        '{ id: missing-attachment, quote: "（见附件）", note: "附件未提供", confidence: 高 }',
        '{ id: missing-attachment, quote: "新增新并村", note: "示例", confidence: 高 }',
      ],
    ],
    at: [report, '（见附件）'],
    code: '校对-03',
    severity: warning,
    says: /Attachment/,
  },
  {
    name: 'XX公里',
    edits: [[before, '甲、乙、丙各段', 'XX公里各段']],
    at: [before, 'XX公里'],
    code: '校对-04',
    severity: error,
    says: /模板/,
    also: ['原文-03'],
  },
  {
    name: '20xx年',
    edits: [[before, '另行安排', '20xx年安排']],
    at: [before, '20xx年'],
    code: '校对-04',
    severity: error,
    says: /模板/,
    also: ['原文-03', '数字-01'],
  },
  {
    name: 'a heading number that skips',
    edits: inBoth('（三）加强安全保障。', '（四）加强安全保障。'),
    at: [report, '### （四）加强'],
    code: '正文-17',
    severity: warning,
    says: /第 3 个/,
    also: ['正文-17'],
  },
  // Links and the original
  {
    name: 'a dead anchor',
    edits: [[before, '(#s-p1)', '(#s-p9)']],
    at: [before, '(#s-p9)'],
    code: '正文-19',
    severity: error,
    says: /s-p/,
  },
  {
    name: 'an address of another page',
    edits: [[before, '(#s-p1)', '(/projects/)']],
    at: [before, '(/projects/)'],
    code: '正文-20',
    severity: error,
    says: /https/,
  },
  {
    name: 'a dead link',
    edits: [[before, '[附件](附件1.txt)', '[附件](附件2.txt)']],
    at: [before, '附件2.txt'],
    code: '文件-05',
    severity: error,
    says: /附件1\.txt/,
  },
  // Names of files
  {
    name: 'files that nothing names',
    edits: [
      ['reports/2022-h2/项目清单.xlsx', '', 'x'],
      ['reports/2022-h2/旧稿/index - 副本.mdx', '', 'x'],
    ],
    at: [before, '---\ntitle'],
    code: '文件-09',
    severity: warning,
    says: /2 个文件.*项目清单\.xlsx.*名称像草稿.*旧稿\/index - 副本\.mdx，不要.*<Attachment file="项目清单\.xlsx"/s,
    also: ['隐私-07'],
  },
  {
    name: 'a named file that is called like a draft',
    edits: [
      [before, '[附件](附件1.txt)', '[附件](附件1修改稿.txt)'],
      ['reports/2022-h2/附件1修改稿.txt', '', '示例附件'],
    ],
    at: [before, '附件1修改稿.txt'],
    code: '文件-10',
    severity: warning,
    says: /请核对.*换一个正式的名称/s,
    also: ['文件-09'],
  },
  {
    name: 'a name that Windows refuses',
    edits: [
      [before, '[附件](附件1.txt)', '[附件](附件?.txt)'],
      ['reports/2022-h2/附件?.txt', '', '示例附件'],
    ],
    at: [before, '附件?.txt'],
    code: '文件-11',
    severity: error,
    says: /里有 \?，.*改名为 附件？\.txt.*--fix/s,
    also: ['文件-09'],
  },
  {
    name: 'two names that Windows takes for one',
    edits: [
      [before, '另行安排。', '另行安排。\n\n<Attachment file="附件3.txt" title="示例" />'],
      ['reports/2022-h2/附件3.txt', '', '示例附件'],
      ['reports/2022-h2/附件3.TXT', '', '示例附件'],
    ],
    at: [before, 'file="附件3.txt"'],
    code: '文件-12',
    severity: error,
    says: /附件3\.TXT.*只差大小写/s,
    also: ['文件-09'],
  },
  {
    name: 'a space in a link',
    edits: [
      [before, '[附件](附件1.txt)', '[附件](附 件.txt)'],
      ['reports/2022-h2/附 件.txt', '', '示例附件'],
    ],
    at: [before, '附 件.txt'],
    code: '正文-21',
    severity: error,
    says: /写成 \[附件\]\(<附 件\.txt>\)/,
    also: ['文件-09'],
  },
  {
    name: 'a text unlike its original',
    edits: [[report, '罚款99900元。', '罚款99800元。']],
    at: [report, '罚款99800元。'],
    code: '原文-03',
    severity: error,
    says: /照原件/,
    also: ['引文-01', '数字-01', '核对-01'],
  },
  {
    name: 'a Word file that can’t be opened beside the right text',
    edits: [['reports/2022-h2/original.docx', '', 'PK\x03\x04']],
    at: [before, '---'],
    code: '原文-02',
    severity: warning,
    says: /original\.docx/,
    also: ['隐私-07'],
  },
  {
    name: 'a time of publishing in a year that is a slip',
    edits: [[before, 'kind: 工作总结', 'kind: 工作总结\npublishAt: 2206-07-10 09:00']],
    at: [before, 'publishAt'],
    code: '字段-03',
    severity: error,
    says: /年份要在 1949 到 2199 之间/,
  },
  {
    name: 'a merge left open',
    edits: [
      [before, 'kind: 工作总结\n', '<<<<<<< HEAD\nkind: 工作总结\n=======\nkind: 月报\n>>>>>>> main\n'],
    ],
    at: [before, '<<<<<<<'],
    code: '文件-13',
    severity: error,
    says: /两个人改了同一处/,
  },
  {
    name: 'a heading that isn’t read as one',
    edits: [[before, '甲、乙、丙各段另行安排。\n', '甲、乙、丙各段另行安排。\n\n##二、打算\n']],
    at: [before, '##二、打算'],
    code: '正文-22',
    severity: error,
    says: /：## 二、打算/,
  },
  {
    name: 'a picture in full-width brackets',
    edits: [[before, '![示例桥梁的示意图](bridge.webp)', '![示例桥梁的示意图]（bridge.webp）']],
    at: [before, '（bridge.webp）'],
    code: '正文-23',
    severity: error,
    says: /写成 !\[示例桥梁的示意图\]\(bridge\.webp\)/,
    also: ['文件-09'],
  },
  {
    name: 'a character that nobody sees in a quote',
    edits: [[before, 'quote: "检测车辆12000台"', 'quote: "检测\u200b车辆12000台"']],
    at: [before, 'id: inspected,'],
    code: '开头-11',
    severity: error,
    says: /检测【零宽字符】车辆/,
    also: ['引文-01'],
  },
];
