import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentState, readContent } from '../../../../scripts/cli/read-content.ts';
import { environmentOf } from '../../../support/imported-document.ts';

const root = join(import.meta.dirname, '../../../..');
let content: string;

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'tongtu-read-')), 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(join(content, '..'), { recursive: true, force: true }));

test('what is written while the content is read is read, too', async () => {
  const report = join(content, 'reports/2023-h1/index.mdx');
  const written = readFileSync(report, 'utf8');
  const reading = readContent(environmentOf(content), 'public');
  // The text has been read by now, and the originals beside it are still being read.
  writeFileSync(report, written.replaceAll('2023年上半年', '2023年上年'));
  expect((await reading).errors.map(({ code }) => code)).toContain('原文-03');
});

test.each([
  ['an attachment', 'reports/2023-h1/附件.pdf', true],
  ['a register', 'metrics/new.yaml', true],
  ['settings', 'site.yaml', true],
  ['what a command is making', 'reports/.2023-h1.building-00000000-1-1.txt', false],
  ['a file that is half written', '.site.yaml.1.writing', false],
])('%s changes the state of the content: %s, %j', (_what, file, isSeen) => {
  const before = contentState(content);
  writeFileSync(join(content, file), 'x');
  expect(contentState(content) !== before).toBe(isSeen);
});
