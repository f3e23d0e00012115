import { expect, test } from 'vitest';
import { type Moment, parseMoment } from '#src/language/time/moment.ts';
import { isShownIn, standingOf } from '#src/records/publication.ts';

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
