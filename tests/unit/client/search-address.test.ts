import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hitAddress,
  largestLimit,
  readSearchAddress,
  requestOf,
  type SearchAddress,
  writeSearchAddress,
} from '#src/client/search/search-address.ts';
import { searchKinds } from '#src/search/contract/search-request.ts';

const read = (query: string) => readSearchAddress(new URLSearchParams(query));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const addresses: fc.Arbitrary<SearchAddress> = fc.record({
  query: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  filter: fc.record({
    kind: optional(fc.constantFrom(...searchKinds)),
    year: optional(fc.constantFrom('2023', '1999')),
    period: optional(fc.constantFrom('2023-h1', '2023-01..2023-09', '2023-06', '2023')),
    topic: optional(fc.constantFrom('construction', 'overload-control')),
  }),
  order: fc.constantFrom('relevance', 'date'),
  limit: fc.integer({ min: 1, max: largestLimit }),
});

describe('the address of the search page', () => {
  test('says everything that is shown, whatever is typed', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(read(writeSearchAddress(address))).toEqual(address);
      }),
    );
  });

  test('leaves out what is as usual', () => {
    expect(writeSearchAddress(read('q=三江桥'))).toBe(`?q=${encodeURIComponent('三江桥')}`);
    expect(writeSearchAddress(read('q=a&type=figure&year=2023&sort=date&limit=20'))).toBe(
      '?q=a&type=figure&year=2023&sort=date&limit=20',
    );
  });

  test.each([
    'type=nonsense&year=23&period=../../x&topic=%3Cimg%3E&sort=up&limit=-1',
    'type=&year=&period=&topic=&sort=&limit=',
    'limit=0',
    'limit=1e9',
    'limit=٣',
  ])('takes what it can’t understand for absent: %s', (query) => {
    expect(read(`q=x&${query}`)).toEqual(read('q=x'));
  });

  test('never shows more hits than a browser can bear', () => {
    expect(read('q=x&limit=99999999').limit).toBe(largestLimit);
  });
});

test('places of one kind in one period are all asked for, of others a few', () => {
  const few = requestOf(read('q=x')).places ?? 0;
  const all = requestOf(read('q=x&type=figure&period=2023-h1')).places ?? 0;
  expect(few).toBeGreaterThan(2);
  expect(all).toBeGreaterThan(100);
  expect(requestOf(read('q=x&type=figure')).places).toBe(few);
});

describe('the address of a hit', () => {
  test('carries the query before the anchor', () => {
    const address = hitAddress('/jt/reports/2023-h1/#s-1-2-1-i2', '罚款 & <b>');
    const url = new URL(address, 'https://example.gov.cn');
    expect(url.pathname).toBe('/jt/reports/2023-h1/');
    expect(url.hash).toBe('#s-1-2-1-i2');
    expect(url.searchParams.get('q')).toBe('罚款 & <b>');
  });

  test('has no anchor where the place has none', () => {
    expect(hitAddress('/projects/x/', 'a')).toBe('/projects/x/?q=a');
  });
});
