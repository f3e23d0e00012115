import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { checkWorkspace } from '#src/workspace/read-workspace.ts';
import { goodContent, site, withMistake, writeContent } from '../../support/content-folder.ts';
import { before, type Mistake, report, strayByte } from '../../support/mistakes.ts';

// Each test writes and reads a whole content folder.
vi.setConfig({ testTimeout: 30_000 });

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-one-cause-'));
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const inFines = [before, 'quote: "罚款70万元"', 'quote: "罚款了70万元"'] as const;
const unreadableFines = [before, 'value: "70万元"', 'value: "70万圆圆"'] as const;
const corrected = [
  before,
  'metrics:\n',
  'publishedOn: 2023-01-10\ncorrections:\n  - { date: 2023-02-01, what: 数据, of: fines, from: "7万元", to: "70万元", why: "示例" }\nmetrics:\n',
] as const;
const linked = [before, '(#s-p1)', '(#f-fines)'] as const;

test.each<[string, Mistake['edits'], string[]]>([
  ['a link to a figure that isn’t traced', [inFines, linked], ['引文-01']],
  ['a link to a figure whose value isn’t one', [unreadableFines, linked], ['字段-03']],
  ['a correction of a figure whose value isn’t one', [unreadableFines, corrected], ['字段-03']],
  ['a correction of a figure that isn’t traced', [inFines, corrected], ['引文-01']],
  [
    'an erratum whose quote is mistyped, for a slip of punctuation',
    [[report, 'quote: "“固定检查加流动治超工作模式"', 'quote: "“固定检查和流动治超工作模式"']],
    ['引文-01'],
  ],
  [
    'an erratum whose field is mistyped, for a slip of punctuation',
    [[report, '没有收尾", confidence: 高', '没有收尾", confidence: 很高']],
    ['字段-03'],
  ],
  [
    'an answer to a promise whose topic isn’t there',
    [
      [before, 'topic: construction, quote: "三江桥3月开工"', 'topic: constructio, quote: "三江桥3月开工"'],
      [
        report,
        'metrics:\n',
        'answers:\n  - { to: 2022-h2/bridge, outcome: 已完成, quote: "清理疏通边沟30km", reading: "示例：三江桥开工" }\nmetrics:\n',
      ],
    ],
    ['登记-02'],
  ],
  [
    'an answer to a promise whose due time isn’t one',
    [
      [before, 'due: 2023-03, ', 'due: 2023-33, '],
      [
        report,
        'metrics:\n',
        'answers:\n  - { to: 2022-h2/bridge, outcome: 已完成, quote: "清理疏通边沟30km", reading: "示例：三江桥开工" }\nmetrics:\n',
      ],
    ],
    ['字段-03'],
  ],
  [
    'a register that can’t be read',
    [['metrics/enforcement.yaml', 'name: 路政违章,', `name: 路政${strayByte}违章,`]],
    ['文件-01'],
  ],
  [
    'a line of a register whose bracket isn’t closed',
    [['metrics/enforcement.yaml', '纠正、查处各类路政违章的起数。" }', '纠正、查处各类路政违章的起数。"']],
    ['开头-01'],
  ],
  [
    'a figure whose bracket isn’t closed, beside others of its metric',
    [
      [
        before,
        'quote: "前三季度检测车辆5000台", coverage: 2022-01..2022-09, reading: "示例" }',
        'quote: "前三季度检测车辆5000台", coverage: 2022-01..2022-09, reading: "示例"',
      ],
    ],
    ['开头-01'],
  ],
  [
    'a link to a figure whose bracket isn’t closed',
    [[before, 'quote: "罚款70万元" }', 'quote: "罚款70万元"'], linked],
    ['开头-01'],
  ],
  [
    'an erratum whose bracket isn’t closed, for a slip of punctuation, and a link to it',
    [
      [report, '引号没有收尾", confidence: 高 }', '引号没有收尾", confidence: 高'],
      [report, '签订养护合同，', '[签订养护合同](#e-open-quotation)，'],
    ],
    ['开头-01'],
  ],
  [
    'an excuse whose bracket isn’t closed',
    [
      [
        report,
        'quote: "奋力实施交通“百亿”工程", reason: 口号 }',
        'quote: "奋力实施交通“百亿”工程", reason: 口号',
      ],
    ],
    ['开头-01'],
  ],
  [
    'a whole whose bracket isn’t closed',
    [
      [
        report,
        'metric: road-violations, value: "26起", quote: "纠正、查处各类路政违章26起" }',
        'metric: road-violations, value: "26起", quote: "纠正、查处各类路政违章26起"',
      ],
    ],
    ['开头-01'],
  ],
  [
    'a promise whose bracket isn’t closed, and its answer',
    [
      [before, 'due: 2023-03, dueSaid: "3月" }', 'due: 2023-03, dueSaid: "3月"'],
      [
        report,
        'metrics:\n',
        'answers:\n  - { to: 2022-h2/bridge, outcome: 已完成, quote: "清理疏通边沟30km", reading: "示例：三江桥开工" }\nmetrics:\n',
      ],
    ],
    ['开头-01'],
  ],
  [
    'a redirect to the page of a metric that can’t be read',
    [
      [
        'metrics/enforcement.yaml',
        '- { id: road-violations, name: 路政违章,',
        '- { id: road-violations, name: "",',
      ],
      ['redirects.yaml', '', '- { from: /metrics/violations/, to: /metrics/road-violations/ }\n'],
    ],
    ['字段-03'],
  ],
  [
    'a chart in a report of which a figure isn’t traced',
    [inFines, [before, '甲、乙、丙各段另行安排。\n', '甲、乙、丙各段另行安排。\n\n<Chart id="nowhere" />\n']],
    ['引文-01'],
  ],
])('%s: only that is told', async (_name, edits, codes) => {
  const content = withMistake(goodContent(), { edits } as Mistake);
  if (content === undefined) throw new Error('The words to change are not there exactly once.');
  writeContent(contentDir, content);
  const day = { year: 2026, month: 11, day: 22 };
  const { errors } = await checkWorkspace(contentDir, day, contentDir, 'preview', startOfDay(day), site);
  const told = errors.map(({ code, at, message }) => `${code} ${at.file}:${at.line} ${message}`);
  expect(
    errors.map(({ code }) => code),
    told.join('\n'),
  ).toEqual(codes);
});
