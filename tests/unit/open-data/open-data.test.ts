import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { datasetFiles } from '#src/open-data/dataset-file.ts';
import type { DatasetPlaces, DatasetSource } from '#src/open-data/dataset-source.ts';
import { openData } from '#src/open-data/open-data.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { richSource } from '../../support/rich-source.ts';

const site = siteSettingsSchema.parse({ name: '示例县交通运输局' });
const source = richSource();
const files = new Map(datasetFiles(openData(source), site, undefined).map((file) => [file.path, file]));
const read = (path: string) => files.get(path)!.text();

/** The tables that each report adds rows to. */
const grown = ['figures', 'project-statements', 'commitments', 'answers', 'checks', 'reports'];

/** The same reports again and again, each time under other ids. */
function manyTimes(times: number): DatasetSource {
  const { catalogue } = richSource();
  const reportRecords = Array.from({ length: times }, (_, time) =>
    catalogue.reportRecords.map((record) => ({
      ...record,
      report: { ...record.report, id: `${record.report.id}-c${time}` },
    })),
  ).flat();
  return { ...source, catalogue: { ...catalogue, reportRecords } satisfies Catalogue };
}

describe('by year', () => {
  test.each(grown)('the years of %s one after the other are the whole', (name) => {
    const rows = (path: string) => parseCsv(read(path).slice(1)).slice(1);
    const objects = (path: string): unknown[] => JSON.parse(read(path));
    expect(rows(`${name}.csv`).length).toBeGreaterThan(0);
    expect(['2023', '2022'].flatMap((year) => rows(`year/${year}/${name}.csv`))).toEqual(rows(`${name}.csv`));
    expect(['2023', '2022'].flatMap((year) => objects(`year/${year}/${name}.json`))).toEqual(
      objects(`${name}.json`),
    );
  });

  test('a year has the projects that its reports speak of', () => {
    const ids = (path: string) =>
      parseCsv(read(path).slice(1))
        .slice(1)
        .map(([id]) => id);
    expect(ids('year/2023/projects.csv')).toEqual(['road']);
    expect(ids('year/2022/projects.csv')).toEqual(['bridge', 'road']);
    expect(ids('projects.csv')).toEqual(['bridge', 'road', 'expressway']);
  });

  test('each year is a package of its own, whose keys lead to nothing outside it', () => {
    const descriptor = JSON.parse(read('year/2022/datapackage.json'));
    expect(descriptor.name).toBe('tongtu-open-data-2022');
    expect(descriptor.sources).toHaveLength(1);
    const names = descriptor.resources.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...grown.slice(0, 2), 'projects', ...grown.slice(2)]);
    for (const { path, bytes, schema } of descriptor.resources) {
      expect(bytes).toBe(Buffer.byteLength(read(`year/2022/${path}`)));
      for (const { reference } of schema.foreignKeys ?? []) expect(names).toContain(reference.resource);
    }
  });

  test('reports of one year are everything: there is nothing to part', () => {
    const { catalogue } = source;
    const one = {
      ...source,
      catalogue: { ...catalogue, reportRecords: catalogue.reportRecords.slice(0, 1) },
    };
    const paths = datasetFiles(openData(one), site, undefined).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('year/'))).toEqual([]);
  });
});

test('what is said of a file is what the file has: so many rows', () => {
  const data = openData(source);
  const all = [
    ...data.files,
    ...data.years.flatMap((year) => year.files),
    ...source.catalogue.reportRecords.flatMap((record) => data.filesOf(record)),
  ];
  for (const { rowCount, csv, json } of all) {
    expect(csv().trimEnd().split('\r\n')).toHaveLength(rowCount() + 1);
    expect(JSON.parse(json())).toHaveLength(rowCount());
  }
});

describe('the work grows with the reports, not with the files', () => {
  /** How often the address of a figure is asked for, once for each row laid out. */
  function count(times: number) {
    const many = manyTimes(times);
    let laidOut = 0;
    const places: DatasetPlaces = {
      ...many.places,
      figure(figure) {
        laidOut += 1;
        return many.places.figure(figure);
      },
    };
    const data = openData({ ...many, places });
    for (const { text } of datasetFiles(data, site, undefined)) text();
    for (const { csv, json, rowCount } of data.files) [csv(), json(), rowCount()];
    const figures = many.catalogue.reportRecords.reduce((sum, record) => sum + record.figures.length, 0);
    return { laidOut, figures };
  }

  test('every row is laid out once for the report’s files, the year’s and the whole', () => {
    const [few, many] = [count(1), count(40)];
    expect(few.laidOut).toBe(few.figures);
    expect(many.laidOut).toBe(40 * few.figures);
  });
});
