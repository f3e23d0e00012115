import { qualifierSigns } from '#src/language/quantity/qualifier.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { printQuantity } from '#src/language/quantity/quantity-print.ts';
import { type Figure, figureCoverageName } from '#src/records/figure.ts';
import type { ChartMark } from './chart-spec.ts';
import type { ShownValue } from './drawn-panel.ts';

type Naming = Pick<ChartMark, 'name' | 'ticks'> & Partial<Pick<ChartMark, 'isApart' | 'earlier'>>;

/** A figure as a mark of a chart. */
export function chartMark(figure: Figure, naming: Naming): ChartMark {
  const { quantity, kind, reportId, id } = figure;
  return {
    kind: 'mark',
    ...chartValue(quantity),
    label: signedWords(quantity),
    printed: quantity.printed,
    shortLabel: signedWords(quantity).replace(unitAtEnd(quantity), ''),
    qualifier: quantity.qualifier,
    isPlanned: kind !== 'actual',
    isApart: false,
    said: figureSaid(figure),
    source: { reportId, id },
    earlier: [],
    ...naming,
  };
}

/** A figure as a sentence, its number first: `约63亿元，总投资，计划数，秀从高速（新晃段）`. */
export function figureSaid({ quantity, metric, subject, coverage }: Figure): string {
  const name = subject === undefined ? [] : [subject.shortName ?? subject.name];
  return [quantity.printed, metric.name, figureCoverageName(coverage), ...name].join('，');
}

/** A figure's number as the table shows it. */
export function shownValue({ quantity }: Figure): ShownValue {
  const label = signedWords(quantity);
  const { printed } = quantity;
  return { ...chartValue(quantity), printed, ...(label === printed ? {} : { label }) };
}

/** What a quantity comes to, in canonical units; of a range the upper end, and the lower. */
export function chartValue(quantity: Quantity): { value: number; low?: number } {
  return quantity.kind === 'single'
    ? { value: Number(quantity.amount.value) }
    : { value: Number(quantity.high.value), low: Number(quantity.low.value) };
}

/** `≈ 63亿元` */
function signedWords(quantity: Quantity): string {
  const words = printQuantity({ ...quantity, qualifier: 'exact' });
  const sign = qualifierSigns[quantity.qualifier];
  return sign === '' ? words : `${sign} ${words}`;
}

/** 8%—13% keeps its units: without them it could be misread. */
function unitAtEnd(quantity: Quantity): string {
  return quantity.kind === 'single' && quantity.dimension !== 'ratio' ? quantity.amount.printedUnit : '';
}
