/** The page of what goes by a name, from the root of the site: `topics/construction/`; '' where several have it, and none is meant. */
export type NamedPage = string;

/** The names that a site knows, as they are printed; loaded for suggestions. */
export interface NameTables {
  /** Of each project its page, its own name, then every other way to call it. */
  readonly projects: readonly (readonly [page: NamedPage, name: string, ...others: string[]])[];
  readonly metrics: readonly (readonly [page: NamedPage, name: string])[];
  readonly topics: readonly (readonly [page: NamedPage, name: string])[];
  /** Traditional characters that the texts have beside their simplified form, and at the same place in `simplified` that form. */
  readonly traditional: string;
  readonly simplified: string;
}
