import { describe, expect, test } from 'vitest';
import { namesLaterTime } from '#src/language/time/later-time.ts';
import { parsePeriod } from '#src/language/time/period.ts';

function period(text: string) {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

describe('words that name a time after the period', () => {
  test.each([
    ['2023-h1', '下半年重点工作', true],
    ['2023-h1', '第三季度重点工作', true],
    ['2023-h1', '7月份重点任务', true],
    ['2024', '2025年工作', true],
    ['2024', '三、2025年上半年重点', true],
    ['2025', '2025年工作', false],
    ['2023-h2', '下半年重点工作', false],
    ['2023-h2', '2023年下半年工作', false],
    ['2023-h1', '二季度工作情况', false],
    ['2023-h1', '（一）明确2023年工作目标任务', false],
    ['2023-h1', '项目建设', false],
    ['2023-q1', '降幅较上年四季度收窄', false],
    ['2023-h1', '比去年下半年增加', false],
  ])('%s: %s is later: %s', (of, words, isLater) => {
    expect(namesLaterTime(words, period(of))).toBe(isLater);
  });
});
