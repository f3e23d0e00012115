/**
 * The kinds of size a quantity can have, with the Chinese name that people see.
 *
 * Of two units of one dimension only those with the same canonical unit convert into each other: 台 and 起 are both
 * counts and never add up.
 */
export const dimensionNames = {
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
} as const;

/** A kind of size: `length`, `count` … */
export type Dimension = keyof typeof dimensionNames;
