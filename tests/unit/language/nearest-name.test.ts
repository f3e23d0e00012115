import { expect, test } from 'vitest';
import { nearestName } from '#src/language/nearest-name.ts';

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
