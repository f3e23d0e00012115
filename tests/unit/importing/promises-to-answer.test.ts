import { expect, test } from 'vitest';
import { openPromises, promisesToAnswer } from '#src/importing/report-file/new-report.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { sampleCatalogue } from '../../support/sample-catalogue.ts';
import { sampleReport } from '../../support/sample-report.ts';

const promise = (projects: string) =>
  sampleReport(
    '2022-h1',
    `commitments:\n  - { id: works, title: 工程, topic: roads, projects: [${projects}], quote: "三江桥、甲路12月完工", due: 2022-12, dueSaid: "12月" }`,
    '三江桥、甲路12月完工。',
  );

/** What a report of the half-year after asks of a promise, after the answers to it. */
function asked(
  projects: string,
  ...answers: readonly (readonly [outcome: string, words: string, more?: string])[]
) {
  const ids = ['2022-h2', '2023-h1', '2023-h2'];
  const reports = answers.map(([outcome, words, more = ''], index) =>
    sampleReport(
      ids[index] ?? '',
      `answers:\n  - { to: 2022-h1/works, outcome: ${outcome}, quote: "${words}"${more} }`,
      `${words}。`,
    ),
  );
  const period = parsePeriod('2024-h1');
  if (!period.ok) throw new Error(period.reason);
  const promises = openPromises(sampleCatalogue([promise(projects), ...reports]), period.value);
  return promisesToAnswer(promises).lines.slice(1);
}

const ask = '- { to: 2022-h1/works, outcome: , quote: "" }';
const said = '2022-h1 说：“三江桥、甲路12月完工”（12月，即2022年12月）';

test.each<[string, string, Parameters<typeof asked>[1][], string[]]>([
  ['without an answer', 'bridge', [], [said, ask]],
  [
    'put off',
    'bridge',
    [['推迟', '三江桥推迟到2024年6月完工', ', until: 2024-06']],
    [said, '　2022-h2 反馈：推迟到2024年6月，“三江桥推迟到2024年6月完工”', ask],
  ],
  [
    'not done',
    'bridge',
    [['未完成', '三江桥未能完工']],
    [said, '　2022-h2 反馈：未完成，“三江桥未能完工”', ask],
  ],
  [
    'done in part',
    'bridge',
    [['部分完成', '三江桥部分完工']],
    [said, '　2022-h2 反馈：部分完成，“三江桥部分完工”', ask],
  ],
  ['done', 'bridge', [['已完成', '三江桥已完工']], []],
  ['called off', 'bridge', [['取消', '取消三江桥']], []],
  [
    'put off, then done',
    'bridge',
    [
      ['推迟', '三江桥推迟到2023年6月完工', ', until: 2023-06'],
      ['已完成', '三江桥已完工'],
    ],
    [],
  ],
  [
    'one of two projects done',
    'bridge, road',
    [['已完成', '三江桥已完工']],
    [said, '　2022-h2 反馈：已完成，“三江桥已完工”', ask],
  ],
  [
    'one of two projects done, the other called off',
    'bridge, road',
    [
      ['已完成', '三江桥已完工'],
      ['取消', '甲路工程取消', ', reading: "示例"'],
    ],
    [],
  ],
  ['both done', 'bridge, road', [['已完成', '三江桥、甲路已完工']], []],
  [
    'one done, the other put off',
    'bridge, road',
    [
      ['推迟', '甲路推迟到2024年6月完工', ', until: 2024-06'],
      ['已完成', '三江桥已完工'],
    ],
    [said, '　2023-h1 反馈：已完成，“三江桥已完工”', ask],
  ],
])('%s', (_name, projects, answers, lines) => {
  expect(asked(projects, ...answers)).toEqual(lines);
});
