import type { NumeralCounts } from './account-for-numerals.ts';

/** The accounting of a report's numerals in one line: `数字 160 个：数据 70，日期 42，编号 3，序数 42，不计 3`. */
export function accountingSummary(counts: NumeralCounts): string {
  const parts = [
    `数据 ${counts.figure}`,
    `日期 ${counts.date}`,
    `编号 ${counts.code}`,
    `序数 ${counts.ordinal}`,
    `不计 ${counts.excused}`,
  ];
  if (counts.unaccounted > 0) parts.push(`没有交代 ${counts.unaccounted}`);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `数字 ${total} 个：${parts.join('，')}`;
}
