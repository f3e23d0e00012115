import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { DatasetSource } from './dataset-source.ts';

/** Stands where the reader fills in the day of access. */
const accessDateBlank = '引用日期';

/**
 * A report as GB/T 7714 lists it: `责任者. 题名[R/OL]. 发布日期[引用日期]. 网址`. What isn't known is left out.
 *
 * @param address the absolute address, or the path where the host isn't known
 */
export function citeReport(report: Report, site: SiteSettings, address: string): string {
  const published = report.publishedOn === undefined ? '' : printCalendarDate(report.publishedOn);
  return `${report.issuer ?? site.name}. ${titleInOneLine(report.title)}[R/OL]. ${published}[${accessDateBlank}]. ${address}.`;
}

/**
 * A data file as GB/T 7714 lists a 数据集: `责任者. 题名[DS/OL]. [引用日期]. 网址`. DS is 数据集, in the edition of 2015
 * and in that of 2025; DB, 数据库, would be a service that is queried.
 */
export function citeDataFile(title: string, site: SiteSettings, address: string): string {
  return `${site.name}. ${title}[DS/OL]. [${accessDateBlank}]. ${address}.`;
}

/** A kind of thing that may be cited, with an example. */
export interface CitationExample {
  readonly name: string;
  readonly citation: string;
}

/**
 * The examples on `/data/`: the newest report, and the file of all figures.
 *
 * @param addressOf the public address of a file below `/data/`
 */
export function datasetCitations(
  { catalogue, places }: DatasetSource,
  site: SiteSettings,
  addressOf: (file: string) => string,
): CitationExample[] {
  const [newest] = catalogue.reportRecords;
  const title = `${site.name}工作报告数据`;
  return [
    ...(newest === undefined
      ? []
      : [
          {
            name: '报告',
            citation: citeReport(newest.report, site, places.report(newest.report.id)),
          },
        ]),
    { name: '数据文件', citation: citeDataFile(title, site, addressOf('figures.csv')) },
  ];
}
