import { describe, expect, test, vi } from 'vitest';
import { type GoldScore, goldNames, importedGold, scoreGold } from '../../support/gold.ts';
import type { Score } from '../../support/gold-checks.ts';
import { acceptEverything, workspaceOf } from '../../support/imported-document.ts';

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
      attributes: 0.88,
      sure: 0.99,
      projects: 0.92,
      statements: 0.81,
      promises: 0.87,
      answers: 0.95,
      outcomes: 0.62,
      checks: 0.9,
    },
  },
  {
    name: 'texts that were set aside until the rules were there',
    names: goldNames.filter(isSetAside),
    least: { found: 0.99, attributes: 0.79, sure: 0.99, projects: 0.85, statements: 0.7, promises: 0.8 },
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

test.each(goldNames.filter((name) => !isSetAside(name) && name !== '2023h2'))(
  'no honest sentence of %s is refused once its proposals are taken',
  async (name) => {
    const { environment, id } = await importedGold(name);
    await acceptEverything(environment, id);
    const { errors } = workspaceOf(environment);
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
