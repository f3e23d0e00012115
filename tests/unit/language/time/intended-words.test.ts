import { describe, expect, test } from 'vitest';
import { findIntendedWords, meanPeriod } from '#src/language/time/intended-words.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';

function period(text: string): Period {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const frame = (id: string, isPlan = false) => ({ period: period(id), isPlan });
const mean = (text: string, wanted: string, report: ReturnType<typeof frame>) =>
  meanPeriod(findIntendedWords(text, report), period(wanted));

describe('words say for which period something is intended', () => {
  test.each([
    ['2024年争取完成2.5亿元', '2024', '2023-h2'],
    ['２０２４年度计划投资', '2024', '2023-h2'],
    ['全年目标2.5亿元', '2023', '2023-h1'],
    ['全年目标2.5亿元', '2024', '2023-h2'],
    ['今年力争完成80公里', '2023', '2023-h1'],
    ['今年力争完成80公里', '2024', '2023-h2'],
    ['明年完成80公里', '2024', '2023-h2'],
    ['来年下半年完成80公里', '2024-h2', '2023-h2'],
    ['下半年完成80公里', '2023-h2', '2023-h1'],
    ['上半年完成80公里', '2024-h1', '2023-h2'],
    ['前三季度完成80公里', '2023-01..2023-09', '2023-h1'],
    ['第四季度完成80公里', '2023-q4', '2023-h1'],
    ['7月份完成80公里', '2023-07', '2023-h1'],
    ['7—9月完成80公里', '2023-q3', '2023-h1'],
    ['年底前完成80公里', '2023', '2023-h1'],
    ['到2024年底达到80公里', '2024', '2023-h1'],
    ['12月底前完成80公里', '2023-h2', '2023-h1'],
    ['12月底前完成80公里', '2023', '2023-h1'],
    ['2024—2026年新改建80公里', '2024-01..2026-12', '2023-h2'],
    ['“十四五”期间新改建80公里', '2021-01..2025-12', '2023-h2'],
  ])('%s: %s, in a report on %s', (text, wanted, report) => {
    expect(mean(text, wanted, frame(report))).toBe(true);
  });

  test.each([
    ['2024年争取完成2.5亿元', '2025', '2023-h2'],
    ['2024年争取完成2.5亿元', '2024-h1', '2023-h2'],
    ['今年力争完成80公里', '2024', '2023-h1'],
    ['明年完成80公里', '2023', '2023-h1'],
    ['下半年完成80公里', '2023', '2023-h1'],
    ['7月份完成80公里', '2023-h2', '2023-h1'],
    ['争取完成2.5亿元', '2024', '2023-h2'],
    ['S2024线完成80公里', '2024', '2023-h2'],
    ['较上年四季度收窄', '2023-q4', '2023-h1'],
  ])('%s: not %s, in a report on %s', (text, wanted, report) => {
    expect(mean(text, wanted, frame(report))).toBe(false);
  });

  test('a plan for 2024 means 2024 by 今年', () => {
    expect(mean('今年完成80公里', '2024', frame('2024', true))).toBe(true);
    expect(mean('今年完成80公里', '2025', frame('2024', true))).toBe(false);
  });

  test('an expression is as long as it goes, where it stands', () => {
    const text = '力争2024年下半年完成80公里。';
    const [found] = findIntendedWords(text, frame('2023-h2'));
    expect(found && [found.words, text.slice(found.start, found.end)]).toEqual([
      '2024年下半年',
      '2024年下半年',
    ]);
  });
});
