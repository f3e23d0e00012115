import { sentenceAround } from '#src/language/text/report-body.ts';
import { cellAt } from '#src/language/text/table-units.ts';
import type { TextRange } from '#src/language/text-range.ts';
import {
  type CalendarDate,
  compareCalendarDates,
  compareDateRanges,
  daysInclusive,
} from '#src/language/time/calendar-date.ts';
import { coverageName, printCoverage, sameCoverageLastYear } from '#src/language/time/coverage.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { findIntendedWords, meanPeriod } from '#src/language/time/intended-words.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { findTimes, governingTime, type TimeExpression } from '#src/language/time/time-words.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { EntryFault, ReportInput } from './catalogue-input.ts';
import { wordsAround } from './words-around.ts';

/**
 * A figure whose days aren't those that its sentence says: 全年 registered as the half-year. Where the site reads the sentence
 * otherwise and says so (`reading`), that counts.
 */
export function coverageAgainstWords(
  { body, frontmatter }: ReportInput,
  { kind, coverage, metric, valueRange, reading, quantity }: Figure,
): EntryFault | undefined {
  if (kind !== 'actual') return undefined;
  const { start, end } = sentenceAround(body, valueRange);
  const { isInTable, labels } = wordsAround({ body, frontmatter }, valueRange);
  const time = isInTable
    ? timeOfCell(labels, frontmatter.period)
    : (timeInBrackets(body.text.slice(valueRange.end), frontmatter.period) ??
      governingTime(body.text.slice(start, valueRange.start), frontmatter.period));
  if (time === undefined || reading?.includes(time.words) === true) return undefined;
  const { meaning, words } = time;
  const { period } = frontmatter;
  // 现将1月17日至31日的工作情况报告如下: those days are what the report is on.
  const isOfReport = coverage.kind === 'days' && !coverage.isPrinted;
  if (
    isOfReport &&
    /现将(?<days>[^。，\n]{0,24})/.exec(body.text)?.groups?.['days']?.includes(words) === true
  )
    return undefined;
  const registered = coverage.kind === 'days' ? coverageName(coverage.days) : undefined;
  const fault = (said: string, paste: string): EntryFault => ({
    code: '数据-18',
    message: `原话说的是“${words}”${said}，登记的是${registered ?? '没有写日期的时点数'}。`,
    current: `value: "${quantity.printed}"`,
    cure: `改成 ${paste}；这句话里的“${words}”不管这个数的，加上 reading: "…${words}…"，说明为什么。`,
  });
  if (meaning.kind === 'season') {
    if (coverage.kind !== 'days' || coverage.isPrinted) return undefined;
    return fault('', `coverageSaid: "${words}"`);
  }
  const saidDay =
    meaning.kind === 'until' ? meaning.lastDay : meaning.kind === 'days' && meaning.days.lastDay;
  // What was counted before the report's period begins isn't what there is now.
  const isPast = saidDay && compareCalendarDates(saidDay, period.firstDay) < 0;
  if (isPast && coverage.kind === 'undated')
    return fault('', `coverage: ${printCoverage({ firstDay: saidDay, lastDay: saidDay })}`);
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
  // 较去年同期的3.52亿元增长9.7%
  const isOfYearBefore =
    /(?:去年|上年)同期的?[约近]?$/.test(body.text.slice(start, valueRange.start)) &&
    [days, period].some((other) => compareDateRanges(sameCoverageLastYear(other), coverage.days) === 0);
  if (isOfYearBefore) return undefined;
  // 去年同期 in a sentence on 1—5月 is those months a year before.
  const isSamePart =
    /同期$|^(?:去年|上年)$/.test(words) &&
    findTimes(wideSentence(body.text, valueRange), period).some(
      (other) =>
        other.meaning.kind === 'days' &&
        compareDateRanges(sameCoverageLastYear(other.meaning.days), coverage.days) === 0,
    );
  if (isSamePart) return undefined;
  // A stock at the end of the days that are named is as of their last day.
  const isAtEnd = compareCalendarDates(coverage.days.lastDay, days.lastDay) === 0;
  if (isAtEnd && metric.measure === 'stock') return undefined;
  return fault(`（${coverageName(days)}）`, `coverage: ${printCoverage(days)}`);
}

/** The time that is all that stands in the brackets right behind a number: 30起（1—5月）. */
function timeInBrackets(behind: string, period: Period): TimeExpression | undefined {
  const inside = /^[（(]([^（()）\n]{2,20})[）)]/.exec(behind)?.[1];
  const bare = inside?.replace(/(?:累计|统计|的?数据?)$/, '');
  const [time] = inside === undefined ? [] : findTimes(inside, period);
  return time !== undefined && (time.words === inside || time.words === bare) ? time : undefined;
}

/** The time that the head of a column or of a row gives to a cell; none where both give one, for then it is of both. */
function timeOfCell(labels: readonly string[], period: Period): TimeExpression | undefined {
  const [time, second] = labels.flatMap(
    (label) => governingTime(label.replace(/[（(][^（()）]*[）)]$/, ''), period) ?? [],
  );
  return second === undefined ? time : undefined;
}

/**
 * A period of a plan or a target that its words don't give: neither its sentence, nor the headings above it, nor the title; a
 * 工作计划 speaks of its own period. Nothing is intended for what was over before the report begins.
 */
export function intendedAgainstWords(
  { body, frontmatter }: ReportInput,
  { coverage, clause, valueRange, reading, quantity }: Figure,
): EntryFault | undefined {
  if (coverage.kind !== 'intended' || coverage.for === undefined) return undefined;
  const { kind, period, title } = frontmatter;
  const wanted = coverage.for;
  const current = `value: "${quantity.printed}"，for: ${printPeriod(wanted)}`;
  if (compareCalendarDates(wanted.lastDay, period.firstDay) < 0) {
    return {
      code: '数据-21',
      message: `for 写的是${periodName(wanted)}，在报告期（${periodName(period)}）以前，那时的事已经发生了。`,
      current,
      cure: '核对 for；说的是已经发生的数，删去 for 和 kind，写 coverage。',
    };
  }
  const isPlan = kind === '工作计划';
  if (reading !== undefined || (isPlan && comparePeriods(wanted, period) === 0)) return undefined;
  const headings = body.blocks
    .filter(({ id, isHeading }) => isHeading && (clause === id || clause.startsWith(`${id}-`)))
    .map(({ start, end }) => body.text.slice(start, end));
  const cell = cellAt(body, valueRange);
  const around = [cell?.around ?? wideSentence(body.text, valueRange), ...headings.toReversed(), title];
  const found = around.map((text) => findIntendedWords(text, { period, isPlan }));
  if (found.some((words) => meanPeriod(words, wanted))) return undefined;
  const said = found.find((words) => words.length > 0) ?? [];
  return {
    code: '数据-21',
    message:
      said.length === 0
        ? `for 写的是${periodName(wanted)}，这句话和上面的标题都没有说是哪一段时间的。`
        : `for 写的是${periodName(wanted)}，原话说的是${said.map(({ words }) => `“${words}”`).join('、')}。`,
    current,
    cure: '改成原话说的那一段时间；原话没有说的，删去 for；本站另有理解的，加上 reading: "说明"。',
  };
}

/** The sentence around a range, a list of clauses parted by ； included: what is said first in it holds for all of them. */
function wideSentence(text: string, { start, end }: TextRange): string {
  const ends = /[。！？\n]/;
  let first = start;
  while (first > 0 && !ends.test(text[first - 1] ?? '')) first -= 1;
  const behind = text.slice(end).search(ends);
  return text.slice(first, behind === -1 ? undefined : end + behind);
}

/** A due time that isn't what its own words say: 7月份 as December. Both end on one day where they agree: 年底 is 2023-12 and 2023. */
export function dueAgainstWords(
  { frontmatter }: ReportInput,
  { due, reading, quote = '' }: Pick<Commitment, 'due' | 'reading'> & Partial<Pick<Commitment, 'quote'>>,
): EntryFault | undefined {
  if (due === undefined || reading?.includes(due.said) === true) return undefined;
  const isPlan = frontmatter.kind === '工作计划';
  const frame = { period: frontmatter.period, isPlan };
  // 10月 cut out of 明年10月 is read with its year.
  const at = quote.indexOf(due.said);
  const whole = findDueWords(quote, frame).filter(
    ({ at: start, dueSaid }) =>
      start < at && at + due.said.length <= start + dueSaid.length && /年/.test(dueSaid.slice(0, at - start)),
  );
  const said = whole.length > 0 ? whole : findDueWords(due.said, frame);
  const isCut = at > 0 && /[0-9]/.test(quote[at - 1] ?? '') && /^[0-9]/.test(due.said);
  if (isCut || (said.length === 0 && !mayMean(due.said, due.by, frontmatter.period))) {
    return {
      code: '承诺-04',
      message: isCut
        ? `dueSaid 把原话的“${quote[at - 1]}${due.said}”截断了。`
        : `dueSaid 是“${due.said}”，说的不是${periodName(due.by)}。`,
      current: `due: ${printPeriod(due.by)}，dueSaid: "${due.said}"`,
      cure: '照抄原话说时间的话，due 写它说的时间；原话没有说什么时候的，两项都不写。',
    };
  }
  if (said.length === 0 || said.some((time) => compareCalendarDates(time.due.lastDay, due.by.lastDay) === 0))
    return undefined;
  // What is due before 10月1日 may be said to be due in September.
  const isEve = /(?<![0-9])1[日号]之?前$/.test(due.said);
  if (isEve && said.some((time) => isDayBefore(due.by.lastDay, time.due.firstDay))) return undefined;
  const [{ due: read } = { due: due.by }] = said;
  return {
    code: '承诺-04',
    message: `dueSaid 是“${due.said}”，说的是${periodName(read)}，due 写的是${periodName(due.by)}。`,
    current: `due: ${printPeriod(due.by)}，dueSaid: "${due.said}"`,
    cure: `改成 due: ${printPeriod(read)}；本站另有理解的，加上 reading: "…${due.said}…"，说明为什么。`,
  };
}

function isDayBefore(day: CalendarDate, next: CalendarDate): boolean {
  return compareCalendarDates(day, next) < 0 && daysInclusive(day, next) === 2;
}

/** Whether words that name no month may mean a due time: 后年, 下月, 两年内, “十四五”末; 早日 and 尽快 mean none. */
function mayMean(said: string, { lastDay }: Period, { lastDay: end }: Period): boolean {
  const words = said.replaceAll(/[“”"]/g, '');
  if (words.startsWith('后年')) return lastDay.year === end.year + 2;
  if (/^下个?月/.test(words)) return lastDay.year * 12 + lastDay.month === end.year * 12 + end.month + 1;
  const years = /^([一二两三四五])年[之以]?内/.exec(words)?.[1];
  if (years !== undefined)
    return lastDay.year - end.year === '零一二三四五'.indexOf(years === '两' ? '二' : years);
  const plan = /^十([一二三四五六])五/.exec(words)?.[1];
  if (plan !== undefined) return lastDay.year === 2005 + 5 * '零一二三四五六'.indexOf(plan);
  return /[0-9年月季旬周天冬春夏秋]|[0-9]日|[节假期]|[底末初前后]/.test(words);
}
