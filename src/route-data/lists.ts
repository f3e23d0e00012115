import { siteHref } from '#src/addresses.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import {
  checkPages,
  checkPaths,
  commitmentPages,
  commitmentPaths,
  reportPages,
} from '#src/catalogue/reports/paged-lists.ts';
import type { PagedList } from '#src/catalogue/reports/year-pages.ts';
import { siteCatalogue } from './catalogue.ts';
import { oncePerContent } from './site.ts';

/** How the lists that grow with every report are laid out on pages, and where their entries stand. */
export type SiteLists = ReturnType<typeof layOutLists>;

/** The lists of the site. */
export async function siteLists(): Promise<SiteLists> {
  return laidOut();
}

const laidOut = oncePerContent(async () => layOutLists(await siteCatalogue()));

/** The pages of a list as Astro's `getStaticPaths` gives them, for a route `[...page]`; none where there is no list. */
export function yearPaths(list: PagedList | undefined) {
  return (list?.pages ?? []).map((page) => ({
    params: { page: page.path.replace(/\/$/, '') },
    props: { page },
  }));
}

/** Gives the address of a commitment on the page that lists it. */
export async function commitmentHrefs(): Promise<SiteLists['commitmentHref']> {
  return (await siteLists()).commitmentHref;
}

/** Gives the address of a check on the page that lists it. */
export async function checkHrefs(): Promise<SiteLists['checkHref']> {
  return (await siteLists()).checkHref;
}

function layOutLists(catalogue: Catalogue) {
  const [commitmentPath, checkPath] = [commitmentPaths(catalogue), checkPaths(catalogue)];
  return {
    reports: reportPages(catalogue),
    commitments: commitmentPages(catalogue),
    checks: checkPages(catalogue),
    commitmentHref: (commitment: Parameters<typeof commitmentPath>[0]) =>
      siteHref(`/${commitmentPath(commitment)}`),
    checkHref: (check: Parameters<typeof checkPath>[0]) => siteHref(`/${checkPath(check)}`),
  };
}
