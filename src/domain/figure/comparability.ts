import { coverageName } from '#src/domain/time/coverage.ts';
import { daysInRange } from '#src/domain/time/date-range.ts';
import { asPeriod, monthsInPeriod } from '#src/domain/time/period.ts';
import { type Figure, figureCoverageName } from './figure.ts';
import type { Metric } from './metric.ts';
import { type Series, valuesOf } from './series.ts';

/** What has to be known before values of a metric are set beside each other, each in one sentence (本站说明). */
export function comparabilityNotes(metric: Metric, series: readonly Series[]): string[] {
  const figures = series.flatMap((one) =>
    valuesOf(one).flatMap(({ printings }) => printings.map(({ figure }) => figure)),
  );
  const notes: string[] = [];
  if (!metric.summable) notes.push('这个指标的各个数不相加：口径和时段不一定一样。');
  for (const year of new Set(series.flatMap(({ cumulativeYears }) => cumulativeYears))) {
    notes.push(`${year}年的几个数都从1月1日算起，后面的包含前面的，是累计数，不能相加，也不能当作分段的数。`);
  }
  const coverages = new Set(
    figures.flatMap(({ coverage }) => (coverage.kind === 'days' ? [coverageName(coverage.days)] : [])),
  );
  if (new Set(figures.flatMap(lengthOf)).size > 1)
    notes.push(`各个数的数据时段长短不一样（${[...coverages].join('、')}），看数要连同时段一起看。`);
  const said = new Set(
    figures.flatMap(({ coverage }) => (coverage.kind === 'said' ? [figureCoverageName(coverage)] : [])),
  );
  if (said.size > 0) notes.push(`数据时段报告只说${[...said].join('、')}。`);
  if (figures.some(({ coverage }) => coverage.kind === 'days' && !coverage.isPrinted)) {
    notes.push('有的句子没有另写时段，本站按整个报告期理解。');
  }
  if (figures.some(({ kind }) => kind !== 'actual')) {
    notes.push('画虚线的是计划数或者目标数，还没有发生，不和已经发生的数相比。');
  }
  const inexact = figures.filter(({ quantity }) => quantity.qualifier !== 'exact');
  if (inexact.length > 0) {
    notes.push(`“${inexact.map(({ quantity }) => quantity.printed).join('”“')}”不是确数，照报告的写法公布。`);
  }
  return notes;
}

/** How long a coverage is, in what it is whole in: 6 months for any half-year, 161 days. */
function lengthOf({ coverage }: Figure): string[] {
  if (coverage.kind !== 'days') return [];
  const period = asPeriod(coverage.days);
  return [period === undefined ? `${daysInRange(coverage.days)} days` : `${monthsInPeriod(period)} months`];
}
