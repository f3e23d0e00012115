import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import {
  acceptEverything,
  imported,
  ownContent,
  pageOf,
  workspaceOf,
} from '../../support/imported-document.ts';
import { entriesOf, figuresByPlace, squeezed } from '../../support/report-entries.ts';

// The reports of the demonstration county know what they say: they were printed from it. Each is imported from its text.

vi.setConfig({ testTimeout: 60_000 });

const files = new Map(demonstrationContent(chanceOf(1)).map(({ path, text }) => [path, text]));
const ids = [...files.keys()].flatMap((path) => /^reports\/(.*)\/original\.txt$/.exec(path)?.[1] ?? []);
const textOf = (path: string) => files.get(path) ?? '';

function contentWithRegisters() {
  const environment = ownContent();
  for (const [path, text] of files) {
    if (path.startsWith('reports/')) continue;
    const place = join(environment.contentDir, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return environment;
}

describe.each([
  ['empty', ownContent],
  ['full', contentWithRegisters],
])('with %s registers', (registers, content) => {
  test.each(ids)('%s', async (id) => {
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
