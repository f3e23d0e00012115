import { addDecimals, compareDecimals } from '#src/language/quantity/decimal.ts';
import {
  calendarDate,
  compareCalendarDates,
  compareDateRanges,
  containsRange,
  type DateRange,
} from '#src/language/time/calendar-date.ts';
import { asPeriod, monthsInPeriod, nextPeriod, type Period } from '#src/language/time/period.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { daysOf, type Figure } from '#src/records/figure.ts';
import { isBroken } from '#src/records/series-break.ts';
import {
  type AcrossCheck,
  acrossCheck,
  type CheckedReport,
  nameOfSeries,
  type Reckoned,
  seriesKey,
} from './across-check.ts';
import { addsUp, agree, printLike, type Rounded, roundedOf } from './rounded.ts';

/** A number of one stretch of the year, as the newest report prints it. */
interface Printed {
  readonly figure: Figure;
  readonly rounded: Rounded;
  /** The place of its report among all. */
  readonly age: number;
}

/**
 * 上半年 + 下半年 against 全年, and other parts of a year against what they make together, of one metric and subject, where
 * all are printed and exact. Only what is counted over days adds up. Of what was restated the newest printing counts;
 * a stretch for which one report prints several numbers is left alone.
 *
 * @param oldestFirst the reports in their order
 */
export function checkHalves(oldestFirst: readonly CheckedReport[]): AcrossCheck[] {
  const printed = oldestFirst.flatMap(({ figures }, age) =>
    figures.flatMap((figure): Printed[] => {
      const rounded = roundedOf(figure);
      const isLevel = figure.kind === 'actual' && figure.quantity.change === undefined;
      if (rounded === undefined || !isLevel || figure.metric.measure !== 'flow') return [];
      return addsUp(figure.quantity.dimension) ? [{ figure, rounded, age }] : [];
    }),
  );
  const series = Map.groupBy(printed, ({ figure }) => seriesKey(figure));
  return [...series.values()].flatMap((own) => {
    const years = new Set(own.flatMap(({ figure }) => daysOf(figure)?.firstDay.year ?? []));
    return [...[...years].flatMap((year) => checkYear(own, year) ?? []), ...checkSpans(own)];
  });
}

/**
 * Other parts of a year against what they make together: 一季度 + 二季度 and 上半年, 前三季度 + 四季度 and 全年, 上半年 + 7月 and 前7个月. Of the
 * ways to put a stretch together that with the longest parts is taken; the parts have their own.
 */
function checkSpans(series: readonly Printed[]): AcrossCheck[] {
  const spans = new Map(
    series.flatMap(({ figure }) => {
      const days = daysOf(figure);
      const period = days && asPeriod(days);
      return period === undefined ? [] : [[printPeriod(period), period] as const];
    }),
  );
  const longestFirst = [...spans.values()].sort((a, b) => monthsInPeriod(b) - monthsInPeriod(a));
  const found = longestFirst.flatMap((whole): AcrossCheck[] => {
    const isOneYear = whole.firstDay.year === whole.lastDay.year;
    const parts = isOneYear ? partsOf(whole, longestFirst) : undefined;
    const printed = [...(parts ?? []), whole].map((days) => newestOf(series, days));
    const all = printed.filter((one) => one !== undefined);
    const last = all.at(-1);
    if (parts === undefined || last === undefined || all.length < printed.length) return [];
    if (
      parts.some((part, index) => index > 0 && isBroken(last.figure.metric, parts[index - 1] ?? part, part))
    )
      return [];
    const at = all.toReversed().reduce((newest, one) => (one.age > newest.age ? one : newest));
    const { year } = whole.firstDay;
    const name = (period: Period) => periodName(period).replace(`${year}年`, '') || '全年';
    const of = `${year}年的${parts.map(name).join('加')}`;
    return [
      acrossCheck(
        'spans',
        `${nameOfSeries(last.figure)}：${of}与${name(whole)}`,
        all.map(({ figure }) => figure),
        at.figure,
        reckonSum(
          all.slice(0, -1).map(({ rounded }) => rounded),
          last.rounded,
        ),
        `${of}不等于${name(whole)}`,
      ),
    ];
  });
  // One figure may be the last of several; what fails is told.
  const byFigure = Map.groupBy(found, ({ at }) => at);
  return [...byFigure.values()].flatMap(
    (own) => own.find(({ check }) => check.verdict === 'fails') ?? own.slice(0, 1),
  );
}

/** The periods that follow each other from the beginning of a whole to its end; two halves of a year have their own check. */
function partsOf(whole: Period, longestFirst: readonly Period[]): Period[] | undefined {
  const from = (firstDay: Period['firstDay']): Period[] | undefined => {
    for (const part of longestFirst) {
      const begins = compareCalendarDates(part.firstDay, firstDay) === 0;
      if (!begins || !containsRange(whole, part) || monthsInPeriod(part) === monthsInPeriod(whole)) continue;
      if (compareCalendarDates(part.lastDay, whole.lastDay) === 0) return [part];
      const rest = from(nextPeriod(part).firstDay);
      if (rest !== undefined) return [part, ...rest];
    }
    return undefined;
  };
  const parts = from(whole.firstDay);
  return monthsInPeriod(whole) === 12 && parts?.every((part) => monthsInPeriod(part) === 6)
    ? undefined
    : parts;
}

function checkYear(series: readonly Printed[], year: number): AcrossCheck | undefined {
  const halves = [monthsOfYear(year, 1, 6, 30), monthsOfYear(year, 7, 12, 31)] as const;
  const [first, second] = halves.map((half) => newestOf(series, half));
  const whole = newestOf(series, monthsOfYear(year, 1, 12, 31));
  if (first === undefined || second === undefined || whole === undefined) return undefined;
  // Where the metric broke within the year, the halves aren't of one kind.
  if (isBroken(whole.figure.metric, halves[0], halves[1])) return undefined;
  const all = [first, second, whole];
  const at = [whole, second, first].reduce((newest, one) => (one.age > newest.age ? one : newest));
  const title = `${nameOfSeries(whole.figure)}：${year}年上半年加下半年与全年`;
  return acrossCheck(
    'halves',
    title,
    all.map(({ figure }) => figure),
    at.figure,
    reckonHalves(first.rounded, second.rounded, whole.rounded),
    `${year}年上半年加下半年不等于全年`,
  );
}

/** Whether two halves come to a whole, as far as the last digits of all three allow. */
export function reckonHalves(first: Rounded, second: Rounded, whole: Rounded): Reckoned {
  return reckonSum([first, second], whole);
}

function reckonSum(parts: readonly Rounded[], whole: Rounded): Reckoned {
  const sum = addDecimals(...parts.map(({ value }) => value));
  const holds = agree(sum, whole.value, addDecimals(...[...parts, whole].map(({ slack }) => slack)));
  const reckoned = printLike(sum, whole.quantity);
  const sign = holds ? (compareDecimals(sum, whole.value) === 0 ? '=' : '≈') : '≠';
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${parts.map(({ quantity }) => quantity.printed).join(' + ')} = ${reckoned} ${sign} ${whole.quantity.printed}`,
    reckoned,
  };
}

function newestOf(series: readonly Printed[], wanted: DateRange): Printed | undefined {
  const alike = series.filter(({ figure }) => {
    const days = daysOf(figure);
    return days !== undefined && compareDateRanges(days, wanted) === 0;
  });
  const newest = alike.at(-1);
  const isTwofold = alike.some(
    ({ age, rounded }) => age === newest?.age && compareDecimals(rounded.value, newest.rounded.value) !== 0,
  );
  return isTwofold ? undefined : newest;
}

function monthsOfYear(year: number, firstMonth: number, lastMonth: number, lastDay: number): DateRange {
  return { firstDay: calendarDate(year, firstMonth, 1), lastDay: calendarDate(year, lastMonth, lastDay) };
}
