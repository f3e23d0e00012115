import type { Accounting } from './account-for-numerals.ts';

/** The accounting of a report's numerals in one line: `数字 160 个：数据 70，日期 42，编号 3，序数 42，不计 3`. */
export function accountingSummary({ numerals, counts }: Accounting): string {
  const parts = [
    `数据 ${counts.figure}`,
    `日期 ${counts.date}`,
    `编号 ${counts.code}`,
    `序数 ${counts.ordinal}`,
    `不计 ${counts.excused}`,
  ];
  if (counts.unaccounted > 0) parts.push(`没有交代 ${counts.unaccounted}`);
  return `数字 ${numerals.length} 个：${parts.join('，')}`;
}
