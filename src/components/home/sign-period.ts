/**
 * Cuts the name of a period after its year, so that a sign too narrow for one line breaks it there:
 * `2023年上半年` gives `2023年` and `上半年`; a name without a year stays whole.
 */
export function signLines(periodName: string): string[] {
  const cut = /^(\d{4}年)(.+)$/.exec(periodName);
  return cut === null ? [periodName] : cut.slice(1);
}
