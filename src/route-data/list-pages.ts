import { reportHref } from '#src/addresses.ts';
import { allCommitments } from '#src/catalogue/catalogue.ts';
import {
  commitmentAgenda,
  commitmentCalendar,
  countOfStops,
  firstStops,
} from '#src/catalogue/commitments/commitment-calendar.ts';
import { promiseTallies, talliesInSight, talliesOf } from '#src/catalogue/commitments/promise-outcomes.ts';
import { mostCommitments, recordsOfReports } from '#src/catalogue/paged-lists.ts';
import { allAmendmentRecords } from '#src/catalogue/publication/amendment-record.ts';
import { reportsByYear } from '#src/catalogue/reports/by-year.ts';
import { siteCatalogue, withdrawnReports } from './catalogue.ts';
import { type PageOfList, placeInList } from './lists.ts';
import { siteSettings } from './site.ts';

/** All that a page of the list of reports shows: the list's own, or that of a year. */
export async function reportsPage(pageOfList: PageOfList) {
  const place = placeInList(pageOfList);
  const reports = recordsOfReports(await siteCatalogue(), place.reportIds).map(({ report }) => report);
  return {
    site: await siteSettings(),
    ...place,
    count: reports.length,
    years: reportsByYear(reports, reportHref),
    withdrawn: pageOfList.page === undefined ? await withdrawnReports() : [],
  };
}

/** All that a page of the checks shows: the list's own, or that of a year. */
export async function checksPage(pageOfList: PageOfList) {
  const place = placeInList(pageOfList);
  const reportRecords = recordsOfReports(await siteCatalogue(), place.reportIds);
  return { site: await siteSettings(), ...place, reportRecords };
}

/** All that a page of the commitments shows: the list's own begins with what is due next, that of a year has all of the year. */
export async function commitmentsPage(pageOfList: PageOfList) {
  const { page } = pageOfList;
  const catalogue = await siteCatalogue();
  const place = placeInList(pageOfList);
  const reports = catalogue.reportRecords.map(({ report }) => report);
  const frame = { site: await siteSettings(), ...place, reports, path: page?.path ?? '' };
  if (page !== undefined) {
    const reportRecords = recordsOfReports(catalogue, page.reportIds);
    return {
      ...frame,
      count: page.size,
      tallies: talliesOf(reportRecords, catalogue),
      stops: commitmentCalendar(reportRecords.flatMap(({ commitments }) => commitments)),
      past: [],
      unlisted: 0,
    };
  }
  const commitments = allCommitments(catalogue);
  const { ahead, past } = commitmentAgenda(commitments, reports[0]);
  const stops = firstStops(ahead, mostCommitments);
  return {
    ...frame,
    count: commitments.length,
    tallies: promiseTallies(catalogue).slice(0, place.isPaged ? talliesInSight : undefined),
    stops,
    past: place.isPaged ? [] : past,
    /** How many of what is due next stand on the years' pages only. */
    unlisted: countOfStops(ahead) - countOfStops(stops),
  };
}

/** All that the page of the corrections shows. */
export async function correctionsPage() {
  const records = allAmendmentRecords(await siteCatalogue());
  return {
    corrections: records.filter(({ amendment }) => amendment.kind === '更正'),
    revisions: records.filter(({ amendment }) => amendment.kind === '修订'),
    withdrawn: await withdrawnReports(),
    site: await siteSettings(),
  };
}
