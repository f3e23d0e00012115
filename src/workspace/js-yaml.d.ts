/** What is used of js-yaml, which brings no types of its own. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unique symbol;
  export function load(text: string, options: { readonly schema: typeof CORE_SCHEMA }): unknown;
}
