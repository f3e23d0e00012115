import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import { checkWorkspace } from '#src/workspace/read-workspace.ts';
import {
  type ContentFolder,
  goodContent,
  lineOf,
  site,
  withMistake,
  writeContent,
} from '../../support/content-folder.ts';
import { isFullRun } from '../../support/full-run.ts';
import { type Mistake, mistakes } from '../../support/mistakes.ts';

// Every test writes and reads a whole content folder.
vi.setConfig({ testTimeout: 30_000 });

const asOf = { year: 2026, month: 11, day: 22 };
const good = goodContent();
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-mistakes-'));
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

async function faultsOf(content: ContentFolder) {
  rmSync(contentDir, { recursive: true, force: true });
  writeContent(contentDir, content);
  return (await checkWorkspace(contentDir, asOf, contentDir, 'preview', startOfDay(asOf), site)).errors;
}

/** File, line, rule and level of what a mistake must be told as. */
const expectedOf = (content: ContentFolder, { at, code, severity }: Mistake) =>
  `${at[0]}:${lineOf(content, at)} ${severity} ${code}`;

test('the content that the mistakes are put into is good', async () => {
  expect(await faultsOf(good)).toEqual([]);
});

test.each(mistakes)('$name: told at its line, with a cure, and as nothing else', async (mistake) => {
  const content = withMistake(good, mistake);
  if (content === undefined) throw new Error('The words to change are not there exactly once.');
  const faults = await faultsOf(content);
  const told = faults.filter(
    ({ at, code, severity }) => `${at.file}:${at.line} ${severity} ${code}` === expectedOf(content, mistake),
  );
  expect(told, JSON.stringify(faults, null, 1)).not.toEqual([]);
  // Editors jump to the place; both count from 1.
  for (const { at } of faults) expect(Math.min(at.line, at.column)).toBeGreaterThan(0);
  expect(told.map(({ message, current, cure }) => [message, current, cure].join('\n')).join('\n')).toMatch(
    mistake.says,
  );
  const others = faults.filter((fault) => !told.includes(fault)).map(({ code }) => code);
  expect(
    others.filter((code) => !mistake.also?.includes(code)),
    JSON.stringify(faults, null, 1),
  ).toEqual([]);
});

/** What is told of an entry beside others waits until those are right, and so does what a wrong entry may account for. */
const waits =
  /^(?:数据-(?:03|07|10|13|14|15|19|20|25)|核对-0[1-6]|答复-(?:01|08|10)|更正-03|数字-01|正文-1[89]|校对-0[123])$/;

test('any three mistakes at a time are all told', async () => {
  const three = fc.uniqueArray(fc.constantFrom(...mistakes), {
    minLength: 3,
    maxLength: 3,
    selector: ({ name }) => name,
  });
  await fc.assert(
    fc.asyncProperty(three, async (chosen) => {
      const content = chosen.reduce<ContentFolder | undefined>(
        (made, mistake) => made && withMistake(made, mistake),
        good,
      );
      // Two that change the same words can't be made at once.
      fc.pre(content !== undefined);
      const hidden = chosen.filter(({ hidesFile }) => hidesFile).map(({ at }) => at[0]);
      const faults = await faultsOf(content);
      const told = new Set(
        faults.map(({ at, code, severity }) => `${at.file}:${at.line} ${severity} ${code}`),
      );
      for (const mistake of chosen) {
        if (!mistake.hidesFile && hidden.includes(mistake.at[0])) continue;
        const isBeside = chosen.some((other) => other !== mistake && other.severity === 'error');
        if (isBeside && waits.test(mistake.code)) continue;
        expect(told).toContain(expectedOf(content, mistake));
      }
    }),
    { numRuns: isFullRun ? 60 : 8 },
  );
}, 300_000);
