/** A link to a page of a list, by the year of its reports. */
export interface PageLink {
  readonly year: string;
  /** It leads to the page that is shown. */
  readonly isShown: boolean;
}

/**
 * Where to look next for an entry that isn't on the page that is shown: on the first page of its year, from there on the
 * pages behind it. The id of a report begins with its year, and the anchor of what it says with a letter and that id.
 *
 * @param anchor `c-2023-h1-bridge`, `k-2023-h1-fines`
 * @param links in the order of the pages; the page of a year may be linked twice, the second time among all of its year
 * @returns the place of the link to follow, or undefined where there is nowhere else to look
 */
export function nextPageOfYear(anchor: string, links: readonly PageLink[]): number | undefined {
  const year = /^[a-z]-(\d{4})/.exec(anchor)?.[1];
  if (year === undefined) return undefined;
  const ofYear = links.flatMap((link, index) => (link.year === year ? [{ ...link, index }] : []));
  const shown = ofYear.findLastIndex(({ isShown }) => isShown);
  return ofYear[shown + 1]?.index;
}
