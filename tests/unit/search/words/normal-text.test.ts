import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTermsIn } from '#src/search/words/find-terms.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import { compared } from '../../../support/search-oracle.ts';

const normal = (text: string) => normalText(text).text;

describe('the form in which texts are compared', () => {
  test.each([
    ['Ｇ６５１２', 'g6512'],
    ['１１，９８０台', '11980台'],
    ['1,234,567.8元', '1234567.8元'],
    ['1675m 2', '1675m2'],
    ['3000㎡', '3000m2'],
    ['（见附件）', '(见附件)'],
    ['公\u200b路\u00ad', '公路'],
    ['　　二是　国省干线', '二是国省干线'],
    ['−2.3%', '-2.3%'],
    ['坡比1∶2.5', '坡比1:2.5'],
  ])('%s is %s', (printed, expected) => {
    expect(normal(printed)).toBe(expected);
  });

  test('commas that part no thousands stay', () => {
    expect(normal('1,2,3')).toBe('1,2,3');
    expect(normal('12,34')).toBe('12,34');
    expect(normal('3,4000')).toBe('3,4000');
    expect(normal('0.1,234')).toBe('0.1,234');
  });

  test('blocks stay apart', () => {
    expect(normal('罚款 \n 786,300元')).toBe('罚款\n786300元');
  });

  const piece = fc.constantFrom(...'三江桥ＡａＺ５0123,，.。−∶ 　Ⅲ㎞①é“\u200b\u00ad😀'.split(/(?:)/u));
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('is what the oracle of the tests, written apart, makes of it', () => {
    fc.assert(
      fc.property(text, (printed) => {
        expect(normal(printed)).toBe(compared(printed));
      }),
    );
  });

  test('is its own form', () => {
    fc.assert(
      fc.property(text, (printed) => {
        expect(normal(normal(printed))).toBe(normal(printed));
      }),
    );
  });

  test('every character of it leads back to what is printed', () => {
    fc.assert(
      fc.property(text, (printed) => {
        const { text: form, starts, ends } = normalText(printed);
        expect([starts.length, ends.length]).toEqual([form.length, form.length]);
        for (let unit = 0; unit < form.length; unit += 1) {
          expect(normal(printed.slice(starts[unit], ends[unit]))).toContain(form[unit]);
        }
      }),
    );
  });

  test('any text at all is read, control characters and halves of characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        normal(any);
      }),
    );
    expect(normal('\ud800桥')).toBe('\ufffd桥');
  });
});

describe('finding terms in a printed text', () => {
  test('marks what is printed, white space and commas inside it too', () => {
    const printed = '罚款 786,300 元';
    const [match] = findTermsIn(printed, ['款786300元']);
    expect(printed.slice(match!.start, match!.end)).toBe('款 786,300 元');
  });

  test('joins matches that overlap', () => {
    expect(findTermsIn('三江三江三', ['三江三', '江三江'])).toEqual([{ start: 0, end: 5 }]);
  });
});
