import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { cutFrontmatter } from '#src/workspace/cut-frontmatter.ts';
import { readPlainYaml } from '#src/workspace/read-plain-yaml.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';

function faults(text: string): [number, string][] {
  return parseYamlSource('a.yaml', text, 2).errors.map(({ at, code }) => [at.line, code]);
}

describe('slips that YAML would take or garble', () => {
  test.each([
    ['a full-width colon', 'title: 甲\nperiod：2023-h1\n', [[3, '开头-03']]],
    ['no space after the colon', 'title: 甲\nperiod:2023-h1\n', [[3, '开头-04']]],
    ['a tab', 'contact:\n\tphone: 甲\n', [[3, '开头-02']]],
    ['a key twice', 'title: 甲\nkind: 月报\ntitle: 乙\n', [[4, '开头-05']]],
    ['a quotation mark left open', 'title: 甲\nkind: "月报\nissuer: 乙\n', [[3, '开头-01']]],
    ['a value cut at a half-width comma', 'contact: { address: 新晃镇,人民路1号 }\n', [[2, '开头-06']]],
    ['a value cut in a list', 'x:\n  - { id: a, quote: 新建安防工程16km,总投资611万元 }\n', [[3, '开头-06']]],
    ['two colons in a line', 'title: 甲: 乙\n', [[2, '开头-01']]],
  ] satisfies [string, string, [number, string][]][])('%s', (_name, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

test('what is right is data, with the way back to its line', () => {
  const yaml = parseYamlSource(
    'a.yaml',
    'title: 甲：乙\nissuedOn: 2023-07-05\nlist:\n  - { a: "1,2" }\nurl: https://a.cn\n',
    2,
  );
  expect(yaml.errors).toEqual([]);
  expect(yaml.data).toEqual({
    title: '甲：乙',
    issuedOn: '2023-07-05',
    list: [{ a: '1,2' }],
    url: 'https://a.cn',
  });
  expect(yaml.positionOf(['title'])).toEqual({ file: 'a.yaml', line: 2, column: 8 });
  expect(yaml.positionOf(['title'], 'key')).toEqual({ file: 'a.yaml', line: 2, column: 1 });
  expect(yaml.positionOf(['list', 0, 'a'])).toEqual({ file: 'a.yaml', line: 5, column: 10 });
  expect(yaml.positionOf(['missing'])).toEqual({ file: 'a.yaml', line: 2, column: 1 });
});

describe('the fast parser', () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../content/reports/2023-h1/index.mdx'),
    'utf8',
  );
  const lines = (cutFrontmatter(source).yaml ?? '').split('\n');
  const yaml = lines
    .filter((line, index) => !line.startsWith('  ') || (index % 6 === 0 && line.startsWith('  - {')))
    .join('\n');

  test('reads good frontmatter', () => {
    expect(readPlainYaml(yaml)).toEqual(parseDocument(yaml).toJS());
  });

  test('whatever is typed into it, it reads what the careful one reads without complaint, or leaves it alone', () => {
    const sign = fc.constantFrom(
      ...[
        '"',
        "'",
        ':',
        ': ',
        ', ',
        '{',
        '}',
        '[',
        ']',
        ' #',
        '\n',
        '\t',
        '- ',
        '&',
        '*',
        '!',
        '|',
        '>',
        '? ',
        '_',
        '~',
        '，',
        '\n---\n',
        '0b1',
        '08',
      ],
    );
    fc.assert(
      fc.property(fc.nat(yaml.length), fc.nat(3), fc.option(sign), (at, removed, typed) => {
        const text = yaml.slice(0, at) + (typed ?? '') + yaml.slice(at + removed);
        const data = readPlainYaml(text);
        if (data === undefined) return;
        const document = parseDocument(text);
        expect([...document.errors, ...document.warnings]).toEqual([]);
        expect(data).toEqual(document.toJS());
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('places, by the fast parser and by the careful one', () => {
  const pathsOf = (value: unknown): PropertyKey[][] => {
    if (typeof value !== 'object' || value === null) return [[]];
    const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return [[], ...steps.flatMap((step) => pathsOf(value[step as never]).map((rest) => [step, ...rest]))];
  };
  const real = cutFrontmatter(
    readFileSync(join(import.meta.dirname, '../../../content/reports/2023-h1/index.mdx'), 'utf8'),
  ).yaml;
  const odd = `# remark
title:   "甲: 乙"   # behind
list:
- a
-   b: 1
    c:
      - "x # y"
      # between
      - { k: "v", l: [1, 2, "3"] }
      - [a, b]
long: 一行
  又一行
block: |
  # no remark
  text
empty: []
of: {}
'quoted': 'it''s'
`;

  test.each([
    ['the real report’s', real ?? ''],
    ['of every shape', odd],
    ['one word', '甲\n'],
  ])('%s are the same', (_, yaml) => {
    const fast = parseYamlSource('a.yaml', yaml, 2);
    // What isn't closed on its line is the careful parser's.
    const careful = parseYamlSource('a.yaml', `${yaml}# {\n`, 2);
    const paths = [...pathsOf(fast.data), ['nowhere'], ['list', 99], ['title', 'deeper']];
    expect(readPlainYaml(yaml)).toBeDefined();
    expect(careful.data).toEqual(fast.data);
    for (const path of paths) {
      for (const part of ['key', 'value'] as const)
        expect([path, part, fast.positionOf(path, part)]).toEqual([
          path,
          part,
          careful.positionOf(path, part),
        ]);
    }
  });
});
