import { expect, test } from 'vitest';
import { between, chanceOf, pick } from '#src/demonstration/chance.ts';

const names = Array.from({ length: 2000 }, (_, index) => `name ${index}`);

test('numbers from 0 up to 1, spread evenly', () => {
  for (const seed of [0, 1, 2, -7, 2 ** 31]) {
    const numbers = names.map(chanceOf(seed));
    for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const within = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
      expect(within).toBeGreaterThan(140);
      expect(within).toBeLessThan(260);
    }
  }
});

test('a name has its number whatever is asked before; another seed has another', () => {
  const chance = chanceOf(3);
  const first = chance('a');
  chance('b');
  expect(chance('a')).toBe(first);
  expect(chanceOf(4)('a')).not.toBe(first);
});

test('picks and amounts stay within what is given', () => {
  const chance = chanceOf(5);
  expect(new Set(names.map((name) => pick(chance, name, ['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  for (const name of names) {
    const amount = between(chance, name, 2, 4, 1);
    expect(amount).toBeGreaterThanOrEqual(2);
    expect(amount).toBeLessThanOrEqual(4);
  }
});
