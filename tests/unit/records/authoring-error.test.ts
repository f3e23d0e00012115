import { describe, expect, test } from 'vitest';
import {
  type AuthoringError,
  compareAuthoringErrors,
  printAuthoringError,
  readableErrors,
  summarizeAuthoringErrors,
} from '#src/records/authoring-error.ts';

const error = (more: Partial<AuthoringError> = {}): AuthoringError => ({
  at: { file: 'b.mdx', line: 2, column: 3 },
  code: '引文-01',
  severity: 'error',
  message: '没有这句话。',
  cure: '照抄原句。',
  ...more,
});
const warning = error({ severity: 'warning', current: '甲' });

test('a message says where, whether it must be mended, what, and how', () => {
  expect(printAuthoringError(error())).toBe('b.mdx:2:3 错 [引文-01] 没有这句话。\n    怎么改：照抄原句。');
  expect(printAuthoringError(warning, (emphasis, words) => `<${emphasis} ${words}>`)).toBe(
    '<bold b.mdx:2:3> <yellow 警> [引文-01] 没有这句话。\n    <dim 当前：>甲\n    <dim 怎么改：>照抄原句。',
  );
});

test.each([
  [[], '没有发现问题'],
  [[error()], '共 1 处必须改、0 处请核对'],
  [[warning], '共 0 处必须改、1 处请核对'],
  [[error(), warning, error()], '共 2 处必须改、1 处请核对'],
])('the closing line %#', (errors, words) => {
  expect(summarizeAuthoringErrors(errors)).toBe(words);
});

test('messages stand by file, line, column and number', () => {
  const at = (file: string, line: number, column: number, code = '引文-01') =>
    error({ at: { file, line, column }, code });
  const inOrder = [
    at('a.mdx', 9, 9),
    at('b.mdx', 2, 3),
    at('b.mdx', 2, 3, '引文-02'),
    at('b.mdx', 2, 10),
    at('b.mdx', 10, 1),
  ];
  expect(inOrder.toReversed().sort(compareAuthoringErrors)).toEqual(inOrder);
});

describe('problems that nobody could read', () => {
  const many = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) => ({
      ...error(),
      at: { file: 'a.mdx', line: index + 1, column: 1 },
      ...more,
    }));

  test('of one rule in one file the first are shown, and how many more there are', () => {
    const shown = readableErrors(many(31_200));
    expect(shown).toHaveLength(201);
    expect(shown[200]).toMatchObject({
      at: { file: 'a.mdx', line: 201 },
      code: error().code,
      severity: 'error',
      message: '这个文件里，同样的问题还有 31,000 处，没有一一列出。',
    });
  });

  test('other rules, other files and warnings are counted for themselves; what can be read stays as it is', () => {
    const mixed = [...many(200), ...many(200, { code: '数字-01' }), ...many(200, { severity: 'warning' })];
    expect(readableErrors(mixed)).toEqual(mixed);
  });

  test.each(['message', 'current', 'cure'])('%s is cut where it goes on and on', (field) => {
    const [shown] = readableErrors([{ ...error(), [field]: '甲'.repeat(10_000) }]);
    expect(shown).toMatchObject({ [field]: `${'甲'.repeat(600)}……` });
  });
});
