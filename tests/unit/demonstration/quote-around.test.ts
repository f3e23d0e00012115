import { expect, test } from 'vitest';
import { quoteAround } from '#src/demonstration/quote-around.ts';

const quoteOf = (text: string, words: string, value?: string) => {
  const start = text.indexOf(words);
  return quoteAround(text, { start, end: start + words.length }, value);
};

test('a value is quoted with the part of the sentence it stands in', () => {
  expect(quoteOf('处罚车辆90台，罚款3元。', '3元', '3元')).toEqual({ quote: '罚款3元' });
});

test('more of the sentence is taken where its part stands in the text twice', () => {
  expect(quoteOf('甲桥，桥长30米。乙桥，桥长30米。', '30米', '30米')).toEqual({ quote: '甲桥，桥长30米' });
});

test('where nothing more helps, the quote says which one it is', () => {
  expect(quoteOf('桥长30米\n桥长30米', '30米', '30米')).toEqual({ quote: '桥长30米', occurrence: 1 });
});

test('words without a value are quoted as they are', () => {
  expect(quoteOf('一是甲桥，正在做财评。', '甲桥，正在做财评')).toEqual({ quote: '甲桥，正在做财评' });
});

test('no block but its own is ever quoted', () => {
  expect(quoteOf('桥长30米\n乙桥，桥长30米', '30米', '30米').quote).not.toContain('\n');
});

test('a value that its part of the sentence says twice has no quote', () => {
  expect(() => quoteOf('出动30人另有30人', '30人', '30人')).toThrow('30人');
});
