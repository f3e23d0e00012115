import type { Period } from './period.ts';

/** Whether words name a time that begins after a report's period: 下半年重点工作 in a report on 上半年, 2025年工作 in one on 2024. */
export function namesLaterTime(words: string, { lastDay }: Period): boolean {
  const named =
    /(?:([0-9]{4})年)?(?<![去上]年|前[一两]年)(?:(下半年)|第?([一二三四])季度|(?<![0-9])([0-9]{1,2})月)|([0-9]{4})年/.exec(
      words,
    );
  if (named === null) return false;
  const [, year, half, quarter, month, wholeYear] = named;
  let firstMonth = Number(month ?? 1);
  if (half !== undefined) firstMonth = 7;
  if (quarter !== undefined) firstMonth = '一二三四'.indexOf(quarter) * 3 + 1;
  return Number(year ?? wholeYear ?? lastDay.year) * 12 + firstMonth > lastDay.year * 12 + lastDay.month;
}
