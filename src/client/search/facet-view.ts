import type { FacetOption } from '#src/catalogue/commitments/commitment-facets.ts';
import type { SearchFacets } from '#src/search/contract/search-answer.ts';
import {
  defaultLimit,
  type SearchFilter,
  type SearchOrder,
  searchKindNames,
  searchKinds,
} from '#src/search/contract/search-request.ts';
import { type SearchAddress, writeSearchAddress } from './search-address.ts';

/** A way to narrow or order the results. */
export interface FacetView {
  readonly label: string;
  readonly chips: readonly ChipView[];
}

/** A chip of a facet. */
export interface ChipView {
  readonly label: string;
  /** How many hits it would leave; undefined where it only orders them. */
  readonly count: number | undefined;
  readonly href: string;
  readonly isChosen: boolean;
}

/** More periods than this are shown only once a year is chosen. */
const fewPeriods = 8;

/**
 * The facets of some results: 类型 with every kind, 年度, 报告期 and the order where there is a choice.
 * A choice starts the list anew, so it drops the limit.
 */
export function facetViews(facets: SearchFacets, address: SearchAddress): FacetView[] {
  const { kind, year, period } = address.filter;
  const kinds = searchKinds.map((value) => {
    const known = facets.kinds.find((option) => option.value === value);
    return known ?? { value, label: searchKindNames[value], count: 0 };
  });
  const periods = facets.periods.filter((option) => year === undefined || option.value.startsWith(year));
  const isPeriodOffered = period !== undefined || (periods.length > 1 && periods.length <= fewPeriods);
  const isYearOffered = year !== undefined || facets.years.length > 1;
  return [
    choices('类型', kinds, kind, (value) => ({ kind: value as SearchFilter['kind'] }), address, sumOf(kinds)),
    ...(isYearOffered
      ? [choices('年度', facets.years, year, (value) => ({ year: value, period: undefined }), address)]
      : []),
    ...(isPeriodOffered ? [choices('报告期', periods, period, (value) => ({ period: value }), address)] : []),
    ...(facets.periods.length > 1 || address.order === 'date' ? [orders(address)] : []),
  ];
}

function orders(address: SearchAddress): FacetView {
  const chip = (order: SearchOrder, label: string): ChipView => ({
    label,
    count: undefined,
    href: chosen(address, { order }),
    isChosen: address.order === order,
  });
  return { label: '排序', chips: [chip('relevance', '最相关'), chip('date', '最新')] };
}

/** The facet of topics, which is counted only when the reader asks for it. */
export function topicsView(topics: readonly FacetOption[], address: SearchAddress): FacetView {
  return choices('专题', topics, address.filter.topic, (value) => ({ topic: value }), address);
}

function choices(
  label: string,
  options: readonly FacetOption[],
  current: string | undefined,
  filterOf: (value: string | undefined) => SearchFilter,
  address: SearchAddress,
  /** How many hits there are without a choice, where each has one of the options. */
  total?: number,
): FacetView {
  const chip = (value: string | undefined, words: string, count: number | undefined): ChipView => ({
    label: words,
    count,
    href: chosen(address, { filter: { ...address.filter, ...filterOf(value) } }),
    isChosen: value === current,
  });
  const isCurrentMissing = current !== undefined && options.every(({ value }) => value !== current);
  return {
    label,
    chips: [
      chip(undefined, '全部', total),
      // What the address asks for but no hit has stays in sight, or it couldn't be taken back.
      ...(isCurrentMissing ? [chip(current, current, 0)] : []),
      ...options.map(({ value, label: name, count }) => chip(value, name, count)),
    ],
  };
}

function sumOf(options: readonly FacetOption[]): number {
  return options.reduce((sum, { count }) => sum + count, 0);
}

function chosen(address: SearchAddress, change: Partial<SearchAddress>): string {
  return writeSearchAddress({ ...address, limit: defaultLimit, ...change });
}
