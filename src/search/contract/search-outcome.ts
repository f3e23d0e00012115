/** Why there is no answer. */
export type SearchFailure =
  /** There is no index beside the site: in `npm run dev` before the first `npm run build`, or a broken upload. */
  | { readonly kind: 'index-missing' }
  /** A part of the index could not be fetched, or is not what it should be. Asking again fetches it again. */
  | { readonly kind: 'part-failed'; readonly part: string };

/** What becomes of a request. Nothing is thrown. */
export type SearchOutcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** A later request of the same sort has come in between; there is nothing to show. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly failure: SearchFailure };
