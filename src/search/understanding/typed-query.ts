/** Terms as somebody would type them who wants them found: names as they are printed, what holds a blank in quotes. */
export function typedQuery(terms: readonly string[], printed: ReadonlyMap<string, string>): string {
  return terms
    .map((term) => printed.get(term) ?? term)
    .map((term) => (/\s/.test(term) && !term.includes('"') ? `"${term}"` : term))
    .join(' ');
}
