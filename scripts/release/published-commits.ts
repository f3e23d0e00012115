import { calendarDateName } from '#src/language/time/calendar-date.ts';
import { compareMoments, type Moment, momentInShanghai, parseMoment } from '#src/language/time/moment.ts';
import { git, gitLines } from '../programs/git.ts';

/** The folder of tags that releases make. */
export const releaseTags = 'published';

/** A commit that was made public, by a release or by the branch that a site is published from. */
export interface PublishedCommit {
  readonly id: string;
  /**
   * Until when it was the newest: what was set to be published by then had been. The date of the next commit that can be true; where
   * none can, it counts as the newest still.
   */
  readonly until: Moment;
  /** How it is called in messages: `2023年7月10日的提交 0123456`. */
  readonly said: string;
}

/** What git knows of what was made public. */
export interface PublishedHistory {
  /** The newest first. */
  readonly commits: readonly PublishedCommit[];
  /** Published commits that this one hasn't got: here is an older state, or a branch that is behind. */
  readonly ahead: readonly PublishedCommit[];
  /** Whether the clone lacks the older history, so that it can't be told what was published. */
  readonly isShallow: boolean;
}

/**
 * Finds every commit that was made public, ever, as far as the clone knows:
 * - what stands or stood on the branch that a site is published from, on any remote, and what was merged into it; where there is
 *   no remote, on its own;
 * - what a release was made of, by the tags that releases leave behind, even where the branch has since been rewritten;
 * - where the branch of a remote was when this clone last saw it, even if it has been rewritten.
 *
 * Nobody keeps a list, which could be forgotten and would be in the way of every merge.
 *
 * @param launchedAt when the site was opened to the public: what the branch had before was being prepared. Releases count always
 * @returns undefined where there is no git or no commit
 */
export function publishedHistory(
  folder: string,
  now: Moment,
  launchedAt?: Moment,
): PublishedHistory | undefined {
  const head = git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head === undefined) return undefined;
  const branches = publishingBranches(folder);
  const commits = new Map<string, PublishedCommit>();
  const ahead = new Map<string, PublishedCommit>();
  const isAncestor = (id: string, of: string) =>
    git(folder, ['merge-base', '--is-ancestor', id, of]) !== undefined;
  for (const branch of branches) {
    const notInHead = new Set(gitLines(folder, ['rev-list', '--first-parent', branch, '--not', head]));
    const isBeforeLaunch = (moment: Moment | undefined) =>
      launchedAt !== undefined && moment !== undefined && compareMoments(moment, launchedAt) <= 0;
    let overtaken: Moment | undefined;
    for (const { id, moment, isPossible, merged } of branchCommits(folder, branch)) {
      const said = `${calendarDateName(moment.date)}的提交 ${id.slice(0, 7)}`;
      // By a clock that is set back, nothing has been published after it.
      const until = overtaken === undefined || compareMoments(overtaken, now) > 0 ? now : overtaken;
      const found = notInHead.has(id) ? ahead : commits;
      if (!isBeforeLaunch(overtaken)) found.set(id, { id, until, said });
      // Merged the wrong way round, the branch itself comes in from the side.
      for (const side of isBeforeLaunch(isPossible ? moment : overtaken) ? [] : merged) {
        if (!found.has(side))
          found.set(side, { id: side, until, said: `合并进来的提交 ${side.slice(0, 7)}` });
      }
      if (isPossible) overtaken = moment;
    }
    for (const id of rewrittenTips(folder, branch, head)) {
      commits.set(id, { id, until: now, said: `${branch} 改写以前的提交 ${id.slice(0, 7)}` });
    }
  }
  for (const { name, id, moment } of taggedReleases(folder)) {
    const commit = { id, until: moment ?? now, said: `发布时的标签 ${name}` };
    const isOnBranch =
      ahead.has(id) || (!isAncestor(id, head) && branches.some((branch) => isAncestor(id, branch)));
    const known = isOnBranch ? ahead : commits;
    // Of several releases of one commit the latest counts: a report that was set to be published goes public with it.
    const other = known.get(id);
    if (other === undefined || compareMoments(other.until, commit.until) < 0) known.set(id, commit);
  }
  return {
    commits: [...commits.values()],
    ahead: [...ahead.values()],
    isShallow: git(folder, ['rev-parse', '--is-shallow-repository']) === 'true',
  };
}

interface BranchCommit {
  readonly id: string;
  readonly moment: Moment;
  /** Whether it is dated after all that it builds on. Dates can be set at will; what a commit builds on can't. */
  readonly isPossible: boolean;
  /** What was merged into the branch with it. */
  readonly merged: readonly string[];
}

/** The commits that a branch was at, the newest first. */
function branchCommits(folder: string, branch: string): BranchCommit[] {
  const lines = gitLines(folder, ['log', '--first-parent', '--format=%H %ct %P', branch]);
  let latest = 0;
  const oldestFirst = lines.toReversed().map((line): BranchCommit => {
    const [id = '', seconds = '', _first, ...merged] = line.split(' ');
    const isPossible = Number(seconds) >= latest;
    latest = Math.max(latest, Number(seconds));
    return { id, moment: momentInShanghai(new Date(Number(seconds) * 1000)), isPossible, merged };
  });
  return oldestFirst.reverse();
}

/** The branch that a site is published from, on each remote; its own one where there is no remote. */
function publishingBranches(folder: string): string[] {
  const names = gitLines(folder, ['for-each-ref', '--format=%(refname)', 'refs/remotes', 'refs/heads']);
  const remotes = Map.groupBy(
    names.filter((name) => name.startsWith('refs/remotes/')),
    (name) => name.split('/')[2],
  );
  const preferred = (all: readonly string[]) =>
    ['HEAD', 'main', 'master'].flatMap((last) => all.find((name) => name.endsWith(`/${last}`)) ?? [])[0];
  const ofRemotes = [...remotes.values()].flatMap((all) => preferred(all) ?? []);
  const own = preferred(names.filter((name) => /^refs\/heads\/(?:main|master)$/.test(name)));
  return ofRemotes.length > 0 || own === undefined ? ofRemotes : [own];
}

/** Where a branch of a remote has been seen and isn't any more: somebody has rewritten it. */
function rewrittenTips(folder: string, branch: string, head: string): string[] {
  if (!branch.startsWith('refs/remotes/')) return [];
  const seen = new Set(gitLines(folder, ['log', '--walk-reflogs', '--format=%H', branch]));
  if (seen.size === 0) return [];
  const gone = gitLines(folder, ['rev-list', ...seen, '--not', head, branch]);
  return gone.filter((id) => seen.has(id));
}

interface TaggedRelease {
  readonly name: string;
  readonly id: string;
  /** The time that the release was made for; undefined where the tag doesn't give it. */
  readonly moment: Moment | undefined;
}

function taggedReleases(folder: string): TaggedRelease[] {
  const format = '%(refname:short) %(*objectname) %(objectname) %(contents:lines=1)';
  return gitLines(folder, ['for-each-ref', `--format=${format}`, `refs/tags/${releaseTags}`]).map((line) => {
    const [name = '', peeled, own, ...words] = line.split(' ');
    const moment = parseMoment(
      /[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}/.exec(words.join(' '))?.[0] ?? '',
    );
    return { name, id: peeled || own || '', moment: moment.ok ? moment.value : undefined };
  });
}

/**
 * Marks a commit as released at a time: an annotated tag, `published/2023-07-10-0900-0123456789ab`. One that is there is left
 * as it is. Tags of before the time was in the name are read like others.
 *
 * @param moment the time that the release was made for, `2023-07-10 09:00`
 * @returns the tag's name; undefined where git refuses
 */
export function tagRelease(folder: string, commit: string, moment: string): string | undefined {
  const name = `${releaseTags}/${moment.replace(' ', '-').replace(':', '')}-${commit.slice(0, 12)}`;
  if (git(folder, ['rev-parse', '--verify', '--quiet', `refs/tags/${name}`]) !== undefined) return name;
  // A server that builds releases may have no name in git; the tag says what made it.
  const isNameless = git(folder, ['var', 'GIT_COMMITTER_IDENT']) === undefined;
  const identity = isNameless
    ? { GIT_COMMITTER_NAME: 'tongtu', GIT_COMMITTER_EMAIL: 'tongtu@localhost' }
    : {};
  const made = git(
    folder,
    ['tag', '--annotate', '--message', `按 ${moment} 打的发布包`, name, commit],
    identity,
  );
  return made === undefined ? undefined : name;
}
