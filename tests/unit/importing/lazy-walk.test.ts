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

function errorsOf(environment: Environment): string[] {
  return workspaceOf(environment)
    .errors.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

function removeDraftMark(environment: Environment, id: string): void {
  const path = join(environment.contentDir, 'reports', id, 'index.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft.*\n/m, ''));
}

describe.each([
  { name: '2023h2', least: 30 },
  { name: '2023h2b', least: 25 },
])('$name, everything sure taken at once', ({ name, least }) => {
  test('what stands in the page is true, whether the rest is left or turned down', async () => {
    const { environment, id } = await importedGold(name);
    const before = waitingProposals(pageOf(environment, id));
    const taken = (await review(environment, id, 'hq')).tally.accepted;
    expect(taken).toBeGreaterThanOrEqual(least);
    expect(acceptedIn(pageOf(environment, id))).toHaveLength(taken);
    expect(untrue(name, environment, id)).toEqual([]);
    // Only less: nothing that waited is gone but what was taken, and nothing is published until it is decided.
    expect(waitingProposals(pageOf(environment, id))).toHaveLength(before.length - taken);
    expect(publishedIn(environment)).toEqual(['2023-h1']);
    removeDraftMark(environment, id);
    const waiting = errorsOf(environment);
    expect(waiting).toContain('草稿-01');

    const { tally } = await review(environment, id, 's'.repeat(400));
    expect(tally.left).toBe(0);
    expect(acceptedIn(pageOf(environment, id))).toHaveLength(taken);
    expect(untrue(name, environment, id)).toEqual([]);
    // Every number that was turned down is told, and nothing else.
    expect(new Set(errorsOf(environment))).toEqual(new Set(['数字-01']));
  });
});
