import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSearchAddress } from '#src/client/search/search-address.ts';
import { findNumerals } from '#src/language/numeral/numeral.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import { firstNumber } from '#src/search/understanding/read-number.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { mendReport } from '#src/workspace/mend-content.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { adversarialTokens, inLines, onOneLine, repeated } from '../../support/adversarial-texts.ts';
import { site } from '../../support/content-folder.ts';
import { imported, ownContentWithRegisters } from '../../support/imported-document.ts';
import { docxOfBody } from '../../support/written-docx.ts';

// Each token of our readers, n and 4n times, wherever a text may stand: time may grow with the text, not with its square.

const asOf = { year: 2026, month: 11, day: 22 };
const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-growth-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;
const registers: Files = {
  'topics.yaml': '- { id: roads, name: 公路 }\n',
  'metrics/a.yaml': '- { id: cars, name: 检测车辆, topic: roads, unit: 台, definition: 车 }\n',
  'projects/a.yaml': 'id: bridge\nname: 三江桥\ntopic: roads\nkind: 桥\n',
};

function check(files: Files): void {
  rmSync(contentDir, { recursive: true, force: true });
  for (const [name, contents] of Object.entries({ ...registers, ...files })) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true });
    writeFileSync(join(contentDir, name), contents);
  }
  readWorkspace(contentDir, asOf, contentDir, 'preview', undefined, site);
}

function page(body: string, fields = ''): Files {
  const frontmatter = `title: 示例报告\nperiod: 2023-h1\nkind: 工作总结\n${fields}`;
  return { 'reports/2023-h1/index.mdx': `---\n${frontmatter}---\n\n${body}\n` };
}

function paragraphsOf(lines: readonly string[]): Uint8Array {
  const escaped = lines.map((line) =>
    line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/\p{Cc}/gu, ''),
  );
  return docxOfBody(escaped.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''));
}

const original = 'reports/2023-h1/original';
const title = '示例县2023年上半年工作总结';
const figure = (quote: string) => `metrics:\n  - { id: a, metric: cars, value: "9台", quote: "${quote}" }\n`;

/** On one line, up to the bound of a line. */
const onLine: Readonly<Record<string, (text: string) => unknown>> = {
  'a paragraph': (text) => check(page(`甲${text}`)),
  'the beginning of a line': (text) => check(page(text)),
  'a heading': (text) => check(page(`## 一、${text}`)),
  'a cell': (text) => check(page(`| 甲 | 乙（台） |\n| - | - |\n| a | ${text} |`)),
  'a link': (text) => check(page(`[${text}](https://a.cn)`)),
  'a target': (text) => check(page(`[甲](${text})`)),
  'a value': (text) => check(page('甲', `subject: ${text}\n`)),
  'a quote': (text) => check(page(`检测车辆9台${text}`, figure(`检测车辆9台${text}`))),
  'a register': (text) =>
    check({ 'projects/a.yaml': `id: bridge\nname: "${text}"\ntopic: roads\nkind: 桥\n` }),
  numerals: findNumerals,
  'a quantity': parseQuantity,
  'a query': (text) => [readQuery(text), normalText(text), firstNumber(text)],
  'an address': (text) => readSearchAddress(new URLSearchParams({ q: text, year: text, sort: text })),
};

/** In a file of many lines. */
const inFile: Readonly<Record<string, (token: string, length: number) => unknown>> = {
  paragraphs: (token, length) => check(page(inLines(token, length))),
  'a paragraph of many lines': (token, length) => check(page(inLines(token, length, '\n'))),
  headings: (token, length) => check(page(inLines(`## ${token}`, length))),
  rows: (token, length) =>
    check(page(`| 甲 | 乙（台） |\n| - | - |\n${inLines(`| ${token} `, length, ' |\n')} |`)),
  frontmatter: (token, length) => check(page('甲', `${inLines(token, length, '\n')}\n`)),
  'an original': (token, length) =>
    check({ ...page('甲乙丙丁'), [`${original}.txt`]: `示例报告\n甲乙${inLines(token, length)}` }),
  'a Word file': (token, length) =>
    check({
      ...page('甲乙丙丁'),
      [`${original}.docx`]: paragraphsOf(inLines(token, length, '\n').split('\n')),
    }),
  'what --fix mends': (token, length) =>
    mendReport(`---\ntitle: 甲\n${inLines(token, length, '\n')}\n---\n\n${inLines(token, length)}\n`),
  'an import': (token, length) =>
    imported(
      ownContentWithRegisters(),
      new TextEncoder().encode(`${title}\n${inLines(token, length, '\n')}`),
    ),
  'an import of a Word file': (token, length) =>
    imported(ownContentWithRegisters(), paragraphsOf([title, ...inLines(token, length, '\n').split('\n')])),
};

/** Milliseconds of the processor that something takes. */
async function timeOf(run: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Below this, in milliseconds, a time says nothing of how it grows. */
const floor = 200;
/** Four times the text may take four times as long, and half as much again by chance. */
const steepest = 6;

async function steepIn(run: (token: string, length: number) => unknown, length: number): Promise<string[]> {
  const steep: string[] = [];
  await run('甲', length);
  for (const token of adversarialTokens) {
    const measured: { short: number; long: number }[] = [];
    const best = () => ({
      short: Math.min(...measured.map(({ short }) => short)),
      long: Math.min(...measured.map(({ long }) => long)),
    });
    const isSteep = () => best().long > floor && best().long > steepest * best().short;
    // A garbage collection may fall into one run; it doesn't fall into three.
    do {
      const short = await timeOf(() => run(token, length));
      measured.push({ short, long: await timeOf(() => run(token, 4 * length)) });
    } while (isSteep() && measured.length < 3);
    if (isSteep()) steep.push(`${JSON.stringify(token)}: ${best().short} → ${best().long}`);
  }
  return steep;
}

test.each(Object.entries(onLine))(
  'time grows with the length of a line: %s',
  async (_name, run) => {
    expect(await steepIn((token, length) => run(onOneLine(repeated(token, length))), 2400)).toEqual([]);
  },
  3_600_000,
);

test.each(Object.entries(inFile))(
  'time grows with the length of a file: %s',
  async (_name, run) => {
    expect(await steepIn(run, 8_000)).toEqual([]);
  },
  3_600_000,
);
