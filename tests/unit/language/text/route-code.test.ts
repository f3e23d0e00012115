import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeClass, splitAtRouteCodes } from '#src/language/text/cut-text.ts';

test.each([
  ['G6512', 'expressway'],
  ['G60', 'expressway'],
  ['G320', 'national'],
  ['S335', 'provincial'],
  ['S50', 'provincial-expressway'],
  ['X012', 'county'],
  ['Y123', 'township'],
  ['C001', 'village'],
  ['S3355', undefined],
  ['X12', undefined],
])('%s is %s', (code, expected) => {
  expect(routeClass(code)).toBe(expected);
});

test('codes are cut out of the sentence they stand in', () => {
  expect(splitAtRouteCodes('一是G6512秀从高速，调整S335扶罗')).toEqual([
    { text: '一是' },
    { text: 'G6512', route: 'expressway' },
    { text: '秀从高速，调整' },
    { text: 'S335', route: 'provincial' },
    { text: '扶罗' },
  ]);
});

test.each(['PNG320', 'G6512A', '3000m2', 'S3.35', 'GB 1002', 'X12'])('%s holds no code', (text) => {
  expect(splitAtRouteCodes(text)).toEqual([{ text }]);
});

test('the pieces joined again are the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('G6512', 'S335', 'X1', '高速', ' ', 'a', '9')), (parts) => {
      const text = parts.join('');
      expect(
        splitAtRouteCodes(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
