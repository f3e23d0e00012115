import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceDirectory, restoreDirectory } from '#src/workspace/replace-directory.ts';

let parent: string;
let target: string;
let running: ChildProcess[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tongtu-at-once-'));
  target = join(parent, 'dist');
  running = [];
});

afterEach(async () => {
  await killAll();
  rmSync(parent, { recursive: true, force: true });
});

/** Starts a process that replaces the folder again and again; resolves when it has done so once. */
async function start(name: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../support/replace-again.ts'), target, name],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  running.push(child);
  if (child.stdout !== null) await once(child.stdout, 'data');
}

async function killAll(): Promise<void> {
  const ends = running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(ends.map((child) => (child.kill('SIGKILL') ? once(child, 'exit') : undefined)));
}

/** What the files of the folder say: one thing, where the folder is whole. */
function said(): string[] {
  const files = readdirSync(target);
  expect(files).toHaveLength(20);
  return [...new Set(files.map((file) => readFileSync(join(target, file), 'utf8')))];
}

test.each([2, 3, 8])(
  '%i processes replace one folder and are killed: it is whole, and nothing is left',
  async (count) => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(Array.from({ length: count }, (_, index) => start(`${round}-${index}`)));
      await setTimeout(300 + Math.random() * 300);
      // None has ended by itself, with an error.
      expect(running.filter(({ exitCode }) => exitCode !== null)).toEqual([]);
      await killAll();
      running = [];
      restoreDirectory(target);
      expect(existsSync(target)).toBe(true);
      expect(said()).toHaveLength(1);
      expect(readdirSync(parent)).toEqual(['dist']);
    }
    const rule = { name: 'OUT_DIR', content: [], whyNot: () => undefined };
    const failing = replaceDirectory(target, rule, () => Promise.reject(new Error('boom')));
    await expect(failing).rejects.toThrow('boom');
    expect(said()).toHaveLength(1);
  },
  60_000,
);
