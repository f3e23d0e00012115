/** How a measurement is to be done. */
export interface BenchOptions {
  /** How many reports each corpus has. */
  readonly sizes: readonly number[];
  /** How many bureaus have each a corpus of that size, where several are measured together. */
  readonly bureaus: number;
  /** How often everything is measured, one after the other and then again. */
  readonly rounds: number;
  /** The result is compared with the stored baseline. */
  readonly compare: boolean;
  /** The result is stored as the baseline. */
  readonly save: boolean;
}
