import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bureausFileSchema } from '#src/bureaus/bureaus-file.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { metricSchema, topicSchema } from '#src/records/metric.ts';
import { projectFileSchema } from '#src/records/project.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { redirectSchema, siteSettingsSchema } from '#src/records/site-settings.ts';
import { checkShape } from '#src/workspace/check-shape.ts';
import { exampleOf, isOptional, meaningOf, wantedBy } from '#src/workspace/schema-fields.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';
import { isFullRun } from '../../support/full-run.ts';

const frontmatter = (text: string) =>
  checkShape(parseYamlSource('index.mdx', text, 2), reportFrontmatterSchema);

test('a good frontmatter is parsed', () => {
  const { value, errors } = frontmatter('title: 甲\nperiod: 2023-h1\nkind: 工作总结\nissuedOn: 2023-07-05\n');
  expect(errors).toEqual([]);
  expect(value?.issuedOn).toEqual({ year: 2023, month: 7, day: 5 });
});

const header = 'title: 甲\nperiod: 2023-h1\nkind: 工作总结\n';

test.each<[string, string, number, RegExp, RegExp]>([
  ['a period that is none', 'title: 甲\nperiod: 2023-h3\nkind: 月报\n', 3, /h2/, /period: 2023-h1/],
  ['a slip in a choice', 'title: 甲\nperiod: 2023-h1\nkind: 工作总接\n', 4, /是不是 工作总结？/, /专项报告/],
  ['Chinese for withdrawn', `${header}status: 撤回\n`, 5, /是不是 withdrawn？/, /withdrawn（已撤回）/],
  ['Chinese for a draft', `${header}status: 送审\n`, 5, /是不是 draft？/, /如 status: draft/],
  ['a kind by its period', 'title: 甲\nperiod: 2023-h1\nkind: 半年\n', 4, /kind 不能写 半年/, /月报/],
  ['a name mistyped', `titel: 甲\n${header.slice(9)}`, 2, /没有 titel 这一项。是不是 title？/, /改成 title/],
  [
    'nothing after a colon',
    `${header}issuer:\n`,
    5,
    /issuer 后面没有写内容/,
    /issuer: 示例县交通运输局.*删去这一项/,
  ],
  ['spaces', `${header}issuer: "  "\n`, 5, /引号里没有内容/, /删去这一项/],
  [
    'a number for a title',
    'title: 2023\nperiod: 2023-h1\nkind: 月报\n',
    2,
    /没有加引号/,
    /^写成 title: "2023"。$/,
  ],
  [
    'a word for a list of them',
    `${header}highlights: fines\n`,
    5,
    /要写成一列/,
    /^写成 highlights: \[fines\]。$/,
  ],
  ['names for a list', `${header}metrics:\n  id: a\n`, 6, /每条前面是短横线/, /- \{ id: /],
  ['a word for an entry', `${header}metrics: [fines]\n`, 5, /metrics 第 1 条要写成几项/, /value: "约63亿元"/],
  [
    'more than six',
    `${header}highlights: [a, b, c, d, e, f, g]\n`,
    5,
    /最多写 6 个，现在有 7 个/,
    /删去多的/,
  ],
  [
    'a relation that is none',
    `${header}checks:\n  - { id: a, relation: 合计, title: 甲 }\n`,
    6,
    /是不是 sum？/,
    /sum（几个部分的合计）/,
  ],
  [
    'no relation',
    `${header}checks:\n  - { id: a, title: 甲 }\n`,
    6,
    /缺少 checks 第 1 条的 relation/,
    /relation: sum/,
  ],
  [
    'a field of another relation',
    `${header}checks:\n  - { id: a, relation: order, title: 甲, earlier: a, later: b, parts: [c] }\n`,
    6,
    /没有 parts/,
    /earlier、later/,
  ],
])('%s: told once, with what it means and a cure', (_name, text, line, says, cure) => {
  const { errors } = frontmatter(text);
  expect(errors, JSON.stringify(errors, null, 1)).toHaveLength(1);
  expect(errors[0]?.at.line).toBe(line);
  expect(errors[0]?.message).toMatch(says);
  expect(errors[0]?.cure).toMatch(cure);
});

test('nothing at all is missing everything', () => {
  expect(frontmatter('').errors.map(({ code }) => code)).toEqual(['字段-02', '字段-02', '字段-02']);
});

test('fields inside fields are found, too', () => {
  const yaml = parseYamlSource('site.yaml', 'name: 甲\ncontact:\n  phone: 0745\n  mail: a@b.cn\n');
  const errors = checkShape(yaml, siteSettingsSchema).errors;
  expect(errors).toMatchObject([
    { at: { line: 3 }, code: '字段-03', cure: '写成 phone: "0745"。' },
    { at: { line: 4, column: 3 }, code: '字段-01' },
  ]);
  expect(errors[1]?.message).toContain('是不是 email？');
});

const schemas: Readonly<Record<string, z.ZodType>> = {
  'index.mdx': reportFrontmatterSchema,
  'topics.yaml': z.array(topicSchema),
  'metrics.yaml': z.array(metricSchema),
  'project.yaml': projectFileSchema,
  'redirects.yaml': z.array(redirectSchema),
  'site.yaml': siteSettingsSchema,
  'bureaus.yaml': bureausFileSchema,
};

/** A field of a file, and the file with something written for it: good YAML but for that. */
interface Place {
  readonly name: string;
  readonly schema: z.ZodType;
  write(words: string): string;
}

const indented = (text: string) => text.replaceAll('\n', '\n  ');

/** Every field that can be written below one, each in a file that is right but for it. */
function placesIn(
  schema: z.ZodType,
  name: string,
  write: (block: string) => string,
  relation = 'sum',
): Place[] {
  const wanted = wantedBy(schema, { relation });
  if (wanted.kind === 'list') {
    const inList = (words: string) => write(`\n- ${indented(words.trimStart())}`);
    const asValue = (words: string) => write(words === '' ? '' : ` ${words}`);
    const kinds = name.endsWith('.checks') ? ['sum', 'part', 'ratio', 'order', 'undecided'] : ['sum'];
    return [
      { name, schema, write: asValue },
      ...kinds.flatMap((kind) => placesIn(wanted.element, `${name}[]`, inList, kind)),
    ];
  }
  if (wanted.kind !== 'entry')
    return [{ name, schema, write: (words) => write(words === '' ? '' : ` ${words}`) }];
  const fields = Object.entries(wanted.fields);
  return [
    { name, schema, write: (words) => write(` ${words}`) },
    ...fields.flatMap(([field, inner]) => {
      const others = fields
        .filter(([other, value]) => other !== field && !isOptional(value))
        .map(([other, value]) => `${other}: ${other === 'relation' ? relation : exampleOf(value)}\n`)
        .join('');
      return placesIn(inner, `${name}.${field}`, (block) => write(`\n${others}${field}:${indented(block)}`));
    }),
  ];
}

const places = Object.entries(schemas).flatMap(([file, schema]) =>
  placesIn(schema, file, (block) => `${block.trimStart()}\n`),
);

/** What people write that isn't what a field wants; most is right for some field. */
const wrongs = [
  ...[
    '',
    'null',
    '~',
    '""',
    '"   "',
    "''",
    'true',
    'false',
    '是',
    '0',
    '-1',
    '12',
    '1.5',
    '1e99',
    '.nan',
    '0x1f',
    '0745',
  ],
  ...[
    '文字',
    '撤回',
    '半年',
    '草稿',
    '2023-07-05',
    '2023.7.5',
    '2023年7月5日',
    '2023-13-45',
    '"2023-02-30"',
    '99999-01-01',
  ],
  ...[
    '[]',
    '[甲, 乙]',
    '[12, 13]',
    '[null]',
    '[[甲]]',
    '[{ }]',
    '[{ a: 1 }]',
    '{ }',
    '{ a: 1 }',
    '{ a: { b: [c] } }',
    '{ id: x }',
  ],
  ...[
    `"${'很长的文字'.repeat(700)}"`,
    'x'.repeat(200),
    'A_B',
    '../x',
    'Withdrawn',
    'yes',
    '“约63亿元”',
    '约63亿亿元',
  ],
];

describe.each(Object.keys(schemas))('every field of %s', (file) => {
  const own = places.filter(
    ({ name }) => name === file || name.startsWith(`${file}.`) || name.startsWith(`${file}[`),
  );

  test('has an example that passes', () => {
    for (const { name, schema } of own) {
      expect(schema.safeParse(parse(exampleOf(schema))).success, `${name}: ${exampleOf(schema)}`).toBe(true);
      expect(`${name}: ${meaningOf(schema)}`).not.toContain('zod');
    }
  });

  test('says of whatever is written for it, in Chinese and in words of the file, what is wrong and what passes', () => {
    expect(own.length).toBeGreaterThan(2);
    const complaints: unknown[] = [];
    for (const [position, { name, schema, write }] of own.entries()) {
      const line = lineCount(write('@').split('@')[0] ?? '');
      // In the short run every third, at each field another third.
      for (const [number, words] of wrongs.entries()) {
        if (!isFullRun && (number + position) % 3 !== 0) continue;
        const text = write(words);
        const { errors } = checkShape(parseYamlSource(file, text), schemas[file] as z.ZodType);
        const isOne = !/^[[{]/.test(words) && wantedBy(schema).kind !== 'entry';
        const isPlaced = isOne
          ? errors.every(({ at }) => at.line === line) && errors.length < 2
          : errors.every(({ at }) => at.line <= lineCount(text));
        const faulty = errors.filter((error) => !isForStaff(error, text));
        if (!isPlaced || faulty.length > 0) complaints.push({ name, words, text, errors });
      }
    }
    expect(complaints.slice(0, 2)).toEqual([]);
  }, 60_000);
});

const lineCount = (text: string) => text.trimEnd().split('\n').length;

/** Whether a message holds nothing but Chinese, names that staff write and what stands in the file, and says what to do. */
function isForStaff({ message, current = '', cure }: AuthoringError, text: string): boolean {
  const told = `${message}\n${cure}`;
  const words = told.match(/[A-Za-z][\w./-]*/g) ?? [];
  return (
    words.every((word) => allowed.has(word) || text.includes(word)) &&
    !/[{,]"|":|\\[dws]|\^|\bundefined\b|>=|<=/.test(told) &&
    current.length < 100 &&
    /写成|改成|从这些里选|加上|删去/.test(cure)
  );
}

/** Words in Latin letters that staff know: names of fields, words to choose from, and what descriptions and cures show. */
const allowed: ReadonlySet<string> = new Set([
  ...places.flatMap(({ name }) => name.split(/[.[\]]+/)),
  ...places
    .flatMap(({ schema }) => [meaningOf(schema), exampleOf(schema)])
    .flatMap((words) => words.match(/[A-Za-z][\w./-]*/g) ?? []),
  ...places.flatMap(({ schema }) => {
    const wanted = wantedBy(schema);
    return wanted.kind === 'choice' ? wanted.choices.map(({ word }) => word) : [];
  }),
  ...[
    'npm',
    'run',
    'check',
    'fix',
    'true',
    'false',
    'h1',
    'h2',
    'q1',
    'q4',
    'projects/sanjiang-daqiao/',
    'projects/sanjiang-bridge/',
    'sanjiang-bridge',
  ],
]);
