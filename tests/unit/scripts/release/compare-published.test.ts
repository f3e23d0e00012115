import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');
let repository: string;

// Each of these runs the command several times.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'tongtu-repository-'));
  git('init', '--quiet', '--initial-branch=main');
  write('6台');
  commit('publish');
});
afterEach(() => rmSync(repository, { recursive: true, force: true }));

function git(...gitArguments: string[]): string {
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...gitArguments], {
    cwd: repository,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

const content = () => join(repository, 'content');
const report = () => join(content(), 'reports/2023-h1/index.mdx');

/** Writes a content folder with one report that prints one value. */
function write(value: string, more = ''): void {
  mkdirSync(join(content(), 'reports/2023-h1'), { recursive: true });
  mkdirSync(join(content(), 'metrics'), { recursive: true });
  writeFileSync(join(content(), 'topics.yaml'), '- { id: control, name: 治超 }\n');
  writeFileSync(
    join(content(), 'metrics/all.yaml'),
    '- { id: vehicles, name: 检测车辆, topic: control, unit: 台, definition: "检测的车辆。" }\n',
  );
  const text = `检测车辆${value}，报告完毕。`;
  writeFileSync(
    report(),
    `---\ntitle: 报告\nperiod: 2023-h1\nkind: 工作总结\n${more}metrics:\n  - { id: vehicles, metric: vehicles, value: "${value}", quote: "检测车辆${value}" }\n---\n\n${text}\n`,
  );
  writeFileSync(join(content(), 'reports/2023-h1/original.txt'), `报告\n${text}\n`);
}

function check(...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check.ts'), ...more], {
    cwd: repository,
    env: { ...process.env, CONTENT_DIR: content(), AS_OF: '2023-12-01', GITHUB_ACTIONS: '', GITLAB_CI: '' },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const explanation = `corrections:
  - { date: 2023-11-01, what: 数据, of: vehicles, from: "6台", to: "9台", why: "抄错" }
  - { date: 2023-11-01, what: 文字, from: "检测车辆6台", to: "检测车辆9台", why: "抄错" }
`;

test('a value changed on a branch, in the working tree and committed, asks for its 更正; with it, it is right', () => {
  git('checkout', '--quiet', '-b', 'edit');
  write('9台');
  for (const step of ['in the working tree', 'committed']) {
    const { status, output } = check();
    expect(status, step).toBe(1);
    expect(output, step).toContain('reports/2023-h1/index.mdx:6:');
    expect(output, step).toContain('[更正-06] 公布过的数从 6台 改成了 9台');
    if (step === 'in the working tree') commit('change');
  }
  write('9台', explanation);
  expect(check()).toMatchObject({ status: 0 });
});

test('on the publishing branch itself, what is there is compared with what was there before', () => {
  write('9台');
  expect(check().status).toBe(1);
  commit('change');
  expect(check().output).toContain('[更正-06]');
  write('9台', explanation);
  commit('explain');
  // This commit and the one before say the same value; nothing is left to be explained.
  expect(check()).toMatchObject({ status: 0 });
});

test('a report that isn’t there any more, or is a draft again, is missed', () => {
  git('checkout', '--quiet', '-b', 'edit');
  write('6台', 'status: draft\n');
  expect(check().output).toContain('[更正-05] 2023-h1 已经公布过');
  rmSync(join(content(), 'reports'), { recursive: true });
  expect(check().output).toContain('[更正-05] 2023-h1 已经公布过');
});

test('what wasn’t published may change as it likes', () => {
  write('6台', 'status: draft\n');
  git('add', '--all');
  git('commit', '--quiet', '--amend', '--message', 'draft');
  git('checkout', '--quiet', '-b', 'edit');
  write('9台');
  expect(check()).toMatchObject({ status: 0 });
});

test('--against compares with any commit; one that isn’t there can’t be compared with', () => {
  write('9台', explanation);
  commit('explained');
  expect(check('--against', 'HEAD').status).toBe(0);
  const first = git('rev-list', '--max-parents=0', 'HEAD');
  writeFileSync(report(), readFileSync(report(), 'utf8').replace(explanation, ''));
  expect(check('--against', first).output).toContain('[更正-06]');
  const { status, output } = check('--against', 'nowhere');
  expect(status).toBe(2);
  expect(output).toContain('git 里没有 nowhere 这个版本');
});

test('without git there is nothing to compare with, and the index stays as it was', () => {
  git('checkout', '--quiet', '-b', 'edit');
  write('9台');
  const before = git('status', '--porcelain');
  check();
  expect(git('status', '--porcelain')).toBe(before);
  rmSync(join(repository, '.git'), { recursive: true });
  expect(check()).toMatchObject({ status: 0 });
});
