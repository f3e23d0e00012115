import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { cutFrontmatter } from '#src/workspace/read-report.ts';
import { mendYaml } from '#src/workspace/yaml-slips.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';
import { runs } from '../../support/full-run.ts';

// The other slips are among tests/support/mistakes.ts.
test.each([
  ['a value cut in a list', 'x:\n  - { id: a, quote: 新建安防工程16km,总投资611万元 }\n', [[3, '开头-06']]],
  ['two colons in a line', 'title: 甲: 乙\n', [[2, '开头-01']]],
])('%s', (_name, text, expected) => {
  const { errors } = parseYamlSource('a.yaml', text, 2);
  expect(errors.map(({ at, code }) => [at.line, code])).toEqual(expected);
});

test.each<[string, (line: string) => string]>([
  ['a bracket opened twice', (line) => line.replace('{ id', '{ {id')],
  ['a bracket not closed', (line) => line.replace(' }', '')],
  ['a bracket of a list not closed', (line) => line.replace('name: 乙', 'name: [乙')],
  ['a bracket within brackets not closed', (line) => line.replace('name: 乙', 'name: {a: 乙')],
  ['a bracket never opened', (line) => line.replace('{ ', '')],
  ['a bracket closed twice', (line) => line.replace(' }', ' } }')],
  ['another bracket closed', (line) => line.replace(' }', ' ]')],
  ['a comma left out', (line) => line.replace(', name', ' name')],
  ['a line set in', (line) => `  ${line}`],
  ['a quotation mark not closed', (line) => line.replace('"]"', '"]')],
])('%s is told once, at its line', (_name, slip) => {
  const good = Array.from('甲乙丙丁戊己', (name) => `- { id: a, name: ${name}, note: "]" }   # }`);
  const text = good.map((line, index) => (index === 1 ? slip(line) : line)).join('\n');
  const { errors } = parseYamlSource('a.yaml', text);
  expect(
    errors.map(({ at }) => at.line),
    errors.map(({ message }) => message).join(),
  ).toEqual([2]);
});

test('a list that begins behind its name is told once, read as it is meant, and mended', () => {
  const good = 'a: 1\nlist:\n  - { id: a, name: 甲 }\n  - { id: b, name: 乙 }\nz: 2\n';
  const joined = good.replace('list:\n  - ', 'list:   - ');
  const yaml = parseYamlSource('a.yaml', joined);
  expect(yaml.errors.map(({ at, code }) => [at.line, code])).toEqual([[2, '开头-01']]);
  expect(yaml.data).toEqual(parseYamlSource('a.yaml', good).data);
  expect(yaml.positionOf(['list', 0, 'name']).line).toBe(2);
  expect(yaml.positionOf(['list', 1, 'name']).line).toBe(3);
  expect(mendYaml(joined)).toBe(good);
  const entries = good.replace('{ id: a, name: 甲 }', 'id: a\n    name: 甲');
  expect(mendYaml(entries.replace('list:\n  - ', 'list: - '))).toBe(entries);
  expect(parseYamlSource('a.yaml', 'note: - 待补\n').errors).toHaveLength(1);
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

const real =
  cutFrontmatter(
    readFileSync(join(import.meta.dirname, '../../../content/reports/2023-h1/index.mdx'), 'utf8'),
  ).yaml ?? '';

/** The path of every value of some data, those of maps and lists included. */
function pathsOf(value: unknown): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [[], ...steps.flatMap((step) => pathsOf(value[step as never]).map((rest) => [step, ...rest]))];
}

test('whatever is typed into good frontmatter, without a complaint it is read as YAML says', () => {
  const yaml = real
    .split('\n')
    .filter((line, index) => !line.startsWith('  ') || (index % 6 === 0 && line.startsWith('  - {')))
    .join('\n');
  const signs = ['"', "'", ':', ': ', ', ', '{', '}', '[', ']', ' #', '\n', '\t', '- ', '&', '*', '!', '|'];
  const sign = fc.constantFrom(...signs, '>', '? ', '_', '~', '，', '\n---\n', '0b1', '08');
  fc.assert(
    fc.property(fc.nat(yaml.length), fc.nat(3), fc.option(sign), (at, removed, typed) => {
      const text = yaml.slice(0, at) + (typed ?? '') + yaml.slice(at + removed);
      const { data, isWhole, errors, positionOf } = parseYamlSource('a.yaml', text);
      const lines = text.split('\n').length;
      for (const place of [...errors.map((error) => error.at), positionOf(['metrics', 1, 'quote'])]) {
        expect(place.line).toBeGreaterThanOrEqual(1);
        expect(place.line).toBeLessThanOrEqual(lines);
      }
      if (errors.length > 0) return;
      const document = parseDocument(text);
      expect([isWhole, document.errors, document.warnings]).toEqual([true, [], []]);
      expect(data).toEqual(document.toJS());
    }),
    { numRuns: runs(200) },
  );
}, 60_000);

describe('the way back', () => {
  test('from every value of the real report leads to where it is written', () => {
    const lines = real.split('\n');
    const { data, positionOf } = parseYamlSource('a.yaml', real);
    const paths = pathsOf(data);
    expect(paths.length).toBeGreaterThan(800);
    for (const path of paths) {
      const value = path.reduce<unknown>(
        (whole, step) => (whole as Record<PropertyKey, unknown>)[step],
        data,
      );
      if (typeof value === 'object') continue;
      const { line, column } = positionOf(path);
      const written = (lines[line - 1] ?? '').slice(column - 1);
      expect([path, written.replace(/^["']/, '').startsWith(String(value).slice(0, 8))]).toEqual([
        path,
        true,
      ]);
      if (typeof path.at(-1) !== 'string') continue;
      const key = positionOf(path, 'key');
      expect((lines[key.line - 1] ?? '').slice(key.column - 1)).toMatch(
        new RegExp(`^${String(path.at(-1))}:`),
      );
    }
  });

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
'quoted': 'it''s'
`;
  test.each([
    [[], 2, 1, 2, 1],
    [['title'], 2, 10, 2, 1],
    [['title', 'deeper'], 2, 10, 2, 10],
    [['list'], 4, 1, 3, 1],
    [['list', 0], 4, 3, 4, 3],
    [['list', 1], 5, 5, 5, 5],
    [['list', 1, 'c'], 7, 7, 6, 5],
    [['list', 1, 'c', 1], 9, 9, 9, 9],
    [['list', 1, 'c', 1, 'l', 2], 9, 29, 9, 29],
    [['list', 1, 'c', 2, 1], 10, 13, 10, 13],
    [['list', 99], 4, 1, 4, 1],
    [['long'], 11, 7, 11, 1],
    [['block'], 13, 8, 13, 1],
    [['quoted'], 17, 11, 17, 1],
    [['nowhere'], 2, 1, 2, 1],
  ] satisfies [PropertyKey[], number, number, number, number][])(
    'from %j, in YAML of every shape',
    (path, line, column, keyLine, keyColumn) => {
      const { positionOf } = parseYamlSource('a.yaml', odd);
      const [value, key] = [positionOf(path), positionOf(path, 'key')];
      expect([value.line, value.column, key.line, key.column]).toEqual([line, column, keyLine, keyColumn]);
    },
  );
});
