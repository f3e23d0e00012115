import type { Report } from '#src/records/report.ts';

/** What a list takes of one report: how much of the list it makes. */
export interface ListedReport {
  readonly report: Pick<Report, 'id' | 'period'>;
  /** How many entries of the list are the report's. */
  readonly size: number;
  /** It says nothing of what is listed although it should, and the list says so: it stands on the page of its neighbours. */
  readonly isSilent?: boolean;
}

/** One page of a list that grows with every report. */
export interface ReportPage {
  /** Its address below that of the list: `2023/`, and `2023/2/` where one page can't hold the year. */
  readonly path: string;
  /** The year in which the reports' periods begin. */
  readonly year: number;
  /** Which of the year's pages it is, counted from 1; the oldest reports are on the first. */
  readonly number: number;
  /** The newest report first. */
  readonly reportIds: readonly string[];
  /** How many entries it has. */
  readonly size: number;
}

/** A list laid out on pages by the year of the reports. */
export interface PagedList {
  /** The newest reports first; none where the list's own page holds everything. */
  readonly pages: readonly ReportPage[];
  /** How many entries each year has, the newest first. */
  readonly years: readonly ReportYearSize[];
  /** The reports whose entries, or whose silence, the list's own page shows, the newest first. */
  readonly inSight: readonly string[];
  /** Where the entries of a report stand for good, below the address of the list: `2023/`, or '' for the list's own page. */
  pathOf(reportId: string): string;
}

/** A year of a list. */
export interface ReportYearSize {
  readonly year: number;
  readonly size: number;
  /** The page that it begins on. */
  readonly path: string;
}

/**
 * Lays a list out on pages, so that none of them grows without end. Up to `most` entries stand on the list's own page. More
 * are parted by year, and a year of more again: whole reports, the oldest on the first page, so that a new report fills the
 * last page of its year and moves nothing on the others. The list's own page then shows the newest reports, as many as fit.
 *
 * @param reports the newest first
 * @param most how many entries a page may have; a report with more has a page of its own
 */
export function pagesOfReports(reports: readonly ListedReport[], most: number): PagedList {
  const listed = reports.filter(({ size, isSilent = false }) => size > 0 || isSilent);
  if (sizeOf(listed) <= most) {
    return { pages: [], years: [], inSight: listed.map(({ report }) => report.id), pathOf: () => '' };
  }
  const byYear = Array.from(Map.groupBy(listed, ({ report }) => report.period.firstDay.year));
  const pages = byYear.flatMap(([year, ofYear]) =>
    packed(ofYear.toReversed(), most)
      .map((group, index) => pageOf(year, index + 1, group.toReversed()))
      .toReversed(),
  );
  const paths = new Map(pages.flatMap(({ reportIds, path }) => reportIds.map((id) => [id, path] as const)));
  return {
    pages,
    years: byYear.map(([year, ofYear]) => ({ year, size: sizeOf(ofYear), path: `${year}/` })),
    inSight: (packed(listed, most)[0] ?? []).map(({ report }) => report.id),
    pathOf: (reportId) => paths.get(reportId) ?? '',
  };
}

/** The ways from a page of a list to its others. */
export interface YearLinks {
  /** Every year of the list, the newest first; none where one page holds all of it. */
  readonly years: readonly ReportYearSize[];
  /** The page that is shown; undefined on the list's own page. */
  readonly current: PageName | undefined;
  /** The pages of its year, the oldest reports' first. */
  readonly ofYear: readonly PageName[];
}

type PageName = Pick<ReportPage, 'path' | 'year' | 'number'>;

/** @param current undefined on the list's own page */
export function yearLinks({ years, pages }: PagedList, current?: ReportPage): YearLinks {
  const nameOf = ({ path, year, number }: ReportPage): PageName => ({ path, year, number });
  return {
    years,
    current: current && nameOf(current),
    ofYear: pages
      .filter(({ year }) => year === current?.year)
      .map(nameOf)
      .toReversed(),
  };
}

/** What a page is called: 2023年, 2023年（第2页，共3页）. */
export function pageName({ year, number }: ReportPage, { pages }: PagedList): string {
  const count = pages.filter((page) => page.year === year).length;
  return count === 1 ? `${year}年` : `${year}年（第${number}页，共${count}页）`;
}

/** Whole reports in their order, in groups of at most so many entries. */
function packed(reports: readonly ListedReport[], most: number): ListedReport[][] {
  const groups: ListedReport[][] = [];
  let room = 0;
  for (const listed of reports) {
    const last = groups.at(-1);
    if (last === undefined || listed.size > room) {
      groups.push([listed]);
      room = Math.max(0, most - listed.size);
    } else {
      last.push(listed);
      room -= listed.size;
    }
  }
  return groups;
}

function pageOf(year: number, number: number, reports: readonly ListedReport[]): ReportPage {
  return {
    path: number === 1 ? `${year}/` : `${year}/${number}/`,
    year,
    number,
    reportIds: reports.map(({ report }) => report.id),
    size: sizeOf(reports),
  };
}

function sizeOf(reports: readonly ListedReport[]): number {
  return reports.reduce((sum, { size }) => sum + size, 0);
}

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
