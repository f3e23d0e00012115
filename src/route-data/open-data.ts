import type { CollectionEntry } from 'astro:content';
import environment from 'virtual:tongtu/environment';
import {
  absoluteHomepage,
  checkHref,
  commitmentHref,
  dataHref,
  figureHref,
  metricPageHref,
  projectHref,
  publicHref,
  reportHref,
  siteHref,
} from '#src/addresses.ts';
import { recordsOfReports } from '#src/catalogue/paged-lists.ts';
import { dataYearFolder } from '#src/catalogue/reports/by-year.ts';
import { periodOfMonths } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { datasetCitations } from '#src/open-data/citation.ts';
import { coverageCounts } from '#src/open-data/dataset-source.ts';
import { datasetData } from '#src/open-data/discovery/structured-data.ts';
import { openData, type YearOfData } from '#src/open-data/open-data.ts';
import { reportRecordOf, siteCatalogue } from './catalogue.ts';
import { placeInList, siteLists } from './lists.ts';
import { oncePerContent, siteSettings } from './site.ts';

/** The open data of the site, laid out once for all its pages and files. */
export const siteOpenData = oncePerContent(async () => {
  return openData({
    catalogue: await siteCatalogue(),
    isDemonstration: (await siteSettings()).demonstration,
    places: {
      report: (reportId, clause) => publicHref(reportHref(reportId, clause)),
      figure: (figure) => publicHref(figureHref(figure)),
      metric: (metricId) => publicHref(metricPageHref(metricId)),
      project: (id) => publicHref(projectHref({ id })),
      commitment: (commitment) => publicHref(commitmentHref(commitment)),
      check: (check) => publicHref(checkHref(check)),
    },
  });
});

/** All that the page of the open data shows. */
export async function dataPage() {
  const site = await siteSettings();
  const { source, files, years } = await siteOpenData();
  const tables = files.map(({ table }) => table);
  const list = (await siteLists()).reports;
  const { reportIds, isPaged } = placeInList({ list, page: undefined });
  const name = `${site.name}工作报告数据`;
  const parts = years.map(({ year }) => publicHref(dataHref(dataYearFolder(year))));
  return {
    site,
    files,
    tables,
    years,
    /** Whether the list of reports leaves the older ones to their years' pages. */
    isPaged,
    reportRecords: recordsOfReports(source.catalogue, reportIds),
    citations: datasetCitations(source, site, (file) => publicHref(dataHref(file))),
    hasFullAddresses: absoluteHomepage() !== undefined,
    // What a preview shows isn't published.
    hasPublishedState: environment.edition === 'public',
    structured: datasetData(tables, site, { name, parts }, dataPlaces('')),
  };
}

/** All that the page of a report's data shows. */
export async function reportDataPage(entry: CollectionEntry<'reports'>) {
  const site = await siteSettings();
  const { years, filesOf, tablesOf } = await siteOpenData();
  const record = await reportRecordOf(entry);
  const { report, figures } = record;
  const tables = tablesOf(record);
  const period = periodName(report.period);
  const { year } = report.period.firstDay;
  const about = {
    name: `${site.name}${period}报告数据`,
    coverage: report.period,
    of: publicHref(reportHref(report.id)),
  };
  return {
    site,
    report,
    period,
    /** The year whose data have a page that leads here. */
    year: years.length === 0 ? undefined : { label: `${year}年`, path: `/data/${dataYearFolder(year)}` },
    files: filesOf(record),
    tables: tables.filter(({ rows }) => rows.length > 0),
    coverage: figures.length === 0 ? undefined : coverageCounts(figures),
    structured: datasetData(tables, site, about, dataPlaces(`${report.id}/`)),
  };
}

/** All that the page of a year's data shows. */
export async function dataYearPage({ year, reportRecords, files }: YearOfData) {
  const site = await siteSettings();
  const folder = dataYearFolder(year);
  const tables = files.map(({ table }) => table);
  const about = {
    name: `${site.name}${year}年工作报告数据`,
    coverage: periodOfMonths(year, 1, year, 12),
    partOf: publicHref(dataHref('')),
  };
  const listed = (await siteLists()).reports.years.find((one) => one.year === year);
  return {
    site,
    year,
    files,
    folder,
    reportCount: reportRecords.length,
    /** The page that lists the reports of the year. */
    reportsHref: siteHref(listed === undefined ? '/reports/' : `/reports/year/${listed.path}`),
    structured: datasetData(tables, site, about, dataPlaces(folder)),
  };
}

/** Whole addresses of a page of the open data, and of the files below it. */
function dataPlaces(folder: string) {
  const place = publicHref(dataHref(folder));
  return { home: publicHref(siteHref('/')), page: place, files: place };
}
