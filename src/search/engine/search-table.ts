import type { FacetOption } from '#src/search/contract/search-answer.ts';
import type { SearchEntry } from '#src/search/files/search-files.ts';
import type { TableRecord } from '#src/search/records/record-layout.ts';
import type { RecordBureau } from '#src/search/records/search-record.ts';

/** A site that is searched, alone or together with those of other bureaus. */
export interface SearchedSite {
  /** The absolute address of its first page. */
  readonly address: string;
  readonly entry: SearchEntry;
  /** Whose it is, where several are searched together. */
  readonly bureau?: RecordBureau;
}

/** A record of one of the sites that are searched. */
export interface SearchedRecord extends TableRecord {
  readonly site: SearchedSite;
  /** Its number on its own site. */
  readonly number: number;
  /** Its id on its own site. */
  readonly ownId: string;
  /** What Pagefind calls it. */
  readonly key: string;
  /** Where it begins in the text of its own site. */
  readonly begin: number;
}

/** An id and the name that readers see. */
export type Named = readonly [id: FacetOption['value'], name: FacetOption['label']];

/** What is known of all records of some sites before a word is loaded. */
export interface SearchTable {
  /** Reports with the newest first, whosoever they are; then the register entries, site by site. */
  readonly records: readonly SearchedRecord[];
  /** The newest first. */
  readonly periods: readonly Named[];
  readonly topics: readonly Named[];
  /** What a topic is called on a site; undefined where the site hasn't got it. */
  topicOf(site: SearchedSite, topic: string): string | undefined;
}

/** Puts the records, periods and topics of some sites together. */
export function searchTable(sites: readonly SearchedSite[]): SearchTable {
  const periods = new Map(sites.flatMap(({ entry }) => entry.periods.map((period) => [period[0], period])));
  const orderOf = ({ period }: SearchedRecord) => periods.get(period ?? '')?.[2] ?? '';
  const descending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  const { topics, ownTopics } = joinTopics(sites);
  return {
    // Of one period in the order of the sites, and within a site as its own table has them; register entries have no period.
    records: sites.flatMap(recordsOf).sort((a, b) => descending(orderOf(a), orderOf(b))),
    periods: [...periods.values()]
      .sort((a, b) => descending(a[2], b[2]))
      .map(([id, name]) => [id, name] as const),
    topics,
    topicOf: (site, topic) => ownTopics.get(site)?.get(topic),
  };
}

function recordsOf(site: SearchedSite): SearchedRecord[] {
  const { ids, keys, periods, titles, lengths } = site.entry.records;
  let begin = 0;
  return ids.map((ownId, number) => {
    let end = 0;
    const ends = lengths.map((ofKind) => {
      end += ofKind[number] ?? 0;
      return end;
    });
    const record: SearchedRecord = {
      id: `${site.bureau?.path ?? ''}${ownId}`,
      period: periods[number] ?? undefined,
      title: titles[number] ?? 0,
      ends,
      site,
      number,
      ownId,
      key: keys[number] ?? '',
      begin,
    };
    begin += end;
    return record;
  });
}

/** Topics of one name are one topic; those of one id and different names are told apart by the bureau's path. */
function joinTopics(sites: readonly SearchedSite[]) {
  const byName = new Map<string, string>();
  const ownTopics = new Map(
    sites.map((site) => {
      const own = new Map<string, string>();
      for (const [id, name] of site.entry.topics) {
        const isTaken = [...byName.values()].includes(id);
        const joined = byName.get(name) ?? (isTaken ? `${site.bureau?.path.replace('/', '')}-${id}` : id);
        byName.set(name, joined);
        own.set(joined, id);
      }
      return [site, own] as const;
    }),
  );
  return { topics: Array.from(byName, ([name, id]): Named => [id, name]), ownTopics };
}
