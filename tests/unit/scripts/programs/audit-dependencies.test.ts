import { expect, test } from 'vitest';
import { readAudit } from '../../../../scripts/programs/audit-dependencies.ts';

const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };
const answer = (more: Partial<typeof counts>, vulnerabilities = {}) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { ...counts, ...more } },
  });

test.each([
  ['', 'unavailable'],
  ['<html>', 'unavailable'],
  ['{"message":"405 Method Not Allowed","statusCode":405}', 'unavailable'],
  ['{"error":{"code":"ENOTFOUND"}}', 'unavailable'],
  [answer({}), 'clean'],
  [answer({ moderate: 2, total: 2 }), 'clean'],
  [answer({ critical: 1, total: 1 }, { 'bad-package': { severity: 'critical' } }), 'vulnerable'],
])('%s is %s', (output, kind) => {
  expect(readAudit(output).kind).toBe(kind);
});

test('no answer never passes for a good one, and a bad one names the package', () => {
  expect(readAudit('').words).toMatch(/没有查到（not available）.*不等于没有问题/);
  expect(readAudit(answer({ high: 1 }, { 'bad-package': { severity: 'high' } })).words).toContain(
    'bad-package（high）',
  );
});
