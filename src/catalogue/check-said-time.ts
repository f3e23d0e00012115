import { compareCalendarDates, compareDateRanges } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { findIntendedWords, meanPeriod } from '#src/language/time/intended-words.ts';
import type { Period } from '#src/language/time/period.ts';
import { findTimes, governingTime } from '#src/language/time/time-words.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

/** Words of time that the reader of expressions needn't know: 大修期间, 去冬今春, 治理前. */
const ofTime =
  /期间?|以来|[假节]|目前|至今|当前|现|历年|[前后中]$|[年月日天周旬季时夜晨晚初末底冬春夏秋]|阶段|高峰/;

/**
 * Words of time that don't govern the number: taken from another place (春运期间 for what the sentence counts from 1月 to 6月), standing behind
 * a nearer time or behind the number, cut out of a longer one (6月 of 1—6月), or saying no time at all.
 */
export function saidTimeAgainstWords(
  { frontmatter: { period }, body: { text } }: ReportInput,
  { coverage, quantity, valueRange }: Figure,
  { before, sentence, earlier, headings, isInTable }: WordsAround,
): Contradiction | undefined {
  if (coverage.kind !== 'said' || !text.includes(coverage.words)) return undefined;
  const { words } = coverage;
  const fault = (severity: 'error' | 'warning', of: string, message: string): Contradiction => ({
    field: 'coverageSaid',
    code: '数据-18',
    severity,
    words: of,
    message,
    current: `value: "${quantity.printed}"`,
    cure: '核对 coverageSaid，照抄管这个数的说法。',
  });
  if (!ofTime.test(words)) return fault('error', words, `“${words}”不是表示时间的说法。`);
  const time = governingTime(before, period);
  const otherTime = () =>
    fault('error', time?.words ?? '', `原话说的是“${time?.words}”，登记的是“${words}”。`);
  if (!sentence.includes(words)) {
    if (time !== undefined) return otherTime();
    const isNear = `${earlier}\n${headings}`.includes(words);
    return isNear ? undefined : fault('warning', words, `这句话和上文里没有“${words}”。`);
  }
  if (isInTable) return undefined;
  const at = before.lastIndexOf(words);
  if (at === -1) {
    const behind = text.slice(valueRange.end).indexOf(words);
    const between = text.slice(valueRange.end, valueRange.end + behind);
    return /[，,；;]/.test(between)
      ? fault('warning', words, `原话里“${words}”写在这个数后面，说的是后面的数。`)
      : undefined;
  }
  if (time === undefined) return undefined;
  // 国庆假期（10月1日至7日） says one time twice.
  const isNearer =
    time.start >= at + words.length && !/^[“”"（(、，,]*$/.test(before.slice(at + words.length, time.start));
  const isCut =
    time.start <= at &&
    at + words.length <= time.end &&
    time.words.length > words.length &&
    (time.meaning.kind === 'days' || time.meaning.kind === 'until');
  return isNearer || isCut ? otherTime() : undefined;
}

/** Days other than the report's period that no words near the number say. */
export function unsaidCoverage(
  { frontmatter, body }: ReportInput,
  { coverage, kind, quantity, metric }: Figure,
  { before, earlier, headings, paragraph }: WordsAround,
): Contradiction | undefined {
  const { period } = frontmatter;
  if (kind !== 'actual' || coverage.kind !== 'days' || !coverage.isPrinted) return undefined;
  const { days } = coverage;
  const isWhole = compareDateRanges(days, period) === 0;
  const isAsOfEnd = metric.measure === 'stock' && compareCalendarDates(days.lastDay, period.lastDay) === 0;
  if (isWhole || isAsOfEnd) return undefined;
  // Days that only end too early have their own question.
  const isCutOff =
    compareCalendarDates(days.firstDay, period.firstDay) === 0 &&
    compareCalendarDates(days.lastDay, period.lastDay) < 0;
  if (isCutOff) return undefined;
  const governing = governingTime(before, period)?.meaning.kind;
  // Held against the words already; only 目前 and 春运期间 name no days.
  if (governing === 'days' || governing === 'until') return undefined;
  // 现将1月17日至31日的工作情况报告如下 speaks of the whole report.
  const opening = body.paragraphs.find(
    ({ start }) => !body.blocks.some((block) => block.isHeading && block.start === start),
  );
  const opened = opening === undefined ? '' : body.text.slice(opening.start, opening.end);
  const near = `${opened}\n${headings}\n${earlier}\n${before}\n${paragraph}`;
  const says = findTimes(near, period).some(
    ({ meaning }) =>
      (meaning.kind === 'days' && compareDateRanges(meaning.days, days) === 0) ||
      (meaning.kind === 'until' && compareCalendarDates(meaning.lastDay, days.lastDay) === 0),
  );
  const months = [days.firstDay, days.lastDay].map(({ month }) => `${month}月`);
  const frame = { period, isPlan: false };
  const isNamed = meanPeriod(
    [
      ...findIntendedWords(before, frame),
      // “十四五”期间 holds for the whole paragraph.
      ...findIntendedWords(earlier, frame).filter(({ periods }) => periods.some(isOfYears)),
    ].filter(({ isEnd }) => !isEnd),
    days,
  );
  if (
    isNamed ||
    says ||
    months.some((month) => new RegExp(`(?<![0-9])${month}`).test(near)) ||
    /年底|年末/.test(near)
  )
    return undefined;
  return {
    field: 'coverage',
    code: '数据-18',
    severity: 'warning',
    words: coverageName(days),
    message: `原话和上文都没有说${coverageName(days)}，登记的时段也不是报告期。`,
    current: `value: "${quantity.printed}"`,
    cure: '核对 coverage；原话没有写时段的，删去 coverage',
  };
}

/** A five-year plan, and any other period of several years. */
function isOfYears({ firstDay, lastDay }: Period): boolean {
  return lastDay.year > firstDay.year;
}
