import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { decimal } from '#src/language/quantity/decimal.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import { partOfYear, printPeriod } from '#src/language/time/period-name.ts';
import {
  type Commitment,
  type CommitmentAnswer,
  commitmentKey,
  commitmentStateNames,
  punctualityNames,
} from '#src/records/commitment.ts';
import {
  addressColumn,
  type Column,
  dateColumn,
  listColumn,
  numberColumn,
  oneOf,
  printed,
  required,
  textColumn,
} from './column.ts';
import { type DatasetSource, type EntryRow, sharedColumns, withPeriod } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

const duePrecisions = { month: '月', quarter: '季度', half: '半年', year: '年', months: '数月' };

/** 承诺事项: everything a report says will be done, one a row, with where it stands. */
export function commitmentsTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<EntryRow<Commitment>>[] = [
    sharedColumns.report,
    sharedColumns.period,
    textColumn('id', '编号', '该事项在本报告中的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('title', '事项', '事项名称（本站拟定）', ({ entry }) => entry.title, required),
    textColumn(
      'due_said',
      '期限原文',
      '报告对期限的表述，如“年底”；空：未写明时限',
      ({ entry }) => entry.due?.said,
    ),
    dateColumn(
      'due_by',
      '到期日',
      '最迟完成日期：原文为“7月份”的，为 7 月末日（本站理解）；空：未写明时限',
      ({ entry }) => entry.due && printCalendarDate(entry.due.by.lastDay),
    ),
    textColumn(
      'due_period',
      '到期时间',
      '2023-07 为 2023 年 7 月；空：未写明时限',
      ({ entry }) => entry.due && printPeriod(entry.due.by),
    ),
    textColumn(
      'due_precision',
      '期限精度',
      '报告写明期限的精度；空：未写明时限',
      ({ entry }) => entry.due && (partOfYear(entry.due.by) ?? 'months'),
      { choices: duePrecisions },
    ),
    textColumn(
      'strength',
      '表述',
      '原文表示力度的词，如“争取”；空：无此类表述',
      ({ entry }) => entry.strength,
      printed,
    ),
    textColumn('state', '状态', '后续报告是否反馈', ({ entry }) => entry.state, oneOf(commitmentStateNames)),
    numberColumn(
      'answers',
      '反馈次数',
      '后续报告反馈的次数，原文见 answers',
      ({ entry }) => decimal(entry.answers.length),
      required,
    ),
    textColumn(
      'outcome',
      '最近结果',
      '最近一次反馈的结果，“推迟”即延期；空：待反馈',
      ({ entry }) => entry.answers.at(-1)?.outcome,
    ),
    textColumn('put_off_until', '延期至', '最近一次延期后的期限；到期时间仍为原定期限', ({ entry }) => {
      const until = entry.answers.findLast((answer) => answer.until !== undefined)?.until;
      return until && printPeriod(until);
    }),
    sharedColumns.quote,
    addressColumn('address', '网址', '该事项在本站的网址', ({ entry }) => places.commitment(entry), required),
    addressColumn(
      'report_address',
      '原文网址',
      '该事项原文在本站的网址',
      ({ entry }) => places.report(entry.reportId, entry.clause),
      required,
    ),
    sharedColumns.reading,
    sharedColumns.sentence,
    sharedColumns.clause,
    listColumn('projects', '项目编号', '相关项目，见 projects；多项以 ; 分隔', ({ entry }) =>
      entry.projects.map(({ id }) => id),
    ),
    textColumn('topic', '专题编号', '所属专题', ({ entry }) => entry.topic.id, required),
    textColumn('topic_name', '专题', '专题名称', ({ entry }) => entry.topic.name, required),
    textColumn('key', '全站编号', '该事项在全站的编号', ({ entry }) => commitmentKey(entry), required),
    ...doneColumns<EntryRow<Commitment>>('最近一次反馈：', ({ entry }) => entry.answers.at(-1)),
  ];
  return layOut(
    source,
    {
      name: 'commitments',
      title: '承诺事项',
      description: '报告中的承诺事项，每行一项。',
      primaryKey: ['report', 'id'],
      references: [{ columns: ['report'], table: 'reports', keys: ['id'] }],
    },
    columns,
    (record) => withPeriod(record, record.commitments),
  );
}

/** When it was done, in the words of the report, and whether in time. */
function doneColumns<Row>(
  which: string,
  answerOf: (row: Row) => CommitmentAnswer | undefined,
): Column<Row>[] {
  return [
    textColumn(
      'done',
      '完成时间',
      `${which}2023-10 为 2023 年 10 月，2023-11-08 为当日；空：未完成，或报告未写明完成时间`,
      (row) => {
        const done = answerOf(row)?.done;
        return done && printCoverage(done.days);
      },
    ),
    textColumn(
      'done_said',
      '完成时间原文',
      '报告原文，如“9月底前”；空：报告未写明',
      (row) => answerOf(row)?.done?.said,
      printed,
    ),
    textColumn(
      'timeliness',
      '是否按期',
      '本站计算：完成时间与原定期限相比，曾延期的亦与原定期限相比；空：未完成，或未写明期限',
      (row) => answerOf(row)?.timeliness?.punctuality,
      { choices: punctualityNames },
    ),
  ];
}

interface AnswerRow {
  readonly commitment: Commitment;
  readonly answer: CommitmentAnswer;
  readonly number: number;
}

/** 反馈: what later reports say of the commitments, one answer a row. */
export function answersTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<AnswerRow>[] = [
    textColumn('report', '报告', '承诺事项所在报告', ({ commitment }) => commitment.reportId, required),
    textColumn(
      'commitment',
      '承诺事项',
      '承诺事项编号，见 commitments',
      ({ commitment }) => commitment.id,
      required,
    ),
    numberColumn('number', '次序', '第几次反馈', ({ number }) => decimal(number), required),
    textColumn('answered_in', '反馈报告', '作出反馈的报告', ({ answer }) => answer.reportId, required),
    textColumn(
      'outcome',
      '结果',
      '反馈的结果（本站归类）',
      ({ answer }) => answer.outcome,
      oneOf({
        已完成: '已完成',
        部分完成: '部分完成',
        未完成: '未完成',
        推迟: '延期，见 put_off_until',
        取消: '取消',
      }),
    ),
    textColumn(
      'put_off_until',
      '延期至',
      '延期后的期限；空：未延期',
      ({ answer }) => answer.until && printPeriod(answer.until),
    ),
    textColumn('quote', '引文', '反馈报告的原文', ({ answer }) => answer.quote, {
      ...required,
      ...printed,
    }),
    textColumn('clause', '位置', '在反馈报告中的位置', ({ answer }) => answer.clause, required),
    addressColumn(
      'address',
      '网址',
      '反馈原文在本站的网址',
      ({ answer }) => places.report(answer.reportId, answer.clause),
      required,
    ),
    ...doneColumns<AnswerRow>('', ({ answer }) => answer),
    textColumn(
      'timeliness_basis',
      '是否按期的依据',
      '本站计算 timeliness 的依据；空：未完成，或未写明期限',
      ({ answer }) => answer.timeliness?.basis,
    ),
    listColumn(
      'projects',
      '项目编号',
      '本次反馈涉及的项目，未列出的为未单独说明；多项以 ; 分隔',
      ({ answer }) => answer.projects.map(({ id }) => id),
    ),
  ];
  return layOut(
    source,
    {
      name: 'answers',
      title: '承诺反馈',
      description: '后续报告对承诺事项的反馈，每次一行；未提及的无行。',
      primaryKey: ['report', 'commitment', 'number'],
      references: [
        { columns: ['report', 'commitment'], table: 'commitments', keys: ['report', 'id'] },
        { columns: ['report'], table: 'reports', keys: ['id'] },
      ],
    },
    columns,
    ({ commitments }) =>
      commitments.flatMap((commitment) =>
        commitment.answers.map((answer, index) => ({ commitment, answer, number: index + 1 })),
      ),
  );
}
