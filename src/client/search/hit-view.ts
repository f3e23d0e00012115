import { placeLabel } from '#src/language/text/clause.ts';
import type { Excerpt, FigureExcerpt, SearchHit, SearchPlace } from '#src/search/contract/search-answer.ts';
import { defaultLimit, type SearchKind, searchKindNames } from '#src/search/contract/search-request.ts';
import { namedExcerpt } from './excerpt.ts';
import { hitAddress, type SearchAddress, writeSearchAddress } from './search-address.ts';

/** A hit as the results show it. */
export interface HitView {
  readonly kind: SearchKind;
  readonly kindName: string;
  readonly title: Excerpt;
  readonly href: string;
  /** Of a report: its period, `2023年上半年`. */
  readonly periodName: string | undefined;
  /** On a site of several bureaus: whose it is. */
  readonly bureauName: string | undefined;
  /** What is said of an entry of a register besides its name; of everything else empty. */
  readonly words: Excerpt;
  /** Empty for an entry of a register: it is one place, and the title leads there. */
  readonly places: readonly PlaceView[];
  /** Where all places of the hit are listed, if there are more than these. */
  readonly more: MorePlaces | undefined;
}

/** Where all places of a hit are listed. */
export interface MorePlaces {
  readonly href: string;
  /** Whether that is on this very page: on a site of several bureaus it is the search of the hit's own. */
  readonly isHere: boolean;
}

/** A place as the results show it. */
export interface PlaceView {
  readonly href: string;
  readonly label: Excerpt;
  /** What is said there besides the label; may be empty. */
  readonly words: Excerpt;
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
  const { kind, report, bureau } = hit;
  const { title, words, places } = titleAndPlaces(hit);
  return {
    kind,
    kindName: searchKindNames[kind],
    title,
    href: hitAddress(hit.address, address.query),
    periodName: kind === 'report' ? report?.periodName : undefined,
    bureauName: bureau?.name,
    words,
    places: places.map((place) => placeView(place, kind, address.query)),
    more: hit.hasMorePlaces ? morePlaces(hit, address) : undefined,
  };
}

/** A name or title that says the words is shown once, marked, not again among the places. */
function titleAndPlaces(
  hit: SearchHit,
): Pick<HitView, 'title' | 'words'> & { places: readonly SearchPlace[] } {
  const { kind, report, title, places } = hit;
  if (kind === 'project' || kind === 'metric') {
    const { name, words } = namedExcerpt(title, places[0]?.excerpt ?? []);
    return { title: name, words, places: [] };
  }
  if (kind === 'report') {
    const titlePlace = places.find(({ excerpt }) => namedExcerpt(title, excerpt).words.length === 0);
    const marked = namedExcerpt(title, titlePlace?.excerpt ?? []).name;
    return { title: marked, words: [], places: places.filter((place) => place !== titlePlace) };
  }
  // A document that isn't the only one of its period has a longer id, and is told by its title.
  const name = report !== undefined && report.id === report.period ? report.periodName : title;
  return { title: [{ text: name, isMatch: false }], words: [], places };
}

/** All places of a hit are listed where its kind and period alone are asked for. */
function morePlaces({ kind, report, bureau }: SearchHit, address: SearchAddress): MorePlaces | undefined {
  const { filter } = address;
  if (report === undefined) return undefined;
  if (bureau !== undefined) {
    // Topics are called otherwise there.
    const asked = { ...address, filter: { kind, period: report.period }, limit: defaultLimit };
    return { href: `${bureau.address}search/${writeSearchAddress(asked)}`, isHere: false };
  }
  if (filter.kind === kind && filter.period === report.period) return undefined;
  const asked = { ...address, filter: { ...filter, kind, period: report.period } };
  return { href: writeSearchAddress(asked), isHere: true };
}

function placeView(
  { address, label, excerpt, figure }: SearchPlace,
  kind: SearchKind,
  query: string,
): PlaceView {
  const clause = kind === 'report' ? address.split('#')[1] : undefined;
  const { name, words } = namedExcerpt(label, excerpt);
  return {
    href: hitAddress(address, query),
    label: name,
    words,
    figure,
    plate: clause === undefined ? undefined : plateOf(clause),
  };
}

/** A section's plate (1.3) is the larger one, as in the report. */
function plateOf(clause: string): Plate {
  const label = placeLabel(clause);
  return { label, kind: label.split('.').length <= 2 ? 'section' : 'clause' };
}
