import { printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { monthsInPeriod, type Period } from './period.ts';
import { periodName } from './period-name.ts';

/** How a period is spoken of by its own report: 这半年 · 这一年 · 这个季度 · 这个月, else 这N个月. */
export function thisPeriod(period: Period): string {
  const months = monthsInPeriod(period);
  const isAligned = months === 1 || ((period.firstDay.month - 1) % months === 0 && 12 % months === 0);
  if (isAligned && months === 1) return '这个月';
  if (isAligned && months === 3) return '这个季度';
  if (isAligned && months === 6) return '这半年';
  if (isAligned && months === 12) return '这一年';
  return `这${printChineseInteger(months)}个月`;
}

/** A period's name without the year, where that goes without saying: 下半年 beside 2023年上半年, 2024年上半年 beside 2023年下半年. */
export function periodNameBeside(period: Period, other: Period): string {
  const name = periodName(period);
  const year = `${period.firstDay.year}年`;
  const isSameYear =
    period.firstDay.year === other.lastDay.year && period.lastDay.year === other.lastDay.year;
  return isSameYear && name !== year && name.startsWith(year) ? name.slice(year.length) : name;
}
