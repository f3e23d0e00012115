import { locateValue } from '#src/language/text/locate-quote.ts';
import type { Figure } from '#src/records/figure.ts';
import { figureLabel } from './figure-label.ts';
import type { MetricPrecedent } from './match-metric.ts';
import { reportText } from './report-text.ts';

/** How a report of before spoke of a metric: the words before the value in its quote. */
export function precedentOf({ quote, quantity, metric }: Figure): MetricPrecedent[] {
  const place = locateValue(quote, quantity.printed);
  if (!place.ok) return [];
  const report = reportText([{ kind: 'paragraph', text: quote }], 'done');
  const label = figureLabel(report, { ...place.value, printed: quantity.printed, quantity }, 0);
  return label.length < 2 ? [] : [{ metric: metric.id, label }];
}
