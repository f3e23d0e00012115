import type { SiteSettings } from '#src/domain/site/site-settings.ts';
import { contentSchemas } from './content-schemas.ts';
import { printCsv } from './csv.ts';
import { describeDataset } from './data-package.ts';
import { allTables, tablesOfReport } from './dataset.ts';
import type { DatasetSource } from './dataset-source.ts';
import { demonstrationName } from './demonstration-column.ts';
import { printJsonRows } from './json-rows.ts';
import type { Table } from './table.ts';

/** A file of the open data, below `/data/`. */
export interface DatasetFile {
  /** `figures.csv`, `2023-h1/figures.json`, `datapackage.json`, `schema/report.json` */
  readonly path: string;
  /** What the file says, to be written as UTF-8. Worked out on demand: there are a dozen files for each report. */
  text(): string;
}

/**
 * Every file of the open data.
 *
 * @param homepage the absolute address of the site's first page, where it is known
 */
export function datasetFiles(
  source: DatasetSource,
  site: SiteSettings,
  homepage: string | undefined,
): DatasetFile[] {
  const tables = allTables(source);
  return [
    ...filesOfTables(tables, ''),
    ...source.catalogue.readings.flatMap(({ report }) =>
      filesOfTables(tablesOfReport(source, report.id), `${report.id}/`),
    ),
    { path: 'datapackage.json', text: () => printJson(describeDataset(source, tables, site, homepage)) },
    ...Object.entries(contentSchemas).map(([name, { schema }]) => ({
      path: `schema/${name}.json`,
      text: () => printJson(site.demonstration ? { $comment: demonstrationName, ...schema() } : schema()),
    })),
  ];
}

function filesOfTables(tables: readonly Table[], folder: string): DatasetFile[] {
  return tables.flatMap((table) => [
    { path: `${folder}${table.name}.csv`, text: () => printCsv(table) },
    { path: `${folder}${table.name}.json`, text: () => printJsonRows(table) },
  ]);
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
