/** What is used of js-yaml, which brings no types of its own. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unique symbol;
  /** What a listener is shown as the parser comes to a value and leaves it. */
  export interface LoadState {
    readonly position: number;
    readonly result: unknown;
  }
  export function load(
    text: string,
    options: {
      readonly schema: typeof CORE_SCHEMA;
      readonly listener?: (event: 'open' | 'close', state: LoadState) => void;
    },
  ): unknown;
}
