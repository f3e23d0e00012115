import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { type CopiedRepository, copyRepository } from '../support/copied-repository.ts';
import { runScript, startScript } from '../support/run-script.ts';
import { differingFiles, filesOf } from '../support/site-pages.ts';

// A checkout wherever somebody has put it: what can't be is refused by the launcher (`launch.test.ts`), all else makes the same site.

const real = await builtSite('real');
let repository: CopiedRepository | undefined;
let server: ReturnType<typeof startScript> | undefined;

afterEach(() => {
  server?.kill('SIGKILL');
  repository?.remove();
});

/** A link to a checkout, as a server has it that keeps its releases side by side. */
function linkTo(folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'tongtu-link-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  symlinkSync(folder, join(place, '现在 用的'), 'junction');
  return join(place, '现在 用的');
}

test.each([
  [
    'characters that shells, URLs and patterns read as something else',
    "交通 局's (1) & a+b [x] {y} $z;!",
    false,
  ],
  ['a long path', Array.from({ length: 12 }, () => '怀化市新晃侗族自治县交通运输局网站').join('/'), false],
  ['a link', 'checkout', true],
])(
  '%s in the path: check, build, import, release and dev do as anywhere',
  async (_what, name, isLinked) => {
    repository = copyRepository(undefined, name);
    repository.commit('all');
    const checkout = isLinked ? linkTo(repository.folder) : repository.folder;
    const run = (script: string, ...given: string[]) => runScript(script, given, {}, checkout);

    expect(await run('check.ts')).toMatchObject({ exitCode: 0 });
    expect(await run('build.ts')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(differingFiles(join(checkout, 'dist'), real.outDir)).toEqual([]);
    expect(await run('release.ts', '--no-pdf')).toMatchObject({ exitCode: 0 });
    expect(filesOf(join(checkout, 'release')).some((file) => file.endsWith('.tar.gz'))).toBe(true);
    const original = join(checkout, 'content/reports/2023-h1/original.txt');
    expect(await run('report-import.ts', original, '--id', '2031-h1')).toMatchObject({ exitCode: 0 });

    const port = 20_000 + Math.floor(Math.random() * 20_000);
    server = startScript('dev.ts', ['--port', String(port)], {}, checkout);
    server.stdout.resume();
    server.stderr.resume();
    const page = () =>
      fetch(`http://127.0.0.1:${port}/reports/2023-h1/`).then(
        (response) => response.text(),
        () => '',
      );
    await expect.poll(page, { timeout: 90_000, interval: 500 }).toContain('三江桥');
  },
  900_000,
);
