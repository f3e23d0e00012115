import { sentenceAround } from '#src/language/text/report-body.ts';
import { compareCalendarDates, compareDateRanges } from '#src/language/time/calendar-date.ts';
import { coverageName, printCoverage } from '#src/language/time/coverage.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { findTimes, governingTime } from '#src/language/time/time-words.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { EntryFault, ReportInput } from './catalogue-input.ts';

/**
 * A figure whose days aren't those that its sentence says: 全年 registered as the half-year. Where the site reads the sentence
 * otherwise and says so (`reading`), that counts.
 */
export function coverageAgainstWords(
  { body, frontmatter }: ReportInput,
  { kind, coverage, metric, valueRange, reading, quantity }: Figure,
): EntryFault | undefined {
  if (kind !== 'actual' || reading !== undefined) return undefined;
  const { start, end } = sentenceAround(body, valueRange);
  const time = governingTime(body.text.slice(start, valueRange.start), frontmatter.period);
  if (time === undefined) return undefined;
  const { meaning, words } = time;
  const registered = coverage.kind === 'days' ? coverageName(coverage.days) : undefined;
  const fault = (said: string, paste: string): EntryFault => ({
    code: '数据-18',
    message: `原话说的是“${words}”${said}，登记的是${registered ?? '没有写日期的时点数'}。`,
    current: `value: "${quantity.printed}"`,
    cure: `改成 ${paste}；这句话里的“${words}”不管这个数的，加上 reading: "说明"。`,
  });
  if (meaning.kind === 'season') {
    if (coverage.kind !== 'days' || coverage.isPrinted) return undefined;
    return fault('', `coverageSaid: "${words}"`);
  }
  if (meaning.kind === 'as-reported' || coverage.kind !== 'days') return undefined;
  if (meaning.kind === 'until') {
    if (compareCalendarDates(coverage.days.lastDay, meaning.lastDay) === 0) return undefined;
    const days = {
      firstDay: metric.measure === 'stock' ? meaning.lastDay : coverage.days.firstDay,
      lastDay: meaning.lastDay,
    };
    if (compareCalendarDates(days.firstDay, days.lastDay) > 0) return undefined;
    return fault('', `coverage: ${printCoverage(days)}`);
  }
  const { days } = meaning;
  // 下半年检测11000余台，罚款30万元（截至12月20日）: the end is said behind the numbers.
  const isCutOffBehind = findTimes(body.text.slice(valueRange.end, end), frontmatter.period).some(
    (later) =>
      later.meaning.kind === 'until' &&
      compareCalendarDates(later.meaning.lastDay, coverage.days.lastDay) === 0,
  );
  if (isCutOffBehind) return undefined;
  // What ends after the report can't have been counted: it is the plan that the number is held against.
  if (compareCalendarDates(days.lastDay, frontmatter.period.lastDay) > 0) return undefined;
  if (compareDateRanges(coverage.days, days) === 0) return undefined;
  // A stock at the end of the days that are named is as of their last day.
  const isAtEnd = compareCalendarDates(coverage.days.lastDay, days.lastDay) === 0;
  if (isAtEnd && metric.measure === 'stock') return undefined;
  return fault(`（${coverageName(days)}）`, `coverage: ${printCoverage(days)}`);
}

/** A due time that isn't what its own words say: 7月份 as December. Both end on one day where they agree: 年底 is 2023-12 and 2023. */
export function dueAgainstWords(
  { frontmatter }: ReportInput,
  { due, reading }: Pick<Commitment, 'due' | 'reading'>,
): EntryFault | undefined {
  if (due === undefined || reading !== undefined) return undefined;
  const isPlan = frontmatter.kind === '工作计划';
  const said = findDueWords(due.said, { period: frontmatter.period, isPlan });
  if (said.length === 0 || said.some((time) => compareCalendarDates(time.due.lastDay, due.by.lastDay) === 0))
    return undefined;
  const [{ due: read } = { due: due.by }] = said;
  return {
    code: '承诺-04',
    message: `dueSaid 是“${due.said}”，说的是${periodName(read)}，due 写的是${periodName(due.by)}。`,
    current: `due: ${printPeriod(due.by)}，dueSaid: "${due.said}"`,
    cure: `改成 due: ${printPeriod(read)}；本站另有理解的，加上 reading: "说明"。`,
  };
}
