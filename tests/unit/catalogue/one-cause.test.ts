import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { contentOf, key, messagesBesideTheCause } from '../../support/broken-entries.ts';
import { isFullRun } from '../../support/full-run.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

// one-cause.trial.test.ts tries every entry.
test('an entry that is wrong makes no messages but its own', () => {
  const { wrong, told, count } = messagesBesideTheCause(isFullRun ? 29 : 151);
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(count * 0.9);
}, 300_000);

test('an entry of a register that is not there makes no messages but that it is not there', () => {
  const wrong: string[] = [];
  for (const path of ['examples/county', 'content']) {
    const { registers, inputs } = contentOf(path);
    for (const name of ['metrics', 'projects'] as const) {
      for (const [position, entry] of registers[name].entries()) {
        if (!isFullRun && position % 11 !== 0) continue;
        const rest: Registers = { ...registers, [name]: registers[name].toSpliced(position, 1) };
        const others = buildCatalogue(rest, inputs).errors.filter(
          ({ code, current }) => code !== '登记-02' || current !== entry.value.id,
        );
        wrong.push(...others.map((error) => `${entry.value.id}: ${key(error)}`));
      }
    }
  }
  expect(wrong).toEqual([]);
}, 900_000);

/** A report of figures: `id metric value quote more`, whose body is their quotes unless it is given. */
function reportOf(
  id: string,
  figures: readonly (readonly [string, string, string, string?])[],
  rest = '',
  body = '',
) {
  const lines = figures.map(
    ([metric, value, quote, more = ''], index) =>
      `  - { id: f${index + 1}, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`,
  );
  const text = body === '' ? figures.map(([, , quote]) => `${quote.replace('☒', '')}。`).join('') : body;
  return sampleReport(id, `metrics:\n${lines.join('\n')}\n${rest}`, text);
}

const cases30 = ['cases', '30起', '查处案件30起'] as const;
const cases40 = ['cases', '40起', '查处案件40起'] as const;

test.each<[string, ReportInput[], string[]]>([
  [
    'a jump over a number that isn’t traced',
    [
      reportOf('2021-h1', [['fines', '100元', '罚款100元']]),
      reportOf('2022-h1', [['fines', '400元', '罚款☒400元']]),
      reportOf('2023-h1', [['fines', '1600元', '罚款1600元']]),
    ],
    ['引文-01'],
  ],
  [
    'halves, of which one is printed twice and once wrong',
    [
      reportOf('2023-h1', [cases30, ['cases', '31起', '又查处☒31起']]),
      reportOf('2023-h2', [cases40]),
      reportOf('2023', [['cases', '71起', '全年查处案件71起']]),
    ],
    ['引文-01'],
  ],
  [
    'a metric of totals and changes, one of which was read otherwise by a person',
    [
      reportOf('2022-h1', [
        cases30,
        ['cases', '增加3起', '比上年增加3起', ', reading: "示例"'],
        ['cases', '增加4起', '比去年增加4起', ', reading: "示例"'],
      ]),
      reportOf('2022-h2', [['cases', '40起', '查处☒40起']]),
    ],
    ['引文-01'],
  ],
  [
    'a part whose whole isn’t traced, behind another number',
    [
      reportOf(
        '2023-h1',
        [
          ['cases', '90起', '受理90起'],
          ['cases', '30起', '☒查处30起'],
          ['cases', '9起', '其中理赔9起', ', parent: f2'],
        ],
        '',
        '受理90起，查处30起，其中理赔9起。',
      ),
    ],
    ['引文-01'],
  ],
  [
    'a part that would be more than its whole',
    [
      reportOf(
        '2023-h1',
        [
          ['cases', '3起', '查处案件30起'],
          ['cases', '9起', '其中理赔9起', ', parent: f1'],
        ],
        '',
        '查处案件30起，其中理赔9起。',
      ),
    ],
    ['引文-04'],
  ],
  [
    'a check of what isn’t traced, and the home page',
    [
      reportOf(
        '2023-h1',
        [cases30, ['cases', '9起', '其中☒9起', ', parent: f1']],
        'highlights: [f2]\nchecks:\n  - { id: a, relation: part, title: 甲, part: f2, whole: f1 }',
        '查处案件30起，其中9起。',
      ),
    ],
    ['引文-01'],
  ],
  [
    'an acknowledged check of what has other days now',
    [
      reportOf(
        '2023-h1',
        [cases30, ['cases', '31起', '立案31起', ', coverage: 2024-q1']],
        'checks:\n  - { id: a, relation: part, title: 甲, part: f2, whole: f1, acknowledged: 示例 }',
      ),
    ],
    ['数据-06'],
  ],
  [
    'an answer on a project that its promise misspells',
    [
      sampleReport(
        '2022-h1',
        'commitments:\n  - { id: a, title: 三江桥开工, topic: roads, projects: [brigde, road], quote: "三江桥、甲路开工" }',
        '三江桥、甲路开工。',
      ),
      sampleReport(
        '2022-h2',
        'answers:\n  - { to: 2022-h1/a, outcome: 已完成, quote: "三江桥已开工", projects: [brigde] }',
        '三江桥已开工。',
      ),
    ],
    ['登记-02'],
  ],
  [
    'an answer to a promise without its topic, in other words',
    [
      sampleReport(
        '2022-h1',
        'commitments:\n  - { id: a, title: 三江桥开工, topic: raods, quote: "三江桥开工" }',
        '三江桥开工。',
      ),
      sampleReport(
        '2022-h2',
        'answers:\n  - { to: 2022-h1/a, outcome: 已完成, quote: "老桥已拆" }',
        '老桥已拆。',
      ),
    ],
    ['登记-02'],
  ],
  [
    'a number beside an excuse that is mistyped',
    [
      sampleReport(
        '2023-h1',
        'excused:\n  - { numeral: "百亿", quote: "“百亿”工程工程", reason: 口号 }',
        '“百亿”工程。',
      ),
    ],
    ['引文-01'],
  ],
  [
    'an excuse of another number than its quote’s',
    [sampleReport('2023-h1', 'excused:\n  - { numeral: "27起", quote: "26起", reason: 口号 }', '查处26起。')],
    ['引文-04'],
  ],
  [
    'a metric of another unit, in a series',
    [
      reportOf('2022-h1', [['fines', '100元', '罚款100元']]),
      reportOf('2023-h1', [['fines', '16000起', '查处案件16000起']]),
    ],
    ['数据-02'],
  ],
])('%s: only the cause is told', (_name, reports, codes) => {
  const { errors } = buildCatalogue(sampleRegisters(), reports);
  expect(
    errors.map(({ code }) => code),
    errors.map(key).join('\n'),
  ).toEqual(codes);
});
