import { expect, test } from 'vitest';
import { mustBuild } from '#src/bureaus/plan-builds.ts';
import { type Moment, parseMoment } from '#src/language/time/moment.ts';

const at = (text: string): Moment => {
  const moment = parseMoment(text);
  if (!moment.ok) throw new Error(text);
  return moment.value;
};
const now = at('2026-07-10 09:00');

test.each([
  ['never built', undefined, true],
  ['built from the same, earlier', { digest: 'a', asOf: at('2026-07-09') }, false],
  ['built from the same, this minute', { digest: 'a', asOf: now }, false],
  ['built from something else', { digest: 'b', asOf: at('2026-07-09') }, true],
  ['built as of a later day than is asked for now', { digest: 'a', asOf: at('2026-07-11') }, true],
])('%s', (_, built, expected) => {
  expect(mustBuild({ path: 'jia', digest: 'a', built }, now)).toBe(expected);
});
