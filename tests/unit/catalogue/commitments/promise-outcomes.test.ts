import { expect, test } from 'vitest';
import { promiseTallies, tallyWords } from '#src/catalogue/commitments/promise-outcomes.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const words = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** A report that promises one thing for each due time; `-` for one without. */
function promising(id: string, ...dues: readonly string[]) {
  const entries = dues.map((due, index) => {
    const time = due === '-' ? '' : `, due: "${due}", dueSaid: 期内`;
    return `  - { id: p${index + 1}, title: 办${words[index]}, topic: roads, quote: "${words[index]}要期内办好"${time} }`;
  });
  const body = dues.map((_, index) => `${words[index]}要期内办好。`).join('');
  return sampleReport(id, `commitments:\n${entries.join('\n')}`, body);
}

/** A report that answers promises of another: `2022-h1/p1 推迟 2023-03`. */
function answering(id: string, ...answers: readonly string[]) {
  const entries = answers.map((answer, index) => {
    const [to, outcome, until] = answer.split(' ');
    return `  - { to: ${to}, outcome: ${outcome}, quote: "答复${words[index]}"${until ? `, until: "${until}"` : ''} }`;
  });
  const body = answers.map((_, index) => `答复${words[index]}。`).join('');
  return sampleReport(id, entries.length === 0 ? '' : `answers:\n${entries.join('\n')}`, `${body}完。`);
}

function tallies(...reports: Parameters<typeof sampleCatalogue>[0]) {
  return promiseTallies(sampleCatalogue(reports));
}

test('one report: nothing has fallen due, and nothing is said of what became of it', () => {
  const [only, ...more] = tallies(promising('2023-h1', '2023-07', '2023', '2028', '-'));
  expect(more).toEqual([]);
  expect(only?.due).toBe(0);
  expect(only && tallyWords(only)).toBe('共4项：未到期3项，未写明时限1项。');
});

test('each outcome by the last answer, in one order; what was put off before is counted', () => {
  const [only] = tallies(
    promising('2022-h1', '2022-09', '2022-10', '2022', '2022-h2', '2022-08', '2022-07', '2022-12', '2023'),
    answering(
      '2022-h2',
      '2022-h1/p1 未完成',
      '2022-h1/p2 推迟 2023-03',
      '2022-h1/p3 取消',
      '2022-h1/p4 推迟 2023-05',
      '2022-h1/p5 部分完成',
      '2022-h1/p7 已完成',
    ),
    answering('2023-q1', '2022-h1/p2 已完成', '2022-h1/p4 推迟 2023-09'),
  );
  expect(only?.units.map(({ commitment, standing }) => `${commitment.id} ${standing}`)).toEqual([
    'p7 按期完成',
    'p2 逾期完成',
    'p5 部分完成',
    'p4 推迟',
    'p1 未完成',
    'p3 取消',
    'p6 未提及',
    'p8 未到期',
  ]);
  expect(only && tallyWords(only)).toBe(
    '共8项：到期7项，其中按期完成1项、逾期完成1项（其中1项曾延期）、部分完成1项、延期1项（其中1项多次延期）、未完成1项、取消1项、后续报告未提及1项；未到期1项。',
  );
});

test('what is done before its time, or without one, isn’t due, but its answer is told', () => {
  const [only] = tallies(
    promising('2022-h1', '2028', '-', '-'),
    answering('2022-h2', '2022-h1/p1 已完成', '2022-h1/p2 已完成'),
  );
  expect(only?.due).toBe(0);
  expect(only && tallyWords(only)).toBe(
    '共3项：未到期1项（其中1项已反馈），未写明时限2项（其中1项已反馈）。',
  );
});

test('the newest report first; one without promises has no row', () => {
  const all = tallies(
    promising('2022-h1', '2022-12'),
    answering('2022-h2'),
    promising('2023-h1', '2023-12', '-'),
  );
  expect(all.map(({ report, units }) => [report.id, units.length])).toEqual([
    ['2023-h1', 2],
    ['2022-h1', 1],
  ]);
  expect(tallies()).toEqual([]);
});
