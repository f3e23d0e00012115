import { expect, test } from 'vitest';
import { messagesBesideTheCause } from '../../support/broken-entries.ts';

test('no entry that is wrong in any way makes messages but its own', () => {
  const { wrong, told, count } = messagesBesideTheCause(1);
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(count * 0.9);
}, 3_600_000);
