import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecipeLine } from './recipe.ts';
import { entriesOf } from './report-entries.ts';
import { writtenDocx } from './written-docx.ts';

const folder = join(import.meta.dirname, '../../content/reports/2023-h1');

/** The real report as it was received. */
export const realText = readFileSync(join(folder, 'original.txt'), 'utf8');

/** What people have read out of it. */
export const realEntries = entriesOf(readFileSync(join(folder, 'index.mdx'), 'utf8'));

/** The real report's text with the powers that Word sets as superscripts. */
export const realTextInWord = realText.replaceAll('3000m2', '3000m²').replaceAll('1300m3', '1300m³');

/**
 * The real report as a .docx: 一、 （一） 1、 are numbered automatically, m2 and m3 have superscripts, and six works of
 * maintenance stand in a table. Read in order, its text is the report's.
 */
export function realDocx(): Uint8Array {
  const [title = '', ...paragraphs] = realText
    .replace('抓\n项目', '抓项目')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return writtenDocx([paragraph(title), ...paragraphs.flatMap(linesOf)], {
    levels: [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'chineseCounting', text: '（%2）' },
      { format: 'decimal', text: '%3、' },
    ],
  });
}

const labels = [/^[一二]、/, /^（[一二三四五]）/, /^[123]、/];

function linesOf(text: string): RecipeLine[] {
  const raised = text.replaceAll('3000m2', '3000m^2^').replaceAll('1300m3', '1300m^3^');
  const [before, table, after] = raised.split(/(?<=3000m\^2\^；)(.*疏通涵洞18道。)/);
  if (table !== undefined && after !== undefined) {
    const cells = table.split(/(?<=；)/);
    const rows = [0, 2, 4].map((at): RecipeLine => ({ kind: 'row', cells: cells.slice(at, at + 2) }));
    return [paragraph(before ?? ''), ...rows, paragraph(after)];
  }
  const level = labels.findIndex((label) => label.test(text));
  const printed = labels[level]?.exec(text)?.[0];
  if (printed === undefined) return [paragraph(raised)];
  return [{ ...paragraph(raised.slice(printed.length)), label: { level, printed } }];
}

function paragraph(text: string): Extract<RecipeLine, { kind: 'paragraph' }> {
  return { kind: 'paragraph', text, label: undefined, heading: undefined, indent: '' };
}
