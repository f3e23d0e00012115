import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runScript, startScript } from '../support/run-script.ts';
import { differingFiles, filesOf } from '../support/site-pages.ts';

// Commands on one checkout, with one content folder and one place for the site, all at once: each ends as it would have ended
// before or after the others, and what is there at the end is whole.

const root = join(import.meta.dirname, '..', '..');
const document = join(root, 'tests/fixtures/importing/built/real-report.docx');
const imported = 'content/reports/2031-h1';
let scratch: string;
let checkout: string;
/** What each command makes where it runs alone. */
const alone = { site: '', release: '', draft: '' };

const git = (...words: string[]) => execFileSync('git', words, { cwd: checkout, encoding: 'utf8' });

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-commands-'));
  checkout = join(scratch, 'checkout');
  execFileSync('git', ['clone', '--quiet', root, checkout]);
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  appendFileSync(join(checkout, '.git/info/exclude'), 'node_modules\n');
  for (const command of ['build', 'release', 'import'] as const) await commands[command]();
  for (const [name, folder] of [
    ['site', 'dist'],
    ['release', 'release'],
    ['draft', imported],
  ] as const) {
    alone[name] = join(scratch, name);
    cpSync(join(checkout, folder), alone[name], { recursive: true });
  }
  clean();
}, 240_000);

afterEach(() => {
  // Not even a folder that was being filled.
  expect(git('status', '--porcelain', '--ignored', '--', 'content')).toMatch(
    /^(?:\?\? content\/reports\/2031-h1\/\n)?$/,
  );
  expect(readdirSync(checkout).filter((name) => /\.(?:building|previous)-/.test(name))).toEqual([]);
  clean();
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function clean(): void {
  for (const made of ['dist', 'release', '.tongtu', '.astro', imported])
    rmSync(join(checkout, made), { recursive: true, force: true });
}

async function run(script: string, ...words: string[]) {
  const outcome = await runScript(script, words, { CONTENT_DIR: 'content', AS_OF: '2031-08-01' }, checkout);
  expect(outcome.output, script).not.toMatch(/^ {4}at /m);
  return outcome;
}

/** Each command, run to its end, with what it must have come to. */
const commands = {
  async build() {
    const { exitCode, output } = await run('build.ts');
    expect([exitCode, output]).toEqual([0, expect.stringContaining('网站已生成：dist')]);
    if (alone.site !== '') expect(differingFiles(join(checkout, 'dist'), alone.site)).toEqual([]);
  },
  async release() {
    const { exitCode, output } = await run('release.ts', '--no-pdf');
    // Where the import was first, there is something that isn't committed.
    if (exitCode === 1)
      expect(output).toContain(`有没提交的改动，打出来的包会和任何一次提交都对不上：\n    ?? ${imported}`);
    else expect([exitCode, output]).toEqual([0, expect.stringContaining('发布包在 release')]);
    if (exitCode === 0 && alone.release !== '')
      expect(differingFiles(join(checkout, 'release'), alone.release)).toEqual([]);
  },
  async check() {
    const { exitCode, output } = await run('check.ts');
    // Nothing is wrong but what the import leaves to be confirmed.
    const places = output.match(/^content\S*/gm) ?? [];
    expect(places.every((place) => place.startsWith(imported))).toBe(true);
    if (places.length === 0) expect([exitCode, output]).toEqual([0, expect.stringContaining('没有发现问题')]);
  },
  async import() {
    const { exitCode, output } = await run('report-import.ts', document, '--id', '2031-h1', '--yes-none');
    const isSecond = output.includes('别的程序改了它');
    expect([exitCode, output]).toEqual(isSecond ? [2, output] : [0, expect.stringContaining(imported)]);
    if (alone.draft !== '') expect(differingFiles(join(checkout, imported), alone.draft)).toEqual([]);
  },
  async dev() {
    const server = startScript(
      'dev.ts',
      ['--port', String(20_000 + Math.floor(Math.random() * 20_000))],
      { CONTENT_DIR: 'content' },
      checkout,
    );
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    try {
      const address = () => /http:\/\/\S+:\d+\//.exec(said.replaceAll(/\p{Cc}\[\d+m/gu, ''))?.[0];
      await expect.poll(address, { timeout: 120_000 }).toBeDefined();
      const page = () =>
        fetch(`${address()}reports/2023-h1/`).then(
          (answer) => answer.text(),
          () => '',
        );
      await expect.poll(page, { timeout: 120_000, interval: 500 }).toContain('786300元');
    } finally {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
  },
};

const names = Object.keys(commands) as (keyof typeof commands)[];
const pairs = names.flatMap((first, index) => names.slice(index).map((second) => [first, second] as const));
const groups: readonly (readonly (keyof typeof commands)[])[] = [
  ...pairs,
  ...names.map((name) => [name, name, name] as const),
  ['build', 'release', 'import'],
  ['check', 'import', 'dev'],
  [...names, 'build', 'release', 'check'],
  ['build', 'build', 'build', 'build', 'release', 'release', 'check', 'import'],
];

test.each(groups.map((group) => [group.join(', '), group] as const))(
  '%s',
  async (_name, group) => {
    await Promise.all(group.map((name) => commands[name]()));
    if (group.includes('build')) expect(filesOf(join(checkout, 'dist'))).toContain('search-data/entry.json');
  },
  600_000,
);
