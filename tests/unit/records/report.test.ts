import { expect, test } from 'vitest';
import { parsePeriod } from '#src/language/time/period.ts';
import { compareReports, type reportKinds } from '#src/records/report.ts';

function reportOn(text: string, kind: (typeof reportKinds)[number] = '工作总结') {
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(period.reason);
  return { period: period.value, kind, publishedOn: undefined };
}

test('reports stand by the end of their period, the longer later, a plan where its period begins', () => {
  const inOrder = [
    reportOn('2023-h1'),
    reportOn('2023-12'),
    reportOn('2023-h2'),
    reportOn('2023'),
    reportOn('2024-01', '工作计划'),
    reportOn('2024', '工作计划'),
    reportOn('2024-01'),
    reportOn('2024-h1'),
    reportOn('2024'),
  ];
  expect(inOrder.toReversed().sort(compareReports)).toEqual(inOrder);
});
