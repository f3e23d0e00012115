import { expect, test } from 'vitest';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { codeQualityReport, githubAnnotation } from '#src/workspace/ci-report.ts';

const error: AuthoringError = {
  at: { file: 'content/reports/2023-01,a:b/index.mdx', line: 7, column: 3 },
  code: '数据-12',
  severity: 'error',
  message: '超过了100%。',
  current: '甲\n乙',
  cure: '核对: 原件, 再改。',
};

test('GitHub: a workflow command on one line, its signs escaped', () => {
  expect(githubAnnotation(error)).toBe(
    '::error file=content/reports/2023-01%2Ca%3Ab/index.mdx,line=7,col=3,title=数据-12::超过了100%25。%0A当前：甲%0A乙%0A怎么改：核对: 原件, 再改。',
  );
  expect(githubAnnotation({ ...error, severity: 'warning' })).toMatch(/^::warning /);
});

test('GitLab: one entry a problem, a fingerprint that outlives moved lines and tells twins apart', () => {
  const moved = { ...error, at: { ...error.at, line: 9 } };
  const [first, second] = codeQualityReport([error, moved], (text) => text);
  expect(first).toMatchObject({
    check_name: '数据-12',
    severity: 'critical',
    location: { path: error.at.file, lines: { begin: 7 } },
  });
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
  expect(codeQualityReport([moved], (text) => text)[0]?.fingerprint).toBe(first?.fingerprint);
});
