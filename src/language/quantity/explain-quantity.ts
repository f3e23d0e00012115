import type { Decimal } from './decimal.ts';
import { amountsOf, type Bounds, type Quantity } from './quantity.ts';
import { canonicalDecimal, printBounds, printCanonical } from './quantity-print.ts';

/**
 * What a printed value comes to, in the site's voice, each a sentence; nothing of a plain number.
 *
 * A conversion where the digits aren't the number (63亿元) or a word qualifies it; between which numbers it lies, as far as the
 * words say; which way it goes, where it is a change.
 */
export function explainQuantity(quantity: Quantity): string[] {
  return [...conversion(quantity), ...boundsSaid(quantity), ...directionSaid(quantity)];
}

function conversion(quantity: Quantity): string[] {
  const amounts = amountsOf(quantity);
  const isPlain = quantity.qualifier === 'exact' && amounts.every(({ multiplier }) => multiplier === '');
  return isPlain || amounts.length === 0 || quantity.change === 'same'
    ? []
    : [`本站换算：${printCanonical(quantity)}`];
}

function boundsSaid(quantity: Quantity): string[] {
  const { bounds } = quantity;
  const said = boundsInWords(bounds, (value) => canonicalDecimal(value, quantity.canonicalUnit));
  switch (quantity.kind) {
    case 'pair':
      return ['两数之比，不换算为单一数值，不绘图。'];
    case 'vague': {
      const isDrawn = bounds.low !== undefined && bounds.high !== undefined;
      const rest = isDrawn ? '图中按范围绘制。' : '不绘图。';
      return [`报告未写明确切数值，${said === undefined ? '' : `按字面为${said}，`}${rest}`];
    }
    case 'range':
      return [];
    case 'single': {
      const isPoint = bounds.low?.value === bounds.high?.value;
      return said === undefined || isPoint ? [] : [`按字面为${said}。`];
    }
  }
}

/** Two ends or one: `11台—19台`, `大于30台、小于40台`, `不小于1000人`; undefined where neither is known. */
function boundsInWords({ low, high }: Bounds, print: (value: Decimal) => string): string | undefined {
  if (low?.isIncluded && high?.isIncluded) return printBounds({ low, high }, print);
  const ends = [
    ...(low === undefined ? [] : [`${low.isIncluded ? '不小于' : '大于'}${print(low.value)}`]),
    ...(high === undefined ? [] : [`${high.isIncluded ? '不大于' : '小于'}${print(high.value)}`]),
  ];
  return ends.length === 0 ? undefined : ends.join('、');
}

function directionSaid(quantity: Quantity): string[] {
  const { change } = quantity;
  if (change === undefined) return [];
  switch (change) {
    case 'rise':
      return ['增加量，不是总量。'];
    case 'fall':
      return [
        quantity.kind === 'single' && quantity.qualifier === 'exact'
          ? `减少量，不是总量，本站记作${printCanonical(quantity)}。`
          : '减少量，不是总量，本站记作负数。',
      ];
    case 'same':
      return ['持平，本站记作0。'];
  }
}
