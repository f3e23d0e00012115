import { seasonOfTitle } from '#src/importing/layout/title-period.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { parseCoverage, printCoverage, sameCoverageLastYear } from '#src/language/time/coverage.ts';
import { type DueFrame, findDueWords } from '#src/language/time/due-words.ts';
import { findIntendedWords, intendedPeriod, namesLongPeriod } from '#src/language/time/intended-words.ts';
import { namesLaterTime } from '#src/language/time/later-time.ts';
import type { Period } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { namesSeason } from '#src/language/time/time-forms.ts';
import { findTimes, governingTime } from '#src/language/time/time-words.ts';
import type { Counted } from './counted.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, clauseOf, fullSentenceOf, type ReportText, sentenceOf } from './report-text.ts';
import { findCoverage, type WrittenCoverage } from './time-words.ts';
import { statementStart } from './words-before.ts';

/** A figure before, and the time that it was counted in. */
export interface TimedFigure {
  readonly figure: PrintedFigure;
  readonly coverage: WrittenCoverage;
  /** A plan or a target has no such time. */
  readonly isActual: boolean;
}

/**
 * The time that an actual figure was counted in, as its words say it: its own, that of the figure which it compares or goes on about, or
 * that of a heading (春运) or of the title.
 *
 * @param earlier the figures before it, in reading order
 */
export function timeOfFigure(
  report: ReportText,
  figure: PrintedFigure,
  { relation, of }: Counted,
  earlier: readonly TimedFigure[],
  period: Period,
  title: string,
): WrittenCoverage {
  const { text } = report;
  const { cell, headings } = blockAt(report, figure.start);
  const season = seasonOfTitle(title);
  const ofTitle = season === undefined ? undefined : { coverageSaid: season };
  if (cell !== undefined) return findCoverage(cell.columnHead, cell.columnHead, period) ?? ofTitle;
  const { start } = clauseOf(report, figure);
  const clause = text.slice(start, figure.start);
  const statement = text.slice(statementStart(report, figure), figure.start);
  const whole = of && earlier.find(({ figure: other }) => other === of.figure);
  // 同比增长9.4% behind 10月份客运量38.5万人次 is of that month, unless it has a time of its own.
  const since = text.slice(earlier.at(-1)?.figure.end ?? start, figure.start);
  const goesOn = relation === 'change' || relation === 'share';
  if (whole?.isActual === true && goesOn && findTimes(since, period).length === 0) return whole.coverage;
  // 同期处罚车辆114台 goes on with the time of the sentence before.
  const sameAt = statement.search(/(?:^|[，；])同期/);
  if (sameAt !== -1)
    return earlier.findLast((other) => other.figure.end <= figure.start - statement.length + sameAt)
      ?.coverage;
  const own = coverageIn(statement, clause, period, relation === 'change');
  // 较上年预计完成数5.9亿元
  if (relation === 'past' && own === undefined && /[上去]年[^，]*$/.test(clause))
    return { coverage: printCoverage(sameCoverageLastYear(period)) };
  const heading = (headings.at(-1) ?? '').replace(
    /^[（(]?[一二三四五六七八九十0-9]+[)）、.．]+|[。：:]$/g,
    '',
  );
  if (own !== undefined || findTimes(statement, period).length > 0) return own;
  return namesSeason(heading) && heading.length <= 6 ? { coverageSaid: heading } : ofTitle;
}

/** A time before a number that it alone is of: 去年同期, 年初的68元/吨, 上年的每公里148万元. */
const ofEarlier = /(?<![是为达])(?:去年|上年)(?:同期)?(?:为|是|的)?(?:每\p{Script=Han}{1,2})?[约近]?$/u;

/** The time that a sentence gives a figure at its end; 去年同期 is the same time a year before. */
function coverageIn(sentence: string, clause: string, period: Period, isChange: boolean): WrittenCoverage {
  const before = /(?:^|[由从较比])((?:今年)?年初|[治整改行]\p{sc=Han}{1,3}前)的?[约近]?$/u.exec(clause)?.[1];
  if (before !== undefined && !isChange) return { coverageSaid: before };
  // 尚有配套缺口85万元 is how things stand.
  const part = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf('。')) + 1);
  if (/^(?:目前)?[尚仍还](?:有|欠|缺)|缺口约?$/.test(clause) && findTimes(part, period).length === 0)
    return undefined;
  // 较2022年的104辆
  const [, year, same] = /[较比与]([0-9]{4})年(同期)?的?[约近]?$/.exec(clause) ?? [];
  if (year !== undefined) {
    const days = parseCoverage(same === undefined ? year : printCoverage(yearsBefore(period, Number(year))));
    if (days.ok && !isChange) return { coverage: printCoverage(days.value) };
  }
  const yearBefore = ofEarlier.exec(clause);
  const isOfYearBefore = yearBefore !== null && !isChange;
  // What is said in brackets is said of the number before them.
  const bare = sentence.replace(/[（(](?![0-9年月日至到—~～-]+[）)])[^（()）]*[）)]/g, (words) =>
    '、'.repeat(words.length),
  );
  const found = findCoverage(isOfYearBefore ? bare.slice(0, -yearBefore[0].length) : bare, clause, period);
  if (!isOfYearBefore) return found;
  if (found !== undefined && 'coverageSaid' in found) return found;
  const days = found && parseCoverage(found.coverage);
  return { coverage: printCoverage(sameCoverageLastYear(days?.ok ? days.value : period)) };
}

/** The same days in another year. */
function yearsBefore(period: Period, year: number) {
  let days: ReturnType<typeof sameCoverageLastYear> = period;
  while (days.lastDay.year > year) days = sameCoverageLastYear(days);
  return days;
}

/** Whether a clause names a day after the report's period by which something is due: 2024年6月底前, 年底前 in a report on 上半年. */
export function isStillDue(clause: string, { period, isPlan }: DueFrame): boolean {
  return (
    namesLaterTime(clause, period) ||
    /明年/.test(clause) ||
    findDueWords(clause, { period, isPlan }).some(
      ({ due, dueSaid }) =>
        dueSaid.endsWith('前') &&
        (/[0-9]{4}年|明年/.test(dueSaid) || due.lastDay.year === period.lastDay.year),
    )
  );
}

/** Whether the words before a figure name a time that is over when the report looks forward. */
export function isOver(before: string, { period, isPlan }: DueFrame): boolean {
  const time = governingTime(before, period);
  if (time?.meaning.kind === 'as-reported') return !isPlan;
  if (time?.meaning.kind !== 'days') return false;
  const { lastDay } = time.meaning.days;
  if (isPlan) return compareCalendarDates(lastDay, period.firstDay) < 0;
  // 上半年 of a part about what is to come is the next.
  return /[0-9]{4}年|今年|去年|截/.test(time.words) && compareCalendarDates(lastDay, period.lastDay) <= 0;
}

/**
 * The period that a plan or a target is for: as its own part of the sentence says it, else the opening of the sentence or of its
 * paragraph, else the nearest heading that names one.
 */
export function intendedFor(report: ReportText, figure: PrintedFigure, frame: DueFrame): string | undefined {
  const { cell, printedHeadings, outlook, start } = blockAt(report, figure.start);
  const isOfYear = /年度?(?:投资)?(?:计划|目标|任务)|全年(?:计划|目标|任务)|[今本]年/;
  if (cell !== undefined) {
    const own = intendedPeriod(cell.heads.at(-1) ?? '', frame, outlook === 'planned');
    if (own !== undefined) return printPeriod(own);
    return isOfYear.test(cell.columnHead) ? String(frame.period.lastDay.year) : undefined;
  }
  const { text } = report;
  const part = text.slice(sentenceOf(report, figure).start, figure.start);
  const own = findIntendedWords(text.slice(clauseOf(report, figure).start, figure.start), frame).at(-1);
  // 6月底前新增5条 is due, and for no period.
  if (own?.isEnd === true && !/年[底末]/.test(own.words)) return undefined;
  const behind = text.slice(figure.end, clauseOf(report, figure).end);
  if (outlook === 'planned' && /[前内底](?:全部|全面|基本)?(?:完成|完工|建成)/.test(behind)) return undefined;
  const listed = /^[^，。；]{0,4}列入[^，。；]*计划/.exec(behind);
  const places = [
    listed?.[0] ?? '',
    part,
    ...(outlook === 'planned' ? [fullSentenceOf(report, figure).start, start].map(openingOf) : []),
    ...printedHeadings.toReversed(),
  ];
  for (const words of places) {
    const period = intendedPeriod(words, frame, outlook === 'planned');
    if (period !== undefined) return printPeriod(period);
  }
  return undefined;

  /** What a sentence or a paragraph opens with where that is a time for all of it: 2025年，…; 下半年计划…. */
  function openingOf(from: number): string {
    const opening = /^[^，：。；]*[，：]?/.exec(text.slice(from, figure.start))?.[0] ?? '';
    const [first] = findIntendedWords(opening, frame);
    return first !== undefined && first.start <= 4 && namesLongPeriod(first) ? opening : '';
  }
}
