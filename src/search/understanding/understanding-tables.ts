/** What is known of the words of a site beyond its texts and names; loaded only where nothing matches as it was typed. */
export interface UnderstandingTables {
  /** Traditional characters that no text has, and at the same place in `simplified` what the texts write for them. */
  readonly traditional: string;
  readonly simplified: string;
  /** For each character of the names how it may be read, without tones: 行 → xing, hang. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
}
