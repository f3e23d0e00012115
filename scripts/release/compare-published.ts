import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type PublishedContent,
  publishedState,
  standingEntries,
} from '#src/catalogue/publication/published-content.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { compareMoments, type Moment, parseMoment } from '#src/language/time/moment.ts';
import { demonstrationName } from '#src/open-data/column.ts';
import { maskAuthoringError } from '#src/proofreading/mask.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { standingOf } from '#src/records/publication.ts';
import { type PublishedState, publishedStateSchema } from '#src/records/published-state.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { type ReportSource, reportInput } from '#src/workspace/read-report.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';
import { withdrawnReport } from '#src/workspace/site-content.ts';
import {
  type PublishedVersion,
  type StandingContent,
  unexplainedChanges,
} from '#src/workspace/unexplained-changes.ts';
import { git, gitLines, readObjects } from '../programs/git.ts';
import { committedVersions } from './committed-content.ts';
import { fileDigests } from './file-digests.ts';
import { type PublishedHistory, publishedHistory } from './published-commits.ts';

/** What to compare with, where it isn't what git knows, and how strictly. */
export interface ComparedWith {
  /** A commit, branch or tag, instead of the history. */
  readonly against?: string | undefined;
  /** A `published.json` of a release, or the address of a site, besides the history. */
  readonly published?: string | undefined;
  /** Whether something is about to be published: then what can't be told stops it. */
  readonly isRelease: boolean;
}

/**
 * Finds what of the published content has changed without a 更正 or 修订: against every state that was ever made public, as far
 * as git, its tags and a `published.json` know.
 *
 * @throws EnvironmentError where what to compare with isn't there
 */
export async function comparePublished(
  { contentDir, asOf, now }: Environment,
  workspace: Workspace,
  { against, published, isRelease }: ComparedWith,
): Promise<AuthoringError[]> {
  const { launchedAt } = workspace.site ?? unnamedSite;
  const history =
    against === undefined
      ? publishedHistory(contentDir, now, launchedAt)
      : onlyCommit(contentDir, against, now);
  const content = publishedContent(workspace, (source) => standingOf(source, now) === 'published');
  const { reports, redirects, writtenRegisters } = workspace;
  const { registers } = writtenRegisters;
  const inputs = new Map(content.reports.map(({ input }) => [input.id, input]));
  const present = { contentDir, site: content.site, reports: inputs, registers };
  const shown = (path: string) => relative(process.cwd(), join(contentDir, path)).split(sep).join('/');
  const standing: StandingContent = {
    entries: standingEntries({ ...content, registers }),
    unreadable: new Set([
      ...reports.flatMap((report) => (isReadable(report) ? [] : [`reports/${report.folder.id}`])),
      ...['metrics', 'projects', 'topics'].flatMap((register) =>
        Array.from(writtenRegisters.unsound, (id) => `${register}/${id}`),
      ),
    ]),
    moved: new Map(redirects.map(({ from, to }) => [keyOf(from), keyOf(to)])),
    shown: (key) => {
      const file = shown(key.startsWith('reports/') ? `${key}/index.mdx` : 'redirects.yaml');
      return { file, line: 1, column: 1 };
    },
    today: printCalendarDate(asOf),
  };
  const versions = [
    ...(published === undefined ? [] : versionsIn(await readPublished(published), published)),
    ...committedVersions(history?.commits ?? [], present),
  ];
  const isBehind = unexplainedChanges(committedVersions(history?.ahead ?? [], present), standing).length > 0;
  const inSettings = { file: shown('site.yaml'), line: 1, column: 1 };
  const faults: AuthoringError[] = [
    ...(history?.isShallow === true ? [shallow] : []),
    ...(isBehind ? [behind] : []),
  ].map((fault) => ({
    at: inSettings,
    severity: isRelease ? 'error' : 'warning',
    ...fault,
  }));
  if (launchedAt !== undefined && isLaunchedLater(contentDir, launchedAt))
    faults.push({ at: inSettings, severity: 'error', ...later });
  return [...faults, ...unexplainedChanges(versions, standing)].map(maskAuthoringError);
}

const shallow = {
  code: '更正-07',
  message: '这份克隆只有最近的历史，不能判断公布过的有没有改动。',
  cure: '运行 git fetch --unshallow --tags，再检查一遍；托管平台上把克隆的深度设成全部（fetch-depth: 0、GIT_DEPTH: 0）。',
};

const behind = {
  code: '更正-08',
  message: '公布过更新的一版，这里还没有，不能和它比。',
  cure: '运行 git pull，把公布的分支合过来，再检查一遍。',
};

const later = {
  code: '更正-11',
  message: '上线时间（launchedAt）改晚了，公布过的就不能核对。',
  cure: '改回原来写的时间。',
};

/** Whether the history has an earlier time of launch than the present one. */
function isLaunchedLater(contentDir: string, launchedAt: Moment): boolean {
  const commits = gitLines(contentDir, ['log', '--format=%H', '--', 'site.yaml']);
  const prefix = git(contentDir, ['rev-parse', '--show-prefix']) ?? '';
  const settings = readObjects(
    contentDir,
    commits.map((id) => `${id}:${prefix}site.yaml`),
  );
  return [...settings.values()].some(({ bytes }) => {
    const written = /^launchedAt:\s*["']?([0-9-]+ [0-9:]+)/m.exec(bytes.toString('utf8'))?.[1] ?? '';
    const moment = parseMoment(written);
    return moment.ok && compareMoments(moment.value, launchedAt) < 0;
  });
}

/** `--against`: one version, whatever the history is. */
function onlyCommit(contentDir: string, against: string, now: Moment): PublishedHistory {
  const id = git(contentDir, ['rev-parse', '--verify', '--quiet', `${against}^{commit}`]);
  if (id === undefined) {
    throw new EnvironmentError(
      `git 里没有 ${against} 这个版本，不能比较。核对 --against 后面写的分支或者标签。`,
    );
  }
  return { commits: [{ id, until: now, said: against }], ahead: [], isShallow: false };
}

/** What a site with this content publishes. */
export function publishedContent(
  { site, reports, registers, ...workspace }: Workspace,
  isPublished: (data: ReportFrontmatter) => boolean,
): PublishedContent {
  return {
    site: (site ?? unnamedSite).name,
    reports: reports
      .filter((source) => isReadable(source) && source.data !== undefined && isPublished(source.data))
      .flatMap((source) => reportInput(source).map((input) => ({ input, files: fileDigests(source) }))),
    withdrawn: workspace.withdrawn.flatMap(withdrawnReport),
    registers,
  };
}

function isReadable(report: ReportSource): boolean {
  return report.isWhole && reportInput(report).length > 0;
}

function keyOf(address: string): string {
  return address.replace(/^\/|\/$/g, '');
}

function versionsIn({ entries }: PublishedState, place: string): PublishedVersion[] {
  return Object.entries(entries).map(([key, entry]) => ({ key, entry, said: place }));
}

/** @throws EnvironmentError where there is none, or something else */
async function readPublished(place: string): Promise<PublishedState> {
  const isAddress = /^https?:\/\//i.test(place);
  const where =
    isAddress && !place.endsWith('.json') ? `${place.replace(/\/?$/, '/')}${publishedStatePath}` : place;
  let text: string;
  try {
    text = isAddress ? await fetchText(where) : readFileSync(where, 'utf8');
  } catch (error) {
    throw new EnvironmentError(`没有取到 ${where}：${(error as Error).message}`);
  }
  try {
    return publishedStateSchema.parse(JSON.parse(text));
  } catch {
    throw new EnvironmentError(`${where} 不是网站的 ${publishedStatePath}。`);
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return await response.text();
}

/** Where a site has it, below its base path. */
export const publishedStatePath = 'data/published.json';

/** `data/published.json` of a site with this content: the same text for the same content. */
export function printPublishedState(workspace: Workspace): string {
  const state = publishedState(publishedContent(workspace, () => true));
  const comment = workspace.site?.demonstration === true ? { $comment: demonstrationName } : {};
  return `${JSON.stringify({ ...comment, ...state })}\n`;
}
