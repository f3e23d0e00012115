import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readRecipe } from '../../support/recipe.ts';
import { writtenDocument } from '../../support/written-document.ts';

// The commands as a clerk runs them, in processes of their own and without a terminal.

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../..');
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
      env: environment(),
    },
  );
  return { status, stdout, stderr };
}

/** Without LibreOffice, wherever the tests run: nothing is on the path. */
function environment() {
  return {
    ...process.env,
    CONTENT_DIR: content,
    OUT_DIR: join(folder, 'out'),
    AS_OF: '2026-11-24',
    PATH: folder,
  };
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
    expect(stdout).toContain('？这些内容网页上没有，请核对要不要用别的办法补上：文本框 1');
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
    ['07-revisions', '接受所有修订'],
    ['09-scanned', '这是 PDF'],
    ['10-old-wps', '“另存为” .docx'],
    ['11-empty', '没有文字'],
  ])('%s is refused in a sentence, without a stack, and nothing is written', (name, words) => {
    const { status, stderr } = run('report-import', document(name));
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(content)).toEqual([]);
  });

  test.each([
    ['no file named', []],
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

describe('killed at any moment, an import leaves the folder as it was or as it will be', () => {
  const files = ['index.mdx', 'original.docx', 'original.txt'];
  const report = () => join(content, 'reports/2024');
  const read = () => files.map((name) => readFileSync(join(report(), name), 'latin1'));

  /** Starts the command and kills it after some milliseconds, or lets it end. */
  function killedAfter(milliseconds: number, ...args: string[]): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'scripts/report-import.ts'), ...args], {
      env: environment(),
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    return new Promise((resolve) => {
      child.on('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  test('the first and the second import', async () => {
    const long = readRecipe('12-three-hundred-pages');
    // Ten pages of it take long enough to be killed in.
    const recipe = { ...long, lines: long.lines.slice(0, 71) };
    const first = join(folder, 'first.docx');
    const second = join(folder, 'second.docx');
    writeFileSync(first, writtenDocument(recipe));
    const lines = recipe.lines.map((line) =>
      line.kind === 'paragraph' ? { ...line, text: line.text.replace('57起', '58起') } : line,
    );
    writeFileSync(second, writtenDocument({ ...recipe, lines }));

    const started = Date.now();
    await killedAfter(120_000, first);
    const duration = Date.now() - started;
    const whole = read();
    rmSync(report(), { recursive: true });

    for (const share of [0.7, 0.9, 0.97]) {
      await killedAfter(duration * share, first);
      if (existsSync(report())) expect(read()).toEqual(whole);
      rmSync(report(), { recursive: true, force: true });
    }
    await killedAfter(120_000, first);
    expect(read()).toEqual(whole);

    const before = Date.now();
    await killedAfter(120_000, second);
    const again = Date.now() - before;
    const renewed = read();
    expect(renewed).not.toEqual(whole);
    rmSync(report(), { recursive: true });
    await killedAfter(120_000, first);
    for (const share of [0.9]) {
      await killedAfter(again * share, second);
      // Between two renames the folder may be aside; the next command puts it back.
      if (existsSync(report())) expect([whole, renewed]).toContainEqual(read());
    }
    await killedAfter(120_000, second);
    expect(read()).toEqual(renewed);
    expect(readdirSync(join(content, 'reports'))).toEqual(['2024']);
  }, 240_000);
});
