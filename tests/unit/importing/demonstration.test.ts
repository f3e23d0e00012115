import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { countyContent } from '../../../scripts/demonstration/multiply-county.ts';
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
