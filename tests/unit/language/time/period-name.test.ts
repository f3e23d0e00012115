import { expect, test } from 'vitest';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import { periodNameBeside } from '#src/language/time/period-name.ts';

function period(text: string): Period {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([
  ['2023-h2', '2023-h1', '下半年'],
  ['2024-h1', '2023-h2', '2024年上半年'],
  ['2023-q4', '2023-01..2023-09', '第四季度'],
  ['2024', '2023', '2024年'],
])('%s beside %s is %s', (text, other, words) =>
  expect(periodNameBeside(period(text), period(other))).toBe(words),
);
