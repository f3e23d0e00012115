import { expect, test, vi } from 'vitest';
import { errorsOnceTaken, goldNames, isLateText } from '../../support/gold.ts';

vi.setConfig({ testTimeout: 120_000 });

test.each(goldNames.filter(isLateText))(
  'no honest sentence of %s is refused once its proposals are taken',
  async (name) => {
    expect(await errorsOnceTaken(name)).toEqual([]);
  },
);
