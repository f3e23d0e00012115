import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { runCommand } from './cli/run-command.ts';
import { auditDependencies } from './programs/audit-dependencies.ts';
import { captureNode, runTool, toolPath } from './programs/run-tool.ts';
import { ensureBrowser, ensureWebServers } from './test/ensure-programs.ts';
import { type Tally, tallyTests, type VitestReport } from './test/test-tally.ts';

const root = join(import.meta.dirname, '..');
const reportPath = join(root, '.tongtu', 'vitest.json');

/** The kinds of tests, each a folder under `tests` and a project in vitest.config.ts. */
const KINDS = ['unit', 'site', 'browser'];

/** The programs that check files, by the names of their steps. Each keeps one processor busy, so they run side by side. */
const checks: Readonly<Record<string, readonly string[]>> = {
  格式: [join(root, 'scripts', 'format.ts'), '--check'],
  代码规则: [toolPath('@biomejs/biome'), 'lint', '--error-on-warnings', '.'],
  内容: [join(root, 'scripts', 'check.ts')],
};

// `npm test` and `npm run test:full`: everything, to the end, even where something fails on the way.
// `npm test -- PATH…`: only the tests whose path contains one of these, and only what they need.
await runCommand(async () => {
  const { full, paths } = readArguments();
  const tallies = paths.length > 0 ? await someTests(full, paths) : await everything(full);
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const failed = sum((tally) => tally.failed);
  const reasons = tallies.flatMap((tally) => tally.reasons);
  console.log('');
  for (const reason of reasons) console.log(`✗ ${reason}`);
  console.log(`${sum((tally) => tally.passed)} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @throws EnvironmentError in words, where there are options that we don't have */
function readArguments(): { readonly full: boolean; readonly paths: readonly string[] } {
  const options = { full: { type: 'boolean', default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { full: values.full, paths: positionals };
  } catch (error) {
    throw new EnvironmentError(
      `用法：npm test，或 npm test -- tests/unit/charts（只运行这些路径下的测试）。${(error as Error).message}`,
    );
  }
}

async function everything(isFull: boolean): Promise<Tally[]> {
  // Takes longer than the others, so the tests begin before it ends, and fill what it leaves idle.
  const types = captured([toolPath('astro'), 'check']);
  return [
    ...(await Promise.all(Object.entries(checks).map(([name, command]) => check(name, captured(command))))),
    await step('浏览器', findOrInstallBrowser),
    ...(isFull ? [await audit(), await step('网页服务器', async () => (ensureWebServers() ? 0 : 1))] : []),
    await runVitest(isFull, [], KINDS),
    await check('类型', types),
  ];
}

/** Asks for a browser, and in a full run for web servers, unless all tests that are wanted are of kinds without. */
async function someTests(isFull: boolean, paths: readonly string[]): Promise<Tally[]> {
  const kinds = KINDS.filter((kind) => paths.some((path) => path.split(/[\\/]/).includes(kind)));
  const areSaid = paths.every((path) => kinds.some((kind) => path.split(/[\\/]/).includes(kind)));
  const mayNeed = (kind: string) => kinds.includes(kind) || !areSaid;
  return [
    ...(mayNeed('browser') ? [await step('浏览器', findOrInstallBrowser)] : []),
    ...(isFull && (mayNeed('site') || mayNeed('browser'))
      ? [await step('网页服务器', async () => (ensureWebServers() ? 0 : 1))]
      : []),
    await runVitest(isFull, paths, kinds),
  ];
}

async function findOrInstallBrowser(): Promise<number> {
  const browser = await ensureBrowser();
  if (browser === undefined) return 1;
  process.env.CHROMIUM = browser;
  console.log(browser);
  return 0;
}

/** Runs a step that passes or fails as a whole, and prints under its name what it does. */
async function step(name: string, run: () => Promise<number>): Promise<Tally> {
  const started = heading(name);
  const exitCode = await run();
  return ended(name, exitCode, seconds(started));
}

/** Starts a program beside others. */
async function captured(command: readonly string[]) {
  const started = performance.now();
  return { ...(await captureNode(command)), took: seconds(started) };
}

/** A step of a program that was started beside others: what it printed is printed as one block. */
async function check(name: string, program: ReturnType<typeof captured>): Promise<Tally> {
  const { exitCode, output, took } = await program;
  heading(name);
  process.stdout.write(output);
  return ended(name, exitCode, took);
}

function ended(name: string, exitCode: number, took: string): Tally {
  console.log(`${exitCode === 0 ? '✓' : '✗'} ${name}（${took} 秒）`);
  if (exitCode === 0) return { passed: 1, failed: 0, reasons: [] };
  return { passed: 0, failed: 1, reasons: [`${name}没有通过`] };
}

/** What nobody has answered neither passes nor fails. */
async function audit(): Promise<Tally> {
  const started = heading('依赖的已知漏洞');
  const { kind, words } = await auditDependencies();
  const mark = { clean: '✓', vulnerable: '✗', unavailable: '－' }[kind];
  console.log(`${mark} ${words}（${seconds(started)} 秒）`);
  return {
    passed: kind === 'clean' ? 1 : 0,
    failed: kind === 'vulnerable' ? 1 : 0,
    reasons: kind === 'vulnerable' ? [words] : [],
  };
}

/** @param kinds of which at least one test must have run */
async function runVitest(
  isFull: boolean,
  paths: readonly string[],
  kinds: readonly string[],
): Promise<Tally> {
  const started = heading(isFull ? '测试（每一页）' : '测试');
  mkdirSync(dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const exitCode = await runTool('vitest', ['run', '--allowOnly=false', ...reporters, ...paths], {
    TONGTU_TEST_SCOPE: isFull ? 'full' : 'sample',
    ...(paths.length === 0 && { TONGTU_TEST_WHOLE: 'yes' }),
  });
  const tally = tallyTests(readReport(), exitCode, kinds, join(root, 'tests'));
  console.log(`${tally.failed === 0 ? '✓' : '✗'} 测试（${seconds(started)} 秒）`);
  return tally;
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return undefined;
  }
}

function heading(name: string): number {
  console.log(`\n── ${name}`);
  return performance.now();
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
