import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { requireContent } from '#src/workspace/require-content.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tongtu-content-'));
const at = (name: string) => join(scratch, name);

beforeAll(() => {
  for (const name of ['empty', 'hidden', 'new/reports', 'settings', 'program/src'])
    mkdirSync(at(name), { recursive: true });
  for (const name of ['file', 'hidden/.gitkeep', 'settings/site.yml', 'program/README.md'])
    writeFileSync(at(name), 'x');
  symlinkSync('nowhere', at('to-nowhere'));
  symlinkSync('file', at('to-file'));
  symlinkSync('round', at('round'));
  symlinkSync('new', at('to-new'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each(['empty', 'hidden', 'new', 'to-new', 'settings'])('%s is a content folder', (name) => {
  expect(() => requireContent(at(name))).not.toThrow();
});

test.each([
  ['file', '是文件，不是文件夹'],
  ['to-file', '是文件，不是文件夹'],
  ['/etc/passwd', '是文件，不是文件夹'],
  ['/dev/null', '是文件，不是文件夹'],
  ['absent', '没有内容文件夹'],
  ['to-nowhere', '没有内容文件夹'],
  ['file/content', '读不了（ENOTDIR）'],
  ['round', '读不了（ELOOP）'],
  ['program', '不像内容文件夹'],
  ['program/src/..', '不像内容文件夹'],
])('%s is refused: %s', (name, sentence) => {
  const path = name.startsWith('/') ? name : at(name);
  expect(() => requireContent(path)).toThrow(EnvironmentError);
  expect(() => requireContent(path)).toThrow(sentence);
});
