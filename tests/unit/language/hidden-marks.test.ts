import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFault, soundName } from '#src/language/file-name.ts';
import {
  hiddenMarkAt,
  hiddenMarksIn,
  nameHiddenMarks,
  withoutHiddenMarks,
} from '#src/language/hidden-marks.ts';

const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xe0001, 0xe007f],
];
const all = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);

test('every mark that nobody sees is found between any two words, named, and taken out', () => {
  for (const mark of all) {
    const text = `罚款${mark}70万元`;
    const at = [mark.codePointAt(0)?.toString(16), hiddenMarkAt(text)];
    expect(at).toEqual([at[0], 2]);
    expect(withoutHiddenMarks(text)).toBe('罚款70万元');
    expect(nameHiddenMarks(text)).toMatch(/^罚款【[^】\p{C}]+】70万元$/u);
  }
});

test.each([
  ['罚\u202e款', ['文字方向符']],
  ['罚\u200b款\u00ad、\u2060', ['零宽字符', '软连字符']],
  ['罚\u{e0041}款', ['标签字符']],
  ['1\ufe0f', ['变体选择符']],
  ['罚\u0007', ['控制字符']],
])('%j holds %j', (text, names) => {
  expect(hiddenMarksIn(text)).toEqual(names);
});

test.each([
  ['white space', '甲\t乙\r\n丙 丁\u3000戊\u00a0己'],
  ['a variant of a character, as names have it', '葛\u{e0100}某'],
  ['an emoji in colour, and one of two', '⚠\ufe0f 👨\u200d👩'],
  ['letters that join', 'ئۇيغۇر\u200cچە'],
])('%s is no hidden mark', (_name, text) => {
  expect(hiddenMarkAt(text)).toBe(-1);
});

test('a text without its marks has none, and words without any stay', () => {
  const mixed = fc
    .array(fc.oneof(fc.constantFrom(...all), fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(mixed, (text) => {
      const clean = withoutHiddenMarks(text);
      if (hiddenMarkAt(text) === -1) expect(clean).toBe(text);
      // An emoji's joiner is alone where what it joined was one itself.
      expect(hiddenMarkAt(withoutHiddenMarks(clean))).toBe(-1);
    }),
  );
});

test.each(['附件\u202efdp.exe', '附\u200b件1.pdf', '\ufeff附件1.pdf'])(
  'a file called %j gets a name without it',
  (name) => {
    expect(nameFault(name)).toMatch(/看不见/);
    expect(nameFault(soundName(name))).toBeUndefined();
  },
);
