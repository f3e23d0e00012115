import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { periodName, printPeriod } from '#src/domain/time/period-name.ts';
import {
  entryFile,
  type SearchChoices,
  type SearchEntry,
  searchFolder,
} from '#src/search/files/search-entry.ts';
import { searchRecords } from '#src/search/records/search-records.ts';
import type { SearchSource } from '#src/search/records/search-source.ts';

/** How many records a text file holds. */
const recordsInText = 50;

/** Writes everything that the search of a site loads into the folder of the finished site. */
export async function writeSearchFiles(source: SearchSource, siteFolder: string): Promise<void> {
  const { catalogue } = source;
  const records = searchRecords(source);
  const write = (name: string, content: unknown): string => {
    const json = JSON.stringify(content);
    const digest = createHash('sha256').update(json).digest('hex').slice(0, 10);
    const named = name.replace('.json', `.${digest}.json`);
    const path = join(siteFolder, searchFolder, named);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, json);
    return named;
  };
  const periods = new Map(
    catalogue.readings.map(({ report }) => [printPeriod(report.period), periodName(report.period)]),
  );
  const choices: SearchChoices = {
    periods: [...periods],
    topics: catalogue.topics.map(({ id, name }) => [id, name] as const),
  };
  const entry: SearchEntry = {
    texts: Array.from({ length: Math.ceil(records.length / recordsInText) }, (_, index) =>
      write(`text-${index}.json`, records.slice(index * recordsInText, (index + 1) * recordsInText)),
    ),
    choices: write('choices.json', choices),
  };
  writeFileSync(join(siteFolder, entryFile), JSON.stringify(entry));
}
