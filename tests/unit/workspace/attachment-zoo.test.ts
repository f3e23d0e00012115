import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publishedFiles } from '#src/workspace/published-files.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { attachmentZoo } from '../../support/attachment-zoo.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-zoo-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));
cpSync(join(import.meta.dirname, '../../fixtures/sample'), contentDir, { recursive: true });
const folder = join(contentDir, 'reports/2023-q3');
for (const { name, bytes } of attachmentZoo) writeFileSync(join(folder, name), bytes);
const lines = attachmentZoo.map(({ name }) => `<Note>[附件](<${name}>)</Note>`);
appendFileSync(join(folder, 'index.mdx'), `\n${lines.join('\n\n')}\n`);

const asOf = { year: 2026, month: 11, day: 22 };
const check = () => readWorkspace(contentDir, asOf, contentDir);
const { reports, errors } = check();

test('the zoo has thirty files that act and some that don’t', () => {
  expect(attachmentZoo.filter(({ code }) => code !== undefined).length).toBeGreaterThan(30);
  expect(attachmentZoo.filter(({ code }) => code === undefined).length).toBeGreaterThan(8);
});

test.each(attachmentZoo)('$name: $code', ({ name, code }) => {
  const told = errors.filter(({ message }) => message.startsWith(`${name} `));
  expect(told.map((error) => [error.code, error.severity])).toEqual(
    code === undefined ? [] : [[code, 'error']],
  );
  for (const { message, cure } of told) expect(`${message}${cure}`).not.toMatch(/undefined|object|null/);
});

test('no file of a kind that acts is among those that are published, and none is told twice', () => {
  const report = reports.find((source) => source.folder.id === '2023-q3');
  const published = report === undefined ? [] : publishedFiles(report.folder, report.body);
  const allowed = attachmentZoo.filter(({ code }) => code !== '文件-14').map(({ name }) => name);
  expect(published).toEqual([...allowed, 'original.txt'].sort());
  expect(errors.filter(({ code }) => code === '文件-09')).toEqual([]);
});

test.each(['original.pdf', 'original.docx', '2023-q3.pdf'])(
  '%s, which nothing names, is looked at as well',
  (name) => {
    const source = name.endsWith('.pdf') ? '脚本.pdf' : '外部模板.docx';
    writeFileSync(
      join(folder, name),
      attachmentZoo.find((specimen) => specimen.name === source)?.bytes ?? '',
    );
    const told = check().errors.find(
      ({ code, message }) => code === '文件-16' && message.startsWith(`${name} `),
    );
    expect(told).toMatchObject({ at: { file: 'reports/2023-q3/index.mdx', line: 1 }, severity: 'error' });
    rmSync(join(folder, name));
  },
);
