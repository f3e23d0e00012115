import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { startOfDay } from '#src/language/time/moment.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import { openContent } from '#src/workspace/open-content.ts';
import { reportInput } from '#src/workspace/read-report.ts';
import { isFullRun } from '../../support/full-run.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

// Each entry of the demonstration county and of the real report is broken in turn, in every way that gets it refused: nothing may be
// told but of that entry. In the short run one of 150.

const lists = ['metrics', 'projects', 'commitments', 'answers', 'errata', 'excused'] as const;
type ListName = (typeof lists)[number];
type Entry = ReportFrontmatter[ListName][number];
type Breaking = (entry: Entry) => Entry | undefined;

const future = parseCoverage('2199');

const breakings: Readonly<Record<string, Breaking>> = {
  'a quote that stands nowhere': (entry) => ({ ...entry, quote: `${entry.quote}☒` }),
  'a word of the quote mistyped': (entry) => ({
    ...entry,
    quote: `${entry.quote.slice(0, 1)}☒${entry.quote.slice(1)}`,
  }),
  'a place that there is not': (entry) => ({ ...entry, occurrence: 99 }),
  'a value that the quote does not have': (entry) => {
    if (!('value' in entry)) return undefined;
    const value = parseQuantity(`8${entry.value.printed.replace(/^[^0-9]*/, '')}`);
    return value.ok ? { ...entry, value: value.value } : undefined;
  },
  'a value cut short': (entry) => {
    if (!('value' in entry)) return undefined;
    const value = parseQuantity(entry.value.printed.replace(/^(?:[^0-9]+|[0-9](?=[0-9]))/, ''));
    return value.ok && value.value.printed !== entry.value.printed
      ? { ...entry, value: value.value }
      : undefined;
  },
  'a metric that is not there': (entry) => ('metric' in entry ? { ...entry, metric: 'nowhere' } : undefined),
  'a metric of another unit': (entry) =>
    'metric' in entry
      ? { ...entry, metric: entry.value.dimension === 'money' ? otherThanMoney : money }
      : undefined,
  'a project that is not there': (entry) => {
    if ('subject' in entry && entry.subject !== undefined) return { ...entry, subject: 'nowhere' };
    if ('step' in entry) return { ...entry, project: 'nowhere' };
    return 'due' in entry && entry.projects.length > 0 ? { ...entry, projects: ['nowhere'] } : undefined;
  },
  'days that are not over': (entry) =>
    'coverage' in entry && future.ok && !('to' in entry) ? { ...entry, coverage: future.value } : undefined,
  'a topic that is not there': (entry) => ('topic' in entry ? { ...entry, topic: 'nowhere' } : undefined),
  'a promise that is not there': (entry) => ('to' in entry ? { ...entry, to: '2020-h1/nowhere' } : undefined),
};
const [money, otherThanMoney] = ['fines', 'vehicles-inspected'];

function contentOf(path: string) {
  const folder = join(import.meta.dirname, '../../..', path);
  const day = startOfDay({ year: 2026, month: 11, day: 22 });
  const { reports, registers } = openContent(folder, 'preview', day, (file) => file);
  return { registers: registers.registers, inputs: reports.flatMap(reportInput) };
}

const key = ({ at, code, message }: AuthoringError) => `${at.file}:${at.line} ${code} ${message}`;

/** The lines of an entry. */
function linesOf({ at }: ReportInput, list: ListName, position: number, entry: Entry): Set<number> {
  return new Set(
    [[], ...Object.keys(entry).map((field) => [field])].map((rest) => at([list, position, ...rest]).line),
  );
}

/** A report without one entry of a list, which its schema refused. */
function without(input: ReportInput, list: ListName, position: number): ReportInput {
  const entries = input.frontmatter[list].toSpliced(position, 1);
  const { id, metric, quote }: Readonly<Partial<Record<string, unknown>>> = {
    ...input.frontmatter[list][position],
  };
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    ...input,
    frontmatter: { ...input.frontmatter, [list]: entries },
    unread: [{ list, id: word(id), metric: word(metric), quote: word(quote), numeral: undefined }],
    at: ([name, index, ...rest]) =>
      input.at(
        name === list && typeof index === 'number' && index >= position
          ? [name, index + 1, ...rest]
          : [name, index, ...rest].filter((step) => step !== undefined),
      ),
  };
}

const cases = ['examples/county', 'content'].flatMap((path) => {
  const content = contentOf(path);
  const ways = Object.entries(breakings);
  return content.inputs.flatMap((input) =>
    lists.flatMap((list) =>
      input.frontmatter[list].flatMap((entry, position) => {
        const own = linesOf(input, list, position, entry);
        const place = `${input.id} ${list}/${position}`;
        const isTried = (number: number) => isFullRun || (position * 3 + number) % 151 === 0;
        // A promise of several projects is named by what answers it for one of them.
        const isOfSeveral =
          list === 'commitments' && 'projects' in entry && (entry.projects?.length ?? 0) > 1;
        const refused = {
          ...content,
          input,
          place: `${place} (unread)`,
          own,
          changed: without(input, list, position),
        };
        const broken = ways.flatMap(([way, breaking], number) => {
          const isOfProjects = isOfSeveral && way === 'a project that is not there';
          const other = isTried(number) || isOfProjects ? breaking(entry) : undefined;
          if (other === undefined) return [];
          const entries = input.frontmatter[list].with(position, other as never);
          const changed = { ...input, frontmatter: { ...input.frontmatter, [list]: entries } };
          return [{ ...content, input, place: `${place} (${way})`, own, changed }];
        });
        return isTried(ways.length) ? [refused, ...broken] : broken;
      }),
    ),
  );
});

test('an entry that is wrong makes no messages but its own', () => {
  const wrong: string[] = [];
  let told = 0;
  for (const { registers, inputs, input, place, own, changed } of cases) {
    const { errors } = buildCatalogue(
      registers,
      inputs.map((one) => (one === input ? changed : one)),
    );
    const { file } = input.at([]);
    if (errors.length > 0 || changed.unread !== undefined) told += 1;
    // What an entry that wasn't read accounts for is left to who reads it.
    const others = errors.filter(
      ({ at, code }) =>
        (at.file !== file || !own.has(at.line)) && !(changed.unread !== undefined && code === '数字-01'),
    );
    wrong.push(...others.map((error) => `${place}: ${key(error)}`));
  }
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(cases.length * 0.9);
}, 900_000);

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
