import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountForNumerals, type NumeralClass } from '#src/catalogue/account-for-numerals.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { Excuse } from '#src/records/erratum.ts';
import { runs } from '../../support/full-run.ts';

/** A body whose blocks are the lines of a text. */
function bodyOf(text: string): ReportBody {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const blocks = starts.map((start, index) => {
    return { id: `s-p${index + 1}`, isHeading: false, start, end: starts[index + 1] ?? text.length };
  });
  return { text, blocks, paragraphs: blocks, tables: [], extras: [] };
}

/** Where the only `words` of a text stand. */
function place(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(words, start + 1), words).toBe(-1);
  return { start, end: start + words.length };
}

function excuse(text: string, numeral: string, reason: Excuse['reason']) {
  return { range: place(text, numeral), numeral, reason };
}

/** What a text holds, class by class, as printed. */
function classesOf(text: string, figures: readonly string[] = []) {
  const { numerals } = accountForNumerals(
    bodyOf(text),
    figures.map((figure) => place(text, figure)),
    [],
  );
  const printed = (wanted: NumeralClass) =>
    numerals.filter((numeral) => numeral.class === wanted).map((numeral) => numeral.printed);
  return {
    figure: printed('figure'),
    date: printed('date'),
    code: printed('code'),
    ordinal: printed('ordinal'),
    unaccounted: printed('unaccounted'),
  };
}

describe('paragraphs of other bureaus', () => {
  test('construction and services', () => {
    const text =
      '（一）截至12月31日前，县、乡道分别完成12公里、8公里，同比增长3.2个百分点；维修三座桥梁，改造危桥2座（处），' +
      '完成率百分之四十，惠及５０余户。一期工程投资3000万元，第十四届运动会保障365天、24小时值守。';
    expect(classesOf(text)).toEqual({
      figure: [],
      date: ['12', '31日'],
      code: [],
      ordinal: ['一', '一期', '十四届'],
      unaccounted: [
        ...['12公里', '8公里', '3.2个百分点', '三座', '2座（处）', '百分之四十', '５０余户', '3000万元'],
        ...['365天', '24小时'],
      ],
    });
  });

  test('enforcement and notices', () => {
    const text =
      '根据湘交发〔2023〕15号文件和《GB/T 917》，在国道320线K12+300设卡，1—9月查处超限车辆1,234辆次，' +
      '无一起死亡事故，接110报警26起。咨询电话0745-6222222。两级联合，开展三轮检查，处理三级公路隐患近百处。';
    expect(classesOf(text, ['1,234辆次', '无一起'])).toEqual({
      figure: ['1,234辆次', '一起'],
      date: ['1', '9'],
      code: ['2023', '15', '917', '320', '12', '300', '110', '0745', '6222222'],
      ordinal: ['三'],
      unaccounted: ['26起', '两', '三轮', '百处'],
    });
  });
});

test.each(['用时3年', '工期18个月', '共6个月', '历时半年', '连续3天'])(
  '%s is a duration to account for',
  (text) => {
    expect(accountForNumerals(bodyOf(text), [], []).counts).toMatchObject({ unaccounted: 1, date: 0 });
  },
);

describe('figures', () => {
  const text = '共1675m 2，出动30余台次，完成8—13%，增加1亿2000万元，无一起滞留，达百分之四十，6月8日';

  test('win over every other class', () => {
    expect(classesOf(text, ['6月8日']).figure).toEqual(['6', '8日']);
  });

  test('may be longer than their numeral, and hold a range', () => {
    expect(classesOf(text, ['无一起', '8—13%'])).toMatchObject({ figure: ['8—13%', '一起'] });
  });

  test.each(['1675m 2', '30余台次', '1亿2000万元', '百分之四十', '一起'])(
    'every cut into %s leaves it over',
    (printed) => {
      const { start, end } = place(text, printed);
      const classWith = (range: TextRange) =>
        accountForNumerals(bodyOf(text), [range], []).numerals.find((numeral) => numeral.printed === printed)
          ?.class;
      expect(classWith({ start, end })).toBe('figure');
      for (let from = start; from <= end; from += 1) {
        for (let to = from; to <= end; to += 1) {
          if (from === start && to === end) continue;
          expect(classWith({ start: from, end: to }), text.slice(from, to)).toBe('unaccounted');
        }
      }
    },
  );
});

describe('excuses', () => {
  const text = '实施“百亿”工程，领会“两个确立”，落实三会一课，2023年S335完成5座，一是1+5';
  const faults = (...excuses: readonly ReturnType<typeof excuse>[]) =>
    accountForNumerals(bodyOf(text), [], excuses).excuseFaults.map(({ kind, position, numeral }) => {
      return [kind, position, numeral?.printed];
    });

  test('a good one accounts for its numeral', () => {
    const accounting = accountForNumerals(
      bodyOf(text),
      [place(text, '5座')],
      [excuse(text, '百亿', '口号'), excuse(text, '两个确立', '口号'), excuse(text, '1+', '固定说法')],
    );
    expect(accounting.excuseFaults).toEqual([]);
    expect(accounting.unaccounted.map(({ printed }) => printed)).toEqual(['5']);
    expect(accounting.counts).toEqual({
      figure: 1,
      date: 1,
      code: 1,
      ordinal: 1,
      excused: 3,
      unaccounted: 1,
    });
  });

  test('one that matches no numeral', () => {
    expect(faults(excuse(text, '三会一课', '口号'))).toEqual([['no-numeral', 0, undefined]]);
  });

  test('one for half of a numeral', () => {
    expect(faults(excuse(text, '202', '编号'))).toEqual([['part', 0, '2023年']]);
  });

  test('one for several numerals', () => {
    expect(faults(excuse(text, '1+5', '固定说法'))).toEqual([['several-numerals', 0, '1']]);
  });

  test.each([
    ['2023', '日期'],
    ['335', '编号'],
    ['一是', '序数'],
  ] as const)('one for %s, which needs none', (numeral, reason) => {
    expect(faults(excuse(text, numeral, reason))).toEqual([['superfluous', 0, expect.any(String)]]);
  });

  test('one for a figure', () => {
    const accounting = accountForNumerals(bodyOf(text), [place(text, '5座')], [excuse(text, '5座', '口号')]);
    expect(accounting.excuseFaults).toMatchObject([{ kind: 'superfluous', numeral: { class: 'figure' } }]);
  });

  test.each(['固定说法', '序数', '口号', '编号', '日期', '期限', '引文或文件名', '概数不作数据'] as const)(
    'a number with a unit in a sentence of facts excused as %s',
    (reason) => {
      expect(faults(excuse(text, '5座', reason))).toEqual([['false-reason', 0, '5座']]);
    },
  );

  test('one at fault excuses nothing', () => {
    const accounting = accountForNumerals(bodyOf(text), [], [excuse(text, '5座', '固定说法')]);
    expect(accounting.unaccounted.map(({ printed }) => printed)).toContain('5座');
    expect(accounting.counts.excused).toBe(0);
  });

  test('two for one numeral', () => {
    expect(faults(excuse(text, '百亿', '口号'), excuse(text, '“百亿”', '口号'))).toEqual([
      ['repeated', 1, '百亿'],
    ]);
  });
});

test('whatever the text, the figures and the excuses, every numeral has one class and the counts add up', () => {
  const parts = fc.constantFrom(
    '2023年',
    '一是',
    'G6512',
    '3座',
    '“百亿”',
    '第四批',
    '，',
    '。',
    '路',
    '\n',
    '5',
    '两个',
  );
  const range = fc
    .tuple(fc.nat(60), fc.nat(6))
    .map(([start, length]): TextRange => ({ start, end: start + length }));
  const excuses = fc.record({
    range,
    numeral: fc.constant('5'),
    reason: fc.constantFrom('口号', '编号', '日期', '序数', '固定说法'),
  });
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 20 }).map((all) => all.join('')),
      fc.array(range, { maxLength: 4 }),
      fc.array(excuses, { maxLength: 4 }),
      (text, figures, given) => {
        const { numerals, unaccounted, counts, excuseFaults } = accountForNumerals(
          bodyOf(text),
          figures,
          given,
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(numerals.length);
        expect(unaccounted).toEqual(numerals.filter((numeral) => numeral.class === 'unaccounted'));
        expect(counts.excused).toBe(given.length - excuseFaults.length);
        expect(new Set(numerals.map((numeral) => numeral.range.start)).size).toBe(numerals.length);
      },
    ),
    { numRuns: runs(1000) },
  );
});
