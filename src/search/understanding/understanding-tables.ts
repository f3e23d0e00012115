/** What is known of the words of a site beyond its texts; loaded only where nothing matches as it was typed. */
export interface UnderstandingTables {
  /** The names of each project, in normal form: its own name first, then every other way to call it. */
  readonly projects: readonly (readonly string[])[];
  /** Other words with a meaning of their own, in normal form: names of metrics and topics. */
  readonly words: readonly string[];
  /** Traditional characters, and at the same place in `simplified` what the texts write for them. */
  readonly traditional: string;
  readonly simplified: string;
  /** For each character of the names how it may be read, without tones: 行 → xing, hang. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
}
