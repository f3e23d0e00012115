import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkOriginals } from '#src/workspace/check-originals.ts';
import { readOriginals } from '#src/workspace/read-originals.ts';
import {
  convertWithLibreOffice,
  findLibreOffice,
} from '../../../scripts/importing/convert-with-libreoffice.ts';
import { isFullRun, testInFullRun } from '../../support/full-run.ts';
import {
  acceptEverything,
  imported,
  ownContent,
  pageOf,
  workspaceOf,
} from '../../support/imported-document.ts';
import { realDocx } from '../../support/real-report.ts';
import { readRecipe, recipeDir } from '../../support/recipe.ts';
import { entriesOf, headingsOf, pageText, shared, squeezed } from '../../support/report-entries.ts';
import { docxOf, writtenDocument } from '../../support/written-document.ts';
import { writtenDocx } from '../../support/written-docx.ts';

vi.setConfig({ testTimeout: 60_000 });

// Documents in other bureaus' styles: see tests/fixtures/importing/README.md.

const tuned = ['01-decimal-headings', '02-styled-numbering', '04-flat-list', '08-lost-things'];
const setAside = ['03-no-first-level', '05-tables', '06-respectively'];

/** Imports a document, confirms everything, and compares the page with what the recipe says a reader should see. */
async function importAndCompare(name: string, bytes: Uint8Array) {
  const recipe = readRecipe(name);
  const environment = ownContent();
  const read = await imported(environment, bytes);
  if (!read.ok) throw new Error(read.reason);
  await acceptEverything(environment, read.value.id);
  const page = pageOf(environment, read.value.id);
  const [report] = workspaceOf(environment).reports;
  expect(workspaceOf(environment).errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(squeezed(report?.report?.title ?? '') + pageText(page)).toBe(squeezed(recipe.expectedText));
  expect(headingsOf(page)).toEqual(
    recipe.expectedHeadings.map(({ depth, text }) => ({ depth, text: squeezed(text) })),
  );
  const found = entriesOf(page).metrics.map(({ value }) => bare(value));
  return { found, expected: recipe.expectedFigures.map(bare), doubts: read.value.doubts };
}

/** The number and its unit, without 约 and 以上 around it: recipes mark some with and some without. */
function bare(value: string): string {
  return squeezed(value).replace(/^(?:增长|上升|增加|提高|下降|减少|降低)?(?:约|近|超)?|(?:以上)$/g, '');
}

describe.each([
  ['seen while the importer was written', tuned],
  ['set aside until it was written', setAside],
])('%s', (_, names) => {
  const counts = { found: 0, expected: 0, right: 0 };

  test.each(names)('%s', async (name) => {
    const { found, expected, doubts } = await importAndCompare(name, writtenDocument(readRecipe(name)));
    for (const lost of (readRecipe(name).header.get('say') ?? '').split('、'))
      expect(doubts.join()).toContain(lost);
    counts.found += found.length;
    counts.expected += expected.length;
    counts.right += shared(found, expected);
  });

  test('figures: precision and recall', () => {
    expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.95);
    expect(counts.right / counts.expected).toBeGreaterThanOrEqual(0.95);
  });
});

describe('an old .wps', () => {
  const recipe = readRecipe('10-old-wps');

  test('that LibreOffice can’t open is refused in words, too', async () => {
    const convertOldFormat = () => Promise.reject(new Error('no'));
    const read = await imported(ownContent(), writtenDocument(recipe), { convertOldFormat });
    expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('打不开') });
  });

  test('comes in through LibreOffice, or where this machine has none, through what it once made of it', async () => {
    const program = findLibreOffice(process.env);
    const converted =
      program === undefined ? docxOf(recipe) : await convertWithLibreOffice(program, writtenDocument(recipe));
    const { found, expected } = await importAndCompare('10-old-wps', converted);
    expect(found).toEqual(expected);
  }, 60_000);
});

testInFullRun(
  'three hundred pages come in, every figure of them',
  async () => {
    const recipe = readRecipe('12-three-hundred-pages');
    const steps: string[] = [];
    const environment = ownContent();
    const read = await imported(environment, writtenDocument(recipe), {
      progress: (step) => steps.push(step),
    });
    expect(read).toMatchObject({ ok: true, value: { id: '2024' } });
    expect(steps.length).toBeGreaterThan(1);
    const page = pageOf(environment, '2024');
    expect(page.match(/ to: metrics, /g)).toHaveLength(3600);
    // The recipe repeats one page, 一、 and all; in the document the numbers run on.
    const withoutNumbers = (text: string) => text.replace(/[一二三四五六七八九十○]+、(?=第)/g, '');
    const [title = '', ...paragraphs] = recipe.expectedText.split('\n');
    expect(page).toContain(title.slice(0, 8));
    expect(withoutNumbers(pageText(page)) === withoutNumbers(squeezed(paragraphs.join('')))).toBe(true);
    expect(page).toContain('## 九十九、第99单位工作情况');
  },
  60_000,
);

describe('文号 and 签发人 above the title', () => {
  const lines = [
    '石桥县交通运输局文件',
    '石交发〔2024〕15号　　　　签发人：办公室',
    '石桥县交通运输局2024年上半年工作总结',
    '一、工作完成情况',
    '新建农村公路12公里。',
  ];
  const inWord = () =>
    writtenDocx(
      lines.map((text) => ({ kind: 'paragraph', text, label: undefined, heading: undefined, indent: '' })),
    );

  test.each([
    ['in a text', () => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)],
    ['in a .docx', inWord],
  ])('%s stay out of the page, and the page is the original all the same', async (_, bytes) => {
    const environment = ownContent();
    const read = await imported(environment, bytes());
    expect(read).toMatchObject({ ok: true, value: { id: '2024-h1' } });
    await acceptEverything(environment, '2024-h1');
    expect(workspaceOf(environment).errors).toEqual([]);
    const page = pageOf(environment, '2024-h1');
    expect(page).toContain('documentNumber: 石交发〔2024〕15号\n');
    expect(pageText(page)).toBe('一、工作完成情况新建农村公路12公里。');
  });
});

test('a report on a season is of its own days, and so are its figures', async () => {
  const text = [
    '石桥县交通运输局2024年春运工作总结',
    '2024年春运从1月26日开始，至3月5日结束。',
    '共投入客车120辆，发送旅客12.5万人次。2月10日发送旅客1.2万人次。',
  ];
  const environment = ownContent();
  const read = await imported(environment, new TextEncoder().encode(text.join('\r\n')));
  expect(read).toMatchObject({ ok: true, value: { id: '2024-q1-chunyun' } });
  await acceptEverything(environment, '2024-q1-chunyun');
  const page = pageOf(environment, '2024-q1-chunyun');
  expect(page).toContain('kind: 专项报告\n');
  expect(
    entriesOf(page).metrics.map(({ value, coverage, coverageSaid }) => [value, coverage ?? coverageSaid]),
  ).toEqual([
    ['120辆', '春运'],
    ['12.5万人次', '春运'],
    ['1.2万人次', '2024-02-10'],
  ]);
  expect(workspaceOf(environment).errors).toEqual([]);
});

test('sentences that end in a place are promises, a closing is none, and all of it can be published', async () => {
  const lines = [
    '石桥县交通运输局2024年上半年工作总结',
    '二、下半年打算',
    '12月底前建成新客运站。',
    '6月底前启用县物流中心',
    '附件：1.2024年上半年重点项目进展表',
    '2.下半年计划表',
    '石桥县交通运输局',
    '2024年7月3日',
    '（此件公开发布）',
    '（联系人：办公室，联系电话：0745-6223344）',
  ];
  const environment = ownContent();
  const read = await imported(environment, new TextEncoder().encode(lines.join('\r\n')));
  expect(read).toMatchObject({ ok: true, value: { id: '2024-h1' } });
  await acceptEverything(environment, '2024-h1');
  const promises = pageOf(environment, '2024-h1').match(/(?<=title: ").*?(?=")/g);
  expect(promises).toEqual(['建成新客运站', '启用县物流中心']);
  expect(workspaceOf(environment).errors.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('what the importer makes of a Word file agrees with that file', () => {
  const documents = [
    ...[...tuned, ...setAside, ...(isFullRun ? ['12-three-hundred-pages'] : [])].map(
      (name) => [name, () => docxOf(readRecipe(name))] as const,
    ),
    ...['01', '02', '03', '04', '05', '07', '08', '09'].map(
      (name) =>
        [
          `other-bureaus/${name}`,
          () => readFileSync(join(recipeDir, 'other-bureaus', `${name}.docx`)),
        ] as const,
    ),
    ['built/real-report', () => readFileSync(join(recipeDir, 'built/real-report.docx'))] as const,
    ['the real report', realDocx] as const,
  ];

  test.each(documents)('%s', async (_, bytes) => {
    const environment = ownContent();
    const read = await imported(environment, bytes());
    if (!read.ok) {
      // What isn't finished isn't imported.
      expect(read.reason).toMatch(/修订|批注|--id/);
      return;
    }
    const folder = join(environment.contentDir, 'reports', read.value.id);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['original.docx', 'original.txt']));
    rmSync(join(folder, 'original.txt'));
    const [report] = workspaceOf(environment).reports;
    if (report === undefined) throw new Error('No report was imported.');
    const found = checkOriginals(report, readOriginals(report));
    expect(found.filter(({ code }) => code !== '原文-04')).toEqual([]);
    // What is named as missing is what the importer has said, too.
    for (const { message } of found) {
      const kinds = message.matchAll(/(?<=：|、)(\p{sc=Han}+) [0-9]+(?=（|、|。)/gu);
      for (const [, kind = ''] of kinds) expect(read.value.doubts.join()).toContain(kind.slice(0, 2));
    }
  });
});
