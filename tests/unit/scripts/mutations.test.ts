import { expect, test } from 'vitest';
import { mutationsOf } from '../../../scripts/trials/mutations.ts';

/** Each mutation of a text, as the text that it makes. */
const mutantsOf = (text: string) =>
  mutationsOf('a.ts', text)
    .map(({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end))
    .sort();

test.each([
  ['return a === b;', 'return a !== b;'],
  ['return a <= b;', 'return a < b;'],
  ['return a < b;', 'return a <= b;'],
  ['return a && b;', 'return a || b;'],
  ['return a ?? b;', 'return a && b;'],
  ['return a + b;', 'return a - b;'],
  ['return true;', 'return false;'],
  ['return list.some(is);', 'return list.every(is);'],
  ['return list[4];', 'return list[5];'],
  ['return (!is(a));', 'return (is(a));'],
])('%s → %s', (text, mutant) => {
  expect(mutantsOf(text)).toEqual([mutant]);
});

test('each place is a mutation of its own', () => {
  expect(mutantsOf('return a > 1 || b;')).toEqual([
    'return a > 0 || b;',
    'return a > 1 && b;',
    'return a >= 1 || b;',
  ]);
});

test('imports, types, comments and text in quotes are left alone', () => {
  const text = `import { a } from './2.ts';
/** More than 3 === true. */
interface Sum { readonly parts: 2 }
// a && b
const text = 'a && 4';
`;
  expect(mutantsOf(text)).toEqual([]);
});
