/**
 * The kinds of size a quantity can have, with the Chinese name that people see.
 *
 * Of two units of one dimension only those with the same canonical unit convert into each other: 台 and 起 are both
 * counts and never add up.
 */
const dimensionNames = {
  money: '金额',
  length: '长度',
  area: '面积',
  volume: '体积',
  mass: '质量',
  count: '数量',
  'passenger-turnover': '旅客周转量',
  'freight-turnover': '货物周转量',
  'vehicle-turnover': '车辆行驶量',
  ratio: '比率',
  'percentage-points': '百分点',
  multiple: '倍数',
  duration: '时长',
  speed: '速度',
  power: '功率',
  energy: '电量',
  voltage: '电压',
  temperature: '温度',
  pressure: '压强',
  index: '指数',
  level: '声级',
  score: '分数',
  proportion: '比',
  number: '数',
  // What a rate counts by, where the register doesn't have it.
  other: '其他',
} as const;

/** A kind of size that isn't made of others: `length`, `count` … */
export type BaseDimension = keyof typeof dimensionNames;

/** A kind of size: `length`, or that of a rate, so much of one for each of another: `money/length`. */
export type Dimension = BaseDimension | `${BaseDimension}/${BaseDimension}`;

/** What people call a dimension: 金额, 金额/长度. */
export function dimensionName(dimension: Dimension): string {
  return dimension
    .split('/')
    .map((part) => dimensionNames[part as BaseDimension])
    .join('/');
}

/** A canonical unit, and every printed form that is a fixed multiple of it. */
export interface UnitEntry {
  readonly canonical: string;
  readonly dimension: Dimension;
  /** Printed form → exactly how many canonical units it is, as a decimal. Holds `canonical` itself as `1`. */
  readonly forms: Readonly<Record<string, string>>;
}

/** A counting word that stands for itself, with other ways to print it. */
function count(canonical: string, ...aliases: readonly string[]): UnitEntry {
  return {
    canonical,
    dimension: 'count',
    forms: Object.fromEntries([canonical, ...aliases].map((form) => [form, '1'])),
  };
}

/** Counting words whose number may be printed with anything; none converts into another. */
const plainCounts =
  '台 台次 台班 辆 辆次 车次 起 件 条 座 处 棵 株 冢 道 人次 次 项 家 个 户 艘 艘次 班 班次 架 架次 场 场次 份 例 宗 ' +
  '套 只 块 根 盏 支 队 组 批 批次 篇 张 册 本 幅 面 口 孔 段 对 趟 单 笔 条次 家次 处次 户次 ' +
  '标段 车道 泊位 工日 村 所 枚 副 部 卷 位 ' +
  '期 轮 轮次 届 层 栋 幢 间 床 把 盒 瓶 箱 桶 袋 车 列 列次 节 扇 片 眼 站 站点 县 乡 镇 乡镇 社区 部门 单位 企业 学校 网点 字 页 ' +
  '课时 学时 人天 台时 种 遍 顶 岁 包 墩 跨 头 羽 尾 票 车位 标台 客位 铺位 总吨 载重吨 期次 份次';

/**
 * The units found in transport bureaus' reports.
 *
 * Where a legal unit of measurement exists it is the canonical one (国务院《关于在我国统一实行法定计量单位的命令》, 1984).
 * 亩 is a canonical unit of its own: 1 亩 is 2000/3 m², which no decimal states exactly, and 约700亩 shown as
 * 466666.67 m² would claim a precision that nobody printed. For the same reason 年, 个月 and 天 don't convert.
 */
export const unitRegister: readonly UnitEntry[] = [
  { canonical: '元', dimension: 'money', forms: { 元: '1', 元人民币: '1', 块钱: '1', 元整: '1', 角: '0.1' } },
  { canonical: '美元', dimension: 'money', forms: { 美元: '1' } },
  {
    canonical: 'm',
    dimension: 'length',
    forms: {
      m: '1',
      米: '1',
      // A running metre of bridge or tunnel is as long as any other.
      延米: '1',
      km: '1000',
      KM: '1000',
      Km: '1000',
      '㎞': '1000',
      公里: '1000',
      千米: '1000',
      cm: '0.01',
      厘米: '0.01',
      mm: '0.001',
      毫米: '0.001',
      海里: '1852',
    },
  },
  {
    canonical: 'm2',
    dimension: 'area',
    forms: {
      m2: '1',
      'm²': '1',
      '㎡': '1',
      平方米: '1',
      平米: '1',
      平方: '1',
      ha: '10000',
      公顷: '10000',
      km2: '1000000',
      'km²': '1000000',
      '㎢': '1000000',
      平方公里: '1000000',
      平方千米: '1000000',
    },
  },
  { canonical: '亩', dimension: 'area', forms: { 亩: '1' } },
  {
    canonical: 'm3',
    dimension: 'volume',
    forms: {
      m3: '1',
      'm³': '1',
      '㎥': '1',
      立方米: '1',
      立方: '1',
      方: '1',
      升: '0.001',
      L: '0.001',
      毫升: '0.000001',
      mL: '0.000001',
    },
  },
  {
    canonical: '吨',
    dimension: 'mass',
    forms: {
      吨: '1',
      t: '1',
      公斤: '0.001',
      千克: '0.001',
      kg: '0.001',
      '㎏': '0.001',
      斤: '0.0005',
      克: '0.000001',
    },
  },
  // What is measured in the air: no decimal of a tonne says it.
  { canonical: 'μg', dimension: 'mass', forms: { μg: '1', 微克: '1', mg: '1000', 毫克: '1000' } },
  ...plainCounts.split(' ').map((word) => count(word)),
  count('人', '名'),
  count('标箱', 'TEU'),
  count('台套', '台(套)', '台/套', '台、套'),
  {
    canonical: '人公里',
    dimension: 'passenger-turnover',
    forms: { 人公里: '1', 人·公里: '1', 人千米: '1' },
  },
  {
    canonical: '吨公里',
    dimension: 'freight-turnover',
    forms: { 吨公里: '1', 吨·公里: '1', 吨千米: '1', t·km: '1' },
  },
  { canonical: '车公里', dimension: 'vehicle-turnover', forms: { 车公里: '1', 车·公里: '1' } },
  // 三成 and 八折 are 30% and 80%.
  { canonical: '%', dimension: 'ratio', forms: { '%': '1', '‰': '0.1', '‱': '0.01', 成: '10', 折: '10' } },
  {
    canonical: '个百分点',
    dimension: 'percentage-points',
    forms: { 个百分点: '1', 百分点: '1' },
  },
  { canonical: '倍', dimension: 'multiple', forms: { 倍: '1' } },
  { canonical: '℃', dimension: 'temperature', forms: { '℃': '1', '°C': '1', 摄氏度: '1' } },
  { canonical: '分', dimension: 'score', forms: { 分: '1' } },
  // What is printed without a unit because it has none: PQI达到92.5.
  { canonical: '指数', dimension: 'index', forms: { 指数: '1' } },
  { canonical: '比', dimension: 'proportion', forms: { 比: '1' } },
  { canonical: '年', dimension: 'duration', forms: { 年: '1', 周年: '1' } },
  { canonical: '周', dimension: 'duration', forms: { 周: '1', 星期: '1' } },
  { canonical: '个季度', dimension: 'duration', forms: { 个季度: '1' } },
  { canonical: '个月', dimension: 'duration', forms: { 个月: '1' } },
  { canonical: '天', dimension: 'duration', forms: { 天: '1', 日: '1', 日历天: '1' } },
  { canonical: '个工作日', dimension: 'duration', forms: { 个工作日: '1', 工作日: '1' } },
  {
    canonical: '分钟',
    dimension: 'duration',
    forms: { 分钟: '1', 小时: '60', 个小时: '60' },
  },
  {
    canonical: 'km/h',
    dimension: 'speed',
    forms: { 'km/h': '1', '公里/小时': '1', '千米/小时': '1', '公里/时': '1' },
  },
  { canonical: 'kW', dimension: 'power', forms: { kW: '1', 千瓦: '1', MW: '1000', 兆瓦: '1000' } },
  {
    canonical: 'kWh',
    dimension: 'energy',
    forms: { kWh: '1', 千瓦时: '1', 千瓦·时: '1', MWh: '1000', 兆瓦时: '1000' },
  },
  { canonical: 'kV', dimension: 'voltage', forms: { kV: '1', 千伏: '1' } },
  { canonical: 'kVA', dimension: 'power', forms: { kVA: '1', 千伏安: '1', MVA: '1000', 兆伏安: '1000' } },
  { canonical: 'MPa', dimension: 'pressure', forms: { MPa: '1', 兆帕: '1', kPa: '0.001', 千帕: '0.001' } },
  { canonical: 'dB', dimension: 'level', forms: { dB: '1', 分贝: '1' } },
];
