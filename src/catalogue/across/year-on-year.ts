import {
  absolute,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  printDecimal,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import { compareDateRanges } from '#src/language/time/calendar-date.ts';
import { coverageName, sameCoverageLastYear } from '#src/language/time/coverage.ts';
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
import { levelsOfChanges } from './levels-of-changes.ts';
import { addsUp, agree, printLike, type Rounded, roundedOf, slackOfProduct } from './rounded.ts';

/**
 * A printed 同比 against what the site reckons from the number that it stands behind and from that of the same days a year before. Where
 * several reports print the base, it agrees if it does with any of them: the bureau reckoned with what it had then.
 *
 * @param oldestFirst the reports in their order
 */
export function checkYearOnYear(oldestFirst: readonly CheckedReport[]): AcrossCheck[] {
  const bases = Map.groupBy(
    oldestFirst.flatMap(({ figures }) =>
      figures.filter(({ kind, quantity }) => kind === 'actual' && quantity.change === undefined),
    ),
    seriesKey,
  );
  return oldestFirst.flatMap((report) =>
    [...levelsOfChanges(report)].flatMap(
      ([change, level]) => checkChange(change, level, bases.get(seriesKey(level)) ?? []) ?? [],
    ),
  );
}

function checkChange(change: Figure, level: Figure, series: readonly Figure[]): AcrossCheck | undefined {
  const days = daysOf(level);
  const printed = roundedOf(change);
  const now = roundedOf(level);
  if (days === undefined || printed === undefined || now === undefined) return undefined;
  const wanted = sameCoverageLastYear(days);
  if (isBroken(level.metric, wanted, days)) return undefined;
  const candidates = series.filter((figure) => {
    const ofFigure = daysOf(figure);
    return ofFigure !== undefined && compareDateRanges(ofFigure, wanted) === 0;
  });
  const tried = candidates.toReversed().flatMap((base) => {
    const before = roundedOf(base);
    const reckoned = before && reckonChange(now, before, printed);
    return reckoned === undefined ? [] : [{ base, reckoned }];
  });
  const [newest] = tried;
  if (newest === undefined) return undefined;
  const isTwofold = tried.some(
    ({ base, reckoned }) =>
      base.reportId === newest.base.reportId && reckoned.reckoned !== newest.reckoned.reckoned,
  );
  const found =
    tried.find(({ reckoned }) => reckoned.verdict === 'holds') ?? (isTwofold ? undefined : newest);
  if (found === undefined) return undefined;
  return acrossCheck(
    'year-on-year',
    `${nameOfSeries(level)}：${coverageName(days)}报告所列同比与上年同期数`,
    [level, found.base, change],
    change,
    found.reckoned,
    '报告所列同比与按上年同期数计算的结果不一致',
  );
}

/**
 * A change as printed against level − base, or that over the base: within the last digits of all three.
 *
 * @returns undefined where the change isn't one of these numbers: a rate of a rate, a base of nothing, another unit
 */
export function reckonChange(now: Rounded, before: Rounded, change: Rounded): Reckoned | undefined {
  if (now.quantity.canonicalUnit !== before.quantity.canonicalUnit) return undefined;
  const difference = subtractDecimals(now.value, before.value);
  const slack = addDecimals(now.slack, before.slack);
  const minus = `${now.quantity.printed} − ${before.quantity.printed}`;
  if (change.quantity.dimension === 'ratio') {
    const isLevel = addsUp(now.quantity.dimension) && compareDecimals(now.value, decimal(0)) >= 0;
    if (!isLevel || compareDecimals(before.value, decimal(0)) <= 0) return undefined;
    // now ÷ before = 1 + change, held as products, so that no digit is lost to division.
    const whole = addDecimals(decimal(100), change.value);
    const left = multiplyDecimals(decimal(100), now.value);
    const right = multiplyDecimals(before.value, whole);
    const allowed = addDecimals(
      multiplyDecimals(decimal(100), now.slack),
      slackOfProduct(before.value, before.slack, whole, change.slack),
    );
    const places = change.quantity.amount.decimals + 1;
    const percent = divideDecimals(multiplyDecimals(difference, decimal(100)), before.value, places);
    if (percent === undefined) return undefined;
    const isExact =
      compareDecimals(multiplyDecimals(percent, before.value), multiplyDecimals(difference, decimal(100))) ===
      0;
    return reckonedOf(
      agree(left, right, allowed),
      `（${minus}）÷ ${before.quantity.printed} ${isExact ? '=' : '≈'} `,
      `${signed(percent, places)}%`,
      compareDecimals(left, right) === 0,
      `${signed(change.value, change.quantity.amount.decimals)}%`,
    );
  }
  const isPoints = change.quantity.dimension === 'percentage-points' && now.quantity.dimension === 'ratio';
  const isAmount =
    change.quantity.canonicalUnit === now.quantity.canonicalUnit && addsUp(change.quantity.dimension);
  if (!isPoints && !isAmount) return undefined;
  return reckonedOf(
    agree(difference, change.value, addDecimals(slack, change.slack)),
    `${minus} = `,
    printLike(difference, change.quantity),
    compareDecimals(difference, change.value) === 0,
    printLike(change.value, change.quantity),
  );
}

function reckonedOf(
  holds: boolean,
  arithmetic: string,
  reckoned: string,
  isEqual: boolean,
  printed: string,
): Reckoned {
  const sign = holds ? (isEqual ? '=' : '≈') : '≠';
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${arithmetic}${reckoned} ${sign} ${printed}`,
    reckoned: inWords(reckoned),
  };
}

/** A signed number as a report prints it: 增长6.4%, 下降20起; nothing stays nothing. */
function inWords(number: string): string {
  const size = number.replace(/^[+−]/, '');
  if (!/[1-9]/.test(size)) return size;
  return `${number.startsWith('−') ? '下降' : '增长'}${size}`;
}

function signed(value: Decimal, places: number): string {
  const sign = compareDecimals(value, decimal(0));
  return `${sign > 0 ? '+' : sign < 0 ? '−' : ''}${printDecimal(absolute(value), places)}`;
}
