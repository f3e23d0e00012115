/** What one query came to. */
export interface QueryMeasure {
  readonly sort: string;
  readonly expected: number;
  readonly found: number;
  /** How many of those found are expected, too. */
  readonly right: number;
  readonly shown: number;
  /** How many of the excerpts shown mark the query and nothing else. */
  readonly marked: number;
  /** How many of the addresses shown open where the query stands. */
  readonly opened: number;
  readonly bytes: number;
  readonly milliseconds: number;
  /** How long the page's process was at work for it; undefined where that can't be told. */
  readonly busyMilliseconds: number | undefined;
}

/** What an engine came to on a corpus. */
export interface SearchMeasures {
  /** Bytes that the first query takes, script, WebAssembly, index and excerpts included. */
  readonly firstBytes: number;
  readonly firstMilliseconds: number;
  readonly queries: readonly QueryMeasure[];
}

/**
 * How much slower a phone's processor is taken to be. It is reckoned with, for Chromium slows only a page's own thread down, and
 * the search runs in a worker.
 */
const slowness = 4;

/** How long it would have taken there: what the page was at work for so much longer, what it waited for as long. */
function slowMilliseconds({ milliseconds, busyMilliseconds = milliseconds }: QueryMeasure): number {
  return milliseconds + (slowness - 1) * busyMilliseconds;
}

/** Prints a table, a line for each sort of query. */
export function printMeasures(
  engine: string,
  { firstBytes, firstMilliseconds, queries }: SearchMeasures,
): void {
  console.log(`### ${engine}\n`);
  console.log(`First query in all: ${kilobytes(firstBytes)} KB, ${firstMilliseconds.toFixed(0)} ms\n`);
  console.log(
    '| queries | recall % | precision % | found where nothing is | excerpts marked % | addresses open at it % | KB a query, median / 95 % / most | ms, median / 95 % | ms, processor ÷ 4 |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  const sorts = [...new Set(queries.map(({ sort }) => sort))];
  for (const sort of sorts)
    printLine(
      sort,
      queries.filter((query) => query.sort === sort),
    );
  printLine('all', queries);
  console.log('');
}

function printLine(name: string, queries: readonly QueryMeasure[]): void {
  const sum = (of: (query: QueryMeasure) => number) => queries.reduce((total, query) => total + of(query), 0);
  const percent = (part: number, whole: number) => (whole === 0 ? '—' : ((100 * part) / whole).toFixed(1));
  const right = sum(({ right: count }) => count);
  const empty = queries.filter(({ expected }) => expected === 0);
  const bytes = queries.map((query) => query.bytes);
  const times = queries.map((query) => query.milliseconds);
  const cells = [
    name,
    percent(
      right,
      sum(({ expected }) => expected),
    ),
    percent(
      right,
      sum(({ found }) => found),
    ),
    `${empty.filter(({ found }) => found > 0).length} of ${empty.length}`,
    percent(
      sum(({ marked }) => marked),
      sum(({ shown }) => shown),
    ),
    percent(
      sum(({ opened }) => opened),
      sum(({ shown }) => shown),
    ),
    [0.5, 0.95, 1].map((part) => kilobytes(quantile(bytes, part))).join(' / '),
    [0.5, 0.95].map((part) => quantile(times, part).toFixed(0)).join(' / '),
    [0.5, 0.95].map((part) => quantile(queries.map(slowMilliseconds), part).toFixed(0)).join(' / '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(part * ordered.length))] ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
