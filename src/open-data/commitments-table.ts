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

const duePrecisions = { month: '到月', quarter: '到季', half: '到半年', year: '到年', months: '到几个月' };

/** 承诺事项: everything a report says will be done, one a row, with where it stands. */
export function commitmentsTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<EntryRow<Commitment>>[] = [
    sharedColumns.report,
    sharedColumns.period,
    textColumn('id', '编号', '这件事在这份报告里的编号，不重复', ({ entry }) => entry.id, required),
    textColumn('title', '事项', '这件事，本站用几个字说', ({ entry }) => entry.title, required),
    textColumn(
      'due_said',
      '时间的说法',
      '报告的原话，如“年底”；空：报告没有写时间',
      ({ entry }) => entry.due?.said,
    ),
    dateColumn(
      'due_by',
      '最迟到',
      '最迟到哪一天：报告说“7月份”，就是 7 月的最后一天（本站理解）；空：报告没有写时间',
      ({ entry }) => entry.due && printCalendarDate(entry.due.by.lastDay),
    ),
    textColumn(
      'due_period',
      '到期的时间',
      '2023-07 是 2023 年 7 月；空：报告没有写时间',
      ({ entry }) => entry.due && printPeriod(entry.due.by),
    ),
    textColumn(
      'due_precision',
      '时间的粗细',
      '报告把时间说到多细；空：报告没有写时间',
      ({ entry }) => entry.due && (partOfYear(entry.due.by) ?? 'months'),
      { choices: duePrecisions },
    ),
    textColumn(
      'strength',
      '把握',
      '表示把握的词，原话，如“争取”；空：没有限定词',
      ({ entry }) => entry.strength,
      printed,
    ),
    textColumn(
      'state',
      '状态',
      '后来的报告有没有说到它',
      ({ entry }) => entry.state,
      oneOf(commitmentStateNames),
    ),
    numberColumn(
      'answers',
      '答复的次数',
      '后来的报告答复过几次，每次的原话在 answers 里',
      ({ entry }) => decimal(entry.answers.length),
      required,
    ),
    textColumn(
      'outcome',
      '最近的结果',
      '最近一次答复的结果；空：还没有答复',
      ({ entry }) => entry.answers.at(-1)?.outcome,
    ),
    textColumn('put_off_until', '推迟到', '最近一次推迟到什么时候；到期的时间仍是原来的', ({ entry }) => {
      const until = entry.answers.findLast((answer) => answer.until !== undefined)?.until;
      return until && printPeriod(until);
    }),
    sharedColumns.quote,
    addressColumn('address', '网址', '这件事在本站的地址', ({ entry }) => places.commitment(entry), required),
    addressColumn(
      'report_address',
      '原文网址',
      '打开就停在报告说这件事的地方',
      ({ entry }) => places.report(entry.reportId, entry.clause),
      required,
    ),
    sharedColumns.reading,
    sharedColumns.sentence,
    sharedColumns.clause,
    listColumn('projects', '项目编号', '和哪些项目有关，见 projects；几个用 ; 隔开', ({ entry }) =>
      entry.projects.map(({ id }) => id),
    ),
    textColumn('topic', '专题编号', '属于哪个专题', ({ entry }) => entry.topic.id, required),
    textColumn('topic_name', '专题', '专题的名称', ({ entry }) => entry.topic.name, required),
    textColumn('key', '全站编号', '这件事在全站的编号', ({ entry }) => commitmentKey(entry), required),
    ...doneColumns<EntryRow<Commitment>>('最近一次答复的：', ({ entry }) => entry.answers.at(-1)),
  ];
  return layOut(
    source,
    {
      name: 'commitments',
      title: '承诺事项',
      description: '报告说要做的事，一行一件。',
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
      '完成的时间',
      `${which}2023-10 是 2023 年 10 月，2023-11-08 是那一天；空：没有完成，或者报告没有写哪天`,
      (row) => {
        const done = answerOf(row)?.done;
        return done && printCoverage(done.days);
      },
    ),
    textColumn(
      'done_said',
      '完成时间的说法',
      '报告的原话，如“9月底前”；空：报告没有写',
      (row) => answerOf(row)?.done?.said,
      printed,
    ),
    textColumn(
      'timeliness',
      '是否按期',
      '本站计算：完成的时间和最初写的期限比，推迟过的也和最初的比；空：没有完成，或者没有写过期限',
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

/** 答复: what later reports say of the commitments, one answer a row. */
export function answersTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<AnswerRow>[] = [
    textColumn('report', '报告', '承诺事项是哪份报告说的', ({ commitment }) => commitment.reportId, required),
    textColumn(
      'commitment',
      '承诺事项',
      '承诺事项的编号，见 commitments',
      ({ commitment }) => commitment.id,
      required,
    ),
    numberColumn('number', '第几次', '是第几次答复', ({ number }) => decimal(number), required),
    textColumn('answered_in', '答复的报告', '哪份报告答复的', ({ answer }) => answer.reportId, required),
    textColumn(
      'outcome',
      '结果',
      '答复的结果（本站归类）',
      ({ answer }) => answer.outcome,
      oneOf({
        已完成: '说已经做完',
        部分完成: '说做了一部分',
        未完成: '说没有做完',
        推迟: '说推迟，见 put_off_until',
        取消: '说不做了',
      }),
    ),
    textColumn(
      'put_off_until',
      '推迟到',
      '推迟到什么时候；空：不是推迟',
      ({ answer }) => answer.until && printPeriod(answer.until),
    ),
    textColumn('quote', '引文', '答复的报告的原话，一字不改', ({ answer }) => answer.quote, {
      ...required,
      ...printed,
    }),
    textColumn('clause', '位置', '在答复的报告的哪一处', ({ answer }) => answer.clause, required),
    addressColumn(
      'address',
      '网址',
      '打开就停在答复的地方',
      ({ answer }) => places.report(answer.reportId, answer.clause),
      required,
    ),
    ...doneColumns<AnswerRow>('', ({ answer }) => answer),
    textColumn(
      'timeliness_basis',
      '按期与否的依据',
      '本站怎样算出 timeliness；空：没有完成，或者没有写过期限',
      ({ answer }) => answer.timeliness?.basis,
    ),
    listColumn(
      'projects',
      '项目编号',
      '这次答复说到这件事的哪些项目，没有列的没有单独说到；几个用 ; 隔开',
      ({ answer }) => answer.projects.map(({ id }) => id),
    ),
  ];
  return layOut(
    source,
    {
      name: 'answers',
      title: '答复',
      description: '后来的报告怎样说以前的承诺事项，一次一行；没有提到的，没有行。',
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
