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
    textColumn('id', '编号', '该项核对在本报告中的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('title', '核对内容', '核对事项概述', ({ entry }) => entry.title, required),
    textColumn(
      'relation',
      '关系',
      '数据之间应有的关系；figures 按算式顺序排列',
      ({ entry }) => entry.relation,
      oneOf({
        sum: '各部分之和等于合计，合计排在最后',
        part: '部分不大于整体',
        ratio: '部分除以整体等于报告所列比例',
        order: '前项期限不晚于后项期限',
        undecided: '报告未给出判断依据',
        halves: '上半年加下半年等于全年，全年排在最后（本站核对）',
        spans: '同年各相接时段（如一季度、二季度）之和等于全段（如上半年），全段排在最后（本站核对）',
        'year-on-year': '报告所列同比与本期、上年同期数相符，所列同比排在最后（本站核对）',
        completion: '报告所列完成率等于实际除以计划或目标，所列完成率排在最后（本站核对）',
        cumulative: '自1月1日起的累计数不减少，前期排在前（本站核对，仅列减少的）',
      }),
    ),
    textColumn(
      'verdict',
      '结果',
      '本站计算',
      ({ entry }) => entry.verdict,
      oneOf({ holds: '相符', fails: '不相符，各数均按原文公布', undecided: '不能判断' }),
    ),
    textColumn('formula', '算式', '本站计算；空：无可计算内容', ({ entry }) => entry.formula),
    textColumn('reason', '不能判断的原因', '空：可判断', ({ entry }) => entry.reason),
    textColumn(
      'acknowledged',
      '说明',
      '不相符而按原文公布时的说明；空：无',
      ({ entry }) => entry.acknowledged,
    ),
    listColumn(
      'figures',
      '数据编号',
      '所核对的数据，见 figures；多项以 ; 分隔；其他报告的数据写作“报告/编号”',
      ({ entry }) =>
        entry.figures.map((figure) => (figure.reportId === entry.reportId ? figure.id : figureKey(figure))),
    ),
    listColumn(
      'commitments',
      '承诺事项编号',
      '所核对先后的承诺事项，见 commitments；多项以 ; 分隔',
      ({ entry }) => entry.commitments.map(({ id }) => id),
    ),
    addressColumn('address', '网址', '该项核对在本站的网址', ({ entry }) => places.check(entry), required),
  ];
  return layOut(
    source,
    {
      name: 'checks',
      title: '数据核对',
      description:
        '数据之间应有的关系及核对结果，每行一项：包括同一报告内登记的，以及本站在各报告之间核对的（列入后公布的报告）。',
      primaryKey: ['report', 'id'],
      references: [{ columns: ['report'], table: 'reports', keys: ['id'] }],
    },
    columns,
    (record) => withPeriod(record, record.checks),
  );
}
