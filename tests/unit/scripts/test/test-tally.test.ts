import { describe, expect, test } from 'vitest';
import { tallyTests, type VitestReport } from '../../../../scripts/test/test-tally.ts';

const file = (name: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name: `/p/tests/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status, fullName: `is ${status}` })),
});
const tally = (exitCode: number, ...testResults: VitestReport['testResults'][number][]) =>
  tallyTests({ testResults }, exitCode, ['unit', 'browser'], '/p/tests');

const unit = file('unit/a.test.ts', 'passed', 'passed');
const browser = file('browser/a.test.ts', 'passed');

test('everything ran and passed', () => {
  expect(tally(0, unit, browser)).toEqual({ passed: 3, failed: 0, reasons: [] });
});

test('a failed test counts once', () => {
  expect(tally(1, unit, browser, file('unit/b.test.ts', 'failed', 'passed'))).toMatchObject({
    passed: 4,
    failed: 1,
  });
});

describe('nothing passes by not running', () => {
  test.each(['skipped', 'pending', 'todo', 'disabled'])('a test that is %s', (status) => {
    const { passed, failed, reasons } = tally(0, unit, browser, file('unit/b.test.ts', status));
    expect({ passed, failed }).toEqual({ passed: 3, failed: 1 });
    expect(reasons).toEqual([`unit/b.test.ts: ${status}, not run: is ${status}`]);
  });

  test('a file without tests', () => {
    expect(tally(0, unit, browser, file('unit/b.test.ts')).reasons).toEqual(['unit/b.test.ts: no test ran']);
  });

  test('a kind of test of which nothing ran', () => {
    expect(tally(0, unit)).toMatchObject({ failed: 1, reasons: ['no browser test ran'] });
  });

  test('a kind of test that was skipped whole', () => {
    const { reasons } = tally(0, unit, file('browser/a.test.ts', 'skipped'));
    expect(reasons).toContain('no browser test ran');
  });

  test('a file that failed outside its tests', () => {
    const broken = { ...file('unit/b.test.ts', 'passed'), status: 'failed', message: 'afterAll threw' };
    expect(tally(1, unit, browser, broken).reasons).toEqual(['unit/b.test.ts: afterAll threw']);
  });

  test('an error that belongs to no test', () => {
    expect(tally(1, unit, browser)).toMatchObject({ failed: 1, reasons: ['vitest ended with exit code 1'] });
  });

  test('no report', () => {
    expect(tallyTests(undefined, 0, [], '/p/tests')).toMatchObject({ passed: 0, failed: 1 });
  });
});
