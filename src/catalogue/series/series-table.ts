import type { Change } from './change.ts';
import { changesOf } from './change-of.ts';
import { hasSeveralValues } from './metric-record.ts';
import type { Series, SeriesGap, SeriesValue } from './series.ts';

/** A value as a row of a table shows it. */
export interface TabledValue extends SeriesValue {
  /** Over the value before and over last year's; none where no series of the table has a second value. */
  readonly changes: readonly Change[];
}

/** A series as a group of rows, the earliest days first. */
export interface TabledSeries extends Pick<Series, 'metric' | 'subject'> {
  readonly entries: readonly (TabledValue | SeriesGap)[];
}

/** The values of several series as one table. */
export interface SeriesTable {
  readonly series: readonly TabledSeries[];
  /** Whether there is a column for changes. */
  readonly hasChanges: boolean;
}

/**
 * Lays series out as a table.
 *
 * @param whole all that is known of them, where only a part is shown: what a value is compared with may stand on another page
 */
export function seriesTable(series: readonly Series[], whole: readonly Series[] = series): SeriesTable {
  const hasChanges = hasSeveralValues(whole);
  const wholeOf = (part: Series) =>
    whole.find(({ metric, subject }) => metric.id === part.metric.id && subject?.id === part.subject?.id) ??
    part;
  return {
    hasChanges,
    series: series.map((part) => ({
      metric: part.metric,
      subject: part.subject,
      entries: part.entries.map((entry) =>
        entry.kind === 'gap'
          ? entry
          : { ...entry, changes: hasChanges ? changesOf(wholeOf(part), entry) : [] },
      ),
    })),
  };
}
