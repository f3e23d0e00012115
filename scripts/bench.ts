import { join } from 'node:path';
import { benchBuild } from './bench/build.ts';
import { benchSearch, quantile } from './bench/search.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';
import { findBrowser, launchBrowser } from './programs/browser.ts';

const usage = `npm run bench -- [选项]
  --reports=1,10,40,100  每次生成多少份报告
  --rounds=3             生成和检查各量几轮，取中位数
  --program=文件夹        量另一份程序，例如改动以前的`;

const columns: readonly (readonly [heading: string, of: (row: Row) => string])[] = [
  ['份', ({ build }) => String(build.reports)],
  ['处理器 ÷ Astro', ({ build }) => (build.ours.cpuSeconds / build.stock.cpuSeconds).toFixed(1)],
  ['内存 ÷ Astro', ({ build }) => (build.ours.megabytes / build.stock.megabytes).toFixed(1)],
  [
    '生成，处理器秒（秒）',
    ({ build }) => `${build.ours.cpuSeconds.toFixed(1)}（${build.ours.seconds.toFixed(1)}）`,
  ],
  [
    'Astro，处理器秒（秒）',
    ({ build }) => `${build.stock.cpuSeconds.toFixed(1)}（${build.stock.seconds.toFixed(1)}）`,
  ],
  [
    '内存，MB',
    ({ build }) => `${build.ours.megabytes.toFixed(0)}、Astro ${build.stock.megabytes.toFixed(0)}`,
  ],
  ['检查，处理器秒', ({ build }) => build.check.cpuSeconds.toFixed(1)],
  [
    '每份文件、MB',
    ({ build }) => `${build.filesPerReport.toFixed(0)}、${build.megabytesPerReport.toFixed(2)}`,
  ],
  ['报告 HTML，KB', ({ build }) => kilobytes(build.pageBytes)],
  ['第一次搜索，KB（请求）', ({ search }) => `${kilobytes(search.firstBytes)}（${search.firstRequests}）`],
  [
    '以后，KB：中位、95 %',
    ({ search }) => [0.5, 0.95].map((part) => kilobytes(quantile(search.bytes, part))).join('、'),
  ],
  [
    '最后一个键到结果，毫秒：中位、95 %',
    ({ search }) => [0.5, 0.95].map((part) => quantile(search.milliseconds, part).toFixed(0)).join('、'),
  ],
];

interface Row {
  readonly build: Awaited<ReturnType<typeof benchBuild>>;
  readonly search: Awaited<ReturnType<typeof benchSearch>>;
}

// `npm run bench`: builds the demonstration county multiplied, beside stock Astro with MDX on the same text, asks the search
// of each site, and prints one table. It writes into .tongtu only.
await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = {
    reports: { ...text, default: '1,10,40,100' },
    rounds: { ...text, default: '3' },
    program: { ...text, default: join(import.meta.dirname, '..') },
  };
  const { values } = commandOptions({ options }, usage);
  const [rounds, ...sizes] = [values.rounds, ...values.reports.split(',')].map(Number);
  const browserPath = findBrowser(process.env, process.platform);
  if (rounds === undefined || ![rounds, ...sizes].every((count) => Number.isInteger(count) && count > 0)) {
    console.error(`用法：${usage}`);
    return 2;
  }
  if (browserPath === undefined) {
    console.error('量搜索要有 Chromium、Chrome 或 Edge。');
    return 2;
  }
  console.log(`| ${columns.map(([heading]) => heading).join(' | ')} |\n|${' --- |'.repeat(columns.length)}`);
  let isSlowed = true;
  for (const reports of sizes) {
    const build = await benchBuild(reports, rounds, values.program);
    // Started only now: an idle browser would take part in what the build costs.
    const browser = await launchBrowser(browserPath);
    try {
      const row = { build, search: await benchSearch(browser, build.outDir) };
      isSlowed &&= row.search.isSlowed;
      console.log(`| ${columns.map(([, of]) => of(row)).join(' | ')} |`);
    } finally {
      await browser.close();
    }
  }
  console.log(
    isSlowed ? '搜索时浏览器只有四分之一个处理器。' : '搜索时浏览器没有放慢：这台机器不让我们限制它。',
  );
  return 0;
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
