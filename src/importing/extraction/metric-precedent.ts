import { locateValue } from '#src/language/text/locate-quote.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Figure } from '#src/records/figure.ts';
import { countedThing } from './counted-thing.ts';
import type { MetricPrecedent } from './match-metric.ts';
import { reportText } from './report-text.ts';

/** What an earlier report said that a metric counts: the words of its quote, read like those of a new report. */
export function precedentOf(
  { quote, quantity, metric, subject, parent }: Figure,
  period: Period,
): MetricPrecedent[] {
  const place = locateValue(quote, quantity.printed);
  if (!place.ok) return [];
  const report = reportText([{ kind: 'paragraph', text: quote }], 'done');
  const { words } = countedThing(report, { ...place.value, printed: quantity.printed, quantity }, [], period);
  // 罚款 of 其中移送交警处罚10台、罚款1.2万元 is said of a part only.
  return words.length < 2 || (parent !== undefined && words.length <= 4)
    ? []
    : [{ metric: metric.id, words, hasSubject: subject !== undefined }];
}
