import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { newSiteRule } from '#src/workspace/new-site.ts';
import { placeToReplace, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { programFolders } from '#src/workspace/replaceable-place.ts';
import { entriesBelow } from '#src/workspace/report-folder.ts';
import { siteMark, siteRule, writeSiteMark } from '#src/workspace/site-mark.ts';
import { madeUpRule } from '../../../scripts/demonstration/multiply-county.ts';
import { releaseRule } from '../../../scripts/release/write-release.ts';

// Places that may be named by mistake, by every rule that a command replaces a folder by. Judging a place touches nothing, so
// that the checkout that runs these tests can be one of them.

const checkout = join(import.meta.dirname, '..', '..', '..');
const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'tongtu-places-')));
const at = (...path: string[]) => join(scratch, ...path);

function lay(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

const oldSite = (folder: string) => ({
  [`${folder}/index.html`]: '',
  [`${folder}/404.html`]: '',
  [`${folder}/_astro/a.js`]: '',
  [`${folder}/data/reports.json`]: '[]',
});

beforeAll(() => {
  vi.stubEnv('HOME', at('people', 'zhang'));
  lay({
    'people/zhang/照片/1.jpg': 'x',
    'work/content/site.yaml': 'name: 某局\n',
    'work/content/reports/2023-h1/index.mdx': 'x',
    'file.txt': 'x',
    'theirs/合同.docx': 'x',
    'hidden/.env': 'x',
    'nested/a/b': 'x',
    'repository/.git/HEAD': 'x',
    'built/index.html': '',
    'built/reports/index.html': '',
    'mixed/index.html': '',
    'imitated/index.html': 'x',
    [`imitated/${siteMark}`]: 'index.html\n',
    ...oldSite('old'),
    ...oldSite('old-mixed'),
    'old-mixed/报告.docx': 'x',
    ...oldSite('old-joint/xian'),
    'old-joint/index.html': '',
    'old-joint/404.html': '',
    'old-joint/_astro/a.js': '',
    'old-joint/search/index.html': '',
    'old-joint/social/a.png': '',
    'packed/switch.sh': 'x',
    'littered/.DS_Store': 'x',
  });
  for (const name of ['empty', 'nested/empty', 'repository/.git/empty']) mkdirSync(at(name));
  writeSiteMark(at('built'));
  writeSiteMark(at('mixed'));
  lay({ 'mixed/MP_verify_1.txt': 'x' });
  const links = {
    'to-home': 'people/zhang',
    'to-content': 'work/content',
    'to-work': 'work',
    'to-reports': 'work/content/reports',
    'to-file': 'file.txt',
    'to-theirs': 'theirs',
    'to-link': 'to-theirs',
    'to-nowhere': 'nowhere/yet',
    'to-built': 'built',
    'to-empty': 'empty',
    round: 'about',
    about: 'round',
  };
  for (const [name, goal] of Object.entries(links)) symlinkSync(goal, at(name));
  symlinkSync(checkout, at('to-checkout'));
  symlinkSync(join(checkout, 'src'), at('to-src'));
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

/** Every rule that a command replaces by: what the command is, and whether it is one for built sites. */
const rules = {
  'build, start, preview, bureaus, release': siteRule([at('work/content')]),
  'site:new': newSiteRule,
  'the archive of a release': releaseRule('tongtu-1'),
  'demo, bench': madeUpRule,
};

/** A place, and the clause that says why it stays, whatever command names it. */
const always: readonly (readonly [place: string, reason: RegExp])[] = [
  [parse(scratch).root, /整个磁盘/],
  [at('people/zhang'), /它就是主目录/],
  [at('people'), /主目录（.*）在它里面/],
  [at('people/zhang/..'), /主目录（.*）在它里面/],
  [at('to-home'), /它通向 .*，它就是主目录/],
  [tmpdir(), /它就是临时文件夹/],
  [dirname(realpathSync(tmpdir())), /在它里面|整个磁盘/],
  [checkout, /它就是项目目录/],
  [dirname(checkout), /项目目录（.*）在它里面/],
  [at('to-checkout'), /它就是项目目录/],
  ...programFolders.map((name) => [join(checkout, name), /它就是程序/] as const),
  [join(checkout, 'src', 'records'), /它在程序（.*）里面/],
  [join(checkout, 'src', 'new'), /它在程序（.*）里面/],
  [join(checkout, '.git', 'refs'), /程序（.*）里面|走不通/],
  [at('to-src'), /它就是程序/],
  [at('to-src/new'), /它在程序（.*）里面/],
  [at('repository/.git'), /git 的版本库/],
  [at('repository/.git/empty'), /git 的版本库/],
  [at('repository/.git/new'), /git 的版本库/],
  [at('repository'), /里面有别的东西：\.git/],
  [at('file.txt'), /它是文件，不是文件夹/],
  [at('to-file'), /它是文件，不是文件夹/],
  [at('file.txt/site'), /走不通（ENOTDIR）/],
  [at('round'), /走不通（ELOOP）/],
  [at('round/site'), /走不通（ELOOP）/],
  [at('名'.repeat(300)), /走不通（ENAMETOOLONG）/],
  [at('theirs'), /里面有别的东西：合同\.docx/],
  [at('to-theirs'), /通向 .*里面有别的东西：合同\.docx/],
  [at('to-link'), /通向 .*里面有别的东西：合同\.docx/],
  [at('hidden'), /里面有别的东西：\.env/],
  [at('nested'), /里面有别的东西：a、empty/],
  [at('mixed'), /里面有别的东西：.*MP_verify_1\.txt/],
  [at('imitated'), /里面有别的东西：index\.html/],
  [at('old-mixed'), /里面有别的东西：.*报告\.docx|等 5 项/],
  [join(checkout, 'content'), /里面有别的东西/],
  [join(checkout, 'examples', 'county'), /里面有别的东西/],
  ...(hasOtherDisk ? [[otherDisk, /磁盘|里面有别的东西/] as const] : []),
];

/** Places that a site doesn't go to beside those. */
const neverASite: readonly (readonly [place: string, reason: RegExp])[] = [
  [at('work/content'), /它就是内容/],
  [at('work'), /内容（.*）在它里面/],
  [at('work/content/reports'), /它在内容（.*）里面/],
  [at('work/content/new'), /它在内容（.*）里面/],
  [at('work/content/reports/2023-h1/site'), /它在内容（.*）里面/],
  [at('to-content'), /它就是内容/],
  [at('to-content/new'), /它在内容（.*）里面/],
  [at('to-reports'), /它在内容（.*）里面/],
  [at('to-work'), /内容（.*）在它里面/],
  [at('built/reports'), /里面有别的东西：index\.html/],
];

/** Everything below a folder, links not followed: what it is and what is in it. */
function everything(folder: string): string[] {
  return entriesBelow(folder).map(({ path, entry }) => {
    const place = join(folder, path);
    return `${place} ${entry.isSymbolicLink() ? readlinkSync(place) : readFileSync(place, 'utf8')}`;
  });
}

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  test.each(rule === rules['build, start, preview, bureaus, release'] ? [...always, ...neverASite] : always)(
    '%s stays',
    (place, reason) => {
      const judge = () => placeToReplace(place, rule);
      expect(judge).toThrow(EnvironmentError);
      expect(judge).toThrow(reason);
      expect(judge).toThrow(`${rule.name}（${place}）不能换掉`);
      expect(judge).toThrow(/没有动它。\n {4}怎么办：.+。$/);
    },
  );
});

test('at least forty places, by every rule, and the folders of the program are all of them', () => {
  expect(always.length + neverASite.length).toBeGreaterThanOrEqual(40);
  const tracked = execFileSync('git', ['ls-files'], { cwd: checkout, encoding: 'utf8' }).split('\n');
  const folders = new Set(tracked.flatMap((file) => /^([^/"]+)\//.exec(file)?.[1] ?? []));
  expect([...folders].filter((name) => !programFolders.includes(name)).sort()).toEqual([
    'content',
    'examples',
  ]);
});

test.each([
  ['nothing yet', 'new'],
  ['nothing yet, far down', 'a/b/c'],
  ['an empty folder', 'empty'],
  ['an empty folder that a file manager has looked into', 'littered'],
  ['an earlier build', 'built'],
  ['a build of before builds were marked', 'old'],
  ['bureaus of before', 'old-joint'],
  ['a link to an earlier build', 'to-built'],
  ['a link to an empty folder', 'to-empty'],
  ['a link to nothing yet', 'to-nowhere'],
  ['a way up and down', 'theirs/../new-2'],
])('a site takes the place of %s, and of nothing else', async (_what, name) => {
  const target = join(scratch, name);
  const place = placeToReplace(target, siteRule([at('work/content')]));
  const outside = () => everything(scratch).filter((line) => !line.startsWith(place));
  const before = outside();
  await replaceDirectory(target, siteRule([at('work/content')]), async (staging) => {
    writeFileSync(join(staging, 'index.html'), 'new');
    writeSiteMark(staging);
  });
  expect(readdirSync(place)).toEqual(['index.html', siteMark]);
  expect(outside().filter((line) => !before.includes(line) && !place.startsWith(line))).toEqual([]);
  expect(before.filter((line) => !outside().includes(line))).toEqual([]);
});

test.runIf(hasOtherDisk)('a site on another disk is put there, by a link and by its path', async () => {
  const there = mkdtempSync(join(otherDisk, 'tongtu-places-'));
  try {
    symlinkSync(join(there, 'linked'), at('to-other-disk'));
    for (const target of [join(there, 'site'), at('to-other-disk'), at('to-other-disk')]) {
      await replaceDirectory(target, siteRule([]), async (staging) => {
        expect(statSync(staging).dev).toBe(statSync(there).dev);
        writeFileSync(join(staging, 'index.html'), 'new');
        writeSiteMark(staging);
      });
    }
    expect(readdirSync(there).sort()).toEqual(['linked', 'site']);
    expect(readlinkSync(at('to-other-disk'))).toBe(join(there, 'linked'));
  } finally {
    rmSync(there, { recursive: true });
  }
});
