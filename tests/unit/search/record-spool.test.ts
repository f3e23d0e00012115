import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { RecordSpool } from '#src/search/build/record-spool.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-spool-'));
afterEach(() => rmSync(folder, { recursive: true }));

function record(id: string, period: string | undefined, text: string): SearchRecord {
  const report = period === undefined ? undefined : { id, title: id, period, periodName: period };
  return {
    id,
    title: id,
    report,
    places: [{ kind: 'report', path: `${id}/`, label: '标题', text, topics: [] }],
  };
}

test('records come back as they were put in, in any order and as often as asked, until the spool is removed', () => {
  const path = join(folder, 'records');
  const spool = new RecordSpool(path);
  const written = [
    record('reports/2023-h1', '2023-h1', '县道X057线，8.4公里\n𠀀字'.repeat(4000)),
    record('projects/bridge', undefined, '三江桥“改建”'),
    record('reports/2022-h1', '2022-h1', ''),
  ];
  const put = written.map((each) => spool.put(each));
  expect(put.map(({ id, period }) => [id, period])).toEqual([
    ['reports/2023-h1', '2023-h1'],
    ['projects/bridge', undefined],
    ['reports/2022-h1', '2022-h1'],
  ]);
  for (const index of [2, 0, 1, 0]) expect(put[index]?.read()).toEqual(written[index]);
  spool.remove();
  expect(existsSync(path)).toBe(false);
});
