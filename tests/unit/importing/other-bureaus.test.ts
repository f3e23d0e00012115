import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  convertWithLibreOffice,
  findLibreOffice,
} from '../../../scripts/importing/convert-with-libreoffice.ts';
import {
  acceptEverything,
  imported,
  ownContent,
  pageOf,
  workspaceOf,
} from '../../support/imported-document.ts';
import { recipeDir } from '../../support/recipe.ts';
import { entriesOf, headingsOf, shared, squeezed } from '../../support/report-entries.ts';

vi.setConfig({ testTimeout: 60_000 });

// Documents by another hand, and what that hand reads in them: see tests/fixtures/importing/other-bureaus/README.md.

const folder = join(recipeDir, 'other-bureaus');
const program = findLibreOffice(process.env);
const bytesOf = (file: string) => readFileSync(join(folder, file));

interface Expected {
  readonly title: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly figures: readonly {
    readonly value: string;
    readonly unit?: string;
    readonly optional?: boolean;
  }[];
  readonly projects: readonly string[];
  readonly commitments: readonly { readonly quote: string; readonly due: string | null }[];
}

/** A value by its number and unit only: the writer and the importer draw the line before and behind it elsewhere. */
function bare(value: string): string {
  return squeezed(value.replace(/<[^>]*>/g, ''))
    .normalize('NFKC')
    .replaceAll(',', '')
    .replace(/^(?:同比|环比)?(?:增长|上升|增加|提高|下降|减少|降低|回落)/, '')
    .replace(/^(?:合计|共计|累计|约|近|超过?|突破|不[少低]于)/, '')
    .replace(/(?:以上|左右)$/, '');
}

/** 12条26.9公里 is two figures; a cell's number has the unit of its column. */
function bareValues({ value, unit = '' }: Expected['figures'][number]): string[] {
  const whole = bare(value);
  const [, count, rest] = /^([0-9]+[条处个批支座])([0-9].*)$/.exec(whole) ?? [];
  if (count !== undefined && rest !== undefined) return [count, rest];
  return [whole.endsWith(unit) ? whole : `${whole}${unit}`];
}

const isNone = (value: string) => /^(?:零|无一|未发生一)/.test(value);

/** Imports a document, confirms all of it, and counts how it agrees with what is expected. */
async function readDocument(file: string) {
  const expected = JSON.parse(
    readFileSync(join(folder, file.replace(/\.\w+$/, '.expected.json')), 'utf8'),
  ) as Expected;
  const environment = ownContent();
  const read = await imported(environment, bytesOf(file), {
    convertOldFormat: async (bytes) =>
      program === undefined ? undefined : convertWithLibreOffice(program, bytes),
  });
  if (!read.ok) throw new Error(read.reason);
  await acceptEverything(environment, read.value.id);
  const { errors, reports, catalogue } = workspaceOf(environment);
  const page = pageOf(environment, read.value.id);
  const { metrics, commitments } = entriesOf(page);

  // Above all: the page says what the document says, and all of its numbers are accounted for.
  expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(squeezed(reports[0]?.report?.title ?? '')).toBe(squeezed(expected.title));
  const bareHeading = (depth: number, text: string) => [depth, squeezed(text).replace(/[：:]$/, '')];
  expect(headingsOf(page).map(({ depth, text }) => bareHeading(depth - 1, text))).toEqual(
    expected.headings.map(({ level, text }) => bareHeading(level, text)),
  );

  const found = metrics.map(({ value }) => bare(value)).filter((value) => !isNone(value));
  const asked = expected.figures.filter(({ value, optional }) => optional !== true && !isNone(value));
  const wanted = asked.flatMap(bareValues);
  const names = catalogue.projects.map(({ name }) => name);
  const isAbout = (a: string, b: string) => squeezed(a).includes(squeezed(b).slice(0, 12));
  const met = expected.commitments.filter(({ quote }) =>
    commitments.some((other) => isAbout(other.quote, quote) || isAbout(quote, other.quote)),
  );
  return {
    id: read.value.id,
    figures: { found, wanted, allowed: expected.figures.flatMap(bareValues) },
    projects: { right: expected.projects.filter((name) => names.includes(name)).length, names, expected },
    promises: { right: met.length, asked: expected.commitments.length },
  };
}

describe.each([
  {
    name: 'seen while the rules were written',
    files: {
      '01.docx': '2024-h1',
      '02.docx': '2023-h2',
      '04.docx': '2025-h1',
      '06.txt': '2024-h1',
      '09.docx': '2023-h2',
      ...(program === undefined ? {} : { '11.doc': '2024-h1' }),
    },
    least: { recall: 0.98, precision: 0.98, projects: 0.9, promises: 0.95 },
  },
  {
    name: 'set aside until they were',
    files: { '03.docx': '2024-h1', '05.docx': '2023-h1', '07.docx': '2024-h1' },
    least: { recall: 0.97, precision: 0.95, projects: 0.6, promises: 0.95 },
  },
])('$name', ({ files, least }) => {
  const counts = { found: 0, right: 0, wanted: 0, met: 0, projects: 0, named: 0, promises: 0, promised: 0 };

  test.each(Object.entries(files))('%s', async (file, id) => {
    const { figures, projects, promises, ...read } = await readDocument(file);
    expect(read.id).toBe(id);
    counts.found += figures.found.length;
    counts.right += shared(figures.found, figures.allowed);
    counts.wanted += figures.wanted.length;
    counts.met += shared(figures.wanted, figures.found);
    counts.projects += projects.expected.projects.length;
    counts.named += projects.right;
    counts.promises += promises.asked;
    counts.promised += promises.right;
  });

  test('figures, projects and promises: how many are found, and how many of the found are right', () => {
    expect(counts.met / counts.wanted).toBeGreaterThanOrEqual(least.recall);
    expect(counts.right / counts.found).toBeGreaterThanOrEqual(least.precision);
    expect(counts.named / counts.projects).toBeGreaterThanOrEqual(least.projects);
    expect(counts.promised / counts.promises).toBeGreaterThanOrEqual(least.promises);
  });
});

test('what a page can’t show is named', async () => {
  const read = await imported(ownContent(), bytesOf('09.docx'));
  expect(read).toMatchObject({ ok: true, value: { doubts: [expect.stringContaining('文本框 1')] } });
  expect(read.ok && read.value.doubts.join()).toContain('公式 1');
});

test.each([
  ['08.docx', '21 处还没有接受的修订', '接受所有修订'],
  ['08.docx', '1 条批注', '删除文档中的所有批注'],
  ['10-picture.docx', '没有文字，只有：图片 3', '从签发的 Word 文件导入'],
  ['12-empty.docx', '没有文字', '从签发的 Word 文件导入'],
  ['11.doc', '没有装 LibreOffice', '“另存为” .docx'],
])('%s is refused: %s, and what to do: %s', async (file, why, cure) => {
  const read = await imported(ownContent(), bytesOf(file));
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
  expect(read).toMatchObject({ ok: false, reason: expect.stringContaining(cure) });
});
