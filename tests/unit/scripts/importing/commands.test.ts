import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecipe } from '../../../support/recipe.ts';
import { writtenDocument } from '../../../support/written-document.ts';

// The commands as a clerk runs them, in processes of their own and without a terminal.

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../../..');
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-command-'));
  content = join(folder, 'content');
  mkdirSync(content);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', `${command}.ts`), ...args],
    {
      encoding: 'utf8',
      // Nothing is on the path, so there is no LibreOffice, wherever the tests run.
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: join(folder, 'out'),
        AS_OF: '2026-11-24',
        PATH: folder,
      },
    },
  );
  return { status, stdout, stderr };
}

function document(name: string): string {
  const path = join(folder, `${name}.bin`);
  writeFileSync(path, writtenDocument(readRecipe(name)));
  return path;
}

describe('report:import', () => {
  test('without a terminal it imports, asks nothing, and says how to go on', () => {
    const { status, stdout, stderr } = run('report-import', document('08-lost-things'));
    expect(status).toBe(0);
    expect(stdout).toContain('已导入到');
    expect(stdout).toContain('？这些字和图没有带进来。');
    expect(stdout).toContain('文本框 1：“联系人：办公室”');
    expect(stdout).toMatch(/还有 [0-9]+ 条提议没有确认，确认完才能公布：npm run report:import -- 2024-h1/);
    expect(stderr).toContain('… 读文件');
    expect(readdirSync(join(content, 'reports/2024-h1')).toSorted()).toEqual([
      'index.mdx',
      'original.docx',
      'original.txt',
    ]);
  });

  test('the name of a report goes on with what is left of it', () => {
    run('report-import', document('04-flat-list'), '--yes-none');
    const { status, stdout } = run('report-import', '2025-q1', '--yes-none');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^还有 [0-9]+ 条提议没有确认/),
    });
  });

  test.each([
    ['09-scanned', '这是 PDF'],
    ['10-old-wps', '“另存为” .docx'],
  ])('%s is refused in a sentence, without a stack, and nothing is written', (name, words) => {
    const { status, stderr } = run('report-import', document(name));
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(content)).toEqual([]);
  });

  test.each([
    ['a file that isn’t there', ['没有.docx']],
    ['a flag that isn’t', ['a.docx', '--ues']],
  ])('%s could not run', (_, args) => {
    const { status, stderr } = run('report-import', ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/用法|没有这个文件/);
  });
});

describe('report:new', () => {
  test('takes flags, says what is next, and refuses to write over', () => {
    const made = run('report-new', '2024-h1', '--title', '青石县交通运输局2024年上半年工作总结');
    expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining('下一步') });
    expect(readFileSync(join(content, 'reports/2024-h1/index.mdx'), 'utf8')).toBe(
      '---\nstatus: draft   # 送审稿，不公布；审完删去这一行\ntitle: 青石县交通运输局2024年上半年工作总结\nperiod: 2024-h1\nkind: 工作总结\n---\n\n',
    );
    expect(run('report-new', '2024-h1', '--title', '别的')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('没有动它'),
    });
  });

  test('without a terminal it needs the title, and invents none', () => {
    expect(run('report-new', '2024-h1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--title'),
    });
    expect(readdirSync(content)).toEqual([]);
  });
});
