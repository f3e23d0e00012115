import {
  defaultLimit,
  type SearchFilter,
  type SearchKind,
  type SearchOrder,
  type SearchRequest,
  searchKinds,
} from '#src/search/contract/search-request.ts';

/** What the address of the search page says: `?q=三江桥&type=figure&year=2023&sort=date&limit=20`. */
export interface SearchAddress {
  readonly query: string;
  readonly filter: SearchFilter;
  readonly order: SearchOrder;
  /** How many hits are shown. */
  readonly limit: number;
}

/** The most hits that one page shows: an address typed by hand must not hang the browser. */
export const largestLimit = 1000;

/** Places of a hit among others, and of hits of one kind in one period, where the reader has come to see them all. */
const fewPlaces = 6;
const allPlaces = 200;

/** Reads the query part of the search page's address. What can't be understood is left out, as if it weren't there. */
export function readSearchAddress(query: URLSearchParams): SearchAddress {
  const kind = query.get('type');
  const limit = query.get('limit') ?? '';
  return {
    query: query.get('q') ?? '',
    filter: {
      kind: isKind(kind) ? kind : undefined,
      year: matching(query.get('year'), /^\d{4}$/),
      period: matching(query.get('period'), /^\d{4}[0-9a-z.-]{0,20}$/),
      topic: matching(query.get('topic'), /^[0-9a-z-]{1,60}$/),
    },
    order: query.get('sort') === 'date' ? 'date' : 'relevance',
    limit: /^[1-9]\d{0,8}$/.test(limit) ? Math.min(Number(limit), largestLimit) : defaultLimit,
  };
}

/** The query part that {@link readSearchAddress} reads to this, `?` included; what is as usual is left out. */
export function writeSearchAddress({ query, filter, order, limit }: SearchAddress): string {
  const written = new URLSearchParams({ q: query });
  const { kind, year, period, topic } = filter;
  for (const [name, value] of Object.entries({ type: kind, year, period, topic })) {
    if (value !== undefined) written.set(name, value);
  }
  if (order !== 'relevance') written.set('sort', order);
  if (limit !== defaultLimit) written.set('limit', String(limit));
  return `?${written}`;
}

/** What is asked for an address. Narrowed down to one kind in one period, hits list all their places. */
export function requestOf({ query, filter, order, limit }: SearchAddress): SearchRequest {
  const isNarrow = filter.kind !== undefined && filter.period !== undefined;
  return { query, filter, order, limit, places: isNarrow ? allPlaces : fewPlaces };
}

function isKind(value: string | null): value is SearchKind {
  return (searchKinds as readonly (string | null)[]).includes(value);
}

function matching(value: string | null, form: RegExp): string | undefined {
  return value !== null && form.test(value) ? value : undefined;
}

/**
 * The address of a place, with what was looked for in it, so that the page that opens can mark it there. The anchor stays
 * the last: `/reports/2023-h1/?q=三江桥#s-1-2-2-i3`.
 */
export function hitAddress(address: string, query: string): string {
  const [path = '', anchor] = address.split('#');
  return `${path}?${new URLSearchParams({ q: query })}${anchor === undefined ? '' : `#${anchor}`}`;
}
