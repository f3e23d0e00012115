import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { runScript, startScript } from '../support/run-script.ts';
import { differingFiles, filesOf } from '../support/site-pages.ts';

const [real, sample, empty] = [await builtSite('real'), await builtSite('sample'), await builtSite('empty')];

let scratch: string;
let server: ReturnType<typeof startScript> | undefined;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-at-once-'));
});

afterEach(() => server?.kill('SIGKILL'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const settingsOf = (contentDir: string, name: string) => ({
  CONTENT_DIR: contentDir,
  OUT_DIR: join(scratch, name),
});

test('two builds of one checkout at once, with different content, are the sites of these contents to the byte', async () => {
  // One of them on another day and in a developer’s shell, which changes nothing either.
  const first = { ...settingsOf(real.contentDir, 'first'), AS_OF: '2031-05-06', NODE_ENV: 'development' };
  const second = settingsOf(sample.contentDir, 'second');
  const outcomes = await Promise.all([runScript('build.ts', [], first), runScript('build.ts', [], second)]);
  expect(outcomes.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(differingFiles(first.OUT_DIR, real.outDir)).toEqual([]);
  expect(differingFiles(second.OUT_DIR, sample.outDir)).toEqual([]);
});

test('a build that is killed doesn’t keep the next one waiting, or leave anything in it', async () => {
  const killed = startScript('build.ts', [], settingsOf(sample.contentDir, 'killed'));
  // The search is written before the pages, beside the place of the site.
  const hasBegun = () => filesOf(scratch).some((file) => /killed[^/]*\/search-data\//.test(file));
  await expect.poll(hasBegun, { timeout: 60_000 }).toBe(true);
  await setTimeout(1000);
  killed.kill('SIGKILL');
  const settings = settingsOf(empty.contentDir, 'killed');
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  expect(differingFiles(settings.OUT_DIR, empty.outDir)).toEqual([]);
});

test('a build beside `npm run dev` is right, and so are its pages; what is broken is told in our words', async () => {
  const contentDir = join(scratch, 'content');
  cpSync(real.contentDir, contentDir, { recursive: true });
  const report = join(contentDir, 'reports/2023-h1/index.mdx');
  const written = readFileSync(report, 'utf8');
  const port = await freePort();
  server = startScript('dev.ts', ['--port', String(port)], { CONTENT_DIR: contentDir });
  server.stdout.resume();
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text) => {
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

  const settings = settingsOf(empty.contentDir, 'beside');
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  expect(differingFiles(settings.OUT_DIR, empty.outDir)).toEqual([]);

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
