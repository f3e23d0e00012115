import { addDecimals, compareDecimals } from '#src/language/quantity/decimal.ts';
import { calendarDate, compareDateRanges, type DateRange } from '#src/language/time/calendar-date.ts';
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
 * 上半年 + 下半年 against 全年, of one metric and subject, where all three are printed and exact. Only what is counted over days adds up.
 * Of what was restated the newest printing counts; a stretch for which one report prints several numbers is left alone.
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
    return [...years].flatMap((year) => checkYear(own, year) ?? []);
  });
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
  const title = `${nameOfSeries(whole.figure)}：${year}年上半年加下半年和全年`;
  return acrossCheck(
    'halves',
    title,
    all.map(({ figure }) => figure),
    at.figure,
    reckonHalves(first.rounded, second.rounded, whole.rounded),
    `${year}年的上半年加下半年不等于全年`,
  );
}

/** Whether two halves come to a whole, as far as the last digits of all three allow. */
export function reckonHalves(first: Rounded, second: Rounded, whole: Rounded): Reckoned {
  const sum = addDecimals(first.value, second.value);
  const holds = agree(sum, whole.value, addDecimals(first.slack, second.slack, whole.slack));
  const reckoned = printLike(sum, whole.quantity);
  const sign = holds ? (compareDecimals(sum, whole.value) === 0 ? '=' : '≈') : '≠';
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${first.quantity.printed} + ${second.quantity.printed} = ${reckoned} ${sign} ${whole.quantity.printed}`,
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
