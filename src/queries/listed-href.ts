import { type SiteLists, siteLists } from './list-pages.ts';

/** Gives the address of a commitment on the page that lists it. */
export async function commitmentHrefs(): Promise<SiteLists['commitmentHref']> {
  return (await siteLists()).commitmentHref;
}

/** Gives the address of a check on the page that lists it. */
export async function checkHrefs(): Promise<SiteLists['checkHref']> {
  return (await siteLists()).checkHref;
}

/** Gives the page of a list that has a report's entries, below the address of the list: `2023/`, or '' for its own page. */
export async function listPathsOf(list: 'commitments' | 'checks'): Promise<(reportId: string) => string> {
  return (await siteLists())[list].pathOf;
}
