import { dataYearFolder } from '#src/catalogue/reports/data-years.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import { contentSchemas } from './content-schemas.ts';
import { describeDataset, describeYear } from './data-package.ts';
import { demonstrationName } from './demonstration-column.ts';
import type { OpenData } from './open-data.ts';
import type { Bytes } from './printed-rows.ts';
import type { TableFiles } from './table-files.ts';

/** A file of the open data, below `/data/`. */
export interface DatasetFile {
  /** `figures.csv`, `year/2023/figures.csv`, `2023-h1/figures.json`, `datapackage.json`, `schema/report.json` */
  readonly path: string;
  /** The report that it is of; undefined where it is of several. */
  readonly reportId: string | undefined;
  /** What the file says, from its beginning to its end, in UTF-8. Worked out on demand: there are a dozen files for each report. */
  chunks(): Iterable<Bytes>;
}

/**
 * Every file of the open data.
 *
 * @param homepage the absolute address of the site's first page, where it is known
 */
export function datasetFiles(
  data: OpenData,
  site: SiteSettings,
  homepage: string | undefined,
): DatasetFile[] {
  const { source, files, years, filesOf } = data;
  return [
    ...filesOfTables(files, '', undefined),
    ...years.flatMap((year) => [
      ...filesOfTables(year.files, dataYearFolder(year.year), undefined),
      jsonFile(`${dataYearFolder(year.year)}datapackage.json`, () =>
        describeYear(data, year, site, homepage),
      ),
    ]),
    ...source.catalogue.readings.flatMap((reading) =>
      filesOfTables(filesOf(reading), `${reading.report.id}/`, reading.report.id),
    ),
    jsonFile('datapackage.json', () => describeDataset(data, site, homepage)),
    ...Object.entries(contentSchemas).map(([name, { schema }]) =>
      jsonFile(`schema/${name}.json`, () =>
        site.demonstration ? { $comment: demonstrationName, ...schema() } : schema(),
      ),
    ),
  ];
}

function filesOfTables(
  tables: readonly TableFiles[],
  folder: string,
  reportId: string | undefined,
): DatasetFile[] {
  return tables.flatMap(({ table, csv, json }) => [
    { path: `${folder}${table.name}.csv`, reportId, chunks: csv.chunks },
    { path: `${folder}${table.name}.json`, reportId, chunks: json.chunks },
  ]);
}

function jsonFile(path: string, value: () => unknown): DatasetFile {
  return {
    path,
    reportId: undefined,
    chunks: () => [new TextEncoder().encode(`${JSON.stringify(value(), null, 2)}\n`)],
  };
}
