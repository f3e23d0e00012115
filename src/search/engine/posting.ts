/** Where a token stands: for each record, by its key, the positions in ascending order. */
export type Posting = ReadonlyMap<string, readonly number[]>;

/** What an index can be asked. */
export interface PostingSource {
  /**
   * Where tokens stand that are wanted together. A token that stands nowhere has an empty posting, and then so may the others
   * have, for nothing has them all.
   */
  postingsOf(tokens: readonly string[]): Promise<Posting[]>;
  /** Where tokens stand that begin with the one given; a record's positions in ascending order. */
  postingOfBeginning(beginning: string): Promise<Posting>;
}
