import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Each check is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../../..');
const identity = '11010519491231002X';
let scratch: string;
let file: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-check-'));
  cpSync(join(root, 'content'), join(scratch, 'content'), { recursive: true });
  file = join(scratch, 'content/reports/2023-h1/index.mdx');
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const edit = (from: string, to: string) => {
  const source = readFileSync(file, 'utf8');
  expect(source.split(from)).toHaveLength(2);
  writeFileSync(file, source.replace(from, to));
};

/** Runs the command in the folder beside the content, as on a machine of its own. */
function check(flags: readonly string[] = [], variables: Readonly<Record<string, string>> = {}) {
  const { FORCE_COLOR: _, GITHUB_ACTIONS: __, GITLAB_CI: ___, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'scripts/check.ts'), ...flags], {
    cwd: scratch,
    env: { ...env, CONTENT_DIR: join(scratch, 'content'), AS_OF: '2026-11-22', ...variables },
    encoding: 'utf8',
  });
}

test('0 where nothing must be mended, 1 where something must, 2 where it can’t run', () => {
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringMatching(/没有发现问题\n$/) });
  edit('挂图作战，倒排期，12月底全面完工。\n', '挂图作战，倒排工期，12月底全面完工。\n');
  expect(check().status).toBe(1);
  expect(check(['--fixx'])).toMatchObject({ status: 2, stderr: expect.stringContaining('用法：') });
  expect(check([], { CONTENT_DIR: join(scratch, 'nowhere') }).status).toBe(2);
});

test('a warning alone is 0; everything is told at once, sorted by line, with the count last', () => {
  edit(
    '{ id: missing-attachment, quote: "（见附件）", note: "附件未提供", confidence: 高 }',
    '{ id: a, quote: "柳寨高速出口", note: "示例", confidence: 高 }',
  );
  const looked = check();
  expect(looked).toMatchObject({ status: 0, stdout: expect.stringMatching(/共 0 处必须改、1 处请核对\n$/) });
  edit('kind: 工作总结', 'kind: 总结');
  edit('今年年底完成项目设计工作。', '今年年底完成项目设计。');
  const { stderr, stdout, status } = check();
  expect(status).toBe(1);
  const lines = Array.from(stderr.matchAll(/index\.mdx:([0-9]+):/g), ([, line]) => Number(line));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(stdout).toMatch(/共 [0-9]+ 处必须改、1 处请核对\n$/);
});

test('in colour where it is asked for, plain under NO_COLOR', () => {
  edit('kind: 工作总结', 'kind: 总结');
  expect(check([], { FORCE_COLOR: '1' }).stderr).toContain('\u001b[');
  expect(check([], { NO_COLOR: '1' }).stderr).not.toContain('\u001b[');
});

test('no output hands on an identity number, not even one that is mistyped or cut', () => {
  const original = join(scratch, 'content/reports/2023-h1/original.txt');
  edit('签订养护合同，', `签订养护合同，${identity}，`);
  edit('查处各类路政违章26起，其中', `查处各类路政违章26起，${identity.replace('1949', '1948')}，其中`);
  edit('title: "深化项目攻坚"', `titel: "${identity}"`);
  writeFileSync(original, readFileSync(original, 'utf8').replace('疏通涵洞18道', `疏通涵洞18道${identity}`));
  for (const [flags, variables] of [
    [['--json'], {}],
    [[], { GITHUB_ACTIONS: 'true', GITLAB_CI: 'true', FORCE_COLOR: '1' }],
  ] as const) {
    const { stdout, stderr, status } = check(flags, variables);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('隐私-01');
    expect(stdout + stderr).not.toMatch(/[0-9]{11}|1949123|1948123/);
  }
  expect(readFileSync(join(scratch, 'gl-code-quality-report.json'), 'utf8')).not.toMatch(/[0-9]{11}[0-9X]/);
});

test('plain in a pipe; annotations by flag, and by the host’s own variables', () => {
  edit('kind: 工作总结', 'kind: 总结');
  const annotation = /^::error file=content\/reports\/2023-h1\/index\.mdx,line=4,col=7,title=字段-03::/m;
  const reportPath = join(scratch, 'gl-code-quality-report.json');
  const { stdout, stderr } = check();
  expect(stdout).not.toContain('::error');
  // Nor is anything in colour, in a pipe.
  expect(stderr).not.toContain('\u001b[');
  expect(existsSync(reportPath)).toBe(false);
  for (const [flags, variables] of [
    [['--github', '--gitlab'], {}],
    [[], { GITHUB_ACTIONS: 'true', GITLAB_CI: 'true' }],
  ] as const) {
    rmSync(reportPath, { force: true });
    expect(check(flags, variables).stdout).toMatch(annotation);
    expect(JSON.parse(readFileSync(reportPath, 'utf8'))).toMatchObject([
      {
        check_name: '字段-03',
        severity: 'critical',
        location: { path: 'content/reports/2023-h1/index.mdx', lines: { begin: 4 } },
      },
    ]);
  }
  expect(JSON.parse(check(['--json'], { GITHUB_ACTIONS: 'true' }).stdout)).toMatchObject([
    { code: '字段-03' },
  ]);
});

test('--fix mends what is mechanical and says what is left', () => {
  edit('period: 2023-h1\nkind: 工作总结', 'period：２０２３-h1\nkind: 总结');
  const { stdout, stderr, status } = check(['--fix']);
  expect(stdout).toContain('已改好：content/reports/2023-h1/index.mdx');
  expect(stderr).toContain('字段-03');
  expect(stderr).not.toContain('开头-');
  expect(status).toBe(1);
  expect(readFileSync(file, 'utf8')).toContain('\nperiod: 2023-h1\nkind: 总结\n');
});
