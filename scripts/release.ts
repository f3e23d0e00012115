import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { calendarDateName, printCalendarDate } from '#src/domain/time/calendar-date.ts';
import { momentInShanghai, momentName, printMoment } from '#src/domain/time/moment.ts';
import { EnvironmentError, readEnvironment } from '#src/workspace/environment.ts';
import { buildSite } from './build-site.ts';
import { comparePublished } from './compare-published.ts';
import { readContent } from './read-content.ts';
import { reportErrors } from './report-errors.ts';
import { runCommand } from './run-command.ts';
import { commandOptions } from './tooling/command-options.ts';
import { findBrowser } from './tooling/find-browser.ts';
import { finishSite } from './tooling/finish-site.ts';
import { git } from './tooling/git.ts';
import { launchBrowser } from './tooling/launch-browser.ts';
import { printReportPdfs } from './tooling/print-report-pdfs.ts';
import { writeRelease } from './tooling/write-release.ts';

const root = join(import.meta.dirname, '..');

// `npm run release`: what is committed, checked, built for the public and packed, the same bytes for the same commit.
await runCommand(async () => {
  const { against, 'no-pdf': isWithoutPdfs } = commandOptions(
    { options: { against: { type: 'string' }, 'no-pdf': { type: 'boolean' } } },
    'npm run release [-- --against 已经公布的版本] [--no-pdf]',
  ).values;
  const { contentDir } = readEnvironment(process.env, root, new Date());
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
  const content = readContent(environment, 'public');
  const changes = comparePublished(environment, content, against);
  if (changes.length > 0) {
    reportErrors(changes);
    return 1;
  }
  const siteDir = join(root, '.tongtu', 'release-site');
  const browser = isWithoutPdfs ? undefined : await startBrowser();
  const printing = { siteUrl, day: calendarDateName(asOf), seconds };
  const printPdfs =
    browser &&
    ((folder: string, paths: readonly string[]) =>
      printReportPdfs(browser, { folder, basePath }, paths, printing));
  try {
    const exitCode = await buildSite({ ...environment, outDir: siteDir }, 'public', printPdfs);
    if (exitCode !== 0) return exitCode;
  } finally {
    await browser?.close();
  }
  await finishSite(siteDir);
  const name = `tongtu-${printCalendarDate(asOf)}-${commit.slice(0, 12)}`;
  const facts = { name, commit, asOf: printMoment(now), basePath, siteUrl, seconds };
  const target = await writeRelease(siteDir, join(root, 'release'), facts, content.redirects);
  const folder = relative(process.cwd(), target);
  console.log(`发布包在 ${folder}（按 ${momentName(now)} 算）。`);
  if (browser === undefined) {
    console.log('这个发布包里没有报告的 PDF，网页上也不出现它们的下载链接；其他都在。');
    if (!isWithoutPdfs) {
      console.log(
        '    要有 PDF：在这台电脑上装好 Chromium、Chrome 或 Edge，再运行一次 npm run release；' +
          '装在不常见的位置的，用环境变量 CHROMIUM 写明程序的完整路径。',
      );
    }
  }
  return 0;
});

/** The browser that prints the PDFs; undefined where there is none, or none that starts, which is said. */
async function startBrowser(): Promise<Browser | undefined> {
  const path = findBrowser(process.env, process.platform);
  if (path === undefined) return undefined;
  try {
    return await launchBrowser(path);
  } catch (error) {
    console.warn(`浏览器 ${path} 打不开：${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return undefined;
  }
}

/** What in a repository isn't committed, one line for each file. */
function uncommitted(folder: string): string[] {
  return (git(folder, ['status', '--porcelain']) ?? '').split('\n').filter((line) => line !== '');
}
