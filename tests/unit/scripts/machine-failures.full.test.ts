import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// What `cli/explain-failure.test.ts` says of failures that it makes up, on commands that meet them.

const root = join(import.meta.dirname, '..', '..', '..');
const real = join(root, 'content');
const report = 'reports/2023-h1/index.mdx';
let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-machine-'));
  cpSync(real, join(house, 'content'), { recursive: true });
  chmodSync(house, 0o777);
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Runs a command behind a shell's limits; as nobody, whom permissions bind as they don't bind root. */
function run(limits: string, script: string, ...given: string[]) {
  const asNobody = limits === '' && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `${limits} exec "$@"`, 'sh', process.execPath, join(root, 'scripts', script), ...given],
    {
      cwd: house,
      env: { PATH: process.env['PATH'], CONTENT_DIR: join(house, 'content'), OUT_DIR: join(house, 'out') },
      encoding: 'utf8',
      ...asNobody,
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

test.runIf(process.platform === 'linux').each([
  ['a report that nobody may read', report, 'check.ts'],
  ['a folder of reports that nobody may open', 'reports', 'check.ts'],
  ['a register that nobody may read', 'metrics', 'build.ts'],
])('%s', (_what, place, script) => {
  const path = join(house, 'content', place);
  chmodSync(path, 0);
  const { status, output } = run('', script);
  chmodSync(path, 0o755);
  expect(output).toContain('没有权限');
  expect(output).toContain(place);
  expect(output).not.toMatch(/^\s+at |EACCES/m);
  expect(status).not.toBe(0);
});

test.runIf(process.platform === 'linux').each([
  [
    'report-import.ts',
    [join(real, 'reports/2023-h1/original.txt'), '--id', '2031-h1'],
    'content/reports/2031-h1',
  ],
  ['build.ts', [], 'out'],
])('a file beyond what the system allows: %s says so and leaves nothing', (script, given, place) => {
  const { status, output } = run('ulimit -f 8;', script, ...given);
  expect(output).toMatch(/超过了系统允许的文件大小|磁盘满了/);
  expect(output).not.toMatch(/^\s+at /m);
  expect(status).not.toBe(0);
  expect(existsSync(join(house, place))).toBe(false);
});
