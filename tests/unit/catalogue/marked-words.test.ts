import { expect, test } from 'vitest';
import { markedQuote, markedSentence } from '#src/catalogue/marked-words.ts';
import { sampleCatalogue } from '../../support/sample-catalogue.ts';
import { sampleReport } from '../../support/sample-report.ts';

test('the number of the quote is marked, not the same one elsewhere in the sentence', () => {
  const catalogue = sampleCatalogue([
    sampleReport(
      '2023-h1',
      'metrics:\n  - { id: a, metric: length, value: "7.2km", quote: "乙路7.2km" }\n  - { id: b, metric: length, value: "7.2km", quote: "甲路7.2km" }',
      '甲路7.2km，乙路7.2km。',
    ),
  ]);
  const figure = catalogue.reportRecords[0]?.figures.find(({ id }) => id === 'a');
  if (figure === undefined) throw new Error('no figure');
  expect(markedQuote(figure)).toEqual({ before: '乙路', value: '7.2km', after: '' });
  expect(markedSentence(figure)).toEqual({ before: '甲路7.2km，乙路', value: '7.2km', after: '。' });
});
