import { onceFor } from '#src/catalogue/once-for.ts';
import type { Qualifier } from '#src/language/quantity/qualifier.ts';
import { type Figure, haveSameCoverage } from '#src/records/figure.ts';
import { haveSameValue, type Series, valuesOf } from './series.ts';

const oneEnded: Readonly<Partial<Record<Qualifier, string>>> = {
  'at-least': '下限',
  'at-most': '上限',
  nearly: '上限',
};

/** Why a figure of a series can't be set beside any other, in one sentence; undefined where it can. */
export function whyNotComparable(series: Series, figure: Figure): string | undefined {
  const { kind, quantity, coverage } = figure;
  if (kind !== 'actual')
    return `“${quantity.printed}”是${kind === 'planned' ? '计划' : '目标'}数，还没有发生，不算变化。`;
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
      haveSameCoverage(other.coverage, figure.coverage) &&
      !haveSameValue(other, figure),
  );
}

const figuresByReport = onceFor((series: Series): ReadonlyMap<string, Figure[]> => {
  const figures = valuesOf(series).flatMap(({ printings }) => printings.map(({ figure }) => figure));
  return Map.groupBy(figures, ({ reportId }) => reportId);
});
