import { describe, expect, test } from 'vitest';
import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { standingEntries } from '#src/catalogue/publication/published-content.ts';
import { metricSchema } from '#src/records/metric.ts';
import { unexplainedChanges } from '#src/workspace/unexplained-changes.ts';
import { sampleReport } from '../../support/sample-report.ts';

const source = `metrics:
  - { id: fines, metric: fines, value: "786300元", quote: "罚款786300元", coverage: 2023-h1 }
  - { id: cases, metric: cases, value: "3起", quote: "案件3起" }
commitments:
  - { id: begin, title: 开工, topic: roads, quote: "8月份开工", due: 2023-08, dueSaid: "8月份" }
`;
const body = '罚款786300元，案件3起，8月份开工。';
const published = sampleReport('2023-h1', source, body);

const noRegisters: Registers = { topics: [], metrics: [], projects: [] };
const nowhere = { file: 'metrics/all.yaml', line: 3, column: 1 };

/** Everything that reports, with their files, and registers show. */
function entriesOf(
  reports: readonly ReportInput[],
  files: Record<string, string> = {},
  registers = noRegisters,
) {
  const digests = new Map(Object.entries(files));
  return standingEntries({
    site: '示例局',
    reports: reports.map((input) => ({ input, files: digests })),
    withdrawn: [],
    registers,
  });
}

/** What isn't explained, where states were published one after the other and the last is what stands now. */
function unexplained(...states: ReturnType<typeof entriesOf>[]) {
  const now = states.pop() ?? new Map();
  const versions = states
    .reverse()
    .flatMap((state) => [...state].map(([key, entry]) => ({ key, entry, said: '提交 1234567' })));
  return unexplainedChanges(versions, {
    entries: now,
    unreadable: new Set(),
    moved: new Map([['metrics/old', 'metrics/fines']]),
    shown: (key) => ({ file: key, line: 1, column: 1 }),
    today: '2023-08-01',
  });
}

/** What is said where the report has become another one: code, line, message and cure. */
function changes(
  frontmatter: string,
  text = body,
  files: [Record<string, string>?, Record<string, string>?] = [],
) {
  return unexplained(
    entriesOf([published], files[0]),
    entriesOf([sampleReport('2023-h1', frontmatter, text)], files[1]),
  );
}

const change = (from: string, to: string) => {
  expect(source).toContain(from);
  return source.replace(from, to);
};
const corrected = (fields: string, list = 'corrections') =>
  `${list}:\n  - { date: 2023-08-01, ${fields}, why: "抄错" }\n`;

test('nothing changed, and more read out of it: nothing to explain', () => {
  expect(changes(source)).toEqual([]);
  const more = change('cases, value: "3起"', 'cases, value: "3起", reading: "立案的"');
  expect(changes(`${more}errata:\n  - { id: e, quote: "案件3起", note: "疑", confidence: 低 }`)).toEqual([]);
});

test('a link that leads elsewhere, or nowhere any more, is told where it stands', () => {
  const linked = (address: string) => `罚款786300元，案件3起，\n见[公告](${address})，8月份开工。`;
  const state = (text: string, frontmatter = source) =>
    entriesOf([sampleReport('2023-h1', frontmatter, text)]);
  const told = unexplained(state(linked('https://a.gov.cn/1')), state(linked('https://b.gov.cn/1')));
  expect(told).toMatchObject([{ code: '更正-06', at: { line: 13 } }]);
  expect(told[0]!.message).toBe(
    '公布过的链接 公告从 https://a.gov.cn/1 改成了 https://b.gov.cn/1，没有写更正。',
  );
  const line = corrected('what: 其他, of: "链接 公告", from: "https://a.gov.cn/1", to: "https://b.gov.cn/1"');
  expect(
    unexplained(state(linked('https://a.gov.cn/1')), state(linked('https://b.gov.cn/1'), source + line)),
  ).toEqual([]);
  const plain = linked('').replace('[公告]()', '公告');
  expect(unexplained(state(linked('https://a.gov.cn/1')), state(plain))).toHaveLength(1);
  expect(unexplained(state(plain), state(linked('https://a.gov.cn/1')))).toEqual([]);
});

describe('what words are shown as', () => {
  const state = (text: string, frontmatter = source) =>
    entriesOf([sampleReport('2023-h1', frontmatter, `${text}\n\n${body}`)]);
  const told = (from: string, to: string, line = '') =>
    unexplained(state(from), state(to, source + line)).map(({ message }) => message);

  test.each([
    [
      'a heading of another level',
      '### （一）治超',
      '#### （一）治超',
      '“（一）治超”原来是三级标题，现在是四级标题',
    ],
    ['a heading that is a paragraph', '## 一、治超', '一、治超', '“一、治超”原来是二级标题，现在是正文'],
    ['a paragraph that is an entry', '检测', '- 检测', '“检测”原来是正文，现在是列表'],
    ['entries with a number', '- 甲\n- 乙', '1. 甲\n2. 乙', '“甲”等 2 处原来是列表，现在是编号列表'],
    ['another number', '1. 甲', '3. 甲', '“甲”原来是编号列表，现在是从 3 起的编号列表'],
    ['an entry of another entry', '- 甲\n- 乙', '- 甲\n  - 乙', '“乙”原来是列表，现在是第2层列表'],
    [
      'a number in the column beside',
      '| 甲 | 乙 | 丙 |\n| - | - | - |\n| a | 5 |  |',
      '| 甲 | 乙 | 丙 |\n| - | - | - |\n| a |  | 5 |',
      '“5”原来是表格第2列，现在是表格第3列',
    ],
    [
      'a description of a picture',
      '![投资3亿元](a.png)',
      '![投资5亿元](a.png)',
      '图片 a.png从 投资3亿元 改成了 投资5亿元',
    ],
    [
      'the title of an attachment',
      '<Attachment file="a.pdf" title="清单" />',
      '<Attachment file="a.pdf" title="另一份清单" />',
      '附件 a.pdf从 清单 改成了 另一份清单',
    ],
    [
      'a note of the site',
      '<Note>原件的脚注：不含农村公路3公里。</Note>',
      '<Note>先说的。</Note>\n\n<Note>原件的脚注：不含农村公路5公里。</Note>',
      '本站的说明 原件的脚注：不含农村公路从 原件的脚注：不含农村公路3公里。 改成了 原件的脚注：不含农村公路5公里。',
    ],
  ])('%s is told, and explained by the line that is offered', (_what, from, to, sentence) => {
    const [change, ...others] = unexplained(state(from), state(to));
    expect(others).toEqual([]);
    expect(change!.message).toBe(`公布过的${sentence}，没有写更正。`);
    const line = /\{.*\}/.exec(change!.cure)![0].replace('……', '排错了');
    expect(told(from, to, `corrections:\n  - ${line}\n`)).toEqual([]);
  });

  test.each([
    ['bold type', '检测**6台**', '检测6台'],
    ['another mark of a list, and white space', '* 甲\n* 乙', '- 甲\n\n- 乙'],
    ['an entry more, whose words are told as such', '1. 甲\n2. 乙', '1. 乙'],
    ['a row that comes before', '| 甲 |\n| - |\n| 5 |', '| 甲 |\n| - |\n| 5 |\n| 5 |'],
  ])('%s is nothing else', (_what, from, to) => {
    expect(
      told(from, to).filter((message) => message.includes('原来是') && !message.includes('正文这里')),
    ).toEqual([]);
  });

  test('what an older program wrote down says nothing of it', () => {
    const [[key, entry]] = [...state('## 一、治超')].filter(([id]) => id.startsWith('reports/')) as [
      [string, ReturnType<typeof standingEntries> extends Map<string, infer Entry> ? Entry : never],
    ];
    const { shapes: _, ...older } = entry;
    expect(unexplained(new Map([[key, older]]), state('### 一、治超'))).toEqual([]);
  });
});

describe('a changed value', () => {
  const value = change('value: "786300元"', 'value: "786.3千元"').replace('罚款786300元', '罚款786.3千元');
  const text = body.replace('786300元', '786.3千元');

  test('is told at its line, with the line that would explain it', () => {
    const [first, second] = changes(value, text);
    expect(first).toMatchObject({ code: '更正-06', severity: 'error', at: { line: 6 } });
    expect(first!.message).toContain('从 786300元 改成了 786.3千元');
    expect(first!.cure).toContain(
      '{ date: 2023-08-01, what: 数据, of: fines, from: "786300元", to: "786.3千元", why: "……" }',
    );
    // The words around it changed, too.
    expect(second!.message).toContain('公布过的正文');
  });

  test.each(['corrections', 'revisions'])(
    'is explained by a line of %s with both values, and by no other',
    (list) => {
      const words =
        '  - { date: 2023-08-01, what: 文字, from: "罚款786300元", to: "罚款786.3千元", why: "重印" }\n';
      const said = corrected('what: 数据, of: fines, from: "786300元", to: "786.3千元"', list);
      expect(changes(`${value}${said}${words}`, text)).toEqual([]);
      expect(changes(`${value}${said.replace('of: fines', 'of: cases')}${words}`, text)).toHaveLength(1);
      expect(changes(`${value}${said.replace('"786300元"', '"786301元"')}${words}`, text)).toHaveLength(1);
      expect(changes(`${value}${said}`, text)).toHaveLength(1);
    },
  );
});

test('a value that is gone, and what a value is of', () => {
  const gone = source.replace(/ {2}- \{ id: cases.*\n/, '');
  expect(changes(gone).map(({ message }) => message)).toEqual([
    '公布过的数 cases（3起）不见了，没有写更正。',
  ]);
  expect(changes(`${gone}${corrected('what: 数据, of: cases, from: "3起"')}`)).toEqual([]);

  const other = change('coverage: 2023-h1', 'coverage: 2023-01-01..2023-06-10');
  expect(changes(other)).toHaveLength(1);
  expect(changes(other)[0]!.at.line).toBe(6);
  expect(changes(`${other}${corrected('what: 数据, of: fines, from: "上半年", to: "到6月10日"')}`)).toEqual(
    [],
  );
});

test('a promise put off behind the reader’s back, or gone', () => {
  const later = change('due: 2023-08', 'due: 2023-09');
  expect(changes(later)).toHaveLength(1);
  expect(changes(later)[0]!.at.line).toBe(9);
  expect(changes(`${later}${corrected('what: 承诺, of: begin, from: "8月", to: "9月"')}`)).toEqual([]);
  expect(changes(source.slice(0, source.indexOf('commitments:')))).toHaveLength(1);
});

test('a line that was there before explains nothing new', () => {
  const old = corrected('what: 承诺, of: begin, from: "7月份", to: "8月份"');
  const before = sampleReport('2023-h1', `${source}${old}`, body);
  const now = sampleReport('2023-h1', `${change('due: 2023-08', 'due: 2023-09')}${old}`, body);
  expect(unexplained(entriesOf([before]), entriesOf([now]))).toHaveLength(1);
});

test('a value that has been to and fro needs a line for each way', () => {
  const line = (from: string, to: string, day: number) =>
    `  - { date: 2023-08-0${day}, what: 数据, of: fines, from: "${from}", to: "${to}", why: "核对以后改" }\n`;
  const state = (value: string, lines: string) =>
    entriesOf([
      sampleReport(
        '2023-h1',
        `${change('value: "786300元"', `value: "${value}"`)}${lines === '' ? '' : `corrections:\n${lines}`}`,
        body,
      ),
    ]);
  const there = line('786300元', '78.63万元', 1);
  const back = line('78.63万元', '786300元', 2);
  expect(
    unexplained(state('786300元', ''), state('78.63万元', there), state('786300元', there + back)),
  ).toEqual([]);
  // The first line would lead there; but readers have seen it lead there and back.
  const again = unexplained(state('786300元', there + back), state('78.63万元', there + back));
  expect(again).toMatchObject([{ code: '更正-06' }]);
  // What two commits have done is told, be the newest as the one before it.
  expect(unexplained(state('786300元', ''), state('78.63万元', ''), state('78.63万元', ''))).toHaveLength(1);
});

test('a line that was published may not go or change', () => {
  const line = corrected('what: 承诺, of: begin, from: "7月份", to: "8月份"');
  const before = entriesOf([sampleReport('2023-h1', `${source}${line}`, body)]);
  const now = (lines: string) => entriesOf([sampleReport('2023-h1', `${source}${lines}`, body)]);
  expect(unexplained(before, now(''))).toMatchObject([{ code: '更正-09' }]);
  expect(unexplained(before, now(line.replace('抄错', '笔误')))).toMatchObject([
    { code: '更正-09', at: { line: 11 } },
  ]);
});

describe('every kind of thing that readers have seen', () => {
  const rich = `${source}answers:
  - { to: 2022-h2/road, outcome: 已完成, quote: "案件3起", done: 2023-05, doneSaid: "5月" }
projects:
  - { project: bridge, stage: 8月份开工, step: 施工, quote: "8月份开工" }
checks:
  - { id: sum, relation: part, title: 罚款和案件, part: cases, whole: fines, acknowledged: "口径不同" }
errata:
  - { id: e, quote: "案件3起", note: "疑为3件", confidence: 低 }
issuedOn: 2023-07-05
documentNumber: 交〔2023〕1号
`;
  const before = entriesOf([sampleReport('2023-h1', rich, body)], {
    'original.docx': 'aaaaaaaa',
    '附表.xlsx': 'bbbbbbbb',
  });
  test.each([
    ['outcome: 已完成', 'outcome: 部分完成', 'what: 反馈, of: 2022-h2/road, from: "已完成", to: "部分完成"'],
    [
      'done: 2023-05',
      'done: 2023-06',
      'what: 反馈, of: 2022-h2/road, from: "完成时间：2023年5月", to: "完成时间：2023年6月"',
    ],
    ['stage: 8月份开工', 'stage: 开工', 'what: 项目, of: bridge, from: "8月份开工", to: "开工"'],
    ['step: 施工', 'step: 完工', 'what: 项目, of: bridge, from: "阶段：施工", to: "阶段：完工"'],
    ['part: cases, whole: fines', 'part: fines, whole: cases', 'what: 核对, of: sum, from: "'],
    [', acknowledged: "口径不同"', '', 'what: 核对, of: sum, from: "说明：口径不同", to: "说明：无"'],
    [/checks:\n.*\n/, '', 'what: 核对, of: sum, from: "罚款和案件"'],
    ['疑为3件', '疑为3人', 'what: 勘误, of: e, from: "疑点：疑为3件", to: "疑点：疑为3人"'],
    [/errata:\n.*\n/, '', 'what: 勘误, of: e, from: "案件3起"'],
    [
      'issuedOn: 2023-07-05',
      'issuedOn: 2023-07-06',
      'what: 其他, of: "成文日期", from: "2023年7月5日", to: "2023年7月6日"',
    ],
    ['documentNumber: 交〔2023〕1号\n', '', 'what: 其他, of: "文号", from: "交〔2023〕1号"'],
    [
      'metric: fines',
      'metric: penalties',
      'what: 数据, of: fines, from: "指标：fines", to: "指标：penalties"',
    ],
    [
      'coverage: 2023-h1',
      'coverage: 2023-h1, kind: planned',
      'what: 数据, of: fines, from: "性质：已发生", to: "性质：计划"',
    ],
  ])('%s', (from, to, offered) => {
    const changed = rich.replace(from, to);
    expect(changed).not.toBe(rich);
    const files = { 'original.docx': 'aaaaaaaa', '附表.xlsx': 'bbbbbbbb' };
    const faults = unexplained(before, entriesOf([sampleReport('2023-h1', changed, body)], files));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: '更正-06', severity: 'error' });
    expect(faults[0]!.cure).toContain(offered);
    // The line as it is offered, pasted.
    const line = /\{ date: .*? why: "……" \}/.exec(faults[0]!.cure)![0].replace('……', '录入有误');
    const explained = sampleReport('2023-h1', `${changed}corrections:\n  - ${line}\n`, body);
    expect(unexplained(before, entriesOf([explained], files))).toEqual([]);
  });

  test('files by their digests', () => {
    const one = { '附表.xlsx': 'aaaaaaaa11' };
    expect(changes(source, body, [one, one])).toEqual([]);
    const [other] = changes(source, body, [one, { '附表.xlsx': 'bbbbbbbb22' }]);
    expect(other!.cure).toContain(
      'what: 附件, of: "附表.xlsx", from: "校验：aaaaaaaa11", to: "校验：bbbbbbbb22"',
    );
    const [gone] = changes(source, body, [one, {}]);
    expect(gone!.cure).toContain('what: 附件, of: "附表.xlsx", from: "附表.xlsx", why');
    expect(changes(source, body, [{}, one])).toEqual([]);
  });
});

describe('registers', () => {
  const metric = (fields: object, id = 'fines') => ({
    ...noRegisters,
    metrics: [
      {
        value: metricSchema.parse({
          id,
          name: '罚没款',
          topic: 'law',
          unit: '元',
          definition: '罚的款。',
          ...fields,
        }),
        at: nowhere,
      },
    ],
  });
  const seen = entriesOf([published], {}, metric({ breaks: [{ from: '2023-h1', why: '换了系统' }] }));
  const now = (fields: object) =>
    entriesOf([published], {}, metric({ breaks: [{ from: '2023-h1', why: '换了系统' }], ...fields }));

  test.each([
    [{ name: '罚款' }, 'what: 名称, from: "罚没款", to: "罚款"'],
    [{ definition: '罚没的款。' }, 'what: 定义, from: "罚的款。", to: "罚没的款。"'],
    [{ unit: '万元' }, 'what: 单位, from: "元", to: "万元"'],
    [{ measure: 'stock' }, 'what: 口径, from: "时期数", to: "时点数"'],
    [{ breaks: [] }, 'what: 断点, of: 2023-h1, from: "换了系统"'],
  ])('%j', (fields, offered) => {
    const faults = unexplained(seen, now(fields));
    expect(faults).toMatchObject([{ code: '更正-06', at: nowhere }]);
    expect(faults[0]!.cure).toContain(`加 corrections: [{ date: 2023-08-01, ${offered}`);
    const [, words = ''] = /what: (..)/.exec(offered) ?? [];
    const [from, to] = [/from: "(.*?)"/, /to: "(.*?)"/].map((form) => form.exec(offered)?.[1]);
    const of = /of: ([^,]+)/.exec(offered)?.[1];
    const corrections = [{ date: '2023-08-01', what: words, of, from, to, why: '换了说法' }];
    expect(unexplained(seen, now({ ...fields, corrections }))).toEqual([]);
  });

  test('what is gone needs a redirect', () => {
    expect(unexplained(seen, entriesOf([published]))).toMatchObject([{ code: '更正-05' }]);
    const old = sampleReport('2023-h1', change('metric: fines', 'metric: old'), body);
    const renamed = [
      entriesOf([old], {}, metric({}, 'old')),
      entriesOf([published], {}, metric({})),
    ] as const;
    expect(unexplained(...renamed)).toEqual([]);
  });
});

test('each place of the text needs a line of its own', () => {
  const two = body.replace('786300元', '78630元').replace('8月份开工', '九月份开工');
  const text = (from: string, to: string) =>
    `  - { date: 2023-08-01, what: 文字, from: "${from}", to: "${to}", why: "重印" }\n`;
  const other = source.replace(/metrics:[\s\S]*/, '');
  const seen = entriesOf([sampleReport('2023-h1', other, body)]);
  const now = (lines: string) => entriesOf([sampleReport('2023-h1', `${other}revisions:\n${lines}`, two)]);
  const [first, second] = [text('罚款786300元', '罚款78630元'), text('8月份开工', '九月份开工')];
  expect(unexplained(seen, now(first))).toHaveLength(1);
  expect(unexplained(seen, now(second))).toHaveLength(1);
  expect(unexplained(seen, now(first + second))).toEqual([]);
});

test('white space may change, words may not', () => {
  expect(changes(source, body.replace('，案件', '，\n案件'))).toEqual([]);
  const [fault] = changes(source, body.replace('。', '啊。'));
  expect(fault!.message).toContain('现在是“8月份开工啊。”');
});

test('a report that is gone must say that it was withdrawn', () => {
  expect(unexplained(entriesOf([published]), new Map())).toMatchObject([
    { code: '更正-05', at: { file: 'reports/2023-h1' } },
  ]);
  const withdrawal = { date: { year: 2023, month: 8, day: 1 }, why: '数据有误' };
  const { title, period, kind } = published.frontmatter;
  const report = {
    id: '2023-h1',
    title,
    period,
    kind,
    issuer: undefined,
    publishedOn: undefined,
    withdrawal,
  };
  const withdrawn = standingEntries({
    site: '示例局',
    reports: [],
    withdrawn: [report],
    registers: noRegisters,
  });
  expect(unexplained(entriesOf([published]), withdrawn)).toEqual([]);
  // It comes back only with a word.
  expect(unexplained(withdrawn, entriesOf([published]))).toMatchObject([{ code: '更正-06' }]);
});
