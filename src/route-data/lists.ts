import { checkPages, commitmentPages, reportPages } from '#src/catalogue/paged-lists.ts';
import { type PagedList, pageName, type ReportPage, yearLinks } from '#src/catalogue/year-pages.ts';
import { siteCatalogue } from './catalogue.ts';
import { oncePerContent } from './site.ts';

/** How the lists that grow with every report are laid out on pages. */
export const siteLists = oncePerContent(async () => {
  const catalogue = await siteCatalogue();
  return {
    reports: reportPages(catalogue),
    commitments: commitmentPages(catalogue),
    checks: checkPages(catalogue),
  };
});

/** One page of a list, as the props of its route. */
export interface PageOfList {
  readonly list: PagedList;
  /** The page of a year, or of a part of it; undefined for the list's own. */
  readonly page: ReportPage | undefined;
}

/** The pages of a list as `getStaticPaths` gives them for a route `[...page]`: the list's own, and those of its years. */
export function listPaths(list: PagedList, folder = '') {
  return [{ params: { page: undefined }, props: { list, page: undefined } }, ...yearPaths(list, folder)];
}

/**
 * The pages of a list's years; none where one page holds everything.
 *
 * @param folder their folder below the list, with a slash at its end
 */
export function yearPaths(list: PagedList, folder = '') {
  return list.pages.map((page) => ({
    params: { page: `${folder}${page.path}`.slice(0, -1) },
    props: { list, page },
  }));
}

/** What every page of a list shows of the list itself. */
export function placeInList({ list, page }: PageOfList) {
  return {
    /** The reports whose entries the page shows, the newest first. */
    reportIds: page?.reportIds ?? list.inSight,
    /** Whether there are pages of years beside the list's own. */
    isPaged: list.pages.length > 0,
    links: yearLinks(list, page),
    year: page?.year,
    /** 2023年, 2023年（第2页，共3页）; undefined on the list's own page. */
    name: page && pageName(page, list),
  };
}
