import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allChecks, allCommitments, allFigures } from '#src/catalogue/catalogue.ts';
import { printCanonical } from '#src/language/quantity/quantity-print.ts';
import { daysInRange } from '#src/language/time/calendar-date.ts';
import { checkPart, checkSum } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

const contentDir = join(import.meta.dirname, '../../../content');
const { catalogue, errors } = readWorkspace(contentDir, { year: 2026, month: 11, day: 22 }, contentDir);
const original = readFileSync(join(contentDir, 'reports/2023-h1/original.txt'), 'utf8');
const figures = allFigures(catalogue);
const [record] = catalogue.reportRecords;

function figure(id: string): Figure {
  const found = figures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

test('nothing to mend; 70 figures, 17 projects, 25 commitments of which 11 fall due in the next half-year', () => {
  expect(errors).toEqual([]);
  expect(figures).toHaveLength(70);
  expect(record?.statements).toHaveLength(17);
  expect(catalogue.projects).toHaveLength(17);
  const commitments = allCommitments(catalogue);
  expect(commitments).toHaveLength(25);
  const soon = commitments.filter(({ due }) => due !== undefined && due.by.lastDay.year === 2023);
  expect(soon).toHaveLength(11);
});

test('every quote stands in the original file itself, and says its number', () => {
  for (const { quote, quantity } of figures) {
    expect(original).toContain(quote);
    expect(quote).toContain(quantity.printed);
  }
  for (const { quote } of [...(record?.statements ?? []), ...allCommitments(catalogue)])
    expect(original).toContain(quote);
});

test('every numeral is accounted for, three of them excused by name', () => {
  expect(record?.numeralCounts.unaccounted).toBe(0);
  expect(record?.numeralCounts.figure).toBe(70);
  expect(record?.excuses.map(({ numeral, reason }) => `${numeral} ${reason}`)).toEqual([
    '百亿 口号',
    '两个 口号',
    '四个 口号',
  ]);
});

test('26 and 24 are both published, and said to differ', () => {
  const check = allChecks(catalogue).find(({ id }) => id === 'violations-sum');
  expect(check).toMatchObject({ verdict: 'fails', formula: '1 + 9 + 13 + 1 = 24 ≠ 26' });
  expect(check?.acknowledged).toContain('2起');
});

test('治超 covers 161 of the 181 days and is never set beside figures of the whole half-year', () => {
  const { coverage } = figure('fines');
  expect(coverage.kind === 'days' && daysInRange(coverage.days)).toBe(161);
  const { coverage: maintenance } = figure('pavement-repair');
  expect(maintenance.kind === 'days' && daysInRange(maintenance.days)).toBe(181);
  expect(checkPart(figure('vehicles-inspected'), figure('culvert-dredging'))).toMatchObject({
    verdict: 'undecided',
    reason: expect.stringContaining('数据时段不同'),
  });
});

test('40 % is money, 8.4 of 16 km is road', () => {
  expect(figure('butoujiang-progress').metric.progress).toBe('financial');
  expect(figure('safety-built').metric.progress).toBe('built');
  expect(figure('safety-length').metric.progress).toBe('whole');
});

test('7.2 is a road’s length once and passengers once', () => {
  expect(figure('liuzhai-length').quantity).toMatchObject({ printed: '7.2km', canonicalUnit: 'm' });
  expect(figure('spring-passengers').quantity).toMatchObject({ printed: '7.2万人次', canonicalUnit: '人次' });
});

test('无一起 is a printed zero, 余 is at least, 约 is about', () => {
  expect(figure('stranded').quantity).toMatchObject({
    printed: '无一起',
    amount: { value: '0' },
    qualifier: 'exact',
  });
  expect(printCanonical(figure('collapse-clearing').quantity)).toBe('≥ 2000 m³');
  expect(printCanonical(figure('g6512-investment').quantity)).toBe('≈ 6300000000元');
});

test('what the report leaves open stays open, and is never added', () => {
  const open = allChecks(catalogue).filter(({ verdict }) => verdict === 'undecided');
  expect(open.map(({ id }) => id)).toEqual(['off-site-included', 'landslide-overlap', 'fiscal-funds-scope']);
  expect(open.every(({ formula, reason }) => formula === undefined && reason !== undefined)).toBe(true);
  expect(
    checkSum([figure('landslide-clearing'), figure('collapse-clearing')], figure('landslide-clearing'))
      .verdict,
  ).toBe('undecided');
  expect(catalogue.metrics.filter(({ summable }) => summable)).toEqual([]);
});
