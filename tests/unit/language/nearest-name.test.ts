import { expect, test } from 'vitest';
import { didYouMean, nearestName } from '#src/language/nearest-name.ts';

test.each([
  ['titel', 'title'],
  ['Period', 'period'],
  ['kinds', 'kind'],
  ['issue', 'issuer'],
  ['publishOn', 'publishedOn'],
  ['completely-else', undefined],
  ['x', undefined],
])('%s → %s', (name, expected) => {
  expect(nearestName(name, ['title', 'period', 'kind', 'issuer', 'publishedOn'])).toBe(expected);
});

test.each([
  ['per', ['period'], 'period'],
  ['pe', ['period'], undefined],
  ['abc', ['abx', 'abcdefgh'], 'abx'],
  ['abc', ['axy'], undefined],
  ['abcd', ['axyd'], 'axyd'],
  ['abcd', ['wxyd'], undefined],
  ['abcdefghijkl', ['wxyzefghijkl'], 'wxyzefghijkl'],
  ['abcdefghijkl', ['vwxyzfghijkl'], undefined],
  ['kitten', ['sitting'], undefined],
  ['bd', ['ad', 'bc'], 'ad'],
])('%s among %j → %s', (name, known, expected) => {
  expect(nearestName(name, known)).toBe(expected);
});

test('a question names the nearest, and there is none where nothing is near', () => {
  expect(didYouMean('figurs', ['figures', 'checks'])).toBe('是不是 figures？');
  expect(didYouMean('roads', ['figures', 'checks'])).toBeUndefined();
});
