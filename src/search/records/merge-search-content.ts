import { comparePeriods, type Period, parsePeriod } from '#src/language/time/period.ts';
import type { SearchChoices } from '#src/search/files/search-entry.ts';
import type { SearchContent, SearchNames, UnreadRecord } from './search-content.ts';
import type { RecordBureau, SearchRecord } from './search-record.ts';

/** What can be found of one bureau. */
export interface BureauContent {
  readonly bureau: RecordBureau;
  readonly content: SearchContent;
}

/**
 * What can be found of several bureaus, as one site: every record under the bureau's own path and with its name, reports with
 * the newest first, whosoever they are.
 *
 * It is made from records and indexed anew, rather than by loading the index of each bureau beside the others: a query's
 * bytes then grow with what it finds, as within one bureau, while hundreds of indexes would each want their list of
 * chunks loaded first (a few kilobytes a bureau) and a chunk for every pair of characters, whether they know it or not.
 */
export function mergeSearchContent(bureaus: readonly BureauContent[]): SearchContent {
  const topics = mergeTopics(bureaus.map(({ bureau, content }) => [bureau.path, content.choices.topics]));
  const records = bureaus.flatMap(({ bureau, content }, index) =>
    content.records.map(
      ({ id, period, read }): UnreadRecord => ({
        id: `${bureau.path}${id}`,
        period,
        read: () => placedRecord(read(), bureau, topics.idsOf[index] ?? new Map()),
      }),
    ),
  );
  return {
    records: [
      ...newestFirst(
        records.filter(({ period }) => period !== undefined),
        ({ period = '' }) => period,
      ),
      ...records.filter(({ period }) => period === undefined),
    ],
    choices: {
      periods: newestFirst(
        [...new Map(bureaus.flatMap(({ content }) => content.choices.periods))],
        ([id]) => id,
      ),
      topics: topics.topics,
    },
    names: {
      projects: bureaus.flatMap(({ bureau, content }) =>
        content.names.projects.map(([page, ...called]) => [`${bureau.path}${page}`, ...called] as const),
      ),
      metrics: namesAlone(bureaus.map(({ content }) => content.names.metrics)),
      topics: namesAlone(bureaus.map(({ content }) => content.names.topics)),
    },
  };
}

/** Metrics and topics are those of every bureau alike: their names are known, and lead to none of them. */
function namesAlone(names: readonly SearchNames['metrics'][]): SearchNames['metrics'] {
  return Array.from(new Set(names.flat().map(([, name]) => name)), (name) => ['', name] as const);
}

function placedRecord(
  record: SearchRecord,
  bureau: RecordBureau,
  topicIds: ReadonlyMap<string, string>,
): SearchRecord {
  const places = record.places.map((place) => ({
    ...place,
    path: `${bureau.path}${place.path}`,
    topics: place.topics.map((topic) => topicIds.get(topic) ?? topic),
  }));
  return { ...record, id: `${bureau.path}${record.id}`, bureau, places };
}

/**
 * The topics of all bureaus: those of one name are one, and those of one id and another name are told apart by the bureau.
 *
 * @returns `idsOf`: for each bureau what its ids have become
 */
function mergeTopics(bureaus: readonly (readonly [path: string, topics: SearchChoices['topics']])[]) {
  const byName = new Map<string, string>();
  const taken = new Set<string>();
  const idsOf = bureaus.map(([path, topics]) => {
    return new Map(
      topics.map(([id, name]) => {
        const merged = byName.get(name) ?? (taken.has(id) ? `${path.replace(/\/$/, '')}-${id}` : id);
        byName.set(name, merged);
        taken.add(merged);
        return [id, merged] as const;
      }),
    );
  });
  return { idsOf, topics: Array.from(byName, ([name, id]) => [id, name] as const) };
}

/** Stable: what is of one period stays in its order. */
function newestFirst<T>(entries: readonly T[], periodOf: (entry: T) => string): T[] {
  const keyed = entries.map((entry) => ({ entry, period: parsedPeriod(periodOf(entry)) }));
  return keyed.sort((a, b) => comparePeriods(b.period, a.period)).map(({ entry }) => entry);
}

function parsedPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(`${text} is no period: ${period.reason}`);
  return period.value;
}
