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
      ? `“${quantity.printed}”是${name}数，还没有发生，不算变化。`
      : `“${quantity.printed}”是${coverageName(days)}的${name}，不算变化。`;
  }
  if (coverage.kind === 'said') return `报告只说“${coverage.words}”，起止日没有写明，不能比。`;
  if (coverage.kind !== 'days') return '报告没有写明这是哪一天的数，不能比。';
  if (quantity.kind === 'range') return `“${quantity.printed}”是一个范围，不算变化。`;
  const end = oneEnded[quantity.qualifier];
  if (end !== undefined) return `“${quantity.printed}”只说了${end}，不算变化。`;
  return isPrintedTwice(series, figure)
    ? '同一份报告里这个时段有两个不同的数，不知道拿哪一个来比。'
    : undefined;
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
  if (!metric.summable) notes.push('这个指标的各个数不相加：口径和时段不一定一样。');
  notes.push(...breaksWithin(metric, figures).map(breakSentence));
  const years = [...new Set(series.flatMap(({ cumulativeYears }) => cumulativeYears))];
  if (years.length > 0) {
    const named = years.map((year) => `${year}年`).join('、');
    const within = years.length > 1 ? '同一年里' : '';
    notes.push(
      `${named}的几个数都从1月1日算起，${within}后面的包含前面的，是累计数，不能相加，也不能当作分段的数。`,
    );
  }
  const lengths = lengthsNote(figures);
  if (lengths !== undefined) notes.push(lengths);
  const said = new Set(
    figures.flatMap(({ coverage }) => (coverage.kind === 'said' ? [figureCoverageName(coverage)] : [])),
  );
  if (said.size > 0) notes.push(`数据时段报告只说${[...said].join('、')}。`);
  if (figures.some(({ coverage }) => coverage.kind === 'days' && !coverage.isPrinted)) {
    notes.push('有的句子没有另写时段，本站按整个报告期理解。');
  }
  const intended = figures.filter(({ kind }) => kind !== 'actual');
  if (intended.length > 0) {
    const isDated = intended.some((figure) => intendedDaysOf(figure) !== undefined);
    notes.push(
      isDated
        ? '画虚线的是计划数或者目标数，不是已经发生的数，不算变化；写明是哪一段时间的，和那时的实际数放在一起。'
        : '画虚线的是计划数或者目标数，还没有发生，不和已经发生的数相比。',
    );
  }
  const inexact = figures.filter(({ quantity }) => quantity.qualifier !== 'exact');
  if (inexact.length > 0) {
    const printed = new Set(inexact.map(({ quantity }) => quantity.printed));
    notes.push(`“${[...printed].join('”“')}”不是确数，照报告的写法公布。`);
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
    return `各个数的数据时段长短不一样（${all.join('、')}），看数要连同时段一起看。`;
  }
  const others = [...namesByLength].flatMap(([other, some]) =>
    other === length ? [] : [`${[...some].join('、')}是${other}`],
  );
  return `各个数的数据时段长短不一样：多数是${length}，${others.join('，')}，看数要连同时段一起看。`;
}

/** How long a coverage is, in what it is whole in: 6 months for any half-year, 161 days. */
function lengthName(days: DateRange): string {
  const period = asPeriod(days);
  return period === undefined ? `${daysInRange(days)}天` : `${monthsInPeriod(period)}个月`;
}
