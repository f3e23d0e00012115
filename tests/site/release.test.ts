import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CopiedRepository, copyRepository } from '../support/copied-repository.ts';
import { testInFullRun } from '../support/full-run.ts';
import { runScript, type Settings, startScript } from '../support/run-script.ts';
import { filesOf } from '../support/site-pages.ts';

/** A repository whose one commit holds the working tree of this one. */
let repository: string;
let copy: CopiedRepository;

beforeAll(() => {
  copy = copyRepository('2026-11-24T16:30:00Z');
  repository = copy.folder;
  writeFileSync(
    join(repository, 'content/redirects.yaml'),
    '- { from: /projects/san-jiang/, to: /projects/sanjiang-bridge/ }\n',
  );
  copy.commit('content');
}, 60_000);
afterAll(() => copy.remove());

const git = (...gitArguments: string[]) => copy.git(...gitArguments);

const release = (variables: Settings = {}) =>
  runScript('release.ts', [], { CHROMIUM: process.env['CHROMIUM'], ...variables }, repository);

/** The program that `git` stands for. */
function gitProgram(): string {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((path) => existsSync(join(path, 'git')));
  if (folder === undefined) throw new Error('no git on PATH');
  return join(folder, 'git');
}

/** The folders of releases of the present commit, by name. */
function released(): string[] {
  const edition = `tongtu-2026-11-25-${git('rev-parse', 'HEAD').slice(0, 12)}-`;
  return readdirSync(join(repository, 'release')).filter((name) => name.startsWith(edition));
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a commit is packed with checksums that hold and a list of what is in it', async () => {
  const { exitCode, output } = await release();
  expect([exitCode, output]).toEqual([0, output]);
  // 16:30 in London is the next day's half past midnight where the bureau works.
  const [name = '', ...others] = released();
  expect(others).toEqual([]);
  const folder = join(repository, 'release', name);
  expect(output).toContain(`release/${name}`);
  expect(filesOf(folder)).toEqual([
    'switch.sh',
    `${name}.files.json`,
    `${name}.tar.gz`,
    `${name}.tar.gz.sha256`,
  ]);

  const archive = readFileSync(join(folder, `${name}.tar.gz`));
  expect(readFileSync(join(folder, `${name}.tar.gz.sha256`), 'utf8')).toBe(
    `${sha256(archive)}  ${name}.tar.gz\n`,
  );
  const list = JSON.parse(readFileSync(join(folder, `${name}.files.json`), 'utf8'));
  expect(list).toMatchObject({
    commit: git('rev-parse', 'HEAD'),
    asOf: '2026-11-25 00:30',
    basePath: '/',
    archive: { path: `${name}.tar.gz`, bytes: archive.length, sha256: sha256(archive) },
  });

  const unpacked = join(repository, '.tongtu', 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, `${name}.tar.gz`), '-C', unpacked]);
  const site = join(unpacked, name, 'site');
  expect(name.slice(-12)).toBe(sha256(readFileSync(join(unpacked, name, 'SHA256SUMS'))).slice(0, 12));
  expect(list.files.map(({ path }: { path: string }) => path)).toEqual(filesOf(site));
  for (const { path, bytes, sha256: digest } of list.files) {
    const content = readFileSync(join(site, path));
    expect([path, content.length, sha256(content)]).toEqual([path, bytes, digest]);
  }
  const page = readFileSync(join(site, 'reports/2023-h1/index.html'), 'utf8');
  expect(page).toContain('786300元');

  // What was published is on record: by a tag, which is to be pushed, and by a file of the site.
  const tag = `published/2026-11-25-0030-${git('rev-parse', 'HEAD').slice(0, 12)}`;
  expect(output).toContain(`git push origin ${tag}`);
  expect(git('cat-file', '-t', tag)).toBe('tag');
  const published = JSON.parse(readFileSync(join(site, 'data/published.json'), 'utf8'));
  expect(published.entries['reports/2023-h1'].text).toContain('786300元');

  // The report as a ready PDF: A4, tagged, with an outline and the commit's time, linked from its page.
  expect(page).toContain('href="/reports/2023-h1/2023-h1.pdf"');
  const pdf = readFileSync(join(site, 'reports/2023-h1/2023-h1.pdf'), 'latin1');
  expect(pdf).toContain("/CreationDate (D:20261124163000+00'00')");
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toMatch(/\/Outlines \d+ 0 R/);
  expect(pdf).toContain('/Lang (zh-CN)');
  const title = /\/Title <FEFF([0-9A-F]+)>/.exec(pdf)?.[1] ?? '';
  expect(Buffer.from(title, 'hex').swap16().toString('utf16le')).toContain('2023年上半年工作总结');
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]+\]/g))).toEqual(
    new Set(['/MediaBox [0 0 594.95996 841.91998]']),
  );
  // Each entry of the cross-reference table still points at its object.
  const offsets = [...pdf.slice(pdf.lastIndexOf('xref\n0 ')).matchAll(/^(\d{10}) 00000 n /gm)];
  expect(offsets.length).toBeGreaterThan(100);
  for (const [index, [, offset]] of offsets.entries())
    expect(pdf.slice(Number(offset), Number(offset) + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  // Without a public address a link out of the PDF would lead nowhere.
  expect(pdf).not.toContain('/URI (');

  expect(readFileSync(join(site, 'THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('chart.js');

  // Every file of the archive is on a list of checksums, and what is compressed is what it says.
  expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(unpacked, name) }).status).toBe(
    0,
  );
  expect(spawnSync('sha256sum', ['-c', '--quiet', 'checksums.txt'], { cwd: site }).status).toBe(0);
  const home = readFileSync(join(site, 'index.html'));
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).equals(home)).toBe(true);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).equals(home)).toBe(true);

  // A page that was renamed leads on, by the server's configuration and by a page that stands there.
  for (const file of ['nginx.conf', 'Caddyfile']) {
    const configuration = readFileSync(join(unpacked, name, 'deploy', file), 'utf8');
    expect(configuration).toContain('/projects/san-jiang/');
    expect(configuration).toContain('/srv/tongtu/live/site');
  }
  const moved = readFileSync(join(site, 'projects/san-jiang/index.html'), 'utf8');
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/projects/sanjiang-bridge/">');
  expect(moved).toContain('<meta name="robots" content="noindex">');
  expect(moved).toContain('<a href="/projects/sanjiang-bridge/">');
}, 180_000);

testInFullRun(
  'where there is no browser the release is made without PDFs, without links to them, and says so',
  async () => {
    const programs = join(repository, '.tongtu', 'programs');
    mkdirSync(programs, { recursive: true });
    symlinkSync(gitProgram(), join(programs, 'git'));
    const { exitCode, output } = await release({
      PATH: programs,
      CHROMIUM: '',
      PLAYWRIGHT_BROWSERS_PATH: programs,
      REPORT_PDFS: 'yes',
    });
    expect(output).toContain('这个发布包里没有报告的 PDF');
    expect(output).toContain('再运行一次 npm run release');
    expect(exitCode).toBe(0);
    const site = join(repository, '.tongtu', 'release-site');
    expect(filesOf(site).filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(readFileSync(join(site, 'reports/2023-h1/index.html'), 'utf8')).not.toContain('.pdf');
  },
  120_000,
);

testInFullRun(
  'packed again it is the same bytes; killed at any moment it leaves the whole release or none, and the content as it was',
  async () => {
    rmSync(join(repository, 'release'), { recursive: true, force: true });
    // In another time zone, and without what an earlier build has left.
    rmSync(join(repository, '.tongtu'), { recursive: true });
    const started = performance.now();
    expect((await release({ TZ: 'America/New_York' })).exitCode).toBe(0);
    const duration = performance.now() - started;
    const folder = join(repository, 'release', released()[0] ?? '');
    const whole = filesOf(folder).map((file) => sha256(readFileSync(join(folder, file))));
    // The last tenth is where something is written into the folder of releases.
    for (const moment of [0.3 + 0.5 * Math.random(), 0.9 + 0.1 * Math.random()]) {
      rmSync(folder, { recursive: true, force: true });
      const child = startScript('release.ts', [], { CHROMIUM: process.env['CHROMIUM'] }, repository);
      child.stdout.resume();
      child.stderr.resume();
      const timer = setTimeout(() => child.kill('SIGKILL'), duration * moment);
      await new Promise((resolve) => child.on('exit', resolve));
      clearTimeout(timer);
      const left = existsSync(folder)
        ? filesOf(folder).map((file) => sha256(readFileSync(join(folder, file))))
        : whole;
      expect(left, `killed after ${moment} of the time`).toEqual(whole);
      expect(git('status', '--porcelain')).toBe('');
    }
    // What a killed run left behind doesn't hinder the next.
    expect((await release()).exitCode).toBe(0);
    expect(filesOf(folder).map((file) => sha256(readFileSync(join(folder, file))))).toEqual(whole);
  },
  180_000,
);

testInFullRun(
  'of one commit another address, another base path, and no PDFs are releases of their own; another hour or time zone isn’t',
  async () => {
    const names = new Set(released());
    const made: string[][] = [];
    for (const [variables, flags] of [
      [{}, ['--no-pdf']],
      [{ SITE_URL: 'https://jt.example.gov.cn' }, ['--no-pdf']],
      [{ BASE_PATH: '/jt/' }, ['--no-pdf']],
      // Nothing is due between the commit and then.
      [{ AS_OF: '2026-11-25 17:00' }, ['--no-pdf']],
      [{ TZ: 'Asia/Tokyo' }, ['--no-pdf']],
    ] as const) {
      expect((await runScript('release.ts', flags, variables, repository)).exitCode).toBe(0);
      made.push(released().filter((name) => !names.has(name)));
      for (const name of released()) names.add(name);
    }
    expect(made.map((added) => added.length)).toEqual([1, 1, 1, 0, 0]);
  },
  180_000,
);

test('what isn’t committed is not packed', async () => {
  writeFileSync(join(repository, 'content', 'site.yaml'), 'name: 某局\n');
  writeFileSync(join(repository, '新文件.txt'), '');
  const { exitCode, output } = await release();
  expect(exitCode).toBe(1);
  expect(output).toContain('有没提交的改动');
  expect(output).toContain('content/site.yaml');
  expect(output).toContain('新文件.txt');
  git('checkout', '--quiet', '--', '.');
  rmSync(join(repository, '新文件.txt'));
}, 60_000);

test('a published value that changed without a word is not packed', async () => {
  for (const file of ['index.mdx', 'original.txt']) {
    const path = join(repository, 'content/reports/2023-h1', file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replaceAll('卸载货物10149.1吨', '卸载货物10149.2吨')
        .replaceAll('"10149.1吨"', '"10149.2吨"'),
    );
  }
  copy.commit('change');
  git('commit', '--quiet', '--allow-empty', '--message', 'another after it');
  const { exitCode, output } = await release();
  expect(exitCode).toBe(1);
  expect(output).toContain('公布过的数从 10149.1吨 改成了 10149.2吨');
}, 60_000);
