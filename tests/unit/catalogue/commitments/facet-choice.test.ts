import { describe, expect, test } from 'vitest';
import { countWith, isChosen, readChoice, writeChoice } from '#src/catalogue/commitments/facet-choice.ts';

const entries = [
  { topic: 'roads', strength: '争取' },
  { topic: 'roads', strength: 'none' },
  { topic: 'safety', strength: 'none' },
];
const offered = new Map([
  ['topic', new Set(['roads', 'safety'])],
  ['strength', new Set(['争取', 'none'])],
]);

describe('facet choice', () => {
  test('an entry has every chosen value', () => {
    expect(entries.map((entry) => isChosen(entry, {}))).toEqual([true, true, true]);
    const choice = { topic: 'roads', strength: 'none' };
    expect(entries.map((entry) => isChosen(entry, choice))).toEqual([false, true, false]);
  });

  test('a count is what choosing the value would show, the other facets as they are', () => {
    expect(countWith(entries, { topic: 'roads' }, 'strength', 'none')).toBe(1);
    expect(countWith(entries, { topic: 'roads' }, 'topic', 'safety')).toBe(1);
    expect(countWith(entries, { topic: 'safety', strength: '争取' }, 'topic', undefined)).toBe(1);
  });

  test('the address holds the choice, and nothing that is not offered', () => {
    const query = writeChoice(new URLSearchParams('x=1&topic=safety'), offered.keys(), { strength: '争取' });
    expect(readChoice(new URLSearchParams(query), offered)).toEqual({ strength: '争取' });
    expect(new URLSearchParams(query).get('x')).toBe('1');
    expect(readChoice(new URLSearchParams('topic=unknown&strength='), offered)).toEqual({});
    expect(writeChoice(new URLSearchParams('topic=safety'), offered.keys(), {})).toBe('');
  });
});
