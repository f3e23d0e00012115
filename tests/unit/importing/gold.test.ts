import { describe, expect, test, vi } from 'vitest';
import { errorsOnceTaken, type GoldScore, goldNames, isLateText, scoreGold } from '../../support/gold.ts';
import type { Score } from '../../support/gold-checks.ts';

vi.setConfig({ testTimeout: 120_000 });

// How much of what a careful person reads in a report is proposed, and how much of that is right in everything it says.

type Measure = { [Name in keyof GoldScore]: GoldScore[Name] extends Score ? Name : never }[keyof GoldScore];

const isSetAside = (name: string) => Number(name) >= 31 && Number(name) <= 40;

describe.each([
  {
    name: 'texts that the rules were written by',
    names: goldNames.filter((name) => !isSetAside(name)),
    least: {
      found: 0.99,
      attributes: 0.955,
      sure: 0.99,
      projects: 0.975,
      statements: 0.945,
      promises: 0.94,
      answers: 0.95,
      outcomes: 0.62,
      checks: 0.9,
    },
  },
  {
    name: 'texts that were set aside until most of the rules were there',
    names: goldNames.filter(isSetAside),
    least: { found: 0.99, attributes: 0.92, sure: 0.99, projects: 0.98, statements: 0.98, promises: 0.97 },
  },
] as const)('$name', ({ names, least }) => {
  const scores: GoldScore[] = [];

  test.each(names)('%s', async (name) => {
    const score = await scoreGold(name);
    scores.push(score);
    // One that is wrong has to be asked about.
    expect(score.sure.wrong).toEqual([]);
    // What is declared must be true, and where the writers' numbers agree nothing is called wrong.
    expect(score.checksTrue.wrong).toEqual([]);
    expect(score.disagreements).toEqual([]);
  });

  test.each(Object.entries(least) as [Measure, number][])('%s: %d at least', (measure, share) => {
    const all = scores.map((score) => score[measure]);
    const sum = (field: 'right' | 'asked') => all.reduce((total, each) => total + each[field], 0);
    expect(sum('right') / sum('asked')).toBeGreaterThanOrEqual(share);
  });
});

test.each(goldNames.filter((name) => !isSetAside(name) && !isLateText(name) && name !== '2023h2'))(
  'no honest sentence of %s is refused once its proposals are taken',
  async (name) => {
    expect(await errorsOnceTaken(name)).toEqual([]);
  },
);
