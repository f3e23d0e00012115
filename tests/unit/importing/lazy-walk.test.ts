import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Proposal } from '#src/importing/extraction/proposal.ts';
import { listOf, waitingProposals } from '#src/importing/report-file/pending-proposals.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { importedGold, scoreEntries } from '../../support/gold.ts';
import { pageOf, review, workspaceOf } from '../../support/imported-document.ts';

vi.setConfig({ testTimeout: 60_000 });

// The second period of our own report, by a clerk who takes what is sure and leaves, or turns down, all the rest.

const lists = ['metrics', 'projects', 'commitments', 'answers', 'checks', 'excused'] as const;

/** What stands in the lists of a page, as it would be published. */
function acceptedIn(page: string): Proposal[] {
  return lists.flatMap((to) =>
    listOf(page, to).map((entry): Proposal => ({ to, confidence: '高', entry: entry as Proposal['entry'] })),
  );
}

/** What in a page isn't what a careful person reads in the text. */
function untrue(name: string, environment: Environment, id: string): string[] {
  const score = scoreEntries(name, environment, acceptedIn(pageOf(environment, id)));
  const isThere = (fault: string) => !fault.endsWith('没有提议');
  return [
    ...score.attributes.wrong,
    ...score.extra,
    ...score.statements.wrong.filter(isThere),
    ...score.promises.wrong.filter(isThere),
    ...score.extraPromises,
    ...score.checksTrue.wrong,
  ];
}

/** The ids of the reports that the public site would have. */
function publishedIn({ contentDir, asOf }: Environment): readonly string[] {
  const { catalogue } = readWorkspace(contentDir, asOf, contentDir, 'public');
  return catalogue.reportRecords.map(({ report }) => report.id);
}

function removeDraftMark(environment: Environment, id: string): void {
  const path = join(environment.contentDir, 'reports', id, 'index.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft.*\n/m, ''));
}

describe.each([
  { name: '2023h2', least: 30 },
  { name: '2023h2b', least: 25 },
])('$name, everything sure taken at once', ({ name, least }) => {
  test('and the rest left: what was taken is true, and nothing is published until the rest is decided', async () => {
    const { environment, id } = await importedGold(name);
    const before = waitingProposals(pageOf(environment, id));
    const { tally } = await review(environment, id, 'hq');
    const page = pageOf(environment, id);
    expect(tally.accepted).toBeGreaterThanOrEqual(least);
    expect(acceptedIn(page)).toHaveLength(tally.accepted);
    expect(untrue(name, environment, id)).toEqual([]);
    // Only less: of what waited nothing is gone but what was taken.
    expect(waitingProposals(page)).toHaveLength(before.length - tally.accepted);
    expect(publishedIn(environment)).toEqual(['2023-h1']);
    removeDraftMark(environment, id);
    const { errors } = workspaceOf(environment);
    expect(errors.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain(
      '草稿-01',
    );
  });

  test('and the rest turned down: still true, and the check names every number that is left unsaid', async () => {
    const { environment, id } = await importedGold(name);
    const { tally } = await review(environment, id, `h${'s'.repeat(400)}`);
    expect(tally.left).toBe(0);
    const page = pageOf(environment, id);
    expect(acceptedIn(page)).toHaveLength(tally.accepted);
    expect(untrue(name, environment, id)).toEqual([]);
    removeDraftMark(environment, id);
    const { errors } = workspaceOf(environment);
    const faults = errors.filter(({ severity }) => severity === 'error');
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['数字-01']));
  });
});
