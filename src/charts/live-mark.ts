/** What can be pointed at while a chart is live. */
export interface LiveMark {
  /** The slot that the reader is at, or undefined. */
  slot: number | undefined;
}
