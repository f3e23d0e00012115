import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { readContent } from '../../../../scripts/cli/read-content.ts';
import { testInFullRun } from '../../../support/full-run.ts';
import { environmentOf, imported } from '../../../support/imported-document.ts';
import { readRecipe, recipeDir } from '../../../support/recipe.ts';
import { writtenDocument } from '../../../support/written-document.ts';

// Whenever a command is killed, with a signal that it can't answer, nothing half written is left. The moments are drawn anew
// each time, somewhere in the time that the command takes when it is left alone.

vi.setConfig({ testTimeout: 240_000 });

const root = join(import.meta.dirname, '../../../..');
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-killed-'));
  content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, script), ...args], {
    env: { ...process.env, CONTENT_DIR: content, AS_OF: '2026-11-24' },
    stdio: 'ignore',
  });
}

/** Runs a script to its end, or kills it after some milliseconds; resolves to how long it took. */
function run(script: string, args: readonly string[], killAfter?: number): Promise<number> {
  const started = performance.now();
  const child = start(script, args);
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(performance.now() - started);
    });
  });
}

/** Every file below a folder and what is in it. */
function snapshot(path: string): ReadonlyMap<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/[/\\]\./.test(file.slice(path.length)))
      .sort()
      .map((file) => [file.slice(path.length), readFileSync(file, 'latin1')]),
  );
}

const moments = (count: number, duration: number, from = 0.3) =>
  Array.from({ length: count }, () => duration * (from + Math.random() * (1 - from)));

testInFullRun('report:new leaves the whole folder or none', async () => {
  const before = snapshot(content);
  const args = ['2023-h2', '--title', '某县交通运输局2023年下半年工作总结'];
  const duration = await run('scripts/report-new.ts', args);
  const after = snapshot(content);
  expect(after.size).toBe(before.size + 1);
  for (const moment of moments(5, duration)) {
    rmSync(join(content, 'reports/2023-h2'), { recursive: true, force: true });
    await run('scripts/report-new.ts', args, moment);
    expect([before, after], `killed after ${moment} ms`).toContainEqual(snapshot(content));
  }
});

testInFullRun(
  'report:import leaves the folder as it was or as it will be, the first time and again',
  async () => {
    const report = join(content, 'reports/2024');
    const long = readRecipe('12-three-hundred-pages');
    // Ten pages of it take long enough to be killed in.
    const lines = long.lines.slice(0, 71);
    const newer = lines.map((line) =>
      line.kind === 'paragraph' ? { ...line, text: line.text.replace('57起', '58起') } : line,
    );
    const documents = [lines, newer].map((each, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, writtenDocument({ ...long, lines: each }));
      return path;
    });
    const states = [snapshot(content)];
    for (const document of documents) {
      const duration = await run('scripts/report-import.ts', [document]);
      const before = states.at(-1);
      const after = snapshot(content);
      expect(after).not.toEqual(before);
      for (const moment of [0.7, 0.9, 0.97].map((share) => share * duration)) {
        rmSync(report, { recursive: true, force: true });
        if (states.length > 1) await run('scripts/report-import.ts', [documents[0] ?? '']);
        await run('scripts/report-import.ts', [document], moment);
        // Between two renames the folder may be aside; the next command puts it back.
        if (existsSync(report))
          expect([before, after], `killed after ${moment} ms`).toContainEqual(snapshot(content));
        await run('scripts/report-import.ts', [document]);
        expect(snapshot(content)).toEqual(after);
      }
      states.push(after);
    }
  },
);

testInFullRun(
  'a review leaves a report in which every entry’s registers are there, and goes on to the same end',
  async () => {
    const document = readFileSync(join(recipeDir, 'other-bureaus/02.docx'));
    expect(await imported(environmentOf(content), document)).toMatchObject({
      ok: true,
      value: { id: '2023-h2' },
    });
    const begun = join(folder, 'begun');
    cpSync(content, begun, { recursive: true });
    const review = 'tests/support/review-everything.ts';
    const duration = await run(review, [content, '2023-h2']);
    const reviewed = snapshot(content);
    expect(reviewed).not.toEqual(snapshot(begun));

    rmSync(content, { recursive: true });
    cpSync(begun, content, { recursive: true });
    for (const moment of moments(5, duration, 0.4)) {
      await run(review, [content, '2023-h2'], moment);
      const { errors } = readWorkspace(content, { year: 2026, month: 11, day: 24 }, content);
      const wrong = errors.filter(({ severity }) => severity === 'error');
      expect(wrong, `killed after ${moment} ms`).toEqual([]);
    }
    await run(review, [content, '2023-h2']);
    expect(snapshot(content)).toEqual(reviewed);
  },
);

test('a report that was aside when an import was killed is put back before anything is read', async () => {
  const report = join(content, 'reports/2023-h1');
  const before = snapshot(content);
  renameSync(report, join(content, 'reports/.2023-h1.previous'));
  mkdirSync(join(content, 'reports/.2023-h1.building'));
  const { reports } = await readContent(environmentOf(content), 'public');
  expect(reports.map(({ folder: { id } }) => id)).toEqual(['2023-h1']);
  expect(snapshot(content)).toEqual(before);
  expect(existsSync(join(content, 'reports/.2023-h1.building'))).toBe(false);
});
