import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { allChecks } from '#src/catalogue/catalogue.ts';
import {
  checkCells,
  checkRoles,
  checkSides,
  checksByReport,
  countedTogether,
  formulaUnit,
  verdictSections,
} from '#src/catalogue/check-words.ts';
import type { Check } from '#src/records/check.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

/** The checks of a report; every figure is of the metric that its unit tells, and its quote is `编号` and the value. */
function checksOf(figures: Record<string, string>, checks: string): Check[] {
  const metricOf = (value: string) =>
    value.endsWith('件')
      ? 'letters'
      : value.endsWith('%')
        ? 'share'
        : value.endsWith('元')
          ? 'fines'
          : 'cases';
  const lines = Object.entries(figures).map(
    ([id, value]) =>
      `  - { id: ${id}, metric: ${metricOf(value)}, value: "${value}", quote: "${id}为${value}", coverage: 2023-h1 }`,
  );
  const body = `${Object.entries(figures)
    .map(([id, value]) => `${id}为${value}`)
    .join('，')}。`;
  const report = sampleReport('2023-h1', `metrics:\n${lines.join('\n')}\nchecks:\n${checks}`, body);
  const { catalogue, errors } = buildCatalogue(sampleRegisters(), [report]);
  expect(errors).toEqual([]);
  return allChecks(catalogue);
}

const sum = (parts: string, more = '') =>
  `  - { id: c, relation: sum, title: 合计, whole: w, parts: [${parts}]${more} }`;

describe('a sum that fails', () => {
  const [check] = checksOf(
    { w: '26起', a: '1件', b: '9起', c: '13起', d: '1起' },
    sum('a, b, c, d', ', acknowledged: 照原文公布'),
  );

  test('has two sides: what the report prints, and what the site reckons in the same unit', () => {
    expect(checkSides(check!)).toEqual({
      left: { label: '报告所列', isComputed: false, value: '26起' },
      sign: '≠',
      signName: '不等于',
      right: { label: '分列4项之和', isComputed: true, value: '24起' },
    });
    expect(check?.formula).toBe('1 + 9 + 13 + 1 = 24 ≠ 26');
    expect(checkRoles(check!)).toEqual(['分项', '分项', '分项', '分项', '合计']);
    expect(formulaUnit(check!)).toBeUndefined();
  });

  test('says which unlike counting words were counted together', () => {
    expect(countedTogether(check!)).toBe('1件 + 9起 + 13起 + 1起，按个数相加');
    const [alike] = checksOf({ w: '3起', a: '1起', b: '2起' }, sum('a, b'));
    expect(countedTogether(alike!)).toBeUndefined();
  });

  test('can be counted: a cell for each unit, two of them missing', () => {
    expect(checkCells(check!)).toEqual([
      { kind: 'part', start: 0, length: 1 },
      { kind: 'part', start: 1, length: 9 },
      { kind: 'part', start: 10, length: 13 },
      { kind: 'part', start: 23, length: 1 },
      { kind: 'missing', start: 24, length: 2 },
    ]);
  });
});

test('parts that come to more than the whole lie beyond it', () => {
  const [check] = checksOf({ w: '3起', a: '2起', b: '2起' }, sum('a, b', ', acknowledged: 照原文公布'));
  expect(checkCells(check!)?.at(-1)).toEqual({ kind: 'beyond', start: 3, length: 1 });
});

test.each([
  ['more than sixty', { w: '61起', a: '60起', b: '1起' }],
  ['money', { w: '3元', a: '2元', b: '1元' }],
])('%s cannot be counted with the eyes', (_name, figures) => {
  expect(checkCells(checksOf(figures, sum('a, b'))[0]!)).toBeUndefined();
});

test('money is reckoned in the printed unit where all are printed in it, else in 元', () => {
  const more = ', acknowledged: 照原文公布';
  const [alike] = checksOf({ w: '5万元', a: '1.5万元', b: '2万元' }, sum('a, b', more));
  expect(checkSides(alike!)?.right.value).toBe('3.5万元');
  const [unlike] = checksOf({ w: '5万元', a: '1.5万元', b: '200元' }, sum('a, b', more));
  expect(checkSides(unlike!)?.right.value).toBe('15200元');
  expect(formulaUnit(unlike!)).toBe('元');
});

test('a part larger than its whole, and a ratio that does not come out', () => {
  const [part, ratio] = checksOf(
    { w: '3起', p: '4起', x: '8起', r: '60%' },
    `  - { id: c, relation: part, title: 部分, part: p, whole: w, acknowledged: 照原文公布 }
  - { id: d, relation: ratio, title: 比例, part: p, whole: x, ratio: r, acknowledged: 照原文公布 }`,
  );
  expect(checkSides(part!)).toMatchObject({ left: { value: '4起' }, sign: '>', right: { value: '3起' } });
  expect(checkSides(ratio!)).toMatchObject({
    left: { value: '60%' },
    right: { value: '50.0%', isComputed: true },
  });
});

test('what asks for a look comes first; a relation that holds has no sides', () => {
  const checks = checksOf(
    { w: '3起', a: '1起', b: '2起' },
    `${sum('a, b')}\n  - { id: e, relation: undecided, title: 疑问, figures: [a, b], reason: 没有说 }`,
  );
  expect(verdictSections(checks).map(({ verdict }) => verdict)).toEqual(['undecided', 'holds']);
  expect(checks.map((check) => checkSides(check))).toEqual([undefined, undefined]);
  expect(checks.map((check) => formulaUnit(check))).toEqual(['起', undefined]);
  expect(checks.map((check) => checkRoles(check))).toEqual([['分项', '分项', '合计'], []]);
  expect(checks.map((check) => checkCells(check)?.length)).toEqual([2, undefined]);
});

test('the checks of each report stay in the order of the reports', () => {
  const [check] = checksOf({ w: '3起', a: '1起', b: '2起' }, sum('a, b'));
  const of = (reportId: string, id: string) => ({ ...check!, reportId, id });
  const grouped = checksByReport([of('2023-h2', 'a'), of('2023-h1', 'b'), of('2023-h2', 'c')]);
  expect(grouped.map(({ reportId, checks }) => [reportId, checks.map(({ id }) => id)])).toEqual([
    ['2023-h2', ['a', 'c']],
    ['2023-h1', ['b']],
  ]);
});
