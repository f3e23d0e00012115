import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { mendContent } from '#src/workspace/mend-content.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { bytesLike } from '../../support/bytes-like.ts';
import { goodContent, writeContent } from '../../support/content-folder.ts';
import { toGb18030 } from '../../support/gb18030.ts';
import { report } from '../../support/mistakes.ts';

// What a clerk with WPS and Notepad most often does, and what then follows: the message, its line, and its cure done to
// the letter, after which nothing is left to tell.

const asOf = { year: 2026, month: 11, day: 22 };
const source = goodContent().get(report) ?? '';
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-clerk-'));
  writeContent(contentDir, goodContent());
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const check = () => readWorkspace(contentDir, asOf, contentDir).errors;
const path = () => join(contentDir, report);
const write = (text: string) => writeFileSync(path(), text);
const replaced = (from: string | RegExp, to: string) => {
  const text = source.replace(from, () => to);
  expect(text).not.toBe(source);
  return text;
};
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

/** What a cure says to write, pasted over what stands there. */
function pasted(
  text: string,
  { at, cure, current = '' }: AuthoringError,
  form: RegExp,
  over = current,
): string {
  const words = form.exec(cure)?.[1];
  const lines = text.split('\n');
  const line = lines[at.line - 1] ?? '';
  expect([words, line]).toEqual([expect.any(String), expect.stringContaining(over)]);
  lines[at.line - 1] = line.replace(over, () => words ?? '');
  return lines.join('\n');
}

const entry = '  - { id: fines,';
const fines = source.split('\n').find((line) => line.startsWith(entry)) ?? '';
const withFines = (change: (line: string) => string) => replaced(fines, change(fines));

test.each<[string, () => string, string[]]>([
  [
    'full-width signs',
    () => withFines((line) => line.replaceAll(', ', '，').replaceAll(': ', '：')),
    ['开头-03', '开头-10'],
  ],
  ['full-width braces', () => withFines((line) => line.replace('{', '｛').replace('}', '｝')), ['开头-10']],
  [
    'curly quotation marks of WPS',
    () => withFines((line) => line.replaceAll(/"([^"]*)"/g, '“$1”')),
    ['开头-10'],
  ],
  [
    'a quotation mark left out',
    () => withFines((line) => line.replace('元", coverage', '元, coverage')),
    ['开头-01'],
  ],
  ['a brace left out', () => withFines((line) => line.replace(/ \}$/, '')), ['开头-01']],
  ['a comma left out', () => withFines((line) => line.replace(', quote', ' quote')), ['开头-01']],
  ['quotation marks left out', () => withFines((line) => line.replaceAll('"', '')), ['开头-08']],
  ['an entry set in otherwise', () => withFines((line) => `  ${line}`), ['开头-01']],
  ['a tab', () => withFines((line) => line.replace(/^ {2}/, '\t')), ['开头-02']],
  [
    'pasted from Word, with spaces that aren’t',
    () => withFines((line) => line.replaceAll(', ', ',\u00a0').replace('{', '\u200b{')),
    ['开头-11'],
  ],
  ['a full-width space in front', () => withFines((line) => line.replace(/^ {2}/, '　')), ['开头-11']],
  [
    'full-width digits in a date',
    () => withFines((line) => line.replace('2023-01-01', '２０２３-01-01')),
    ['开头-07'],
  ],
  ['dashes that are too long', () => replaced(/^---\n/, '———\n'), ['文件-04']],
])('%s: told once at its line, and --fix does what it says', (_name, wrong, codes) => {
  const text = wrong();
  write(text);
  const faults = check();
  expect(new Set(faults.map(({ code }) => code)), JSON.stringify(faults, null, 1)).toEqual(new Set(codes));
  const line = text.startsWith('---\n') ? lineOf(source, fines) : 1;
  for (const { at, cure } of faults)
    expect([at.line, cure]).toEqual([line, expect.stringContaining('--fix')]);
  expect(mendContent(contentDir)).toEqual([path()]);
  expect(check()).toEqual([]);
  expect(readFileSync(path(), 'utf8')).toBe(source);
});

test.each<[string, () => string, string, RegExp, string?]>([
  [
    'a date with dots',
    () => replaced('issuer:', 'issuedOn: 2023.7.5\nissuer:'),
    '字段-03',
    /写成 (2023-07-05)/,
    '2023.7.5',
  ],
  [
    'a date in Chinese',
    () => replaced('issuer:', 'issuedOn: 2023年7月5日\nissuer:'),
    '字段-03',
    /写成 (2023-07-05)/,
    '2023年7月5日',
  ],
  [
    'a word of the site in Chinese',
    () => withFines((line) => line.replace(' }', ', kind: 计划 }')).replace('kind: 计划', 'kind: 实际'),
    '字段-03',
    /如 (kind: actual)/,
  ],
  [
    'an id mistyped',
    () => withFines((line) => line.replace('metric: fines', 'metric: fine')),
    '登记-02',
    /改成 (fines)/,
    'fine,',
  ],
])('%s: the cure’s words are those to write', (_name, wrong, code, form, over) => {
  const text = wrong();
  write(text);
  const [fault, ...others] = check();
  expect([fault?.code, others]).toEqual([code, []]);
  if (fault === undefined) return;
  const told = { ...fault, cure: `${fault.message}${fault.cure}` };
  write(pasted(text, told, form, over).replace('metric: fines ', 'metric: fines, '));
  expect(check()).toEqual([]);
});

test('a value that isn’t as printed, and a quote that isn’t literal: the message holds what is printed', () => {
  write(withFines((line) => line.replace('罚款786300元"', '罚款了786300元"')));
  const [quote, ...none] = check();
  expect([quote?.code, quote?.at.line, none]).toEqual(['引文-01', lineOf(source, fines), []]);
  const printed = /最像的一句是：(.*)$/.exec(quote?.cure ?? '')?.[1] ?? '';
  write(source.replace(fines, () => fines.replace(/quote: "[^"]*"/, `quote: "${printed}"`)));
  expect(check()).toEqual([]);
  write(withFines((line) => line.replace('value: "786300元"', 'value: "768300元"')));
  const [value, ...more] = check();
  expect([value?.code, value?.at.line, more]).toEqual(['引文-04', lineOf(source, fines), []]);
  expect(value?.current).toContain('罚款786300元');
});

test('a line copied and its id left: the second is told, another id mends it', () => {
  const copy = fines.replace('id: fines', 'id: fines').replace(/quote: "[^"]*"/, 'quote: "罚款786300元"');
  write(replaced(fines, `${fines}\n${copy}`));
  const fault = check().find(({ code }) => code === '数据-01');
  expect(fault?.at.line).toBe(lineOf(source, fines) + 1);
  write(source);
  expect(check()).toEqual([]);
});

test('saved as GBK: told with the line, and saving it as UTF-8 mends it', () => {
  writeFileSync(path(), toGb18030(source));
  const faults = check();
  expect(faults.map(({ code, at }) => [code, at.line])).toEqual([['文件-01', 2]]);
  expect(faults[0]?.cure).toContain('UTF-8');
  expect(mendContent(contentDir)).toEqual([]);
  write(`\ufeff${source}`);
  expect(check()).toEqual([]);
});

test('a folder renamed: the cure names the folder that mends it', () => {
  renameSync(join(contentDir, 'reports/2023-h1'), join(contentDir, 'reports/2023-shang'));
  const fault = check().find(({ code }) => code === '报告-01');
  const name = /文件夹改名为 ([^，]+)，/.exec(fault?.cure ?? '')?.[1] ?? '';
  renameSync(join(contentDir, 'reports/2023-shang'), join(contentDir, 'reports', name));
  expect(check()).toEqual([]);
});

test('an attachment forgotten, and a picture whose name has a space', () => {
  const place = '\n## ';
  write(source.replace(place, () => `\n<Attachment file="附件9.pdf" title="附件9 清单" />\n${place}`));
  const [missing, ...none] = check();
  expect([missing?.code, none]).toEqual(['文件-05', []]);
  writeFileSync(join(contentDir, 'reports/2023-h1/附件9.pdf'), bytesLike('附件9.pdf'));
  expect(check()).toEqual([]);
  const wrong = source.replace(place, () => `\n![示例桥](图 1.png)\n${place}`);
  write(wrong);
  rmSync(join(contentDir, 'reports/2023-h1/附件9.pdf'));
  writeFileSync(join(contentDir, 'reports/2023-h1/图 1.png'), bytesLike('图 1.png'));
  const [fault, ...others] = check();
  expect([fault?.code, fault?.at.line, others]).toEqual(['正文-21', lineOf(wrong, '![示例桥]'), []]);
  if (fault !== undefined) write(pasted(wrong, fault, /写成 (.*?)。运行/));
  expect(check()).toEqual([]);
});
