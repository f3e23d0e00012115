import { memoize } from '#src/catalogue/memoize.ts';
import type { Qualifier } from '#src/language/quantity/qualifier.ts';
import { type DateRange, daysInRange } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { asPeriod, monthsInPeriod } from '#src/language/time/period.ts';
import {
  daysOf,
  type Figure,
  figureCoverageName,
  haveSameCoverage,
  intendedDaysOf,
  isOfChange,
} from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import { breakSentence, isBroken, type SeriesBreak } from '#src/records/series-break.ts';
import { haveSameValue, type Series, valuesOf } from './series.ts';

const oneEnded: Readonly<Partial<Record<Qualifier, string>>> = {
  'at-least': '下限',
  'at-most': '上限',
  nearly: '上限',
};

/** Why a figure of a series can't be set beside any other, in one sentence; undefined where it can. */
export function whyNotComparable(series: Series, figure: Figure): string | undefined {
  const { kind, quantity, coverage } = figure;
  if (kind !== 'actual') {
    const name = kind === 'planned' ? '计划' : '目标';
    const days = intendedDaysOf(figure);
    return days === undefined
      ? `“${quantity.printed}”是${name}数，尚未发生，不计算变化。`
      : `“${quantity.printed}”是${coverageName(days)}的${name}，不计算变化。`;
  }
  if (coverage.kind === 'said') return `报告仅写“${coverage.words}”，未写明起止日期，不可比。`;
  if (coverage.kind !== 'days') return '报告未写明数据日期，不可比。';
  if (quantity.kind === 'range') return `“${quantity.printed}”是范围，不计算变化。`;
  const end = oneEnded[quantity.qualifier];
  if (end !== undefined) return `“${quantity.printed}”仅写明${end}，不计算变化。`;
  return isPrintedTwice(series, figure) ? '同一份报告对该时段有两个不同的数值，不可比。' : undefined;
}

/** One report that prints two different values for the same days leaves none to reckon with. */
function isPrintedTwice(series: Series, figure: Figure): boolean {
  return (figuresByReport(series).get(figure.reportId) ?? []).some(
    (other) =>
      other.kind === figure.kind &&
      isOfChange(other) === isOfChange(figure) &&
      haveSameCoverage(other.coverage, figure.coverage) &&
      !haveSameValue(other, figure),
  );
}

const figuresByReport = memoize((series: Series): ReadonlyMap<string, Figure[]> => {
  const figures = valuesOf(series).flatMap(({ printings }) => printings.map(({ figure }) => figure));
  return Map.groupBy(figures, ({ reportId }) => reportId);
});

/** What has to be known before values of a metric are set beside each other, each in one sentence (本站说明). */
export function comparabilityNotes(metric: Metric, series: readonly Series[]): string[] {
  const figures = series.flatMap((one) =>
    valuesOf(one).flatMap(({ printings }) => printings.map(({ figure }) => figure)),
  );
  const notes: string[] = [];
  if (!metric.summable) notes.push('本指标各期不相加：口径和时段不一定相同。');
  notes.push(...breaksWithin(metric, figures).map(breakSentence));
  const years = [...new Set(series.flatMap(({ cumulativeYears }) => cumulativeYears))];
  if (years.length > 0) {
    const named = years.map((year) => `${year}年`).join('、');
    const within = years.length > 1 ? '同一年里' : '';
    notes.push(`${named}的数据均自1月1日起累计，${within}后期包含前期，不可相加，也不可作为分段数使用。`);
  }
  const lengths = lengthsNote(figures);
  if (lengths !== undefined) notes.push(lengths);
  const said = new Set(
    figures.flatMap(({ coverage }) => (coverage.kind === 'said' ? [figureCoverageName(coverage)] : [])),
  );
  if (said.size > 0) notes.push(`报告对数据时段仅写${[...said].join('、')}。`);
  if (figures.some(({ coverage }) => coverage.kind === 'days' && !coverage.isPrinted)) {
    notes.push('部分语句未另写时段，本站按整个报告期理解。');
  }
  const intended = figures.filter(({ kind }) => kind !== 'actual');
  if (intended.length > 0) {
    const isDated = intended.some((figure) => intendedDaysOf(figure) !== undefined);
    notes.push(
      isDated
        ? '虚线表示计划数或目标数，不是已发生数，不计算变化；写明所属时段的，与该时段实际数并列。'
        : '虚线表示计划数或目标数，尚未发生，不与已发生数相比。',
    );
  }
  const inexact = figures.filter(
    ({ quantity }) => quantity.qualifier !== 'exact' || quantity.kind === 'vague',
  );
  if (inexact.length > 0) {
    const printed = new Set(inexact.map(({ quantity }) => quantity.printed));
    notes.push(`“${[...printed].join('”“')}”不是确数，按原文公布。`);
  }
  return notes;
}

/** The breaks of a metric that lie between its figures; one that nothing stands before isn't told. */
export function breaksWithin({ breaks = [] }: Metric, figures: readonly Figure[]): SeriesBreak[] {
  const days = figures.flatMap((figure) => daysOf(figure) ?? []);
  return breaks.filter((one) =>
    days.some((later) => days.some((earlier) => isBroken({ breaks: [one] }, earlier, later))),
  );
}

/** That the days differ in length: what most of them have and which differ from it, or all of them where none prevails. */
function lengthsNote(figures: readonly Figure[]): string | undefined {
  const namesByLength = new Map<string, Set<string>>();
  for (const { coverage } of figures) {
    if (coverage.kind !== 'days') continue;
    const length = lengthName(coverage.days);
    namesByLength.set(length, (namesByLength.get(length) ?? new Set()).add(coverageName(coverage.days)));
  }
  const [most, second] = [...namesByLength].sort(([, a], [, b]) => b.size - a.size);
  if (most === undefined || second === undefined) return undefined;
  const [length, names] = most;
  if (names.size === second[1].size) {
    const all = [...namesByLength.values()].flatMap((some) => [...some]);
    return `各数据的时段长短不同（${all.join('、')}），使用时请注意时段。`;
  }
  const others = [...namesByLength].flatMap(([other, some]) =>
    other === length ? [] : [`${[...some].join('、')}为${other}`],
  );
  return `各数据的时段长短不同：多数为${length}，${others.join('，')}，使用时请注意时段。`;
}

/** How long a coverage is, in what it is whole in: 6 months for any half-year, 161 days. */
function lengthName(days: DateRange): string {
  const period = asPeriod(days);
  return period === undefined ? `${daysInRange(days)}天` : `${monthsInPeriod(period)}个月`;
}
