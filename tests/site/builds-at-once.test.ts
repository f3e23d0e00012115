import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { runScript } from '../support/run-script.ts';
import { filesOf } from '../support/site-pages.ts';

const root = join(import.meta.dirname, '../..');
const [real, sample] = [await builtSite('real'), await builtSite('sample')];

let scratch: string;
let server: ChildProcess | undefined;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-at-once-'));
});

afterEach(() => server?.kill('SIGKILL'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function settingsOf(contentDir: string, name: string) {
  return { CONTENT_DIR: contentDir, OUT_DIR: join(scratch, name), BASE_PATH: '', SITE_URL: '' };
}

function expectSameSite(outDir: string, expected: string): void {
  expect(filesOf(outDir)).toEqual(filesOf(expected));
  const changed = filesOf(outDir).filter(
    (file) => !readFileSync(join(outDir, file)).equals(readFileSync(join(expected, file))),
  );
  expect(changed).toEqual([]);
}

test('two builds of one checkout at once, with different content, are both right', async () => {
  const [first, second] = [settingsOf(real.contentDir, 'first'), settingsOf(sample.contentDir, 'second')];
  const outcomes = await Promise.all([runScript('build.ts', [], first), runScript('build.ts', [], second)]);
  expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expectSameSite(first.OUT_DIR, real.outDir);
  expectSameSite(second.OUT_DIR, sample.outDir);
});

test('a build that is killed doesn’t keep the next one waiting, or leave anything in it', async () => {
  const killed = spawn(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    env: { ...process.env, ...settingsOf(sample.contentDir, 'killed') },
    stdio: 'ignore',
  });
  await setTimeout(3000);
  killed.kill('SIGKILL');
  const settings = settingsOf(real.contentDir, 'killed');
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  expectSameSite(settings.OUT_DIR, real.outDir);
});

test('a build beside `npm run dev` is right, and so are its pages; what is broken is told in our words', async () => {
  const contentDir = join(scratch, 'content');
  cpSync(real.contentDir, contentDir, { recursive: true });
  const report = join(contentDir, 'reports/2023-h1/index.mdx');
  const written = readFileSync(report, 'utf8');
  const port = await freePort();
  server = spawn(process.execPath, [join(root, 'scripts/dev.ts'), '--port', String(port)], {
    cwd: root,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, CONTENT_DIR: contentDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const ask = () => fetch(`http://127.0.0.1:${port}/reports/2023-h1/`).catch(() => undefined);
  const until = (isRight: (page: string, status: number) => boolean) =>
    expect
      .poll(
        async () => {
          const response = await ask();
          return response !== undefined && isRight(await response.text(), response.status);
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
  await until((page) => page.includes('三江桥'));

  const settings = settingsOf(sample.contentDir, 'beside');
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  expectSameSite(settings.OUT_DIR, sample.outDir);

  writeFileSync(report, written.replaceAll('三江桥', '三河桥'));
  await until((page) => page.includes('三河桥'));

  writeFileSync(report, written.replace('period: ', 'period： ').replace('kind: ', 'kind: ['));
  await until((_page, status) => status === 500);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('index.mdx:3:7 错 [开头-03]');
  expect(said).not.toContain('YAMLException');

  writeFileSync(report, written);
  await until((page, status) => status === 200 && page.includes('三江桥'));
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  taken.close();
  await once(taken, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
