import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { amountsOf } from '#src/language/quantity/quantity.ts';
import { type CalendarDate, printCalendarDate } from '#src/language/time/calendar-date.ts';
import { type Figure, intendedDaysOf } from '#src/records/figure.ts';
import {
  addressColumn,
  type Column,
  dateColumn,
  numberColumn,
  oneOf,
  printed,
  required,
  textColumn,
  truthColumn,
} from './column.ts';
import { type DatasetSource, type EntryRow, sharedColumns, topicName, withPeriod } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 数据: every printed number of every report, one a row. */
export function figuresTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { catalogue, places } = source;
  const columns: Column<EntryRow<Figure>>[] = [
    textColumn('report', '报告', '报告编号，用于网址', ({ entry }) => entry.reportId, required),
    sharedColumns.period,
    textColumn('id', '编号', '该数据在本报告中的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('metric_name', '指标', '指标名称', ({ entry }) => entry.metric.name, required),
    textColumn('subject_name', '项目', '项目名称', ({ entry }) => entry.subject?.name),
    textColumn(
      'value_printed',
      '原文表述',
      '报告原文，保留“约”“余”“近”等词',
      ({ entry }) => entry.quantity.printed,
      { ...required, ...printed },
    ),
    numberColumn(
      'value',
      '数值',
      '由 value_printed 换算为 unit 的数值（本站计算）：63亿元为 6300000000，80元/吨为 80，下降2.3%为 -2.3，减少为负。是否为确数见 qualifier；范围取下端；空：原文不是确定的数值，“近百”一类见 lower、upper，两数之比见 pair_first、pair_second',
      ({ entry }) => amountsOf(entry.quantity)[0]?.value,
    ),
    numberColumn('value_high', '数值（上端）', '原文为范围时取上端；空：不是范围', ({ entry }) =>
      entry.quantity.kind === 'range' ? entry.quantity.high.value : undefined,
    ),
    textColumn(
      'unit',
      '单位',
      'value、value_high、precision、lower、upper 的单位，如 元、m、台、%、个百分点；每单位的量如 元/吨、辆/天；两数之比（1:2.5）为 比。单位不同的数据不可相加',
      ({ entry }) => entry.quantity.canonicalUnit,
      required,
    ),
    textColumn(
      'qualifier',
      '准确程度',
      '原文数值前后的限定词',
      ({ entry }) => entry.quantity.qualifier,
      oneOf({
        exact: '确数',
        about: '约、左右',
        'at-least': '余、超、以上：不少于这个数',
        nearly: '近、不足：略小于这个数',
        'at-most': '以内、不超过：不多于这个数',
      }),
    ),
    textColumn(
      'kind',
      '性质',
      '已发生数、计划数或目标数',
      ({ entry }) => entry.kind,
      oneOf({ actual: '已发生数', planned: '计划数', target: '目标数' }),
    ),
    textColumn(
      'coverage',
      '数据时段类别',
      '数据所属时段及其依据',
      ({ entry }) => entry.coverage.kind,
      oneOf({
        days: '有起止日期，见 coverage_start 和 coverage_end',
        said: '报告仅写时段名称，未写起止日期，见 coverage_said',
        undated: '时点数，报告未写明日期',
        intended: '计划数、目标数，不是已发生数；所属时段见 for_start 和 for_end',
      }),
    ),
    dateColumn('coverage_start', '时段首日', '含当日；空：无起止日期', ({ entry }) =>
      entry.coverage.kind === 'days' ? printCalendarDate(entry.coverage.days.firstDay) : undefined,
    ),
    dateColumn('coverage_end', '时段末日', '含当日；空：无起止日期', ({ entry }) =>
      entry.coverage.kind === 'days' ? printCalendarDate(entry.coverage.days.lastDay) : undefined,
    ),
    textColumn(
      'coverage_said',
      '时段原文',
      '报告未写起止日期时的原文，如“春运期间”',
      ({ entry }) => (entry.coverage.kind === 'said' ? entry.coverage.words : undefined),
      printed,
    ),
    truthColumn(
      'coverage_is_printed',
      '时段是否写明',
      'true：报告写明时段；false：报告未另写，按整个报告期；空：无时段',
      ({ entry }) => isCoveragePrinted(entry),
    ),
    sharedColumns.quote,
    addressColumn('address', '网址', '该数据原文在本站的网址', ({ entry }) => places.figure(entry), required),
    sharedColumns.reading,
    textColumn(
      'published_before',
      '原公布内容',
      '最近一次更正或修订前本站公布的内容；空：未改动',
      ({ entry }) => entry.amendments[0]?.from,
    ),
    dateColumn(
      'amended_on',
      '更正或修订日期',
      '最近一次改动日期；空：未改动',
      ({ entry }) => entry.amendments[0] && printCalendarDate(entry.amendments[0].date),
    ),
    sharedColumns.sentence,
    textColumn(
      'clause',
      '位置',
      '在报告中的位置，s-1-2-1 为第 1.2.1 条',
      ({ entry }) => entry.clause,
      required,
    ),
    textColumn(
      'parent',
      '其中',
      '所属总数在本报告中的编号。各部分之和不一定等于总数，见 checks',
      ({ entry }) => entry.parent,
    ),
    numberColumn(
      'precision',
      '末位大小',
      '原文末位所代表的数值：63亿元为 100000000，7.486公里为 1（米）',
      ({ entry }) => amountsOf(entry.quantity)[0]?.place,
    ),
    numberColumn('precision_high', '末位大小（上端）', 'value_high 的末位；空：不是范围', ({ entry }) =>
      entry.quantity.kind === 'range' ? entry.quantity.high.place : undefined,
    ),
    textColumn('metric', '指标编号', '所属指标，定义见 metrics', ({ entry }) => entry.metric.id, required),
    textColumn('topic', '专题编号', '指标所属专题', ({ entry }) => entry.metric.topic, required),
    textColumn(
      'topic_name',
      '专题',
      '专题名称',
      ({ entry }) => topicName(catalogue, entry.metric.topic),
      required,
    ),
    textColumn(
      'subject',
      '项目编号',
      '所属项目，见 projects；空：不属于单个项目',
      ({ entry }) => entry.subject?.id,
    ),
    textColumn(
      'value_kind',
      '数值类别',
      '原文数值的类别',
      ({ entry }) => entry.quantity.kind,
      oneOf({
        single: '单一数值',
        range: '范围',
        vague: '概数，如“近百”“数十”“十几”',
        pair: '两数之比，如 1:2.5、三分之一，见 pair_first、pair_second',
      }),
    ),
    textColumn(
      'change',
      '增减',
      '与以前相比的增减，如“同比下降2.3%”；空：非增减量',
      ({ entry }) => entry.quantity.change,
      { choices: { rise: '增加量', fall: '减少量，value 为负', same: '持平，value 为 0' } },
    ),
    numberColumn(
      'lower',
      '下限',
      '原文含义的最小值，单位为 unit：30余台为 30（不含），十几台为 11（含），确数同 value；空：未说明，如“近百辆”',
      ({ entry }) => entry.quantity.bounds.low?.value,
    ),
    truthColumn(
      'lower_is_included',
      '含下限',
      '是否包含下限',
      ({ entry }) => entry.quantity.bounds.low?.isIncluded,
    ),
    numberColumn(
      'upper',
      '上限',
      '原文含义的最大值，单位为 unit：30余台为 40（不含），近百辆为 100（不含），下降超过3%为 -3（不含）；空：未说明，如“上千人”',
      ({ entry }) => entry.quantity.bounds.high?.value,
    ),
    truthColumn(
      'upper_is_included',
      '含上限',
      '是否包含上限',
      ({ entry }) => entry.quantity.bounds.high?.isIncluded,
    ),
    dateColumn(
      'for_start',
      '目标时段首日',
      '目标、计划所属时段，含当日；空：非目标、计划，或报告未写明',
      ({ entry }) => dayOf(intendedDaysOf(entry)?.firstDay),
    ),
    dateColumn(
      'for_end',
      '目标时段末日',
      '含当日；对应的实际数为 metric、subject 相同，且 coverage_start、coverage_end 与目标时段相同的行',
      ({ entry }) => dayOf(intendedDaysOf(entry)?.lastDay),
    ),
    numberColumn(
      'pair_first',
      '比的前项',
      '两数之比的前项：1:2.5 为 1，三分之一为 1；空：非两数之比',
      ({ entry }) => (entry.quantity.kind === 'pair' ? entry.quantity.first : undefined),
    ),
    numberColumn('pair_second', '比的后项', '两数之比的后项：1:2.5 为 2.5，三分之一为 3', ({ entry }) =>
      entry.quantity.kind === 'pair' ? entry.quantity.second : undefined,
    ),
  ];
  return layOut(
    source,
    {
      name: 'figures',
      title: '数据',
      description: '报告中的数据，每行一条，按在报告中出现的顺序排列，新报告在前。',
      primaryKey: ['report', 'id'],
      references: [
        { columns: ['report'], table: 'reports', keys: ['id'] },
        { columns: ['metric'], table: 'metrics', keys: ['id'] },
        { columns: ['subject'], table: 'projects', keys: ['id'] },
      ],
    },
    columns,
    (record) => withPeriod(record, record.figures),
  );
}

function dayOf(day: CalendarDate | undefined): string | undefined {
  return day && printCalendarDate(day);
}

function isCoveragePrinted({ coverage }: Figure): boolean | undefined {
  if (coverage.kind === 'days') return coverage.isPrinted;
  return coverage.kind === 'said' ? true : undefined;
}
