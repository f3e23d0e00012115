import { z } from 'zod';
import { dataYearFolder } from '#src/catalogue/reports/by-year.ts';
import { metricSchema, topicSchema } from '#src/records/metric.ts';
import { projectFileSchema } from '#src/records/project.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { redirectSchema, type SiteSettings, siteSettingsSchema } from '#src/records/site-settings.ts';
import { demonstrationName } from './column.ts';
import { describeTables } from './data-package.ts';
import type { OpenData } from './open-data.ts';
import type { TableFiles } from './table-files.ts';

/** A file of the open data, below `/data/`. */
export interface DatasetFile {
  /** `figures.csv`, `year/2023/figures.csv`, `2023-h1/figures.json`, `datapackage.json`, `schema/report.json` */
  readonly path: string;
  /** What the file says. Put together on demand: there are a dozen files for each report. */
  text(): string;
}

/**
 * Every file of the open data.
 *
 * @param homepage the absolute address of the site's first page, where it is known
 */
export function datasetFiles(
  { source, files, years, filesOf }: OpenData,
  site: SiteSettings,
  homepage: string | undefined,
): DatasetFile[] {
  const { reportRecords } = source.catalogue;
  return [
    ...filesOfTables(files, ''),
    ...years.flatMap((year) => [
      ...filesOfTables(year.files, dataYearFolder(year.year)),
      jsonFile(`${dataYearFolder(year.year)}datapackage.json`, () =>
        describeTables(year, source, site, homepage),
      ),
    ]),
    ...reportRecords.flatMap((record) => filesOfTables(filesOf(record), `${record.report.id}/`)),
    jsonFile('datapackage.json', () => describeTables({ reportRecords, files }, source, site, homepage)),
    ...Object.entries(contentSchemas).map(([name, { schema }]) =>
      jsonFile(`schema/${name}.json`, () =>
        site.demonstration ? { $comment: demonstrationName, ...schema() } : schema(),
      ),
    ),
  ];
}

function filesOfTables(tables: readonly TableFiles[], folder: string): DatasetFile[] {
  return tables.flatMap(({ table, csv, json }) => [
    { path: `${folder}${table.name}.csv`, text: csv },
    { path: `${folder}${table.name}.json`, text: json },
  ]);
}

function jsonFile(path: string, value: () => unknown): DatasetFile {
  return { path, text: () => `${JSON.stringify(value())}\n` };
}

/** A kind of content file, and the JSON Schema of what staff write in it. */
export interface ContentSchema {
  /** What it describes, for the reader of `/data/`. */
  readonly title: string;
  /** The files, within the content folder. */
  readonly files: string;
  schema(): object;
}

/**
 * JSON Schemas (draft-07, which editors for YAML understand) of everything that staff write. They come from the very
 * schemas that parse the content: so they can't differ from what the program accepts. Rules that reach beyond
 * one value, such as that a quote stands in the text, are not in them.
 */
export const contentSchemas: Readonly<Record<string, ContentSchema>> = {
  report: contentSchema('报告元数据', 'reports/*/index.mdx', reportFrontmatterSchema),
  metrics: contentSchema('指标登记表', 'metrics/*.yaml', z.array(metricSchema)),
  project: contentSchema('项目登记表', 'projects/*.yaml', projectFileSchema),
  topics: contentSchema('专题登记表', 'topics.yaml', z.array(topicSchema)),
  site: contentSchema('网站设置', 'site.yaml', siteSettingsSchema),
  redirects: contentSchema('网址变更', 'redirects.yaml', z.array(redirectSchema)),
};

function contentSchema(title: string, files: string, schema: z.ZodType): ContentSchema {
  return {
    title,
    files,
    // `input`: the text that is written, before the program reads a quantity or a period out of it.
    schema: () => ({
      title: `${title}（${files}）`,
      ...z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }),
    }),
  };
}
