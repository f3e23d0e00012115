import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskLongNumbers } from '#src/proofreading/mask.ts';
import { findPersonalNumbers } from '#src/proofreading/personal-number.ts';

const nobody = new Set<string>();
const kinds = (text: string, allowed: ReadonlySet<string> = nobody) =>
  findPersonalNumbers(text, allowed).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

// The example of GB 11643—1999 itself, a number made up for tests, and the card number of ISO/IEC 7812's literature.
describe('what leads to a person', () => {
  test.each([
    ['身份证11010519491231002X。', [['citizen', '11010519491231002X']]],
    ['号码 440524188001010014', [['citizen', '440524188001010014']]],
    ['110105 19491231 002x', [['citizen', '110105 19491231 002x']]],
    ['１１０１０５１９４９１２３１００２Ｘ', [['citizen', '１１０１０５１９４９１２３１００２Ｘ']]],
    ['电话13812345678', [['phone', '13812345678']]],
    [
      '电话：138-1234-5678、+86 138 1234 5678',
      [
        ['phone', '138-1234-5678'],
        ['phone', '86 138 1234 5678'],
      ],
    ],
    ['卡号4111111111111111', [['card', '4111111111111111']]],
    ['卡号6222 0212 3456 7890 128', [['card', '6222 0212 3456 7890 128']]],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that isn’t one', '110105194913310020'],
    ['a card with one digit mistyped', '4111111111111112'],
    ['a landline', '0745-6222222'],
    ['an amount', '13812345678元，13812345678.5吨'],
    ['a longer number', '2113812345678'],
    ['days', 'coverage: 2023-01-01..2023-06-10，2023-01-01 2023-06-10'],
    ['a part of a word', 'a13812345678、V13812345678b'],
    ['a record number', '湘公网安备 43122702000001号'],
  ])('not %s', (_name, text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('a duty phone may be public, whichever way it is written', () => {
    const allowed = new Set(['13812345678']);
    expect(kinds('值班电话138 1234 5678、13812345679', allowed)).toEqual([['phone', '13812345679']]);
  });
});

test('a mask keeps every offset, and shows no more than five digits of a long number', () => {
  expect(maskLongNumbers('身份证11010519491231002X，6300000000元')).toBe(
    '身份证110*************2X，6300000000元',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{11,19}$/))), (parts) => {
      const text = parts.join('，');
      const masked = maskLongNumbers(text);
      expect(masked.length).toBe(text.length);
      expect(masked).not.toMatch(/[0-9]{11}/);
      expect(maskLongNumbers(masked)).toBe(masked);
    }),
  );
});

test('a checksum is nobody’s number, and stays whole; what only looks like one doesn’t', () => {
  const checksum = 'dd80712345678901bb3f9d62eb07630a73a50d413d39a2b956f4ad201cb14e9f';
  expect(maskLongNumbers(`校验：${checksum}`)).toBe(`校验：${checksum}`);
  expect(maskLongNumbers(`x${checksum}`)).toContain('***');
  expect(maskLongNumbers(checksum.slice(1))).toContain('***');
  expect(maskLongNumbers('1'.repeat(64))).toContain('***');
});
