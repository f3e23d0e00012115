import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '#src/language/text/differences.ts';
import { exactReading, excerptAt, firstDifference } from '#src/language/text/verbatim.ts';

describe('firstDifference', () => {
  test('white space of every kind may differ', () => {
    expect(firstDifference('\u2002\u2002一、工作\r\n抓\n项目。 \u3000', '一、 工作抓项目。')).toBeUndefined();
  });

  test.each([
    { original: '罚款786300元', copy: '罚款768300元', originalOffset: 3, copyOffset: 3 },
    { original: '到此 为止', copy: '到此', originalOffset: 3, copyOffset: 2 },
    { original: '到此', copy: '到此\n为止', originalOffset: 2, copyOffset: 3 },
    { original: '(新晃段)', copy: '（新晃段）', originalOffset: 0, copyOffset: 0 },
    { original: 'm2', copy: 'm²', originalOffset: 1, copyOffset: 1 },
    { original: '', copy: '多', originalOffset: 0, copyOffset: 0 },
  ])('$original / $copy', ({ original, copy, originalOffset, copyOffset }) => {
    expect(firstDifference(original, copy)).toEqual({ originalOffset, copyOffset });
  });

  test('any one character changed, dropped or added is found where it is', () => {
    const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(printable, fc.nat(), fc.constantFrom('改', 'X', '0'), (text, at, other) => {
        const chars = Array.from(text).filter((char) => !/\s/.test(char));
        fc.pre(chars.length > 0);
        const index = at % chars.length;
        fc.pre(chars[index] !== other);
        const before = chars.slice(0, index).join('');
        const changed = before + other + chars.slice(index + 1).join('');
        const original = chars.join('');
        expect(firstDifference(original, changed)).toEqual({
          originalOffset: before.length,
          copyOffset: before.length,
        });
        expect(firstDifference(original, original)).toBeUndefined();
      }),
    );
  });
});

test('excerptAt marks the place and folds white space', () => {
  expect(excerptAt('处罚车辆 334台，卸载', 5)).toBe('处罚车辆【3】34台，卸载');
  expect(excerptAt('完', 1)).toBe('完【到此为止】');
});

const text =
  '半年来，交通运输工作序时推进，为完成全年工作任务奠定了坚实基础。\n现对1—6月份工作进行情况报告如下。罚款786300元，卸载货物10149.1吨，疏通涵洞18道。';
const placesOf = (copy: string, original = text) =>
  compareTexts(original, copy).differences.map(({ copyOffset }) => copy.slice(copyOffset, copyOffset + 2));

test('every difference is told, however it came about', () => {
  expect(placesOf(text.replace('序时推进', '有序推进').replace('786300', '768300'))).toEqual(['有序', '68']);
  expect(placesOf(text.replace('序时', '').replace('卸载', '已卸载'))).toEqual(['推进', '已卸']);
  expect(placesOf(`${text}多出的话。`)).toEqual(['多出']);
  expect(placesOf(text.replace('半年来', '今年以来'))).toEqual(['今年']);
  expect(placesOf('完全不同的另一份文件的开头'.repeat(60))).toHaveLength(1);
});

test('only white space may differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(60)), (words, places) => {
      const copy = places.reduce((made, at) => `${made.slice(0, at)} \n${made.slice(at)}`, words);
      expect(compareTexts(words, copy).differences.filter(() => /^[\ud800-\udfff]/.test(words))).toEqual([]);
    }),
  );
});

describe('what an original and its copy need not have in common', () => {
  const compare = (
    original: string,
    copy: string,
    marked: readonly string[],
    loose: readonly string[] = [],
  ) => {
    const optional = marked
      .map((words) => ({ start: original.indexOf(words), end: original.indexOf(words) + words.length }))
      .sort((a, b) => a.start - b.start);
    const { differences, used } = compareTexts(original, copy, exactReading, { optional, loose });
    return {
      at: differences.map(({ copyOffset }) => copy.slice(copyOffset, copyOffset + 2)),
      used: [...used],
    };
  };
  const none = { at: [], used: [] };

  test('a copy may leave out what is optional, or have it', () => {
    const original = '完成农村公路\n— 1 —\n青石县简报\n12公里，其中新建3公里。';
    const copy = '完成农村公路12公里，其中新建3公里。';
    expect(compare(original, copy, ['— 1 —', '青石县简报'])).toEqual(none);
    expect(compare(original, original, ['— 1 —', '青石县简报'])).toEqual(none);
    expect(compare(original, copy, ['— 1 —']).at).toEqual(['12']);
    expect(compare(original, copy.replace('3', '4'), ['— 1 —', '青石县简报']).at).toEqual(['4公']);
  });

  test('also where the text goes on as the optional words begin', () => {
    expect(compare('共检测车辆\n1\n1198台，罚款9万元。', '共检测车辆1198台，罚款9万元。', ['\n1\n'])).toEqual(
      none,
    );
    expect(compare('共检测车辆\n1\n1198台。', '共检测车辆1199台。', ['\n1\n']).at).toHaveLength(1);
  });

  test('loose words may stand in the copy, each once, and as they are', () => {
    expect(compare('按实际计算。', '按实际①计算。注：按管养里程', [], ['①', '注：按管养里程'])).toEqual({
      at: [],
      used: [0, 1],
    });
    expect(compare('按实际计算。', '按实际①①计算。', [], ['①']).at).toEqual(['①计']);
    expect(compare('按实际计算。', '按实际计算。注：按通车里程', [], ['注：按管养里程']).at).toEqual([
      '注：',
    ]);
    // The text goes on as the loose words begin.
    expect(compare('见表。表在下面。', '见表。表一表在下面。', [], ['表一'])).toEqual({ at: [], used: [0] });
  });

  test('any one character changed outside of them is found', () => {
    const original = '新建农村公路十二公里。— 1 —养护国道三十公里，按期完成。';
    const plain = original.replace('— 1 —', '');
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.constantFrom('0', '一', '。'), (at, other) => {
        fc.pre(plain[at] !== other);
        const copy = plain.slice(0, at) + other + plain.slice(at + 1);
        expect(compare(original, copy, ['— 1 —'], ['〇']).at.length).toBeGreaterThan(0);
      }),
    );
  });
});
