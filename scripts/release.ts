import { join, relative } from 'node:path';
import { calendarDateName, printCalendarDate } from '#src/language/time/calendar-date.ts';
import { momentInShanghai, momentName, printMoment } from '#src/language/time/moment.ts';
import { missingFacts } from '#src/open-data/discovery/page-tags.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { EnvironmentError, readEnvironment } from '#src/workspace/environment.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { buildSite } from './build/build-site.ts';
import { readContent } from './cli/read-content.ts';
import { reportErrors } from './cli/report-errors.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';
import { git } from './programs/git.ts';
import { comparePublished } from './release/compare-published.ts';
import { finishSite } from './release/finish-site.ts';
import { launchPrinter, printReportPdfs } from './release/print-report-pdfs.ts';
import { tagRelease } from './release/published-commits.ts';
import { type WrittenRelease, writeRelease } from './release/write-release.ts';

const root = join(import.meta.dirname, '..');

// `npm run release`: what is committed, checked, built for the public and packed, the same bytes for the same commit.
await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { 'no-pdf': isWithoutPdfs, ...comparedWith } = commandOptions(
    { options: { against: text, published: text, 'no-pdf': { type: 'boolean' } } },
    'npm run release [-- --against 已经公布的版本] [--published 网站的 data/published.json 或网址] [--no-pdf]',
  ).values;
  const { contentDir } = readEnvironment(process.env, root, new Date());
  requireContent(contentDir);
  const commit = git(contentDir, ['rev-parse', 'HEAD']);
  const committedAt = git(contentDir, ['show', '--no-patch', '--format=%ct', 'HEAD']);
  if (commit === undefined || committedAt === undefined || git(contentDir, ['ls-files', '.']) === '') {
    throw new EnvironmentError(
      '发布包要从提交过的内容来打，这里还没有提交过（没有 git，或者没有一次提交）。',
    );
  }
  const changed = [...new Set([root, contentDir].flatMap(uncommitted))];
  if (changed.length > 0) {
    console.error('有没提交的改动，打出来的包会和任何一次提交都对不上：');
    for (const line of changed) console.error(`    ${line}`);
    console.error('提交以后再打包；不要的改动，撤销或者移走。');
    return 1;
  }

  const seconds = Number(committedAt);
  // Astro reads its settings from the environment, too.
  process.env['AS_OF'] ||= printMoment(momentInShanghai(new Date(seconds * 1000)));
  const environment = readEnvironment(process.env, root, new Date());
  const { asOf, now, basePath, siteUrl } = environment;
  const content = await readContent(environment, 'public');
  const changes = await comparePublished(environment, content, { ...comparedWith, isRelease: true });
  if (changes.length > 0 && reportErrors(changes)) return 1;
  const siteDir = join(root, '.tongtu', 'release-site');
  const printer = isWithoutPdfs ? undefined : await launchPrinter();
  const browser = printer?.ok ? printer.browser : undefined;
  const day = calendarDateName(asOf);
  const printPdfs =
    browser &&
    ((folder: string, paths: readonly string[]) =>
      printReportPdfs(browser, { folder, basePath, siteUrl, day, seconds }, paths));
  const edition = `${printCalendarDate(asOf)}-${commit.slice(0, 12)}`;
  const facts = { edition, commit, asOf: printMoment(now), basePath, siteUrl, seconds };
  let packed: WrittenRelease = { name: '', folder: '' };
  // From the folder that this release has built: where the site lies at the end, another release may put its own.
  const finish = async (folder: string) => {
    await finishSite(folder);
    packed = await writeRelease(folder, join(root, 'release'), facts, content.redirects);
  };
  try {
    const exitCode = await buildSite({ ...environment, outDir: siteDir }, 'public', printPdfs, finish);
    if (exitCode !== 0) return exitCode;
  } finally {
    await browser?.close();
  }
  const { name, folder } = packed;
  console.log(`发布包在 ${relative(process.cwd(), folder)}（按 ${momentName(now)} 算）。`);
  if (browser === undefined) {
    console.log('这个发布包里没有报告的 PDF，网页上也不出现它们的下载链接；其他都在。');
    if (printer?.ok === false) console.log(`    ${printer.advice}`);
  }
  const tag = tagRelease(contentDir, commit, printMoment(now));
  if (tag === undefined) console.log('没有打上标签（git 不让），下次检查看不到这一版公布过什么。');
  else console.log(`记下了这一版公布过什么：git push origin ${tag}（推上去，别处的检查也看得到）。`);
  const missing = missingFacts(
    content.site ?? unnamedSite,
    siteUrl,
    content.catalogue.reportRecords.map(({ report }) => report),
  );
  if (missing.length > 0) {
    console.log('按《政府网站发展指引》该有、内容里没有写的（不编，也不影响公布）：');
    for (const sentence of missing) console.log(`    ${sentence}`);
  }
  console.log(
    `下一步：把这个文件夹传到服务器，在那里运行 sh switch.sh install ${name}.tar.gz；第一次的做法见 docs/serving.md。`,
  );
  return 0;
});

/** What in a repository isn't committed, one line for each file. */
function uncommitted(folder: string): string[] {
  return (git(folder, ['status', '--porcelain']) ?? '').split('\n').filter((line) => line !== '');
}
