import { onceFor } from '#src/catalogue/once-for.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { type Coverage, coverageName, sameCoverageLastYear } from '#src/language/time/coverage.ts';
import {
  compareDateRanges,
  containsRange,
  type DateRange,
  daysInRange,
  rangesOverlap,
} from '#src/language/time/date-range.ts';
import { asPeriod, isCalendarPart, type Period, previousPeriod } from '#src/language/time/period.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ChangeBasis } from './change.ts';
import { newestPrinting, type Series, valuesOf } from './series.ts';

/** The figure that another of its series may be set beside, or the reason why there is none, in one sentence. */
export function changeBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  return series.metric.measure === 'stock'
    ? stockBase(series, figure, basis)
    : flowBase(series, figure, basis);
}

function flowBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  const days = daysOf(figure);
  if (days === undefined) return '报告没有写明数据时段，不能比。';
  const wanted = basis === 'last-year' ? sameCoverageLastYear(days) : periodBefore(days);
  if (typeof wanted === 'string') return wanted;
  const others = actualValues(series).filter((other) => other !== figure);
  const base = others.find((other) => isSame(daysOf(other), wanted));
  if (base !== undefined) return base;
  const near = others.find((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && rangesOverlap(otherDays, wanted) && !isSame(otherDays, days);
  });
  const wantedName = coverageName(wanted);
  const nearDays = near === undefined ? undefined : daysOf(near);
  if (near === undefined || nearDays === undefined) return `本站没有${wantedName}的数，不能比。`;
  if (containsRange(nearDays, wanted)) {
    return `${coverageName(nearDays)}的“${near.quantity.printed}”包含${wantedName}，不是同样长的一段，也不能相减，不能比。`;
  }
  return `要比的是${wantedName}，报告写的是${coverageName(nearDays)}，时段不同，不能比。`;
}

/** The stretch just before one that people speak of as a period; a sentence where there is none. */
function periodBefore(days: Coverage): Period | string {
  const period = asPeriod(days);
  if (period === undefined) return `${coverageName(days)}不是整月，没有同样长的上一期，不能比。`;
  return isCalendarPart(period)
    ? previousPeriod(period)
    : `${coverageName(days)}没有同样长的上一期，不能比。`;
}

/** A stock may be set beside any earlier day that is given; for last year's, the same day of that year. */
function stockBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  const days = daysOf(figure);
  if (days === undefined || daysInRange(days) !== 1) return '报告没有写明这是哪一天的数，不能比。';
  const dated = actualValues(series).filter((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && daysInRange(otherDays) === 1;
  });
  if (basis === 'last-year') {
    const wanted = sameCoverageLastYear(days);
    return (
      dated.find((other) => isSame(daysOf(other), wanted)) ?? `本站没有${coverageName(wanted)}的数，不能比。`
    );
  }
  const before = dated.findLast((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && compareCalendarDates(otherDays.lastDay, days.firstDay) < 0;
  });
  return before ?? `本站没有${coverageName(days)}以前写明日期的数，不能比。`;
}

/** What happened, each as the newest report prints it, the earliest days first. */
const actualValues = onceFor((series: Series): Figure[] =>
  valuesOf(series)
    .map((value) => newestPrinting(value).figure)
    .filter(({ kind }) => kind === 'actual'),
);

function daysOf({ coverage }: Figure): DateRange | undefined {
  return coverage.kind === 'days' ? coverage.days : undefined;
}

function isSame(a: DateRange | undefined, b: DateRange): boolean {
  return a !== undefined && compareDateRanges(a, b) === 0;
}
