import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listOf, pendingProposals } from '#src/importing/report-file/pending-proposals.ts';
import { countyContent } from '../../../scripts/demonstration/multiply-county.ts';
import { isFullRun } from '../../support/full-run.ts';
import {
  acceptEverything,
  imported,
  ownContent,
  pageOf,
  workspaceOf,
} from '../../support/imported-document.ts';
import { entriesOf, figuresByPlace, squeezed } from '../../support/report-entries.ts';

// The entries of the demonstration county's reports are right. Each is imported from its text.

vi.setConfig({ testTimeout: 60_000 });

const ids = readdirSync(join(countyContent, 'reports'));
const textOf = (path: string) => readFileSync(join(countyContent, path), 'utf8');

function contentWithRegisters() {
  const environment = ownContent();
  for (const name of readdirSync(countyContent).filter((each) => each !== 'reports'))
    cpSync(join(countyContent, name), join(environment.contentDir, name), { recursive: true });
  return environment;
}

test('what earlier reports promised gets the answers that the county has, with the time that their words give', async () => {
  const counts = { known: 0, placed: 0, found: 0, wrong: 0, more: 0, timed: 0, done: 0 };
  for (const id of ['2020-h2', '2021-h2', '2022-h2', '2023-h1', '2023-h2']) {
    const environment = contentWithRegisters();
    for (const earlier of ids.filter((other) => other < id))
      cpSync(join(countyContent, 'reports', earlier), join(environment.contentDir, 'reports', earlier), {
        recursive: true,
      });
    await imported(environment, new TextEncoder().encode(textOf(`reports/${id}/original.txt`)), { id });
    const proposals = pendingProposals(pageOf(environment, id)).filter(({ to }) => to === 'answers');
    expect(proposals.every(({ confidence }) => confidence === '低')).toBe(true);
    const known = new Map(
      listOf(textOf(`reports/${id}/index.mdx`), 'answers').map((answer) => {
        const { to, outcome, quote } = answer as Record<string, string>;
        return [to, { outcome, quote }];
      }),
    );
    counts.known += known.size;
    for (const [to, { quote = '' }] of known) {
      const offered = proposals
        .filter(({ entry }) => entry['to'] === to)
        .map(({ entry }) => String(entry['quote']));
      expect(offered.length).toBeLessThanOrEqual(3);
      if (offered.some((one) => one.includes(quote) || quote.includes(one))) counts.placed += 1;
    }
    for (const { entry } of proposals.filter((each) => each.entry['outcome'] !== undefined)) {
      const answer = known.get(String(entry['to']));
      // What the county leaves open (正在编制…) may be proposed; a person decides.
      if (answer?.outcome === entry['outcome']) counts.found += 1;
      else if (answer === undefined) counts.more += 1;
      else counts.wrong += 1;
      if (entry['outcome'] === '已完成' && /[0-9]月/.test(String(entry['quote']))) {
        counts.done += 1;
        if (entry['done'] !== undefined && entry['doneSaid'] !== undefined) counts.timed += 1;
      }
    }
    await acceptEverything(environment, id);
    const wrong = workspaceOf(environment).errors.filter(({ severity }) => severity === 'error');
    expect(wrong).toEqual([]);
  }
  expect(counts.placed / counts.known).toBeGreaterThanOrEqual(0.95);
  expect(counts.found / counts.known).toBeGreaterThanOrEqual(0.65);
  expect(counts.wrong).toBe(0);
  expect(counts.more).toBeLessThanOrEqual(4);
  expect(counts.done).toBeGreaterThan(4);
  expect(counts.timed).toBe(counts.done);
});

describe.each([
  ['empty', ownContent, ids.filter((_, index) => isFullRun || index % 3 === 0)],
  ['full', contentWithRegisters, ids],
] as const)('with %s registers', (registers, content, tried) => {
  test.each(tried)('%s', async (id) => {
    const environment = content();
    const original = textOf(`reports/${id}/original.txt`);
    expect(await imported(environment, new TextEncoder().encode(original), { id })).toMatchObject({
      ok: true,
    });
    await acceptEverything(environment, id);
    expect(workspaceOf(environment).errors.filter(({ severity }) => severity === 'error')).toEqual([]);

    const known = figuresByPlace(entriesOf(textOf(`reports/${id}/index.mdx`)).metrics, squeezed(original));
    const read = figuresByPlace(entriesOf(pageOf(environment, id)).metrics, squeezed(original));
    const right = [...known].filter(([place]) => read.has(place));
    expect(right.length / known.size).toBeGreaterThanOrEqual(0.95);
    expect(right.length / read.size).toBeGreaterThanOrEqual(0.95);
    if (registers === 'empty') return;
    const share = (field: 'metric' | 'subject') =>
      right.filter(([place, figure]) => read.get(place)?.[field] === figure[field]).length / known.size;
    expect(share('metric')).toBeGreaterThanOrEqual(0.85);
    expect(share('subject')).toBeGreaterThanOrEqual(0.95);
  });
});
