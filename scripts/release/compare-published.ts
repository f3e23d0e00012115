import { join, relative, sep } from 'node:path';
import { standingEntries } from '#src/catalogue/publication/published-content.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { compareMoments, type Moment } from '#src/language/time/moment.ts';
import { maskAuthoringError } from '#src/proofreading/mask.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { standingOf } from '#src/records/publication.ts';
import type { PublishedState } from '#src/records/published-state.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';
import {
  type PublishedVersion,
  type StandingContent,
  unexplainedChanges,
} from '#src/workspace/unexplained-changes.ts';
import { git } from '../programs/git.ts';
import { committedVersions } from './committed-content.ts';
import { committedLaunches } from './committed-settings.ts';
import { type PublishedHistory, publishedHistory } from './published-commits.ts';
import { isReadable, publishedContent, readPublished } from './published-file.ts';

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
  const launches = launchedAt === undefined ? [] : committedLaunches(contentDir);
  if (launches.some((earlier) => launchedAt !== undefined && compareMoments(earlier, launchedAt) < 0))
    faults.push({ at: inSettings, severity: 'error', ...later });
  const changes = unexplainedChanges(versions, standing).filter(
    (change) => !isSlip(change, workspace.errors),
  );
  return [...faults, ...changes].map(maskAuthoringError);
}

/** Whether a change stands on a line that is wrong by itself: a slip of the pen, which is told once, and explained by no 更正. */
function isSlip({ code, at }: AuthoringError, errors: readonly AuthoringError[]): boolean {
  return (
    code === '更正-06' &&
    errors.some(
      ({ severity, at: { file, line } }) => severity === 'error' && file === at.file && line === at.line,
    )
  );
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

function keyOf(address: string): string {
  return address.replace(/^\/|\/$/g, '');
}

function versionsIn({ entries }: PublishedState, place: string): PublishedVersion[] {
  return Object.entries(entries).map(([key, entry]) => ({ key, entry, said: place }));
}
