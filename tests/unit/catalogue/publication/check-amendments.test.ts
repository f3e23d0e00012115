import { expect, test } from 'vitest';
import { reportHistory } from '#src/catalogue/publication/amendment-record.ts';
import { checkAmendments } from '#src/catalogue/publication/check-amendments.ts';
import { amendmentsOfFigure, amendmentWords } from '#src/records/publication.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const asOf = { year: 2023, month: 9, day: 1 };

const body = '罚款786300元，8月份开工。';
const figures = `publishedOn: 2023-07-10
metrics:
  - { id: fines, metric: fines, value: "786300元", quote: "罚款786300元" }
commitments:
  - { id: begin, title: 开工, topic: roads, quote: "8月份开工", due: 2023-08, dueSaid: "8月份" }
`;

/** The codes and lines of what is wrong; the lines of the list begin on line 11. */
function faults(...entries: string[]): string[] {
  const input = sampleReport(
    '2023-h1',
    `${figures}corrections:\n${entries.map((entry) => `  - { ${entry} }`).join('\n')}`,
    body,
  );
  return checkAmendments(input, asOf).map(({ code, at: { line } }) => `${code}:${line}`);
}

const right = 'date: 2023-08-01, what: 数据, of: fines, from: "768300元", to: "786300元", why: "抄错"';

test.each([
  [right],
  ['date: 2023-08-01, what: 承诺, of: begin, from: "9月份", to: "8月份", why: "抄错"'],
  ['date: 2023-08-01, what: 文字, from: "罚款768300元", to: "罚款786300元", why: "抄错"'],
  ['date: 2023-08-01, what: 数据, of: gone, from: "3起", why: "不是这个意思"'],
  ['date: 2023-08-01, what: 附件, to: "附件2", why: "漏了"'],
])('%s is right', (entry) => {
  expect(faults(entry)).toEqual([]);
});

test.each([
  ['更正-01', right.replace('768300', '786300')],
  ['更正-01', 'date: 2023-08-01, what: 附件, why: "改了"'],
  ['更正-02', right.replace('2023-08-01', '2023-09-02')],
  ['更正-02', right.replace('2023-08-01', '2023-07-09')],
  ['更正-03', right.replace('fines', 'fine')],
  ['更正-03', right.replace('of: fines, ', '')],
  ['更正-04', right.replace('to: "786300元"', 'to: "786301元"')],
  ['更正-04', 'date: 2023-08-01, what: 文字, from: "罚金", to: "罚金786300元", why: "抄错"'],
])('%s: %s', (code, entry) => {
  expect(faults(entry)).toEqual([`${code}:11`]);
});

test('a thing amended twice runs on: the earlier may end at what the later begins with', () => {
  const first = right.replace('786300元', '786003元');
  const second = 'date: 2023-08-20, what: 数据, of: fines, from: "786003元", to: "786300元", why: "又抄错"';
  expect(faults(first, second)).toEqual([]);
  expect(faults(first.replace('786003', '786030'), second)).toEqual(['更正-04:11']);
});

test('the newest comes first at the figure; the history runs the way time does', () => {
  const { id, frontmatter } = sampleReport(
    '2023-h1',
    `${figures}revisions:
  - { date: 2023-08-20, what: 数据, of: fines, from: "1元", to: "786300元", why: "重印" }
corrections:
  - { date: 2023-08-01, what: 数据, of: fines, from: "2元", to: "1元", why: "抄错" }
  - { date: 2023-08-05, what: 承诺, of: begin, from: "9月份", to: "8月份", why: "抄错" }`,
    body,
  );
  const report = { id, ...frontmatter };
  expect(amendmentsOfFigure(report, 'fines').map(({ kind, from }) => `${kind}${from}`)).toEqual([
    '修订1元',
    '更正2元',
  ]);
  expect(reportHistory(report).map(({ kind, date }) => `${kind}${date.month}-${date.day}`)).toEqual([
    '公布7-10',
    '更正8-1',
    '更正8-5',
    '修订8-20',
  ]);
});

test('what was changed, in words', () => {
  expect(amendmentWords({ from: '1元', to: '2元' })).toBe('1元 改为 2元');
  expect(amendmentWords({ from: '1元', to: undefined })).toBe('删去 1元');
  expect(amendmentWords({ from: undefined, to: '2元' })).toBe('新增 2元');
});
