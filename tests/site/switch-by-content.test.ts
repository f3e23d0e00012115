import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../scripts/release/checksums.ts';
import { type LaidRelease, layRelease, runSwitch } from '../support/laid-release.ts';

let house: string;
let server: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-by-content-'));
  server = join(house, 'srv');
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Releases a site of two files. */
async function release(edition: string, page: string, place = edition): Promise<LaidRelease> {
  const outDir = join(house, 'site');
  mkdirSync(join(outDir, '_astro'), { recursive: true });
  writeFileSync(join(outDir, 'index.html'), page);
  writeFileSync(join(outDir, '_astro/page.a1.js'), page);
  const folder = join(house, place);
  mkdirSync(folder);
  return layRelease(folder, edition, { outDir, basePath: '/' });
}

/** The same release as the program packed it before its names had a digest. */
function underOldName({ name, archive, siteDir }: LaidRelease): LaidRelease {
  const old = name.replace(/-[0-9a-f]{12}$/, '');
  const folder = join(siteDir, '../old');
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  execFileSync('mv', [join(folder, name), join(folder, old)]);
  const packed = join(folder, `${old}.tar.gz`);
  execFileSync('tar', ['-czf', packed, '-C', folder, old]);
  writeFileSync(`${packed}.sha256`, `${sha256(readFileSync(packed))}  ${basename(packed)}\n`);
  writeFileSync(join(folder, 'switch.sh'), readFileSync(join(archive, '../switch.sh')));
  return { name: old, archive: packed, siteDir };
}

const install = (laid: LaidRelease) => {
  const { status, output } = runSwitch(laid, 'install', laid.archive, server);
  expect([status, output]).toEqual([0, output]);
  return output;
};
const published = (path = 'index.html') => readFileSync(join(server, 'live/site', path), 'utf8');
const inNames = ({ name }: LaidRelease) => name.slice(-12);

test('a name says the day, the commit and what is in it: other bytes, another name; the same, the same', async () => {
  const edition = '2026-07-01-bbbbbbbbbbbb';
  const laid = await release(edition, '<p>甲', 'a');
  const [again, other] = [await release(edition, '<p>甲', 'b'), await release(edition, '<p>乙', 'c')];
  expect(laid.name).toMatch(/^tongtu-2026-07-01-bbbbbbbbbbbb-[0-9a-f]{12}$/);
  expect(again.name).toBe(laid.name);
  expect(readFileSync(again.archive).equals(readFileSync(laid.archive))).toBe(true);
  expect(other.name).not.toBe(laid.name);
  expect(other.name.slice(0, -12)).toBe(laid.name.slice(0, -12));
});

// Servers run Linux; what the script needs (`mv -T`) is not what a Mac has.
describe.runIf(process.platform === 'linux')(
  'install compares what is in a release, not what it is called',
  () => {
    test('one commit, packed for another hour, goes live', async () => {
      const early = await release('2026-07-01-bbbbbbbbbbbb', '<p>还没有', 'early');
      const due = await release('2026-07-01-bbbbbbbbbbbb', '<p>到时候公布的', 'due');
      install(early);
      expect(install(due)).toContain(`换上了：${due.name}\n换下了：${early.name}\n`);
      expect(published()).toBe('<p>到时候公布的');
      expect(install(due)).toContain('已经是这一版');
      expect(published()).toBe('<p>到时候公布的');
    });

    test('so does an archive of the same name and other content; both stay, and one can go back', async () => {
      const first = underOldName(await release('2026-07-01-bbbbbbbbbbbb', '<p>甲', 'a'));
      const other = await release('2026-07-01-bbbbbbbbbbbb', '<p>乙', 'b');
      const second = underOldName(other);
      expect(second.name).toBe(first.name);
      install(first);
      expect(install(second)).toContain(
        `现在：${first.name}-${inNames(other)}\n上一版：${first.name}（内容 `,
      );
      expect(published()).toBe('<p>乙');
      expect(readdirSync(join(server, 'releases'))).toHaveLength(2);
      expect(runSwitch(second, 'rollback', server).status).toBe(0);
      expect(published()).toBe('<p>甲');
      // The second is there already, under the name that it was given.
      install(second);
      expect(published()).toBe('<p>乙');
      expect(readdirSync(join(server, 'releases'))).toHaveLength(2);
    });

    test('what is live already under its old name isn’t put up again; a server goes on from there', async () => {
      const laid = await release('2026-07-01-bbbbbbbbbbbb', '<p>甲', 'a');
      const old = underOldName(laid);
      install(old);
      expect(install(laid)).toContain(
        `已经是这一版，内容一个字节也不差，没有切换：${old.name}（内容 ${inNames(laid)}）`,
      );
      const next = await release('2026-08-01-cccccccccccc', '<p>乙', 'b');
      expect(install(next)).toContain(`上一版：${old.name}（内容 ${inNames(laid)}）`);
      expect(runSwitch(next, 'rollback', server).output).toContain(`退回了：${old.name}`);
      expect(published()).toBe('<p>甲');
    });

    test.each([
      ['a page was changed in its place', () => appendFileSync(join(server, 'live/site/index.html'), 'evil')],
      [
        'a page was replaced',
        () => {
          rmSync(join(server, 'live/site/index.html'));
          writeFileSync(join(server, 'live/site/index.html'), 'evil');
        },
      ],
      ['something was added', () => writeFileSync(join(server, 'live/site/evil.js'), 'evil')],
      ['a page was taken away', () => rmSync(join(server, 'live/site/index.html'))],
    ])('where %s, the release that is live is put up again', async (_what, tamper) => {
      const [before, laid] = [
        await release('2026-01-01-aaaaaaaaaaaa', '<p>以前', 'a'),
        await release('2026-07-01-bbbbbbbbbbbb', '<p>甲', 'b'),
      ];
      install(before);
      install(laid);
      tamper();
      expect(runSwitch(laid, 'verify', server).status).toBe(1);
      expect(install(laid)).toContain('重新放好了');
      expect(published()).toBe('<p>甲');
      expect(runSwitch(laid, 'verify', server).status).toBe(0);
      expect(install(laid)).toContain('已经是这一版');
      // What can be gone back to is what was before.
      expect(runSwitch(laid, 'rollback', server).output).toContain(`退回了：${before.name}`);
      expect(published()).toBe('<p>以前');
    });
  },
);
