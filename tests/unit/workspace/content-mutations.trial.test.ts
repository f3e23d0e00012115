import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { judgeMutations } from '../../support/judge-mutations.ts';
import { contentWith } from '../../support/mutable-content.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-mutated-'));
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

// Seed and number may be given, to look at others: MUTATIONS=2:500.
const [seed = 1, count = 2500] = (process.env['MUTATIONS'] ?? '').split(':').filter(Boolean).map(Number);

test.each([
  ['the real content', 'content', ['2023-h1']],
  ['two reports of the county', 'examples/county', ['2020-h1', '2020-h2']],
])(
  'thousands of mutations of %s: none crashes or hangs, each message is Chinese and near, --fix loses and leaves nothing',
  (name, folder, reports) => {
    const { complaints, told, harmless, silent } = judgeMutations(
      contentWith(folder, reports),
      contentDir,
      seed,
      count,
    );
    const kinds = [...silent].sort(([, a], [, b]) => b - a).map(([kind, times]) => `${times}  ${kind}`);
    const unsaid = count - told - harmless;
    // Free words, numbers of lines of text that nothing else repeats, and entries that nothing needs: no check can know them.
    console.log(`${name}: ${told} told, ${harmless} harmless, ${unsaid} unsaid\n${kinds.join('\n')}`);
    // What the harness takes for far, or for worse, is a guess: it must stay a rarity, and is shown.
    const isGuess = ({ what }: { what: string }) => /^far|worse$/.test(what);
    console.log(JSON.stringify(complaints.filter(isGuess)));
    expect(complaints.filter((complaint) => !isGuess(complaint))).toEqual([]);
    expect(complaints.filter(isGuess).length).toBeLessThan(count / 100);
  },
  3_600_000,
);
