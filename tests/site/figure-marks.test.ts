import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSite } from '../support/built-site.ts';
import { attribute, type Element, elementsOf, parsePage, textOf } from '../support/site-pages.ts';

const { outDir, contentDir } = await builtSite('real');
const source = readFileSync(join(contentDir, 'reports/2023-h1/index.mdx'), 'utf8');
const frontmatter = parse(source.split(/^---$/m)[1] ?? '');
const page = parsePage(outDir, 'reports/2023-h1/index.html');
const elements = elementsOf(page);
const byId = (id: string) => elements.filter((element) => attribute(element, 'id') === id);
const ofClass = (name: string, within: readonly Element[] = elements) =>
  within.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
const isOfTheSite = (element: Element) => attribute(element, 'data-site') !== undefined;

describe('every figure', () => {
  const figures: { id: string; value: string; quote: string; kind?: string }[] = frontmatter.metrics;

  test('has one mark that holds its printed value, in a sentence, and leads to its note', () => {
    expect(figures.length).toBeGreaterThan(60);
    expect(ofClass('figure-mark')).toHaveLength(figures.length);
    for (const { id, value, kind } of figures) {
      const [mark, ...more] = byId(`f-${id}`);
      expect(more).toEqual([]);
      expect(mark && textOf(mark)).toBe(value);
      expect(mark && attribute(mark, 'href')).toBe(`#n-${id}`);
      expect(mark && ofClass('figure-mark-planned', [mark]).length).toBe(kind === undefined ? 0 : 1);
      expect(byId(`n-${id}`)).toHaveLength(1);
    }
  });

  test('stands in its quote', () => {
    const sentences = ofClass('sentence');
    for (const { id, value } of figures) {
      const sentence = sentences.find((candidate) =>
        elementsOf(candidate).some((inside) => attribute(inside, 'id') === `f-${id}`),
      );
      expect(sentence && textOf(sentence, isOfTheSite)).toContain(value);
    }
  });

  test('has a note that names its metric and its words, and says how to cite it', () => {
    for (const { id, value } of figures) {
      const [note] = byId(`n-${id}`);
      expect(note && textOf(note).replace(/\s/g, '')).toContain(value.replace(/\s/g, ''));
      expect(note && textOf(note)).toContain(`/reports/2023-h1/#f-${id}.`);
      const hrefs = note ? elementsOf(note).map((element) => attribute(element, 'href')) : [];
      expect(hrefs).toContain(`#f-${id}`);
      expect(hrefs.some((href) => href?.startsWith('/metrics/'))).toBe(true);
    }
  });
});

test('every slip is marked, and noted beside it', () => {
  const errata: { id: string; quote: string }[] = frontmatter.errata;
  expect(ofClass('erratum').map((element) => textOf(element))).toEqual(errata.map(({ quote }) => quote));
  for (const [index, { id }] of errata.entries()) {
    const [sign] = byId(`e-${id}`);
    expect(sign && textOf(sign)).toBe(`勘${index + 1}`);
    expect(sign && isOfTheSite(sign)).toBe(true);
    expect(byId(`er-${id}`)).toHaveLength(1);
  }
});

test('26 and 24 stand beside the sentence, and what can’t be decided', () => {
  const [fails] = ofClass('check-note-fails');
  expect(fails && textOf(fails)).toContain('1 + 9 + 13 + 1 = 24 ≠ 26');
  expect(ofClass('check-note-undecided')).toHaveLength(3);
});

test('every promise leads to its place among the promises', () => {
  const notes = ofClass('commitment-note');
  const hrefs = notes.flatMap((note) => elementsOf(note).map((element) => attribute(element, 'href')));
  const ids = frontmatter.commitments.map(({ id }: { id: string }) => `/commitments/#c-2023-h1-${id}`);
  expect(hrefs.filter((href) => href !== undefined).sort()).toEqual(ids.sort());
});

test('the head says how much is read out of the report, and offers it', () => {
  const [facts] = ofClass('report-reading');
  expect(facts && textOf(facts).replace(/\s/g, '')).toContain(`数据${frontmatter.metrics.length}条`);
  expect(facts && elementsOf(facts).map((element) => attribute(element, 'href'))).toContain(
    '/data/2023-h1/figures.csv',
  );
});

test('the annex for paper lists every figure with its days and its place, then promises and checks', () => {
  const [annex] = ofClass('report-annex');
  const tables = annex ? elementsOf(annex).filter(({ tagName }) => tagName === 'table') : [];
  const rowsOf = (table: Element) => elementsOf(table).filter(({ tagName }) => tagName === 'tr');
  const lists = [frontmatter.metrics, frontmatter.commitments, frontmatter.checks];
  expect(tables.map((table) => rowsOf(table).length)).toEqual(lists.map(({ length }) => length + 1));
  const rows = tables[0] ? rowsOf(tables[0]) : [];
  const fines = rows.find((row) => textOf(row).includes('786300元'));
  expect(fines && textOf(fines)).toMatch(/2023年1月1日—6月10日.*第1\.3条第3段/s);
});
