import { type CollectionEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import environment from 'virtual:tongtu/environment';
import { imageMetadata } from 'astro/assets/utils';
import { dataHref, figureHref, publicHref, reportFileHref, reportHref, siteHref } from '#src/addresses.ts';
import { amendmentRecordsOf } from '#src/catalogue/publication/amendment-record.ts';
import { reportMargins } from '#src/catalogue/reports/report-margin.ts';
import { comparisonPartners, reportNeighbours } from '#src/catalogue/reports/report-neighbours.ts';
import { reportCharts } from '#src/charts/report-chart.ts';
import { plainName } from '#src/language/address-path.ts';
import { isPicture } from '#src/language/published-kinds.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { citeReport } from '#src/open-data/citation.ts';
import { reportArticle } from '#src/open-data/discovery/page-tags.ts';
import { reportData } from '#src/open-data/discovery/structured-data.ts';
import type { Figure } from '#src/records/figure.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';
import { originalsOf, type ReportFolder, readReportFolder } from '#src/workspace/report-folder.ts';
import { publishedReports, reportRecordOf, siteCatalogue } from './catalogue.ts';
import { siteSettings, standingOfReport } from './site.ts';

/** All that the page of a report shows. */
export async function reportPage(entry: CollectionEntry<'reports'>) {
  const [catalogue, reports, site] = [await siteCatalogue(), await publishedReports(), await siteSettings()];
  const record = await reportRecordOf(entry);
  const body = reports.find(({ id }) => id === entry.id);
  if (body === undefined) throw new Error(`No page is made of the report ${entry.id}.`);
  const { report } = record;
  const folder = reportFolderOf(entry.id);
  const originals = originalsOf(folder);
  const pdf = `${report.id}.pdf`;
  const hasPdf = environment.hasReportPdfs || folder.files.includes(pdf);
  const article = reportArticle(report, site);
  const { Content } = await render(entry);
  return {
    site,
    report,
    record,
    ...reportNeighbours(report, reports),
    /** The earlier reports that it is compared with. */
    partners: comparisonPartners(report, reports),
    standing: standingOfReport(report),
    outline: body.outline,
    article,
    amendments: amendmentRecordsOf(record),
    /** Names of the files it was received as. */
    originals,
    /** The PDF that a release prints, or a person has put there. */
    pdfHref: hasPdf ? reportFileHref(report.id, pdf) : undefined,
    /** The text. It takes the components that it may use, and the props `margins`, `cite`, `pictures`, `charts`, `isDemonstration`, `reportId`. */
    Content,
    /** What stands beside each row of the text, by the row's address. */
    margins: reportMargins(record, catalogue),
    pictures: await pictureSizes(folder, entry),
    /** The charts that the text places, by their id. */
    charts: reportCharts(record, catalogue, body.charts),
    cite: (figure: Figure) => citeReport(report, site, publicHref(figureHref(figure))),
    structured: reportData(report, site, article, {
      home: publicHref(siteHref('/')),
      page: publicHref(reportHref(report.id)),
      dataPage: publicHref(dataHref(`${report.id}/`)),
      originals: originals.map((name) => publicHref(reportFileHref(report.id, name))),
    }),
  };
}

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The sizes of the pictures that a report publishes, by their names; without those whose files don't tell. */
async function pictureSizes(
  folder: ReportFolder,
  { id, body = '' }: CollectionEntry<'reports'>,
): Promise<ReadonlyMap<string, PictureSize>> {
  const pictures = publishedFiles(folder, checkMarkup(id, body).root).filter(isPicture);
  const sizes = await Promise.all(
    pictures.map(async (name) => {
      const bytes = await readFile(join(folder.path, name));
      return [plainName(name), await imageMetadata(bytes).catch(() => undefined)] as const;
    }),
  );
  return new Map(sizes.flatMap(([name, size]) => (size === undefined ? [] : [[name, size] as const])));
}

function reportFolderOf(reportId: string): ReportFolder {
  return readReportFolder(join(environment.contentDir, 'reports', reportId), reportId);
}
