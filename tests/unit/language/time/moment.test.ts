import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareMoments,
  momentInShanghai,
  momentName,
  momentStamp,
  parseMoment,
  printMoment,
} from '#src/language/time/moment.ts';

const instants = fc.date({
  min: new Date('1970-01-02T00:00:00Z'),
  max: new Date('2999-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('what is printed is read again, and orders as time does', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      const [first, second] = [momentInShanghai(a), momentInShanghai(b)];
      const again = parseMoment(printMoment(first));
      expect(again).toEqual({ ok: true, value: first });
      // The stamp says the same instant, cut to the minute, to whoever reads RFC 3339.
      const minute = (instant: Date) => Math.floor(instant.getTime() / 60_000);
      expect(new Date(momentStamp(first)).getTime()).toBe(minute(a) * 60_000);
      expect(Math.sign(compareMoments(first, second))).toBe(Math.sign(minute(a) - minute(b)));
    }),
  );
});

test('a day alone is its midnight, and is called by its name alone', () => {
  const midnight = parseMoment('2023-07-10');
  expect(midnight).toEqual(parseMoment('2023-07-10 00:00'));
  expect(midnight.ok && momentName(midnight.value)).toBe('2023年7月10日');
  const nine = parseMoment('2023-07-10 09:00');
  expect(nine.ok && momentName(nine.value)).toBe('2023年7月10日 09:00');
});

test.each([
  '2023-07-10 9:00',
  '2023-07-10 24:00',
  '2023-07-10 09:60',
  '2023-07-10T09:00',
  '2023-07-10 09：00',
  '2023-07-10 09:00 Z',
  '2023-02-30 09:00',
  '',
])('%s is refused', (text) => {
  expect(parseMoment(text).ok).toBe(false);
});
