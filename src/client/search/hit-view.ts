import { placeLabel } from '#src/domain/report/place-label.ts';
import type { Excerpt, FigureExcerpt, SearchHit, SearchPlace } from '#src/search/contract/search-answer.ts';
import { type SearchKind, searchKindNames } from '#src/search/contract/search-kind.ts';
import { hitAddress } from './hit-address.ts';
import { type SearchAddress, writeSearchAddress } from './search-address.ts';

/** A hit as the results show it. */
export interface HitView {
  readonly kind: SearchKind;
  readonly kindName: string;
  readonly title: Excerpt;
  readonly href: string;
  /** `2023年上半年`; of registers, which belong to no period, undefined. */
  readonly periodName: string | undefined;
  /** What is said of an entry of a register, apart from its name; of everything else empty. */
  readonly words: Excerpt;
  /** The places; a register's entry is one place, and its title leads there. */
  readonly places: readonly PlaceView[];
  /** Where all places of the hit are listed, if there are more than these. */
  readonly moreHref: string | undefined;
}

/** A place as the results show it. */
export interface PlaceView {
  readonly href: string;
  readonly label: string;
  readonly excerpt: Excerpt;
  readonly figure: FigureExcerpt | undefined;
  /** Of a clause: what its kilometre plate says. */
  readonly plate: Plate | undefined;
}

/** A kilometre plate: the clause's number, and how large it is set. */
export interface Plate {
  readonly label: string;
  readonly kind: 'section' | 'clause';
}

/** Lays a hit out for showing. `address` is what the page shows, its query the one that found the hit. */
export function hitView(hit: SearchHit, address: SearchAddress): HitView {
  const { kind, report } = hit;
  const isEntry = kind === 'project' || kind === 'metric';
  // A title that says the words is shown once, marked: not again as a place.
  const named = hit.places.find(({ excerpt }) => startsWith(excerpt, hit.title, isEntry));
  const length = hit.title.length;
  const narrowed = { ...address, filter: { ...address.filter, kind, period: report?.period } };
  const isNarrow = address.filter.kind === kind && address.filter.period === report?.period;
  return {
    kind,
    kindName: searchKindNames[kind],
    title: named === undefined ? [{ text: hit.title, isMatch: false }] : cut(named.excerpt, 0, length),
    href: hitAddress(hit.address, address.query),
    periodName: report?.periodName,
    words: isEntry ? hit.places.flatMap(({ excerpt }) => cut(excerpt, named === undefined ? 0 : length)) : [],
    places: isEntry
      ? []
      : hit.places.filter((place) => place !== named).map((place) => placeView(place, kind, address.query)),
    moreHref:
      hit.hasMorePlaces && report !== undefined && !isNarrow ? writeSearchAddress(narrowed) : undefined,
  };
}

/** Whether an excerpt begins with the title and says more only where that is allowed. */
function startsWith(excerpt: Excerpt, title: string, mayGoOn: boolean): boolean {
  const text = excerpt.map((run) => run.text).join('');
  return text === title || (mayGoOn && text.startsWith(`${title} `));
}

/** The runs of an excerpt from one offset up to another. */
function cut(excerpt: Excerpt, from: number, to = Number.POSITIVE_INFINITY): Excerpt {
  let at = 0;
  return excerpt.flatMap(({ text, isMatch }) => {
    const kept = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return kept === '' ? [] : [{ text: kept, isMatch }];
  });
}

function placeView(place: SearchPlace, kind: SearchKind, query: string): PlaceView {
  const { address, label, excerpt, figure } = place;
  const clause = address.split('#')[1];
  return {
    href: hitAddress(address, query),
    label,
    excerpt,
    figure,
    plate: kind === 'report' && clause !== undefined ? plateOf(clause) : undefined,
  };
}

/** A section's plate (1.3) is the larger one, as in the report. */
function plateOf(clause: string): Plate {
  const label = placeLabel(clause);
  return { label, kind: label.split('.').length <= 2 ? 'section' : 'clause' };
}
