import { describe, expect, test } from 'vitest';
import { markedQuote, markedSentence } from '#src/catalogue/marked-words.ts';
import { decimal, percentOf } from '#src/language/quantity/decimal.ts';
import { placeLabel } from '#src/language/text/clause.ts';
import { printedParts } from '#src/language/text/cut-text.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { coverageScale } from '#src/language/time/coverage-scale.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

describe('coverageScale', () => {
  const ruler = (days: string, period?: string) => {
    const coverage = parseCoverage(days);
    const frame = period === undefined ? undefined : parsePeriod(period);
    if (!coverage.ok || frame?.ok === false) throw new Error('not a coverage');
    return coverageScale(coverage.value, frame?.value);
  };
  const scale = (...args: Parameters<typeof ruler>) =>
    ruler(...args)?.months.map(({ start, end }) => Math.round((end - start) * 1000) / 1000);

  test('1月1日—6月10日 fills five months and a third of the half-year', () => {
    expect(scale('2023-01-01..2023-06-10', '2023-h1')).toEqual([1, 1, 1, 1, 1, 0.333]);
    expect(scale('2023-01-01..2023-06-10')).toEqual([1, 1, 1, 1, 1, 0.333]);
  });

  test('one month of a half-year, days over New Year, a whole year', () => {
    expect(scale('2023-05', '2023-h1')).toEqual([0, 0, 0, 0, 1, 0]);
    expect(scale('2022-12-17..2023-01-31', '2023-h1')).toEqual([0, 0, 0, 0, 0, 0.484, 1, 0, 0, 0, 0, 0]);
    expect(scale('2023', '2023-h2')).toEqual(Array(12).fill(1));
  });

  test('a single day, too short to be seen as a length, is marked where it stands', () => {
    expect(scale('2023-12-31', '2023-h2')).toEqual(Array(6).fill(0));
    expect(ruler('2023-12-31', '2023-h2')?.day).toEqual({ month: 5, at: 0.984 });
    expect(ruler('2023-04-15')?.day).toEqual({ month: 3, at: 0.483 });
    expect(ruler('2023-04-15..2023-04-16')?.day).toBeUndefined();
  });

  test('more than a year is left to words', () => {
    expect(scale('2021-01..2023-12')).toBeUndefined();
  });
});

describe('printedParts', () => {
  test.each([
    ['约63亿元', '约[63]亿元'],
    ['8—13%', '[8—13]%'],
    ['2000余立方', '[2000]余立方'],
    ['1675m 2', '[1675]m 2'],
    ['3000m2', '[3000]m2'],
    ['10万—20万元', '[10]万—[20]万元'],
    ['786,300元', '[786,300]元'],
    ['无一起', '[无一起]'],
  ])('%s', (printed, marked) => {
    const parts = printedParts(printed);
    expect(parts.map(({ text, isNumber }) => (isNumber ? `[${text}]` : text)).join('')).toBe(marked);
  });
});

describe('marked words', () => {
  test('the number of the quote is marked, not the same one elsewhere in the sentence', () => {
    const catalogue = sampleCatalogue([
      sampleReport(
        '2023-h1',
        'metrics:\n  - { id: a, metric: length, value: "7.2km", quote: "乙路7.2km" }\n  - { id: b, metric: length, value: "7.2km", quote: "甲路7.2km" }',
        '甲路7.2km，乙路7.2km。',
      ),
    ]);
    const figure = catalogue.reportRecords[0]?.figures.find(({ id }) => id === 'a');
    if (figure === undefined) throw new Error('no figure');
    expect(markedQuote(figure)).toEqual({ before: '乙路', value: '7.2km', after: '' });
    expect(markedSentence(figure)).toEqual({ before: '甲路7.2km，乙路', value: '7.2km', after: '。' });
  });
});

test.each([
  ['s-1-2-2', '1.2.2'],
  ['s-1-2-1-i2', '1.2.1'],
  ['s-1-3-p3', '1.3'],
  ['s-1', '一'],
  ['s-p1', '开头'],
])('placeLabel %s: %s', (clause, label) => {
  expect(placeLabel(clause)).toBe(label);
});

test.each([
  ['1', '3', '33.3'],
  ['2', '3', '66.7'],
  ['-1', '8', '-12.5'],
  ['8.4', '16', '52.5'],
  ['1', '2000', '0.1'],
  ['-1', '3000', '0'],
  ['0', '5', '0'],
  ['1', '0', undefined],
])('percentOf %s of %s: %s', (part, whole, percent) => {
  expect(percentOf(decimal(part), decimal(whole))).toBe(percent);
});
