import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { accountingSummary } from '#src/catalogue/account-for-numerals.ts';
import { type AuthoringError, compareAuthoringErrors, readableErrors } from '#src/records/authoring-error.ts';
import { codeQualityReport, githubAnnotation } from '#src/workspace/ci-report.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { mendContent } from '#src/workspace/mend-content.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { writeWhole } from '#src/workspace/write-files.ts';
import { readContent } from './cli/read-content.ts';
import { reportErrors } from './cli/report-errors.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';
import { comparePublished } from './release/compare-published.ts';

/** Where GitLab's job finds the report; `artifacts.reports.codequality` names it. */
const codeQualityFile = 'gl-code-quality-report.json';

const usage = `npm run check [-- 选项]
  --fix           先改好能自动改的：Tab、全角标点和数字、漏了的引号和括号、没加引号的原话、数字之间的 ~
  --json          只输出 JSON
  --against 版本  只和这个版本比，看公布过的改了没有写更正；不写就和公布过的每一版比
  --published 文件或网址  另和网站的 data/published.json 比
  --github        另输出 GitHub Actions 的标注；在 GitHub Actions 里自动加上
  --gitlab        另写 ${codeQualityFile}；在 GitLab CI 里自动加上`;

// `npm run check`: says everything that is wrong with the content, drafts included, and what was published and has changed
// without a word, and mends what is mechanical if asked.
await runCommand(async () => {
  const options = readOptions();
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  requireContent(environment.contentDir);
  const mended = options.fix ? mendContent(environment.contentDir) : [];
  const workspace = await readContent(environment, 'preview');
  const { catalogue } = workspace;
  const changes = await comparePublished(environment, workspace, { ...options, isRelease: false });
  const errors = [...workspace.errors, ...changes].sort(compareAuthoringErrors);
  const readable = readableErrors(errors);
  if (options.gitlab) writeCodeQuality(readable);
  if (options.json) {
    console.log(JSON.stringify(readable, null, 2));
    return errors.some((error) => error.severity === 'error') ? 1 : 0;
  }
  for (const path of mended) console.log(`已改好：${relative(process.cwd(), path)}`);
  for (const { report, numeralCounts } of catalogue.reportRecords) {
    console.log(`${report.id}　${accountingSummary(numeralCounts)}`);
  }
  if (options.github) for (const error of readable) console.log(githubAnnotation(error));
  if (reportErrors(errors)) return 1;
  sayNextStep(workspace);
  return 0;
});

/** What remains to be done with what isn't published yet. */
function sayNextStep({ reports }: Workspace): void {
  const drafts = reports.filter(({ data }) => data?.status === 'draft').map(({ folder }) => folder.id);
  if (drafts.length === 0) return;
  console.log(`送审稿：${drafts.join('、')}。看样子：npm run dev。`);
  console.log('审完删去 index.mdx 开头的 status: draft 一行，提交，再运行 npm run release 打包。');
}

interface CheckOptions {
  readonly fix: boolean;
  readonly json: boolean;
  readonly github: boolean;
  readonly gitlab: boolean;
  readonly against: string | undefined;
  readonly published: string | undefined;
}

/** @throws EnvironmentError where an option isn't known */
function readOptions(): CheckOptions {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const options = {
    fix: flag,
    json: flag,
    github: flag,
    gitlab: flag,
    against: text,
    published: text,
  } as const;
  const { values } = commandOptions({ options }, usage);
  const { GITHUB_ACTIONS, GITLAB_CI } = process.env;
  return {
    ...values,
    against: values.against,
    published: values.published,
    github: values.github || GITHUB_ACTIONS === 'true',
    gitlab: values.gitlab || GITLAB_CI === 'true',
  };
}

function writeCodeQuality(errors: readonly AuthoringError[]): void {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  writeWhole(codeQualityFile, `${JSON.stringify(codeQualityReport(errors, digest), null, 2)}\n`);
}
