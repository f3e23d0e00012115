import type { ReportReading } from '#src/catalogue/report-reading.ts';
import { decimal } from '#src/language/quantity/decimal.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import { addressColumn, type Column, numberColumn, oneOf, printed, required, textColumn } from './column.ts';
import type { DatasetSource } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

interface AnswerRow {
  readonly commitment: Commitment;
  readonly answer: CommitmentAnswer;
  readonly number: number;
}

/** 答复: what later reports say of the commitments, one answer a row. */
export function answersTable(source: DatasetSource): TableLayout<ReportReading> {
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
