import { qualifierSigns } from '#src/language/quantity/qualifier.ts';
import { amountsOf, type Quantity } from '#src/language/quantity/quantity.ts';
import { printQuantity } from '#src/language/quantity/quantity-print.ts';
import { type Figure, figureCoverageName } from '#src/records/figure.ts';
import { type ChartMark, type ChartPanel, marksOf } from './chart-spec.ts';

type Naming = Pick<ChartMark, 'name' | 'ticks' | 'isApart' | 'earlier'>;

/** A figure as a mark of a chart. */
export function chartMark(figure: Figure, naming: Naming): ChartMark {
  const { quantity, kind, reportId, id } = figure;
  const words = printQuantity({ ...quantity, qualifier: 'exact' });
  const sign = qualifierSigns[quantity.qualifier];
  // 8%—13% keeps its units: without them it could be misread.
  const isUnitNeeded = quantity.kind !== 'single' || quantity.dimension === 'ratio';
  return {
    kind: 'mark',
    ...chartValue(quantity),
    label: sign === '' ? words : `${sign} ${words}`,
    ...(!isUnitNeeded && { unit: quantity.amount.printedUnit }),
    printed: quantity.printed,
    qualifier: quantity.qualifier,
    isPlanned: kind !== 'actual',
    about: figureAbout(figure),
    source: { reportId, id },
    ...naming,
  };
}

/** A figure as a sentence, its number first: `约63亿元，总投资，计划数，秀从高速（新晃段）`. */
export function figureSaid(figure: Figure): string {
  return `${figure.quantity.printed}，${figureAbout(figure)}`;
}

function figureAbout({ metric, subject, coverage }: Figure): string {
  const name = subject === undefined ? [] : [subject.shortName ?? subject.name];
  return [metric.name, figureCoverageName(coverage), ...name].join('，');
}

/** What a quantity comes to, in canonical units; of a range the upper end, and the lower. */
export function chartValue(quantity: Quantity): { value: number; low?: number } {
  const { low, high } = quantity.bounds;
  const [first, last] = amountsOf(quantity);
  if (first === undefined)
    return {
      value: Number(high?.value ?? low?.value ?? 0),
      ...(low !== undefined && high !== undefined && { low: Number(low.value) }),
    };
  return last === undefined
    ? { value: Number(first.value) }
    : { value: Number(last.value), low: Number(first.value) };
}

/** How to read a drawing, each remark only where it has something to point at. */
export function chartLegend(panels: readonly ChartPanel[]): string[] {
  const marks = panels.flatMap(marksOf);
  const isOf = (...qualifiers: ChartMark['qualifier'][]) =>
    marks.some(({ qualifier }) => qualifiers.includes(qualifier));
  const isAllPlanned = marks.every(({ isPlanned }) => isPlanned);
  const remarks: [boolean, string][] = [
    [isAllPlanned, '都是计划数或者目标数，画虚线框。'],
    [!isAllPlanned && marks.some(({ isPlanned }) => isPlanned), '虚线框是计划数或者目标数。'],
    [isOf('about'), '斜纹和“≈”是报告写“约”的数。'],
    [isOf('at-least'), '“≥”是报告写“余”“超”“以上”的数，实际不少于画的。'],
    [isOf('nearly', 'at-most'), '“≤”是报告写“近”“不超过”的数，实际不多于画的。'],
    [marks.some(({ low }) => low !== undefined), '报告写的是一个范围，从小的数画到大的数。'],
    [marks.some(({ isApart }) => isApart), '灰色的口径或者时段和其他不同，不比高低。'],
    [marks.some(({ earlier = [] }) => earlier.length > 0), '横线是以前的报告写的数。'],
  ];
  return remarks.flatMap(([isSeen, words]) => (isSeen ? [words] : []));
}
