import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { oneAtATime } from '../../../scripts/tooling/one-at-a-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-turns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modulePath = join(import.meta.dirname, '../../../scripts/tooling/one-at-a-time.ts');

/** Another process that takes its turn, writes down that it begins and ends, and is busy for `ms` between, deaf to everything. */
function worker(name: string, log: string, ms: number) {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { appendFileSync } from 'node:fs';
       import { oneAtATime } from ${JSON.stringify(modulePath)};
       await oneAtATime(${JSON.stringify(name)}, () => {}, async () => {
         appendFileSync(${JSON.stringify(log)}, 'begins ');
         const end = performance.now() + ${ms};
         while (performance.now() < end);
         appendFileSync(${JSON.stringify(log)}, 'ends ');
       });`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return { child, ended: new Promise<number | null>((resolve) => child.on('close', resolve)) };
}

test('processes take turns', async () => {
  const log = join(folder, 'turns');
  const workers = Array.from({ length: 5 }, () => worker('turns', log, 200));
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(log, 'utf8')).toBe('begins ends '.repeat(5));
});

test('nobody waits for one that was killed, and only where there is somebody does one wait', async () => {
  const log = join(folder, 'killed');
  const { child, ended } = worker('killed', log, 60_000);
  appendFileSync(log, '');
  while (!readFileSync(log, 'utf8').includes('begins')) await setTimeout(20);
  let waits = 0;
  const mine = oneAtATime(
    'killed',
    () => waits++,
    async () => 'done',
  );
  await setTimeout(300);
  child.kill('SIGKILL');
  await ended;
  expect(await mine).toBe('done');
  expect(waits).toBe(1);
  expect(
    await oneAtATime(
      'killed',
      () => waits++,
      async () => 'again',
    ),
  ).toBe('again');
  expect(waits).toBe(1);
});

test('a work that fails ends its turn', async () => {
  const fail = () =>
    oneAtATime(
      'fails',
      () => {},
      async () => {
        throw new Error('broken');
      },
    );
  await expect(fail()).rejects.toThrow('broken');
  await expect(fail()).rejects.toThrow('broken');
});
