import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import type { Check } from '#src/records/check.ts';
import { figureKey } from '#src/records/figure.ts';
import { addressColumn, type Column, listColumn, oneOf, required, textColumn } from './column.ts';
import { type DatasetSource, type EntryRow, sharedColumns, withPeriod } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 数据核对: every relation, declared or found by the site across reports, and what it comes to, one a row. */
export function checksTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<EntryRow<Check>>[] = [
    sharedColumns.report,
    sharedColumns.period,
    textColumn('id', '编号', '这项核对在这份报告里的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('title', '核对什么', '用一句话说', ({ entry }) => entry.title, required),
    textColumn(
      'relation',
      '关系',
      '几个数之间应有的关系；figures 里的数按算式的先后排',
      ({ entry }) => entry.relation,
      oneOf({
        sum: '各部分加起来等于合计，合计排在最后',
        part: '部分不大于整体',
        ratio: '部分除以整体等于印出来的比例',
        order: '先到期的不晚于后到期的',
        undecided: '报告没有给出判断的依据',
        halves: '上半年加下半年等于全年，全年排在最后（本站自己核对）',
        spans:
          '一年里前后相接的几段（如一季度、二季度）加起来等于整段（如上半年），整段排在最后（本站自己核对）',
        'year-on-year': '印出的同比和本期、去年同期的数相符，印出的排在最后（本站自己核对）',
        completion: '印出的完成率等于实际除以计划或者目标，印出的排在最后（本站自己核对）',
        cumulative: '从1月1日起的累计数不变小，先写的排在前面（本站自己核对，只列变小的）',
      }),
    ),
    textColumn(
      'verdict',
      '结果',
      '本站计算',
      ({ entry }) => entry.verdict,
      oneOf({ holds: '相符', fails: '不相符，两边都照原文公布', undecided: '不能判断' }),
    ),
    textColumn('formula', '算式', '本站计算；空：没有可以算的', ({ entry }) => entry.formula),
    textColumn('reason', '为什么不能判断', '空：能判断', ({ entry }) => entry.reason),
    textColumn(
      'acknowledged',
      '说明',
      '不相符又照原文公布时的说明；空：没有',
      ({ entry }) => entry.acknowledged,
    ),
    listColumn(
      'figures',
      '数的编号',
      '核对哪些数，见 figures；几个用 ; 隔开；别的报告里的数写成“报告/编号”',
      ({ entry }) =>
        entry.figures.map((figure) => (figure.reportId === entry.reportId ? figure.id : figureKey(figure))),
    ),
    listColumn(
      'commitments',
      '承诺事项的编号',
      '核对哪些承诺事项的先后，见 commitments；几个用 ; 隔开',
      ({ entry }) => entry.commitments.map(({ id }) => id),
    ),
    addressColumn('address', '网址', '这项核对在本站的地址', ({ entry }) => places.check(entry), required),
  ];
  return layOut(
    source,
    {
      name: 'checks',
      title: '数据核对',
      description:
        '几个数之间应有的关系，一行一项，连同结果：同一份报告里登记的，和本站在各份报告之间自己核对的（列在后印出的那份报告）。',
      primaryKey: ['report', 'id'],
      references: [{ columns: ['report'], table: 'reports', keys: ['id'] }],
    },
    columns,
    (record) => withPeriod(record, record.checks),
  );
}
