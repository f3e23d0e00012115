/** What an entry of a list has in each facet: `{ topic: 'construction', state: 'open' }`. */
export type FacetValues = Readonly<Record<string, string>>;

/** What a reader has chosen; a facet that isn't in it is not narrowed. */
export type FacetChoice = FacetValues;

/** Whether an entry is among what was chosen: it has the chosen value in every chosen facet. */
export function isChosen(values: FacetValues, choice: FacetChoice): boolean {
  return Object.entries(choice).every(([facet, value]) => values[facet] === value);
}

/**
 * How many entries a reader would see with this value chosen in the facet and the rest of the choice as it is;
 * `value` undefined for all of the facet.
 */
export function countWith(
  entries: readonly FacetValues[],
  choice: FacetChoice,
  facet: string,
  value: string | undefined,
): number {
  const { [facet]: _, ...others } = choice;
  const wanted = value === undefined ? others : { ...others, [facet]: value };
  return entries.filter((values) => isChosen(values, wanted)).length;
}

/** Reads a choice from an address's query; what the list doesn't offer is left out. */
export function readChoice(
  query: URLSearchParams,
  offered: ReadonlyMap<string, ReadonlySet<string>>,
): FacetChoice {
  const choice: Record<string, string> = {};
  for (const [facet, values] of offered) {
    const value = query.get(facet);
    if (value !== null && values.has(value)) choice[facet] = value;
  }
  return choice;
}

/** The query that {@link readChoice} reads to this choice, `?` included; empty for no choice. Other parts of the query are kept. */
export function writeChoice(query: URLSearchParams, facets: Iterable<string>, choice: FacetChoice): string {
  const written = new URLSearchParams(query);
  for (const facet of facets) {
    const value = choice[facet];
    if (value === undefined) written.delete(facet);
    else written.set(facet, value);
  }
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}
