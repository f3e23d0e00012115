import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { titleInOneLine } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { ColumnHead } from './column.ts';
import type { DatasetSource } from './dataset-source.ts';
import type { TableName } from './table.ts';
import type { TableFiles } from './table-files.ts';

/** How a column's type is named in a Table Schema. In CSV a list is text. */
const fieldTypes: Readonly<Record<ColumnHead['type'], string>> = {
  text: 'string',
  address: 'string',
  number: 'number',
  date: 'date',
  truth: 'boolean',
  list: 'string',
};

/** CSV Dialect 1.2: what RFC 4180 leaves open is said. */
const dialect = {
  csvddfVersion: 1.2,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
};

interface TablesOfReports {
  readonly reportRecords: readonly ReportRecord[];
  readonly files: readonly TableFiles[];
  /** Where they are of one year. */
  readonly year?: number;
}

/**
 * The descriptor of the CSV files of a year, or of those over all reports, for machines: a Tabular Data Package (Frictionless
 * Data Package 1.0) that lies beside them.
 *
 * There is no licence in it as long as the bureau hasn't given one, and no date: the same content gives the same bytes.
 *
 * @param homepage the absolute address of the site's first page, where it is known
 */
export function describeTables(
  { year, reportRecords, files }: TablesOfReports,
  { places }: DatasetSource,
  site: SiteSettings,
  homepage: string | undefined,
): object {
  const there = new Set(files.map(({ table }) => table.name));
  const sources = reportRecords.map(({ report }) => ({
    title: titleInOneLine(report.title),
    // A path must be a full address or lie beside the descriptor; a report's page does neither without a host.
    ...(homepage !== undefined && { path: places.report(report.id) }),
  }));
  return {
    profile: 'tabular-data-package',
    name: `tongtu-open-data${year === undefined ? '' : `-${year}`}`,
    title: `${site.name}${year === undefined ? '' : `${year}年`}工作报告数据`,
    description:
      '工作报告的数据、项目、承诺事项和数据核对。以报告原文为准；每行均附引文和原句网址。数据时段各不相同，时段不同的数据不可直接比较。许可：未提供。',
    ...(homepage !== undefined && { homepage }),
    contributors: [{ title: site.name, role: 'publisher' }],
    // The standard requires at least one source where the list is given.
    ...(sources.length > 0 && { sources }),
    resources: files.map((file) => resourceOf(file, there)),
  };
}

/** @param there the tables of the package, for a key may lead to those only */
function resourceOf({ table, csv }: TableFiles, there: ReadonlySet<TableName>): object {
  const references = table.references.filter((reference) => there.has(reference.table));
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv()),
    dialect,
    schema: {
      fields: table.columns.map(fieldOf),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(references.length > 0 && {
        foreignKeys: references.map(({ columns, table: resource, keys }) => ({
          fields: columns,
          reference: { resource, fields: keys },
        })),
      }),
    },
  };
}

function fieldOf({ name, title, description, type, isRequired, choices }: ColumnHead): object {
  const constraints = {
    ...(isRequired && { required: true }),
    ...(choices && { enum: Object.keys(choices) }),
  };
  return {
    name,
    title,
    description,
    type: fieldTypes[type],
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
