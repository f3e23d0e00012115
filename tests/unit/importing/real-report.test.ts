import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { toGb18030 } from '../../support/gb18030.ts';
import {
  acceptEverything,
  imported,
  ownContent,
  ownContentWithRegisters,
  pageOf,
  workspaceOf,
} from '../../support/imported-document.ts';
import { realDocx, realEntries, realText, realTextInWord } from '../../support/real-report.ts';
import { recipeDir } from '../../support/recipe.ts';
import { entriesOf, figuresByPlace, pageText, squeezed } from '../../support/report-entries.ts';

vi.setConfig({ testTimeout: 60_000 });

// The real report in the formats it may come in, imported, confirmed as it is, and checked, beside what people read.

const utf8 = () => new TextEncoder().encode(realText);
const known = figuresByPlace(realEntries.metrics, squeezed(realText));

const documents: readonly (readonly [name: string, bytes: () => Uint8Array, text: string])[] = [
  ['a .docx with automatic numbers, superscripts and a table', realDocx, realTextInWord],
  [
    'the same .docx saved by LibreOffice',
    () => readFileSync(join(recipeDir, 'built', 'real-report.docx')),
    realTextInWord,
  ],
  ['text in GBK', () => toGb18030(realText.replaceAll('\n', '\r\n')), realText],
  ['text in UTF-8', utf8, realText],
];

describe.each(documents)('as %s', (_, bytes, text) => {
  test.each([
    ['empty', ownContent],
    ['full', ownContentWithRegisters],
  ])('with %s registers', async (_, content) => {
    const environment = content();
    expect(await imported(environment, bytes())).toMatchObject({ ok: true, value: { id: '2023-h1' } });
    expect(workspaceOf(environment).errors.map(({ code }) => code)).toContain('草稿-01');
    expect(await acceptEverything(environment, '2023-h1')).toMatchObject({ left: 0, skipped: 0 });
    const { errors, reports } = workspaceOf(environment);
    // Slips of the text ask for a look until they are registered as errata.
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);

    const page = pageOf(environment, '2023-h1');
    expect(squeezed(reports[0]?.report?.title ?? '') + pageText(page)).toBe(squeezed(text));
    const read = figuresByPlace(entriesOf(page).metrics, squeezed(text));
    const right = [...read.keys()].filter((place) => known.has(place)).length;
    expect(known.size).toBe(70);
    expect(right / known.size).toBeGreaterThanOrEqual(0.95);
    expect(right / read.size).toBeGreaterThanOrEqual(0.95);
  });
});

describe('with full registers', async () => {
  const environment = ownContentWithRegisters();
  await imported(environment, utf8());
  await acceptEverything(environment, '2023-h1');
  const entries = entriesOf(pageOf(environment, '2023-h1'));
  const read = figuresByPlace(entries.metrics, squeezed(realText));

  test.each([
    ['metric', 0.95],
    ['subject', 0.9],
    ['kind', 0.95],
  ] as const)('the %s of a figure is right for %d of them', (field, share) => {
    const right = [...known].filter(([place, figure]) => read.get(place)?.[field] === figure[field]);
    expect(right.length / known.size).toBeGreaterThanOrEqual(share);
  });

  test('what covers less than the half-year is said to', () => {
    const coverage = (value: string) => entries.metrics.find((figure) => figure.value === value);
    expect(coverage('786300元')).toMatchObject({ coverage: '2023-01-01..2023-06-10' });
    expect(coverage('14台')).toMatchObject({ coverage: '2023-01-01..2023-06-10' });
    expect(coverage('7.2万人次')).toMatchObject({ coverageSaid: '春运期间' });
  });

  test('what is of which is said', () => {
    const whole = (value: string) =>
      entries.metrics.find(
        ({ id }) => id === entries.metrics.find((figure) => figure.value === value)?.parent,
      )?.value;
    expect(['9起', '13起', '14台', '576.15吨', '18700元', '1.48万元'].map(whole)).toEqual([
      '26起',
      '26起',
      '334台',
      '10149.1吨',
      '786300元',
      undefined,
    ]);
  });

  test('every step of a project that is proposed is the one that people read', () => {
    const steps = new Map(realEntries.projects.map(({ project, step }) => [project, step]));
    expect(entries.projects.length).toBeGreaterThanOrEqual(10);
    for (const { project, step } of entries.projects)
      expect(`${project} ${step}`).toBe(`${project} ${steps.get(project)}`);
  });

  test('every time that something falls due is found, and nothing else is taken for one', () => {
    const dues = (lines: typeof entries.commitments) =>
      lines.flatMap(({ due, quote }) =>
        due === undefined ? [] : [String(due)].map((date) => ({ date, quote })),
      );
    const proposed = dues(entries.commitments).map(({ date }) => date);
    // What one sentence says of two projects, or of two steps of one, people have read as two promises.
    const expected = dues(realEntries.commitments).filter(
      ({ date, quote }, index, all) =>
        all.findIndex((other) => other.date === date && other.quote === quote) === index,
    );
    expect(proposed.toSorted()).toEqual(expected.map(({ date }) => date).toSorted());
  });
});
