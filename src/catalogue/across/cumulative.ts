import { compareDecimals } from '#src/language/quantity/decimal.ts';
import { compareCalendarDates, type DateRange, isFromNewYear } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { daysOf, type Figure } from '#src/records/figure.ts';
import { isBroken } from '#src/records/series-break.ts';
import {
  type AcrossCheck,
  acrossCheck,
  type CheckedReport,
  nameOfSeries,
  seriesKey,
} from './across-check.ts';
import { addsUp, type Rounded } from './rounded.ts';

interface Step {
  readonly figure: Figure;
  readonly quantity: Rounded['quantity'];
  readonly days: DateRange;
}

/**
 * What is counted from 1 January can only grow within its year: the numbers that fall. Those that don't are no news.
 *
 * @param oldestFirst the reports in their order
 */
export function checkCumulative(oldestFirst: readonly CheckedReport[]): AcrossCheck[] {
  const steps = oldestFirst.flatMap(({ figures }) => figures.flatMap((figure) => stepOf(figure) ?? []));
  return [...Map.groupBy(steps, ({ figure }) => seriesKey(figure)).values()].flatMap(fallsOf);
}

function stepOf(figure: Figure): Step | undefined {
  const { kind, metric, quantity } = figure;
  const days = daysOf(figure);
  if (kind !== 'actual' || quantity.kind !== 'single' || days === undefined || !isFromNewYear(days)) return;
  if (metric.measure !== 'flow' || quantity.change !== undefined || !addsUp(quantity.dimension)) return;
  return { figure, quantity, days };
}

function fallsOf(steps: readonly Step[]): AcrossCheck[] {
  const highest = new Map<number, Step>();
  const falls: AcrossCheck[] = [];
  for (const step of steps.toSorted((a, b) => compareCalendarDates(a.days.lastDay, b.days.lastDay))) {
    const { figure, quantity, days } = step;
    const before = highest.get(days.lastDay.year);
    if (before === undefined || compareDecimals(quantity.amount.value, before.quantity.amount.value) >= 0) {
      highest.set(days.lastDay.year, step);
      continue;
    }
    const isLater = compareCalendarDates(before.days.lastDay, days.lastDay) < 0;
    // Within a report, only printed days tell one after the other (前三季度, 全年) from a whole and its part (罚款, 非现场).
    const isPart =
      before.figure.reportId === figure.reportId &&
      !(hasPrintedDays(before.figure) && hasPrintedDays(figure));
    if (!isLater || isPart || isBroken(figure.metric, before.days, days)) continue;
    const formula = `${coverageName(before.days)}${before.quantity.printed} > ${coverageName(days)}${quantity.printed}`;
    const title = `${nameOfSeries(figure)}：${days.lastDay.year}年累计数`;
    const reckoned = before.quantity.printed;
    falls.push(
      acrossCheck(
        'cumulative',
        title,
        [before.figure, figure],
        figure,
        { verdict: 'fails', formula, reckoned },
        '累计数减少',
      ),
    );
  }
  return falls;
}

function hasPrintedDays({ coverage }: Figure): boolean {
  return coverage.kind === 'days' && coverage.isPrinted;
}
