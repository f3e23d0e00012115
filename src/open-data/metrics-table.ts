import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import type { Metric } from '#src/records/metric.ts';
import {
  addressColumn,
  type Column,
  listColumn,
  numberColumn,
  oneOf,
  required,
  textColumn,
  truthColumn,
} from './column.ts';
import { type DatasetSource, topicName } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 指标: the register of what the figures are values of, one metric a row. */
export function metricsTable(source: DatasetSource): TableLayout<readonly Metric[]> {
  const { catalogue, places } = source;
  const columns: Column<Metric>[] = [
    textColumn('id', '编号', '指标的编号，也是它的网址', ({ id }) => id, required),
    textColumn('name', '指标', '指标的名称', ({ name }) => name, required),
    textColumn('topic', '专题编号', '属于哪个专题', ({ topic }) => topic, required),
    textColumn('topic_name', '专题', '专题的名称', ({ topic }) => topicName(catalogue, topic), required),
    textColumn('unit', '单位', '登记的单位；figures 里的 unit 是换算到的单位', ({ unit }) => unit, required),
    textColumn(
      'definition',
      '定义',
      '这个指标指什么（本站的说明）',
      ({ definition }) => definition,
      required,
    ),
    textColumn(
      'measure',
      '累计还是时点',
      '数是怎样得来的',
      ({ measure }) => measure,
      oneOf({ flow: '一段时间里累计的', stock: '某一时点的' }),
    ),
    textColumn(
      'direction',
      '好坏',
      '数大数小有没有好坏之分',
      ({ direction }) => direction,
      oneOf({ up: '大的好', down: '小的好', neutral: '说不上好坏' }),
    ),
    truthColumn(
      'summable',
      '能不能相加',
      '不同项目、不同时段的数能不能相加',
      ({ summable }) => summable,
      required,
    ),
    textColumn('progress', '进度', '说的是哪一种进度；空：不是进度', ({ progress }) => progress, {
      choices: { financial: '完成投资的比例', built: '已完成的里程', whole: '全部里程' },
    }),
    addressColumn('address', '网址', '指标在本站的页面', ({ id }) => places.metric(id), required),
    listColumn(
      'breaks',
      '断点',
      '从哪天起的数和以前的不能比，为什么，如“2024-01-01 包括农村公路”；空：没有断点',
      ({ breaks }) => breaks?.map(({ from, why }) => `${printCalendarDate(from.firstDay)} ${why}`),
    ),
    numberColumn(
      'at_most',
      '最大值',
      '这个指标最大能到多少，单位是 figures 里的 unit；空：没有最大值，完成率、客座率可以超过100%',
      ({ atMost }) => (atMost?.kind === 'single' ? atMost.amount.value : undefined),
    ),
  ];
  return layOut(
    source,
    {
      name: 'metrics',
      title: '指标登记表',
      description: '数据是什么指标的数，一行一个指标，连同定义。',
      primaryKey: ['id'],
      references: [],
    },
    columns,
    (metrics) => metrics,
  );
}
