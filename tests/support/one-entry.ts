import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { registersOf } from './sample-registers.ts';
import { sampleReport } from './sample-report.ts';

const registers = registersOf(
  `
investment 完成投资 元
fixed 交通固定资产投资 元
total 总投资 元 stock
funds 争取上级资金 元
cost 降低物流成本 元
saved 节约资金 元
fines 罚款 元
moved-fines 移送交警罚款 元
losses 挽回经济损失 元
toll 通行费收入 元
length 路线里程 公里 stock
built 建成里程 公里
added 新增里程 公里
repaired 养护里程 公里
rural 农村公路总里程 公里 stock
bridges 桥梁座数 座 stock
repaired-bridges 改造危桥 座
vehicles 检测车辆 辆
punished 处罚车辆 辆
moved 移送交警处罚车辆 辆
buses 新能源公交车 辆 stock
passengers 公路客运量 人次
spring 春运运送旅客 人次
freight 公路货运量 吨
growth 货运量同比 %
pgrowth 公路客运量同比增长 %
rate 投诉办结率 % stock
progress 完成投资比例 % stock
share 年度计划完成率 % stock
ontime 正点率 % stock
cases 查处案件 起
letters 行文函件 起
claims 路产理赔案件 起
hazards 排查隐患 处
mended 整改隐患 处
companies 检查企业 家次
stations 客运站 个 stock
trained 培训 人次
people 受益群众 人
jobs 带动就业 人
emissions 减少排放 吨
area 占地 亩
lights 安装路灯 盏
temperature 路面温度 ℃
staff 执法人员 人 stock
days 提前 天
time 通行时间 分钟 stock
villages 通客车建制村 个 stock
speed 平均车速 公里/小时 stock
price 运价 元/吨 stock
`
    .trim()
    .split('\n'),
  [
    'bridge 青龙大桥',
    'ring 城北环线',
    'station 西岭客运站',
    { id: 's335', name: 'S335东山至西岭公路改造工程', shortName: '东山至西岭公路', road: 'S335' },
  ],
);

/** What the check tells of a report with one entry, but for the numbers that nobody accounted for. */
function told(id: string, frontmatter: string, body: string, earlier: readonly ReportInput[] = []): string {
  return buildCatalogue(registers, [...earlier, sampleReport(id, frontmatter, `${body}。`)])
    .errors.filter(({ code, at }) => code !== '数字-01' && at.file.startsWith(id))
    .map(({ code, message }) => `${code} ${message}`)
    .join();
}

/** Of `metric sentence with the 【value】 | further fields @report`. */
export function ofFigure(row: string): string {
  const [, metric = '', sentence = '', more = '', id = '2023-h1'] =
    /^(\S+) ([^|@]*?)(?: \| ([^@]*?))?(?: @(\S+))?$/.exec(row) ?? [];
  const value = /【(.*)】/.exec(sentence)?.[1] ?? '';
  const quote = sentence.slice(
    sentence.lastIndexOf('。', sentence.indexOf('【')) + 1,
    sentence.indexOf('】'),
  );
  const entry = `id: a, metric: ${metric}, value: "${value}", quote: "${quote.replace('【', '')}"`;
  const fields = more === '' ? '' : `, ${more}`;
  return told(id, `metrics:\n  - { ${entry}${fields} }`, sentence.replaceAll(/[【】]/g, ''));
}

/** Of `stage step quote`; a quote that isn't given is 青龙大桥 and the stage. */
export function ofStage(row: string): string {
  const [stage = '', step = '', quote = `青龙大桥${stage}`] = row.split(' ');
  return told(
    '2023-h1',
    `projects:\n  - { project: bridge, stage: "${stage}", step: ${step}, quote: "${quote}" }`,
    quote,
  );
}

/** Of `title quote due dueSaid strength`, `-` for what isn't said. */
export function ofPromise(row: string): string {
  return told('2023-h1', ...promise(row));
}

function promise(row: string): [frontmatter: string, body: string] {
  const [title = '', quote = '', due = '-', dueSaid = '-', strength = '-'] = row.split(' ');
  const more = [
    due === '-' ? '' : `, due: ${due}, dueSaid: "${dueSaid}"`,
    strength === '-' ? '' : `, strength: "${strength}"`,
  ].join('');
  const entry = `id: p, title: ${title}, topic: roads, projects: [bridge], quote: "${quote}"${more}`;
  return [`commitments:\n  - { ${entry} }`, quote];
}

/** Of `outcome quote until|done doneSaid`, an answer to what 2023-h1 promised. */
export function ofAnswer(promised: string, row: string): string {
  const [outcome = '', quote = '', time, said] = row.split(' ');
  const more =
    time === undefined
      ? ''
      : said === undefined
        ? `, until: ${time}`
        : `, done: ${time}, doneSaid: "${said}"`;
  const entry = `to: 2023-h1/p, outcome: ${outcome}, quote: "${quote}"${more}`;
  return told('2023-h2', `answers:\n  - { ${entry} }`, quote, [
    sampleReport('2023-h1', ...promise(promised)),
  ]);
}

/** Of `sentence with the 【numeral】 reason`. */
export function ofExcuse(row: string): string {
  const [sentence = '', reason = ''] = row.split(' ');
  const quote = sentence.replaceAll(/[【】]/g, '');
  const numeral = /【(.*)】/.exec(sentence)?.[1] ?? '';
  return told(
    '2023-h1',
    `excused:\n  - { numeral: "${numeral}", quote: "${quote}", reason: ${reason} }`,
    quote,
  );
}

/** The rows of a table. */
export const rowsOf = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
