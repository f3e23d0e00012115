import { expect, test } from 'vitest';
import { publishingState } from '#src/bureaus/publishing-moments.ts';
import { parseMoment } from '#src/language/time/moment.ts';

const stateAt = (source: string, text: string) => {
  const moment = parseMoment(text);
  if (!moment.ok) throw new Error(text);
  return publishingState(source, moment.value);
};

test.each([
  'publishAt: 2026-07-10 09:00',
  'publishAt: "2026-07-10 09:00"',
  "  'publishAt': '2026-07-10 09:00'",
])('changes in the minute of publication and in no other: %s', (source) => {
  const before = stateAt(source, '2026-07-10 08:59');
  const after = stateAt(source, '2026-07-10 09:00');
  expect(after).not.toBe(before);
  expect(stateAt(source, '2020-01-01')).toBe(before);
  expect(stateAt(source, '2030-01-01')).toBe(after);
});

test('never changes where nothing waits', () => {
  expect(stateAt('title: 总结', '2020-01-01')).toBe(stateAt('title: 总结', '2030-01-01'));
});

test.each([
  'publishAt:\n  2026-07-10',
  'publishAt：2026-07-10',
  'publishAt: 明天',
  'publishAt: 2026-13-40',
  'publishAt: 2026-07-10\n  09:00',
])('is another every minute where a time can’t be read: %s', (source) => {
  expect(stateAt(source, '2026-07-10 09:00')).not.toBe(stateAt(source, '2026-07-10 09:01'));
});
