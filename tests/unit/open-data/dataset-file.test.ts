import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { byteSize } from '#src/open-data/byte-size.ts';
import { citeDataFile, citeReport } from '#src/open-data/citation.ts';
import { contentSchemas, datasetFiles } from '#src/open-data/dataset-file.ts';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { coverageCounts } from '#src/open-data/dataset-source.ts';
import { openData } from '#src/open-data/open-data.ts';
import { jsonObjects } from '#src/open-data/table-files.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { parseCsv } from '../../support/parse-csv.ts';
import { tablesOf } from '../../support/read-data.ts';
import { richSource } from '../../support/rich-source.ts';

const source = richSource();
const site = siteSettingsSchema.parse({ name: '示例县交通运输局' });

describe('datasetFiles', () => {
  const filesOf = (from: DatasetSource) =>
    new Map(datasetFiles(openData(from), site, undefined).map((file) => [file.path, file.text()]));
  const files = filesOf(source);

  test('the same content gives the same files', () => {
    expect(filesOf(richSource())).toEqual(files);
  });

  test('CSV and JSON say the same', () => {
    for (const [path, csv] of files) {
      if (!path.endsWith('.csv')) continue;
      const [header, ...rows] = parseCsv(csv.slice(1));
      const objects = JSON.parse(files.get(path.replace('.csv', '.json')) ?? '') as Record<string, unknown>[];
      expect(rows).toHaveLength(objects.length);
      for (const [index, object] of objects.entries()) {
        expect(Object.keys(object)).toEqual(header);
        const texts = Object.values(object).map((value) =>
          value === null
            ? ''
            : Array.isArray(value)
              ? value.map((item) => item.replace(';', '；')).join(';')
              : String(value),
        );
        expect(rows[index]?.map((cell) => cell.replace(/^'/, ''))).toEqual(texts);
      }
    }
  });

  test('a bureau without a report has every file, valid and empty', () => {
    const { catalogue } = buildCatalogue({ topics: [], metrics: [], projects: [] }, []);
    for (const [path, text] of filesOf({ ...source, catalogue })) {
      if (path.endsWith('.csv')) expect(parseCsv(text.slice(1))).toHaveLength(1);
      else if (!path.startsWith('schema/') && path !== 'datapackage.json') expect(text).toBe('[]\n');
      else expect(() => JSON.parse(text)).not.toThrow();
    }
  });
});

test('numbers are written to JSON with the digits of the decimal, however many', () => {
  const [figures] = tablesOf(source);
  const index = figures!.columns.findIndex(({ name }) => name === 'value');
  const long = '12345678901234567890.123456789';
  const rows = figures!.rows.map((row) => row.with(index, long));
  expect(jsonObjects(figures!.columns, rows)).toContain(`"value":${long},`);
});

describe('datapackage.json', () => {
  const describeFor = (homepage: string | undefined) =>
    JSON.parse(
      datasetFiles(openData(source), site, homepage)
        .find(({ path }) => path === 'datapackage.json')!
        .text(),
    );

  test('no licence is claimed, none is invented', () => {
    expect(describeFor(undefined)).not.toHaveProperty('licenses');
    expect(describeFor(undefined).description).toContain('许可：未提供');
  });

  test('sources have a path only where it can be a full address', () => {
    expect(describeFor(undefined).sources).toEqual([{ title: '示例报告' }, { title: '示例报告' }]);
    expect(describeFor(undefined)).not.toHaveProperty('homepage');
    expect(describeFor('https://example.gov.cn/').homepage).toBe('https://example.gov.cn/');
    expect(describeFor('https://example.gov.cn/').sources[0]).toHaveProperty('path');
  });
});

describe('contentSchemas', () => {
  test('know every field that staff may write, and what it means', () => {
    const schema = contentSchemas['report']!.schema() as {
      properties: Record<string, { description?: string }>;
      required: string[];
      additionalProperties: boolean;
    };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(reportFrontmatterSchema.shape));
    for (const property of Object.values(schema.properties)) expect(property.description).toBeTruthy();
    expect(schema.required).toEqual(['title', 'period', 'kind']);
    expect(schema.additionalProperties).toBe(false);
  });

  test('describe what is written, not what the program makes of it', () => {
    const text = JSON.stringify(contentSchemas['report']!.schema());
    expect(text).toContain('照报告印的写');
    expect(text).not.toContain('canonicalUnit');
    for (const { schema } of Object.values(contentSchemas)) {
      expect(schema()).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    }
  });
});

test('citations after GB/T 7714, what is unknown left out', () => {
  const [later, earlier] = source.catalogue.reportRecords;
  expect(citeReport(later!.report, site, 'https://example.gov.cn/reports/2023-h1/')).toBe(
    '示例县交通运输局. 示例报告[R/OL]. 2023-07-10[引用日期]. https://example.gov.cn/reports/2023-h1/.',
  );
  expect(citeReport(earlier!.report, site, '/reports/2022-h2/')).toBe(
    '示例县交通运输局. 示例报告[R/OL]. [引用日期]. /reports/2022-h2/.',
  );
  expect(citeDataFile('示例县交通运输局工作报告数据', site, '/data/figures.csv')).toBe(
    '示例县交通运输局. 示例县交通运输局工作报告数据[DS/OL]. [引用日期]. /data/figures.csv.',
  );
});

test('the times that figures speak of are counted apart', () => {
  expect(coverageCounts(source.catalogue.reportRecords[0]!.figures)).toEqual([
    { name: '2023年1月1日—2月10日', count: 3 },
    { name: '2023年上半年（按报告期）', count: 3 },
    { name: '“春运期间”，起止日未写明', count: 1 },
    { name: '时点数，日期未写明', count: 1 },
    { name: '目标（2023年）', count: 1 },
  ]);
});

test.each([
  [3, '3 字节'],
  [3 * 1024, '3.0 KB'],
  [10 * 1024, '10 KB'],
  [1024 * 1024, '1.0 MB'],
])('%i bytes are %s', (bytes, size) => {
  expect(byteSize(bytes)).toBe(size);
});
