import { expect, test } from 'vitest';
import { type Moment, parseMoment, printMoment } from '#src/language/time/moment.ts';
import { isShownIn, publishingDay, publishingMoment, standingOf } from '#src/records/publication.ts';

const at = (text: string): Moment => {
  const result = parseMoment(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

test('a report is published from its minute on, not a minute before', () => {
  const report = { status: 'published', publishAt: at('2023-07-10 09:00') } as const;
  expect(standingOf(report, at('2023-07-10 08:59'))).toBe('waiting');
  // A day alone has only begun.
  expect(standingOf(report, at('2023-07-10'))).toBe('waiting');
  expect(standingOf(report, at('2023-07-10 09:00'))).toBe('published');
  expect(standingOf(report, at('2023-07-11'))).toBe('published');
});

test('no time makes a draft public or brings a withdrawn report back', () => {
  const past = { publishAt: at('2020-01-01') };
  expect(standingOf({ status: 'draft', ...past }, at('2023-07-10'))).toBe('draft');
  expect(standingOf({ status: 'withdrawn', ...past }, at('2023-07-10'))).toBe('withdrawn');
});

test('the public sees what is published; those who approve see all but what was withdrawn', () => {
  const shown = (edition: 'public' | 'preview') =>
    (['draft', 'waiting', 'published', 'withdrawn'] as const).filter((each) => isShownIn(edition, each));
  expect(shown('public')).toEqual(['published']);
  expect(shown('preview')).toEqual(['draft', 'waiting', 'published']);
});

test.each([
  [{}, undefined, undefined],
  [{ publishedOn: at('2023-07-10').date }, '2023-07-10', '2023-07-10 00:00'],
  [{ publishAt: at('2023-07-10 09:00') }, '2023-07-10', '2023-07-10 09:00'],
  [
    { publishedOn: at('2023-07-10').date, publishAt: at('2023-07-10 09:00') },
    '2023-07-10',
    '2023-07-10 09:00',
  ],
])('the day and the minute of publishing: %j', (report, day, minute) => {
  const published = publishingMoment(report);
  expect(publishingDay(report)).toEqual(day === undefined ? undefined : at(day).date);
  expect(published && printMoment(published)).toBe(minute);
});
