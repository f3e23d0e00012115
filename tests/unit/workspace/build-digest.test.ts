import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BuildSettings, buildDigest, programDigest } from '#src/workspace/build-digest.ts';

let folder: string;
const now = { date: { year: 2026, month: 7, day: 10 }, minute: 540 };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-digest-'));
  write('site.yaml', 'name: 甲\n');
  write('reports/2026-h1/index.mdx', '---\ntitle: 总结\n---\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const digest = (change: Partial<BuildSettings> = {}, program = 'p') =>
  buildDigest({ contentDir: folder, basePath: '/jia/', siteUrl: undefined, now, ...change }, program);

describe('the digest of what a build reads', () => {
  test('stays where only a time, a dot file, or the place of the folder has changed', () => {
    const before = digest();
    utimesSync(join(folder, 'site.yaml'), 1, 1);
    write('.git/HEAD', 'ref');
    write('reports/.2026-h1.previous/index.mdx', 'half');
    write('reports/2026-h1/.~lock.xlsx', '');
    expect(digest()).toBe(before);
    expect(digest({ now: { ...now, minute: 541 } })).toBe(before);
  });

  test.each<[string, () => void]>([
    ['a byte of a file', () => write('site.yaml', 'name: 乙\n')],
    ['a new file', () => write('reports/2026-h1/附件.txt', '')],
    ['a file’s name', () => renameSync(join(folder, 'site.yaml'), join(folder, 'site.yml'))],
  ])('changes with %s', (_, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  test('changes with the path and the host of the site, and with the program', () => {
    const digests = [
      digest(),
      digest({ basePath: '/yi/' }),
      digest({ siteUrl: 'https://example.gov.cn' }),
      digest({}, 'q'),
    ];
    expect(new Set(digests).size).toBe(4);
  });

  test('changes when the time of a report has come', () => {
    write('reports/2026-h1/index.mdx', '---\npublishAt: 2026-07-10 09:01\n---\n');
    const before = digest();
    expect(digest({ now: { ...now, minute: 541 } })).not.toBe(before);
    expect(digest({ now: { ...now, minute: 539 } })).toBe(before);
  });

  test('of the program changes with the lock file and with any source', () => {
    const before = programDigest(folder);
    write('package-lock.json', '{}');
    const locked = programDigest(folder);
    write('src/pages/index.astro', '<p></p>');
    expect(new Set([before, locked, programDigest(folder)]).size).toBe(3);
    const whole = programDigest(folder);
    write('content/site.yaml', 'no part of the program');
    expect(programDigest(folder)).toBe(whole);
  });
});
