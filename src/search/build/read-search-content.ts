import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { searchKinds } from '#src/search/contract/search-kind.ts';
import { entryFile, searchFolder } from '#src/search/files/search-entry.ts';
import type { SearchContent } from '#src/search/records/search-content.ts';
import type { RecordSpool } from './record-spool.ts';

/** A file beside the entry; what a site built elsewhere says must not lead anywhere else. */
const fileName = z.string().regex(/^[a-z0-9-]+\.[0-9a-f]+\.json$/);

const entrySchema = z.object({
  texts: z.array(fileName),
  choices: fileName,
  names: fileName,
});

const namedSchema = z.array(z.tuple([z.string(), z.string()]));
const choicesSchema = z.object({ periods: namedSchema, topics: namedSchema });
const namesSchema = z.object({
  projects: z.array(z.tuple([z.string(), z.string()]).rest(z.string())),
  metrics: namedSchema,
  topics: namedSchema,
});

const placeSchema = z.object({
  kind: z.enum(searchKinds),
  path: z.string(),
  label: z.string(),
  text: z.string(),
  topics: z.array(z.string()),
});
const recordsSchema = z.array(
  z.object({
    id: z.string().regex(/^(?:reports|projects|metrics)\/[A-Za-z0-9._-]+$/),
    title: z.string(),
    report: z
      .object({ id: z.string(), title: z.string(), period: z.string(), periodName: z.string() })
      .optional(),
    demonstration: z.literal('示例数据').exactOptional(),
    places: z.array(placeSchema).min(1),
  }),
);

/**
 * Reads back what the search of a finished site was written from: the records that its scan would load, and the words that
 * its tables know.
 *
 * @param siteFolder absolute path of the site
 * @param spool what the records are put into
 * @throws Error where a file isn't there, or isn't what this program writes
 */
export function readSearchContent(siteFolder: string, spool: RecordSpool): SearchContent {
  const read = <T>(file: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(join(siteFolder, file), 'utf8')));
  const { texts, choices, names } = read(entryFile, entrySchema);
  return {
    records: texts
      .flatMap((name) => read(`${searchFolder}${name}`, recordsSchema))
      .map((record) => spool.put({ ...record, report: record.report })),
    choices: read(`${searchFolder}${choices}`, choicesSchema),
    names: read(`${searchFolder}${names}`, namesSchema),
  };
}
