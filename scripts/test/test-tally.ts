import { relative, sep } from 'node:path';

/** What Vitest's JSON reporter writes, as far as we read it. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** How many things were tried and how they went. Nothing is ever neither. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why something failed that isn't itself a test which ran and failed. English: for developers. */
  readonly reasons: readonly string[];
}

/**
 * Counts a run of Vitest so that nothing can pass by not running: a test that was skipped or only planned counts as
 * failed, and so do a file without tests, a kind of test of which nothing ran, and whatever else made Vitest fail.
 *
 * @param report undefined where Vitest wrote none
 * @param kinds the folders under `tests` that must each have run at least one test
 * @param testsFolder absolute path of `tests`
 */
export function tallyTests(
  report: VitestReport | undefined,
  exitCode: number,
  kinds: readonly string[],
  testsFolder: string,
): Tally {
  if (report === undefined) return { passed: 0, failed: 1, reasons: ['vitest wrote no report'] };
  let passed = 0;
  let failed = 0;
  const reasons: string[] = [];
  const ran = new Set<string>();
  const fail = (reason: string) => {
    failed += 1;
    reasons.push(reason);
  };
  for (const file of report.testResults) {
    const name = relative(testsFolder, file.name).split(sep).join('/');
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failed += 1;
      else fail(`${name}: ${test.status}, not run: ${test.fullName}`);
      if (test.status === 'passed' || test.status === 'failed') ran.add(name.slice(0, name.indexOf('/')));
    }
    const hasFailure = file.assertionResults.some((test) => test.status !== 'passed');
    if (file.assertionResults.length === 0) fail(`${name}: no test ran`);
    else if (file.status === 'failed' && !hasFailure)
      fail(`${name}: ${file.message || 'failed outside its tests'}`);
  }
  for (const kind of kinds) if (!ran.has(kind)) fail(`no ${kind} test ran`);
  if (exitCode !== 0 && failed === 0) fail(`vitest ended with exit code ${exitCode}`);
  return { passed, failed, reasons };
}
