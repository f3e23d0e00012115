import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { isFullRun } from '../../support/full-run.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-mutations-'));
cpSync(join(import.meta.dirname, '../../../content'), contentDir, { recursive: true });
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

const file = join(contentDir, 'reports/2023-h1/index.mdx');
const source = readFileSync(file, 'utf8');
const asOf = { year: 2026, month: 11, day: 22 };

/** The lines that are in error once these digits have been replaced by the next. */
function linesInError(offsets: readonly number[]): Set<number> {
  const changed = source.split('');
  for (const offset of offsets) changed[offset] = String((Number(source[offset]) + 1) % 10);
  writeFileSync(file, changed.join(''));
  const { errors } = readWorkspace(contentDir, asOf, contentDir);
  return new Set(errors.filter(({ severity }) => severity === 'error').map(({ at }) => at.line));
}

/** Offsets of every digit of the body, and of every figure's printed value and quote. */
function digitsThatCount(): number[] {
  const bodyStart = source.indexOf('\n---\n', 4) + 5;
  const offsets: number[] = [];
  let lineStart = 0;
  for (const line of source.split('\n')) {
    const spans = lineStart >= bodyStart ? [/^.*$/g] : [/(?:value|quote): "[^"]*"/g];
    for (const span of spans) {
      for (const { 0: words, index } of line.matchAll(span)) {
        for (const digit of words.matchAll(/[0-9]/g)) offsets.push(lineStart + index + digit.index);
      }
    }
    lineStart += line.length + 1;
  }
  // The numbers that Markdown gives a list's entries are markup, not text.
  return offsets.filter(
    (offset) => !/(?:^|\n)[0-9]?$/.test(source.slice(0, offset)) || source[offset + 1] !== '.',
  );
}

test('any one digit of any figure, quote or sentence changed: the check fails at that very line', () => {
  const offsets = digitsThatCount();
  expect(offsets.length).toBeGreaterThan(890);
  // Ten far apart are changed at a time, each of which must be found; that spares nine of ten readings.
  const apart = Math.ceil(offsets.length / 10);
  const groups = Array.from({ length: apart }, (_, first) =>
    offsets.filter((_offset, index) => index % apart === first),
  ).filter((_, index) => isFullRun || index % 4 === 0);
  const missed = groups.flatMap((group) => {
    const lines = linesInError(group);
    return group.filter((offset) => !lines.has(source.slice(0, offset).split('\n').length));
  });
  expect(missed.map((offset) => source.slice(offset - 10, offset + 10))).toEqual([]);
}, 300_000);
