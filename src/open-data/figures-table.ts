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
    textColumn('report', '报告', '报告的编号，也是它的网址', ({ entry }) => entry.reportId, required),
    sharedColumns.period,
    textColumn('id', '编号', '这个数在这份报告里的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('metric_name', '指标', '指标的名称', ({ entry }) => entry.metric.name, required),
    textColumn('subject_name', '项目', '项目的名称', ({ entry }) => entry.subject?.name),
    textColumn(
      'value_printed',
      '报告的写法',
      '报告印出来的样子，一字不改，“约”“余”“近”都在',
      ({ entry }) => entry.quantity.printed,
      { ...required, ...printed },
    ),
    numberColumn(
      'value',
      '数值',
      '换算到 unit 的数，由 value_printed 算出（本站计算）；减少的是负数。是不是确数看 qualifier；是范围的，这里是小的一头；空：报告写的不是一个确定的数，见 lower、upper',
      ({ entry }) => amountsOf(entry.quantity)[0]?.value,
    ),
    numberColumn('value_high', '数值（大的一头）', '报告印的是范围时，大的一头；空：不是范围', ({ entry }) =>
      entry.quantity.kind === 'range' ? entry.quantity.high.value : undefined,
    ),
    textColumn(
      'unit',
      '单位',
      'value、value_high、precision 的单位。单位不同的数不能相加',
      ({ entry }) => entry.quantity.canonicalUnit,
      required,
    ),
    textColumn(
      'qualifier',
      '准确程度',
      '报告在数的前后写了什么',
      ({ entry }) => entry.quantity.qualifier,
      oneOf({
        exact: '没有限定词',
        about: '约、左右',
        'at-least': '余、超、以上：不少于这个数',
        nearly: '近、不足：略小于这个数',
        'at-most': '以内、不超过：不多于这个数',
      }),
    ),
    textColumn(
      'kind',
      '性质',
      '已经发生的，还是打算的',
      ({ entry }) => entry.kind,
      oneOf({ actual: '已经发生', planned: '计划数', target: '争取的目标' }),
    ),
    textColumn(
      'coverage',
      '数据时段的种类',
      '这个数说的是哪些天，是怎样知道的',
      ({ entry }) => entry.coverage.kind,
      oneOf({
        days: '有起止日，见 coverage_start 和 coverage_end',
        said: '报告只说了时候，没写起止日，见 coverage_said',
        undated: '时点数，报告没写是哪一天',
        intended: '计划数、目标数，不是已经发生的；是哪一段时间的，见 for_start 和 for_end',
      }),
    ),
    dateColumn('coverage_start', '时段的第一天', '包括这一天；空：没有起止日', ({ entry }) =>
      entry.coverage.kind === 'days' ? printCalendarDate(entry.coverage.days.firstDay) : undefined,
    ),
    dateColumn('coverage_end', '时段的最后一天', '包括这一天；空：没有起止日', ({ entry }) =>
      entry.coverage.kind === 'days' ? printCalendarDate(entry.coverage.days.lastDay) : undefined,
    ),
    textColumn(
      'coverage_said',
      '时段的说法',
      '报告没写起止日时，它的原话，如“春运期间”',
      ({ entry }) => (entry.coverage.kind === 'said' ? entry.coverage.words : undefined),
      printed,
    ),
    truthColumn(
      'coverage_is_printed',
      '时段是否写明',
      'true：报告写明了这个数的时段；false：报告没有另外写，按整个报告期；空：没有时段',
      ({ entry }) => isCoveragePrinted(entry),
    ),
    sharedColumns.quote,
    addressColumn(
      'address',
      '网址',
      '打开就停在报告的这个数上',
      ({ entry }) => places.figure(entry),
      required,
    ),
    sharedColumns.reading,
    textColumn(
      'published_before',
      '原来公布的',
      '更正或者修订以前，本站公布的是什么；空：没有改过。改过几次的是最近一次以前的',
      ({ entry }) => entry.amendments[0]?.from,
    ),
    dateColumn(
      'amended_on',
      '更正或者修订的日期',
      '最近一次改的那天；空：没有改过',
      ({ entry }) => entry.amendments[0] && printCalendarDate(entry.amendments[0].date),
    ),
    sharedColumns.sentence,
    textColumn(
      'clause',
      '位置',
      '在报告的哪一处，s-1-2-1 是第 1.2.1 条',
      ({ entry }) => entry.clause,
      required,
    ),
    textColumn(
      'parent',
      '其中',
      '是同一份报告里哪个数的一部分，写那个数的编号。各部分不一定加得成它，见 checks',
      ({ entry }) => entry.parent,
    ),
    numberColumn(
      'precision',
      '末位的大小',
      '印出来的最后一位是多少：63亿元是 100000000，7.486公里是 1（米）。比这更细的，报告没有说',
      ({ entry }) => amountsOf(entry.quantity)[0]?.place,
    ),
    numberColumn(
      'precision_high',
      '末位的大小（大的一头）',
      'value_high 的末位；空：不是范围',
      ({ entry }) => (entry.quantity.kind === 'range' ? entry.quantity.high.place : undefined),
    ),
    textColumn(
      'metric',
      '指标编号',
      '是哪个指标的数；定义在 metrics 里',
      ({ entry }) => entry.metric.id,
      required,
    ),
    textColumn('topic', '专题编号', '指标属于哪个专题', ({ entry }) => entry.metric.topic, required),
    textColumn(
      'topic_name',
      '专题',
      '专题的名称',
      ({ entry }) => topicName(catalogue, entry.metric.topic),
      required,
    ),
    textColumn(
      'subject',
      '项目编号',
      '说的是哪个项目，见 projects；空：不是说某一个项目',
      ({ entry }) => entry.subject?.id,
    ),
    textColumn(
      'value_kind',
      '数值的种类',
      '报告写的是哪一种数',
      ({ entry }) => entry.quantity.kind,
      oneOf({
        single: '一个数',
        range: '一个范围',
        vague: '没有写确切的数，如“近百”“数十”“十几”',
        pair: '两个数的比，如 1:2.5、三分之一，见 value_printed',
      }),
    ),
    textColumn(
      'change',
      '增减',
      'rise：报告说是比以前增加了多少；fall：减少，value 是负数；same：持平；空：不是增减',
      ({ entry }) => entry.quantity.change,
    ),
    numberColumn(
      'lower',
      '下限',
      '报告的话最少是多少，单位是 unit：30余台是 30（不含）；空：没有说',
      ({ entry }) => entry.quantity.bounds.low?.value,
    ),
    truthColumn(
      'lower_is_included',
      '含下限',
      '下限这个数算不算在内',
      ({ entry }) => entry.quantity.bounds.low?.isIncluded,
    ),
    numberColumn(
      'upper',
      '上限',
      '报告的话最多是多少，单位是 unit：30余台是 40（不含）；空：没有说',
      ({ entry }) => entry.quantity.bounds.high?.value,
    ),
    truthColumn(
      'upper_is_included',
      '含上限',
      '上限这个数算不算在内',
      ({ entry }) => entry.quantity.bounds.high?.isIncluded,
    ),
    dateColumn(
      'for_start',
      '目标时段的第一天',
      '目标、计划是哪一段时间的，包括这一天；空：不是目标、计划，或者报告没有说',
      ({ entry }) => dayOf(intendedDaysOf(entry)?.firstDay),
    ),
    dateColumn(
      'for_end',
      '目标时段的最后一天',
      '包括这一天；那时的实际数是 metric、subject 一样，coverage_start、coverage_end 和这两天一样的一行',
      ({ entry }) => dayOf(intendedDaysOf(entry)?.lastDay),
    ),
  ];
  return layOut(
    source,
    {
      name: 'figures',
      title: '数据',
      description: '报告里印出来的数，一行一个，按在报告里出现的先后排，新的报告在前。',
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
