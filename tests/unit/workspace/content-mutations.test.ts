import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeMutations } from '../../support/judge-mutations.ts';
import { contentWith } from '../../support/mutable-content.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-mutated-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

// A sample; content-mutations.trial.test.ts tries five thousand, on the real report as well.
test('whatever is done to a file, the check says in Chinese and near it what is wrong, and --fix loses and leaves nothing', () => {
  const { complaints, told } = judgeMutations(contentWith('examples/county', ['2020-h1']), contentDir, 1, 40);
  expect(complaints).toEqual([]);
  expect(told).toBeGreaterThan(20);
}, 120_000);
