/** The names that a site knows, as they are printed; loaded for suggestions. */
export interface NameTables {
  /** Of each project its id, its own name, then every other way to call it. */
  readonly projects: readonly (readonly [id: string, name: string, ...others: string[]])[];
  readonly metrics: readonly (readonly [id: string, name: string])[];
  readonly topics: readonly (readonly [id: string, name: string])[];
  /** Traditional characters that the texts have beside their simplified form, and at the same place in `simplified` that form. */
  readonly traditional: string;
  readonly simplified: string;
}
