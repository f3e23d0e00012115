import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite, builtSites, everySite } from '../support/built-site.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { attribute, type Element, elementsOf, filesOf, parsePage, textOf } from '../support/site-pages.ts';

// The files are read here without any code of the program that wrote them.

type JsonRow = Record<string, string | number | boolean | null | string[]>;

const byteOrderMark = '\uFEFF';
const tableNames = [
  'figures',
  'project-statements',
  'projects',
  'commitments',
  'answers',
  'checks',
  'metrics',
  'reports',
];
const tablesOfOneReport = tableNames.slice(0, 6);
const tablesOfOneYear = [...tablesOfOneReport, 'reports'];
/** Tables to which every report adds rows; the others are registers. */
const grownTables = ['figures', 'project-statements', 'commitments', 'answers', 'checks'];

describe.each(await builtSites(everySite))('site %s', (_name, site) => {
  const { outDir, basePath, siteUrl, contentDir } = site;
  const published = filesOf(join(outDir, 'data'));
  const csvFiles = published.filter((file) => file.endsWith('.csv'));
  const reports = filesOf(contentDir)
    .filter((file) => /^reports\/[^/]+\/index\.mdx$/.test(file))
    .map((file) => file.split('/')[1]!);

  const csvOf = (file: string) => {
    const text = readFileSync(join(outDir, 'data', file), 'utf8');
    return parseCsv(text.slice(byteOrderMark.length));
  };
  /** Rows of a CSV file as objects; the apostrophe that keeps text from being a formula is taken off. */
  const recordsOf = (file: string) => {
    const [header, ...rows] = csvOf(file);
    return rows.map((row) =>
      Object.fromEntries(header!.map((name, index) => [name, row[index]!.replace(/^'/, '')])),
    );
  };
  const jsonOf = (file: string) => JSON.parse(readFileSync(join(outDir, 'data', file), 'utf8'));

  /** The years in which the periods of the reports begin, the newest first; none where there is but one. */
  const yearsOf = new Map(
    recordsOf('reports.csv').map((record) => [record['id']!, record['period_start']!.slice(0, 4)]),
  );
  const allYears = [...new Set(yearsOf.values())].toSorted().reverse();
  const years = allYears.length > 1 ? allYears : [];

  test('every file there should be is there, over all reports, for each year and for each report, and no other', () => {
    const expected = [
      ...tableNames.flatMap((name) => [`${name}.csv`, `${name}.json`]),
      ...reports.flatMap((report) =>
        tablesOfOneReport.flatMap((name) => [`${report}/${name}.csv`, `${report}/${name}.json`]),
      ),
      ...years.flatMap((year) => [
        ...tablesOfOneYear.flatMap((name) => [`year/${year}/${name}.csv`, `year/${year}/${name}.json`]),
        `year/${year}/datapackage.json`,
        `year/${year}/index.html`,
      ]),
      ...['report', 'metrics', 'project', 'topics', 'site', 'redirects'].map((name) => `schema/${name}.json`),
      'datapackage.json',
      'index.html',
      'published.json',
      ...reports.map((report) => `${report}/index.html`),
    ];
    expect(published).toEqual(expected.sort());
  });

  test('the pages lead to every file', () => {
    const pages = [
      'data/index.html',
      ...years.map((year) => `data/year/${year}/index.html`),
      ...reports.map((report) => `data/${report}/index.html`),
    ];
    const linked = new Set(
      pages.flatMap((page) =>
        elementsOf(parsePage(outDir, page)).map((element) => attribute(element, 'href')),
      ),
    );
    for (const file of published) {
      if (!file.endsWith('.html')) expect(linked).toContain(`${basePath}data/${file}`);
    }
    for (const year of years) expect(linked).toContain(`${basePath}data/year/${year}/`);
  });

  describe.each(csvFiles)('%s', (file) => {
    test('is UTF-8 with a byte order mark, and every line ends with CRLF', () => {
      const bytes = readFileSync(join(outDir, 'data', file));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text.indexOf(byteOrderMark, 1)).toBe(-1);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });

    test('says what its JSON file says: columns, rows, every value to the digit', () => {
      const [header, ...rows] = csvOf(file);
      const json = readFileSync(join(outDir, 'data', file.replace('.csv', '.json')), 'utf8');
      const objects: JsonRow[] = JSON.parse(json);
      expect(objects).toHaveLength(rows.length);
      for (const [index, object] of objects.entries()) {
        expect(Object.keys(object)).toEqual(header);
        for (const [column, value] of Object.values(object).entries()) {
          const cell = rows[index]![column]!;
          if (value === null) expect(cell).toBe('');
          else if (typeof value === 'number') {
            expect(Number(cell)).toBe(value);
            expect(json).toContain(`"${header![column]}":${cell}`);
          } else if (typeof value === 'boolean') expect(cell).toBe(String(value));
          else {
            const text = Array.isArray(value) ? value.join(';') : value;
            // The only difference there may be, and it must be there exactly where a formula would begin.
            const isFormula = /^(['\t\r\n\0]|\s*[=+\-@＝＋－＠])/.test(text);
            expect(cell).toBe(isFormula ? `'${text}` : text);
          }
        }
      }
    });
  });

  test('the files over all reports hold the rows of each report, the newest first', () => {
    const order = recordsOf('reports.csv').map((record) => record['id']!);
    expect(order.toSorted()).toEqual(reports.toSorted());
    for (const name of grownTables) {
      expect(csvOf(`${name}.csv`).slice(1)).toEqual(
        order.flatMap((report) => csvOf(`${report}/${name}.csv`).slice(1)),
      );
    }
  });

  test('the files of the years, one after the other, are the files over all reports; each has its year’s reports only', () => {
    expect(existsSync(join(outDir, 'data', 'year'))).toBe(years.length > 0);
    if (years.length === 0) return;
    for (const name of [...grownTables, 'reports']) {
      expect(years.flatMap((year) => csvOf(`year/${year}/${name}.csv`).slice(1))).toEqual(
        csvOf(`${name}.csv`).slice(1),
      );
      expect(years.flatMap((year) => jsonOf(`year/${year}/${name}.json`))).toEqual(jsonOf(`${name}.json`));
      for (const year of years) {
        const column = name === 'reports' ? 'id' : 'report';
        const ofYear = recordsOf(`year/${year}/${name}.csv`).map((record) => yearsOf.get(record[column]!));
        expect(ofYear).toEqual(ofYear.map(() => year));
      }
    }
    for (const year of years) {
      const spokenOf = new Set(
        reports
          .filter((report) => yearsOf.get(report) === year)
          .flatMap((report) => csvOf(`${report}/projects.csv`).slice(1).map(String)),
      );
      expect(csvOf(`year/${year}/projects.csv`).slice(1).map(String)).toEqual(
        csvOf('projects.csv')
          .slice(1)
          .map(String)
          .filter((row) => spokenOf.has(row)),
      );
    }
  });

  test('the tables on the pages say what the CSV files say, cell by cell', () => {
    for (const report of reports) {
      const tables = elementsOf(parsePage(outDir, `data/${report}/index.html`)).filter(
        (element) => attribute(element, 'data-table') !== undefined,
      );
      const shown = new Map(tables.map((table) => [attribute(table, 'data-table'), table]));
      for (const name of tablesOfOneReport) {
        const [header, ...rows] = csvOf(`${report}/${name}.csv`);
        const table = shown.get(name);
        if (rows.length === 0) {
          expect(table).toBeUndefined();
          continue;
        }
        const [head, ...body] = elementsOf(table!).filter(({ tagName }) => tagName === 'tr');
        const names = elementsOf(head!).filter(({ tagName }) => tagName === 'code');
        expect(names.map((element) => textOf(element))).toEqual(header);
        expect(body.map((row) => cellsOf(row).map((cell) => textOf(cell)))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
      }
    }
  });

  test('every quote, every printed value, every wording is literally in the original', () => {
    const squeeze = (text: string) => text.replace(/\s/g, '');
    for (const report of reports) {
      const path = join(contentDir, 'reports', report, 'original.txt');
      if (!existsSync(path)) continue;
      const original = squeeze(readOriginal(path));
      const columns: [table: string, names: string[]][] = [
        ['figures', ['quote', 'sentence', 'value_printed', 'coverage_said']],
        ['project-statements', ['quote', 'stage']],
        ['commitments', ['quote', 'sentence', 'due_said', 'strength']],
      ];
      for (const [table, names] of columns) {
        for (const record of recordsOf(`${report}/${table}.csv`)) {
          for (const name of names) expect(original, `${table} ${name}`).toContain(squeeze(record[name]!));
        }
      }
      for (const { quote, value_printed } of recordsOf(`${report}/figures.csv`)) {
        expect(squeeze(quote!)).toContain(squeeze(value_printed!));
      }
    }
  });

  test('every address leads to a place that is there', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (page: string) => {
      if (!ids.has(page)) {
        const found = elementsOf(parsePage(outDir, page)).map((element) => attribute(element, 'id') ?? '');
        ids.set(page, new Set(found));
      }
      return ids.get(page)!;
    };
    for (const file of csvFiles) {
      for (const record of recordsOf(file)) {
        for (const name of ['address', 'report_address']) {
          const address = record[name];
          if (address === undefined) continue;
          const start = `${siteUrl ?? ''}${basePath}`;
          expect(address.startsWith(start), address).toBe(true);
          const [path, anchor] = address.slice(start.length).split('#') as [string, string?];
          const page = `${path}index.html`;
          expect(existsSync(join(outDir, page)), address).toBe(true);
          if (anchor !== undefined) expect(idsOf(page), address).toContain(anchor);
        }
        if (file.endsWith('figures.csv'))
          expect(record['address']).toMatch(new RegExp(`#f-${record['id']}$`));
      }
    }
  });

  describe('datapackage.json', () => {
    const descriptor = jsonOf('datapackage.json');

    test('is a Tabular Data Package as Frictionless 1.0 describes it', () => {
      expect(descriptor.profile).toBe('tabular-data-package');
      expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/);
      expect(typeof descriptor.title).toBe('string');
      expect(typeof descriptor.description).toBe('string');
      expect(descriptor).not.toHaveProperty('licenses');
      for (const contributor of descriptor.contributors) {
        expect(contributor.title).toBeTruthy();
        expect(['author', 'publisher', 'maintainer', 'wrangler', 'contributor']).toContain(contributor.role);
      }
      if (reports.length === 0) expect(descriptor).not.toHaveProperty('sources');
      else expect(descriptor.sources).toHaveLength(reports.length);
      for (const { title, path } of descriptor.sources ?? []) {
        expect(title).toBeTruthy();
        expect(path === undefined).toBe(siteUrl === undefined);
        if (path !== undefined) expect(path.startsWith(`${siteUrl}${basePath}reports/`)).toBe(true);
      }
      expect(descriptor.homepage).toBe(siteUrl === undefined ? undefined : `${siteUrl}${basePath}`);
      expect(descriptor.resources.map(({ name }: { name: string }) => name)).toEqual(tableNames);
    });

    test.each(tableNames)('%s is described as it is', (name) => {
      const resource = descriptor.resources.find((candidate: { name: string }) => candidate.name === name);
      const path = join(outDir, 'data', resource.path);
      expect(resource).toMatchObject({
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: readFileSync(path).length,
        dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
      });
      // A path is relative to the descriptor, goes down only, and is no address.
      expect(resource.path).toMatch(/^(?![./~])(?!.*\.\.)(?!.*:)/);
      const { fields, primaryKey, foreignKeys = [], missingValues } = resource.schema;
      expect(missingValues).toEqual(['']);
      const names = fields.map((field: { name: string }) => field.name);
      expect(names).toEqual(csvOf(resource.path)[0]);
      const records = recordsOf(resource.path);
      for (const { name: column, type, title, description, constraints = {} } of fields) {
        expect(title && description).toBeTruthy();
        expect(Object.keys(isOfType)).toContain(type);
        for (const record of records) {
          const value = record[column]!;
          if (value === '') expect(constraints.required ?? false).toBe(false);
          else {
            expect(value, column).toSatisfy(isOfType[type]!);
            if (constraints.enum !== undefined) expect(constraints.enum).toContain(value);
          }
        }
      }
      expect(names).toEqual(expect.arrayContaining(primaryKey));
      const keyOf = (record: Record<string, string>, columns: string[]) =>
        columns.map((column) => record[column]).join('\n');
      expect(new Set(records.map((record) => keyOf(record, primaryKey))).size).toBe(records.length);
      for (const { fields: columns, reference } of foreignKeys) {
        const there = new Set(
          recordsOf(`${reference.resource}.csv`).map((record) => keyOf(record, reference.fields)),
        );
        for (const record of records) {
          if (columns.every((column: string) => record[column] !== '')) {
            expect(there).toContain(keyOf(record, columns));
          }
        }
      }
    });

    test('that of a year describes the files beside it, the same columns for them', () => {
      for (const year of years) {
        const ofYear = jsonOf(`year/${year}/datapackage.json`);
        expect(ofYear).toMatchObject({
          profile: 'tabular-data-package',
          contributors: descriptor.contributors,
        });
        expect(ofYear.name).toBe(`${descriptor.name}-${year}`);
        expect(ofYear.sources).toHaveLength([...yearsOf.values()].filter((one) => one === year).length);
        const names = ofYear.resources.map(({ name }: { name: string }) => name);
        expect(names).toEqual(tablesOfOneYear);
        for (const { name, path, bytes, schema } of ofYear.resources) {
          expect(bytes).toBe(readFileSync(join(outDir, 'data', 'year', year, path)).length);
          const whole = descriptor.resources.find((resource: { name: string }) => resource.name === name);
          expect(schema.fields).toEqual(whole.schema.fields);
          for (const { reference } of schema.foreignKeys ?? []) expect(names).toContain(reference.resource);
        }
      }
    });

    test('the page explains the same columns', () => {
      const page = elementsOf(parsePage(outDir, 'data/index.html'));
      for (const { name, schema } of descriptor.resources) {
        const table = page.find((element) => attribute(element, 'data-dictionary') === name);
        const [, ...rows] = elementsOf(table!).filter(({ tagName }) => tagName === 'tr');
        expect(
          rows.map((row) =>
            cellsOf(row)
              .slice(0, 2)
              .map((cell) => textOf(cell)),
          ),
        ).toEqual(schema.fields.map((field: { name: string; title: string }) => [field.name, field.title]));
        for (const [index, { description, constraints }] of schema.fields.entries()) {
          const said = textOf(rows[index]!);
          expect(said).toContain(description);
          for (const choice of constraints?.enum ?? []) expect(said).toContain(choice);
        }
      }
    });
  });

  test('JSON Schemas describe what staff write', () => {
    for (const name of ['report', 'metrics', 'project', 'topics', 'site']) {
      const schema = jsonOf(`schema/${name}.json`);
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      const entry = schema.type === 'array' ? schema.items : schema;
      expect(entry).toMatchObject({ type: 'object', additionalProperties: false });
      expect(Object.keys(entry.properties)).toEqual(expect.arrayContaining(entry.required));
    }
  });
});

test('two builds of the same content give the same bytes, addresses apart', async () => {
  const [real, subPath] = [await builtSite('real'), await builtSite('sub-path')];
  for (const file of filesOf(join(real.outDir, 'data'))) {
    if (file.endsWith('.html') || file === 'datapackage.json') continue;
    const read = (outDir: string) => readFileSync(join(outDir, 'data', file), 'utf8');
    const start = `${subPath.siteUrl}${subPath.basePath}`;
    expect(read(subPath.outDir).replaceAll(start, '/'), file).toBe(read(real.outDir));
  }
});

test('the traps of the real report, in the file that people download', async () => {
  const { outDir } = await builtSite('real');
  const read = (file: string) =>
    parseCsv(readFileSync(join(outDir, 'data', file), 'utf8').slice(byteOrderMark.length));
  const [header, ...rows] = read('2023-h1/figures.csv');
  const column = (row: string[], name: string) => row[header!.indexOf(name)];
  const find = (printed: string) => rows.filter((row) => column(row, 'value_printed') === printed);
  const shape = (row: string[]) =>
    ['value', 'unit', 'qualifier', 'coverage_start', 'coverage_end'].map((name) => column(row, name));

  expect(find('786300元').map(shape)).toEqual([['786300', '元', 'exact', '2023-01-01', '2023-06-10']]);
  expect(find('2000余立方').map(shape)[0]?.slice(0, 3)).toEqual(['2000', 'm3', 'at-least']);
  expect(find('约63亿元').map(shape)[0]?.slice(0, 3)).toEqual(['6300000000', '元', 'about']);
  expect(find('无一起').map(shape)[0]?.slice(0, 2)).toEqual(['0', '起']);
  expect(find('百亿')).toEqual([]);
});

const isOfType: Record<string, (value: string) => boolean> = {
  string: () => true,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  boolean: (value) => value === 'true' || value === 'false',
};

/** An original as it was received: UTF-8, or else the GBK that older Windows programs write. */
function readOriginal(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** The cells of a row of an HTML table. */
function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}
