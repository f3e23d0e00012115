import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { checkWorkspace } from '#src/workspace/read-workspace.ts';
import { site } from '../support/content-folder.ts';
import { openBrowser } from '../support/open-browser.ts';

// A PDF as programs make them: dozens of subset fonts that say radicals for characters, raised digits, headers, page numbers.

const { newPage } = openBrowser();
const root = mkdtempSync(join(tmpdir(), 'tongtu-printed-'));
const day = { year: 2026, month: 11, day: 22 };
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inHeader = (words: string) =>
  `<div style="font: 9pt 'Noto Serif CJK SC'; width: 100%; text-align: center">${words}</div>`;

/** The original of a report as a PDF. */
async function print(text: string): Promise<Uint8Array> {
  const page = await newPage();
  const [title = '', ...lines] = text.split('\n').map((line) => line.replaceAll('<', '&lt;').trim());
  const paragraphs = lines.map((line) =>
    line.includes('\t')
      ? `<table><tr>${line
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr></table>`
      : `<p>${line.replace(/(?<=m)[23]/g, '<sup>$&</sup>')}</p>`,
  );
  await page.setContent(
    `<style>body { font: 16pt/1.8 'Noto Serif CJK SC' } p { text-indent: 2em; margin: 0 }</style><h1>${title}</h1>${paragraphs.join('')}`,
  );
  return page.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '28mm', right: '26mm' },
    displayHeaderFooter: true,
    headerTemplate: inHeader('青石县交通运输局工作简报'),
    footerTemplate: inHeader('第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页'),
  });
}

test.each([
  ['content', '2023-h1', '786300'],
  ['examples/county', '2023-h2', undefined],
  ['examples/county', '2022-01-chunyun', undefined],
])(
  '%s/%s agrees with its own print, and with no other',
  async (content, id, number) => {
    const contentDir = join(root, id);
    cpSync(join(import.meta.dirname, '../..', content), contentDir, { recursive: true });
    const folder = join(contentDir, 'reports', id);
    const text = readFileSync(join(folder, 'original.txt'), 'utf8');
    const told = async (printed: string) => {
      writeFileSync(join(folder, 'original.pdf'), await print(printed));
      const { errors } = await checkWorkspace(contentDir, day, contentDir, 'preview', startOfDay(day), site);
      return errors.filter(({ message }) => message.includes('original.pdf')).map(({ code }) => code);
    };
    expect(await told(text)).toEqual([]);
    const digits = number ?? /[0-9]{3,}(?=[^0-9年])/.exec(text.split('\n').slice(1).join('\n'))?.[0] ?? '';
    expect(
      await told(text.replace(digits, `${digits.slice(0, -1)}${digits.endsWith('1') ? '2' : '1'}`)),
    ).toEqual(['原文-03']);
  },
  120_000,
);
