/** A choice of a filter and how many hits it would leave, the other choices standing. */
export interface FacetOption {
  /** What goes into the filter: `2023-h1`. */
  readonly value: string;
  /** What a reader sees: `2023年上半年`. */
  readonly label: string;
  readonly count: number;
}

/** What a query can be narrowed by, but for topics. Options without a hit are left out. */
export interface SearchFacets {
  /** In the order of `searchKinds`. */
  readonly kinds: readonly FacetOption[];
  /** The newest first. */
  readonly years: readonly FacetOption[];
  /** The newest first. */
  readonly periods: readonly FacetOption[];
}
