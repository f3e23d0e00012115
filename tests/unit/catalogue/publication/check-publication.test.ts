import { expect, test } from 'vitest';
import { checkPublication } from '#src/catalogue/publication/check-publication.ts';
import { reviewSteps } from '#src/records/publication.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const asOf = { year: 2023, month: 8, day: 1 };

/** The codes and lines of what is wrong with a report of this frontmatter, which begins on line 5. */
function faults(frontmatter: string, reviews = false): string[] {
  const { frontmatter: data, at } = sampleReport('2023-h1', frontmatter, '报告完毕。');
  return checkPublication(data, at, { reviews }, asOf).map(({ code, at: { line } }) => `${code}:${line}`);
}

const review = (step: string, date = '2023-07-05') => `  - { step: ${step}, by: 办公室, date: ${date} }`;
const reviews = (...lines: string[]) => ['reviews:', ...lines].join('\n');

test('nothing said is published, and right', () => {
  expect(faults('')).toEqual([]);
});

test('withdrawn and why go together', () => {
  expect(faults('status: withdrawn')).toEqual(['公布-01:5']);
  expect(faults('withdrawal: { date: 2023-07-20, why: "重印" }')).toEqual(['公布-01:5']);
  expect(faults('status: withdrawn\nwithdrawal: { date: 2023-07-20, why: "重印" }')).toEqual([]);
});

test('the two days of publishing are one', () => {
  expect(faults('publishedOn: 2023-07-10\npublishAt: 2023-07-11 09:00')).toEqual(['公布-02:6']);
  expect(faults('publishedOn: 2023-07-10\npublishAt: 2023-07-10 09:00')).toEqual([]);
});

test('a time of publishing far off, or before the report, is asked about; the usual isn’t', () => {
  expect(faults('publishAt: 2024-08-02 09:00')).toEqual(['公布-06:5']);
  expect(faults('issuedOn: 2023-07-05\npublishAt: 2023-07-04 09:00')).toEqual(['公布-06:6']);
  expect(faults('publishAt: 2023-06-29 09:00')).toEqual(['公布-06:5']);
  expect(faults('issuedOn: 2023-07-05\npublishAt: 2023-07-05 09:00')).toEqual([]);
  expect(faults('publishAt: 2024-08-01 09:00')).toEqual([]);
});

test('a review is recorded once, after it was done', () => {
  expect(faults(reviews(review('初审'), review('初审')))).toEqual(['公布-03:7']);
  expect(faults(reviews(review('初审', '2023-08-02')))).toEqual(['公布-04:6']);
});

test('where the site asks for 三审三校, all six or not published', () => {
  const all = reviews(...reviewSteps.map((step) => review(step)));
  expect(faults(all, true)).toEqual([]);
  expect(faults('', true)).toEqual(['公布-05:2']);
  for (const missing of reviewSteps) {
    const some = reviews(...reviewSteps.filter((step) => step !== missing).map((step) => review(step)));
    expect(faults(some, true), missing).toEqual(['公布-05:6']);
    expect(faults(some)).toEqual([]);
    expect(faults(`status: draft\n${some}`, true)).toEqual([]);
  }
});
