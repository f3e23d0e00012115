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
import { amendmentsColumn, type DatasetSource, topicName } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 指标: the register of what the figures are values of, one metric a row. */
export function metricsTable(source: DatasetSource): TableLayout<readonly Metric[]> {
  const { catalogue, places } = source;
  const columns: Column<Metric>[] = [
    textColumn('id', '编号', '指标编号，用于网址', ({ id }) => id, required),
    textColumn('name', '指标', '指标名称', ({ name }) => name, required),
    textColumn('topic', '专题编号', '所属专题', ({ topic }) => topic, required),
    textColumn('topic_name', '专题', '专题名称', ({ topic }) => topicName(catalogue, topic), required),
    textColumn('unit', '单位', '登记的单位；figures 的 unit 为换算后的单位', ({ unit }) => unit, required),
    textColumn('definition', '定义', '指标定义（本站说明）', ({ definition }) => definition, required),
    textColumn(
      'measure',
      '统计口径',
      '时期数或时点数',
      ({ measure }) => measure,
      oneOf({ flow: '时期数', stock: '时点数' }),
    ),
    textColumn(
      'direction',
      '指标属性',
      '正向：数值越大越好；逆向：数值越小越好',
      ({ direction }) => direction,
      oneOf({ up: '正向', down: '逆向', neutral: '中性' }),
    ),
    truthColumn(
      'summable',
      '可否相加',
      '不同项目、不同时段的数据可否相加',
      ({ summable }) => summable,
      required,
    ),
    textColumn('progress', '进度', '进度类别；空：非进度指标', ({ progress }) => progress, {
      choices: { financial: '完成投资比例', built: '已完成的里程', whole: '全部里程' },
    }),
    addressColumn('address', '网址', '指标在本站的网址', ({ id }) => places.metric(id), required),
    listColumn(
      'breaks',
      '断点',
      '自何日起与此前数据不可比及原因，如“2024-01-01 包括农村公路”；空：无断点',
      ({ breaks }) => breaks?.map(({ from, why }) => `${printCalendarDate(from.firstDay)} ${why}`),
    ),
    numberColumn(
      'at_most',
      '上限',
      '指标的最大可能值，单位为 figures 的 unit；空：无上限（完成率、客座率等可超过100%）',
      ({ atMost }) => (atMost?.kind === 'single' ? atMost.amount.value : undefined),
    ),
    amendmentsColumn,
  ];
  return layOut(
    source,
    {
      name: 'metrics',
      title: '指标登记表',
      description: '数据所属的指标及其定义，每行一项。',
      primaryKey: ['id'],
      references: [],
    },
    columns,
    (metrics) => metrics,
  );
}
