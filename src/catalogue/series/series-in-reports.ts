import { newestIntended, newestValue, type Series } from '#src/catalogue/series/series.ts';

/**
 * What some reports say of each series: the values that one of them prints, as they print them, and where one of them is silent.
 * Of a value that hundreds of reports repeat, each page then has its own share.
 */
export function seriesInReports(series: readonly Series[], reportIds: ReadonlySet<string>): Series[] {
  return series
    .map((one) => ({ ...one, entries: one.entries.flatMap((entry) => partOf(entry, reportIds)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The same, and of a series of which they say nothing its newest value: so that nothing is lost sight of. */
export function seriesInSight(series: readonly Series[], reportIds: ReadonlySet<string>): Series[] {
  return series.map((one) => {
    const entries = one.entries.filter((entry) => isToldBy(entry, reportIds));
    const newest = newestValue(one) ?? newestIntended(one);
    return { ...one, entries: entries.length > 0 || newest === undefined ? entries : [newest] };
  });
}

function partOf(entry: Series['entries'][number], reportIds: ReadonlySet<string>): Series['entries'] {
  if (entry.kind === 'gap') return reportIds.has(entry.report.id) ? [entry] : [];
  const [first, ...others] = entry.printings.filter(({ report }) => reportIds.has(report.id));
  return first === undefined ? [] : [{ ...entry, printings: [first, ...others] }];
}

function isToldBy(entry: Series['entries'][number], reportIds: ReadonlySet<string>): boolean {
  return entry.kind === 'gap'
    ? reportIds.has(entry.report.id)
    : entry.printings.some(({ report }) => reportIds.has(report.id));
}
