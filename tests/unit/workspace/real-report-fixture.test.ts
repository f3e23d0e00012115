import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allCommitments, allFigures } from '#src/catalogue/catalogue.ts';
import { printCanonical } from '#src/language/quantity/quantity-print.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

// The report and the registers of the first release, as their staff wrote them. What staff may write grows only by addition, so this
// folder is never edited: where it is told of, the rule is wrong.
const frozen = join(import.meta.dirname, '../../fixtures/real-report');
const today = { year: 2026, month: 11, day: 22 };

/** What is read of a folder: each figure with its meaning, each promise with its due time. */
function readingsOf(folder: string): string[] {
  const { catalogue, errors } = readWorkspace(folder, today, folder);
  const figures = allFigures(catalogue).map(
    ({ id, metric, subject, quantity, kind, coverage, parent }) =>
      `${id} ${metric.id} ${subject?.id} ${printCanonical(quantity)} ${kind} ${JSON.stringify(coverage)} ${parent}`,
  );
  const promises = allCommitments(catalogue).map(
    ({ id, projects, due, strength }) =>
      `${id} ${projects.map((one) => one.id).join()} ${JSON.stringify(due)} ${strength}`,
  );
  return [...errors.map(({ code, message }) => `${code} ${message}`), ...figures, ...promises];
}

test('the frontmatter and the registers of the first release pass unchanged, and are read as before', async () => {
  const readings = readingsOf(frozen);
  expect(readings).toHaveLength(70 + 25);
  await expect(`${readings.join('\n')}\n`).toMatchFileSnapshot(join(frozen, 'readings.txt'));
});
