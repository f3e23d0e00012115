import { type Decimal, decimal, multiplyDecimals, printDecimal } from '#src/language/quantity/decimal.ts';
import { qualifierSigns } from '#src/language/quantity/qualifier.ts';
import { type Amount, amountsOf, type Quantity } from '#src/language/quantity/quantity.ts';
import { namePhrases } from '#src/language/text/cut-text.ts';
import { type Figure, figureCoverageName } from '#src/records/figure.ts';
import { isLongName } from './chart-layout.ts';
import { type ChartMark, type ChartPanel, type ChartSlot, type ChartWords, marksOf } from './chart-spec.ts';

type Naming = Pick<ChartMark, 'name' | 'ticks' | 'isApart' | 'earlier'>;

/** A figure as a slot of a chart: a mark or, where its words give no number to draw, the words. */
export function figureSlot(figure: Figure, naming: Naming): ChartMark | ChartWords {
  const { quantity, kind, reportId, id } = figure;
  const { printed } = quantity;
  const drawn = drawnValue(quantity);
  const { name, ticks } = naming;
  const place = {
    about: figureAbout(figure),
    source: { reportId, id },
    ...(ticks === undefined && isLongName(name) && { phrases: namePhrases(name) }),
  };
  if (drawn === undefined) {
    return { kind: 'words', printed, ...place, name, ...(ticks !== undefined && { ticks }) };
  }
  // 8%—13% keeps its units, without which it could be misread, and so does 三成 on an axis in %; 持平 has none.
  const label = markLabel(quantity);
  const printedUnit = quantity.kind === 'single' ? quantity.amount.printedUnit : '';
  const isOfAxis = quantity.dimension !== 'ratio' || printedUnit === '%';
  const unit = isOfAxis && label.endsWith(printedUnit) ? printedUnit : '';
  return {
    kind: 'mark',
    ...drawn,
    ...(quantity.kind === 'vague' && { isVague: true }),
    label,
    ...(unit !== '' && { unit }),
    printed,
    qualifier: quantity.qualifier,
    isPlanned: kind !== 'actual',
    ...place,
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

/**
 * What is drawn of a quantity, in canonical units: of a range and of vague words between two ends (十几) a band, its upper end and
 * its lower; undefined where there are no two ends (近百) and where there is no number at all (1:2.5, 三分之一).
 */
export function drawnValue(quantity: Quantity): { value: number; low?: number } | undefined {
  const [first, last] = amountsOf(quantity);
  if (first !== undefined) {
    return last === undefined
      ? { value: Number(first.value) }
      : { value: Number(last.value), low: Number(first.value) };
  }
  const { low, high } = quantity.bounds;
  return low === undefined || high === undefined
    ? undefined
    : { value: Number(high.value), low: Number(low.value) };
}

/** Compares figures for a drawing, the largest first; what isn't drawn comes last. */
export function compareDrawn(a: Figure, b: Figure): number {
  const [first, second] = [drawnValue(a.quantity), drawnValue(b.quantity)];
  if (first === undefined || second === undefined) {
    return Number(first === undefined) - Number(second === undefined);
  }
  return second.value - first.value;
}

/** What stands at a mark: `≈ 63亿元`, `增9.2%`, `减 ≥ 3%`, `减8%—13%`, `−5℃`; vague words as printed. */
function markLabel(quantity: Quantity): string {
  const { change, qualifier, printed } = quantity;
  const amounts = amountsOf(quantity);
  if (amounts.length === 0 || change === 'same') return printed;
  const sizes = change === 'fall' ? amounts.map(withoutSign).toReversed() : amounts;
  const numbers = sizes.map(amountSaid).join('—');
  const sign = qualifierSigns[qualifier];
  const direction = change === undefined ? '' : { rise: '增', fall: '减' }[change];
  if (sign === '') return `${direction}${numbers}`;
  return [direction, sign, numbers].filter((part) => part !== '').join(' ');
}

function amountSaid({ number, decimals, multiplier, printedUnit }: Amount): string {
  return `${printDecimal(number, decimals).replace('-', '−')}${multiplier}${printedUnit}`;
}

function withoutSign(amount: Amount): Amount {
  const number: Decimal = amount.number.startsWith('-')
    ? multiplyDecimals(decimal(-1), amount.number)
    : amount.number;
  return { ...amount, number };
}

/** More words than this make a list that nobody reads; the table has them all. */
const mostNamed = 4;

/** That some slots aren't drawn, and what their reports print instead of a number; nothing where all are. */
export function undrawnNotes(slots: readonly ChartSlot[]): string[] {
  const words = slots.filter((slot) => slot.kind === 'words');
  if (words.length === 0) return [];
  const named = words.slice(0, mostNamed).map(({ name, printed }) => `${name}为“${printed}”`);
  const rest = words.length > mostNamed ? `等${words.length}项，均不是确定的数值` : '';
  return [`${named.join('、')}${rest}，不绘图。`];
}

/** How to read a drawing, each remark only where it has something to point at. */
export function chartLegend(panels: readonly ChartPanel[]): string[] {
  const marks = panels.flatMap(marksOf);
  const isOf = (...qualifiers: ChartMark['qualifier'][]) =>
    marks.some(({ qualifier }) => qualifiers.includes(qualifier));
  const isAllPlanned = marks.every(({ isPlanned }) => isPlanned);
  const isBand = ({ low }: ChartMark) => low !== undefined;
  const isBelow = (one: ChartPanel['form']) =>
    panels.some((panel) => panel.form === one && marksOf(panel).some(({ value }) => value < 0));
  const remarks: [boolean, string][] = [
    [isBelow('bars'), '负值自0向左。'],
    [isBelow('columns'), '负值自0向下。'],
    [isAllPlanned, '均为计划数或目标数，以虚线框表示。'],
    [!isAllPlanned && marks.some(({ isPlanned }) => isPlanned), '虚线框：计划数或目标数。'],
    [isOf('about'), '斜纹、“≈”：原文为“约”。'],
    [isOf('at-least'), '“≥”：原文为“余”“超”“以上”，实际不少于图示。'],
    [isOf('nearly', 'at-most'), '“≤”：原文为“近”“不超过”，实际不多于图示。'],
    [marks.some((mark) => isBand(mark) && !mark.isVague), '原文为范围的，按范围绘制。'],
    [marks.some(({ isVague }) => isVague), '原文未写明确切数值的，按可能的范围绘制。'],
    [marks.some(({ isApart }) => isApart), '灰色：口径或时段不同，不作比较。'],
    [marks.some(({ earlier = [] }) => earlier.length > 0), '横线：此前报告所列数值。'],
  ];
  return remarks.flatMap(([isSeen, words]) => (isSeen ? [words] : []));
}
