import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A repository of its own that holds the working tree of this one, with the same installed dependencies. */
export interface CopiedRepository {
  /** Absolute path. */
  readonly folder: string;
  /** Runs git in it, as somebody with a name, and gives what it printed. @throws Error with what it said where it fails */
  git(...gitArguments: string[]): string;
  /** Commits everything. */
  commit(message: string): void;
  remove(): void;
}

/**
 * Copies the working tree, without tests, into a new repository that has no commit yet.
 *
 * @param date the time of every commit; the present one if it isn't given
 * @param name of its folder, or a path below the place where it lies
 */
export function copyRepository(date?: string, name = ''): CopiedRepository {
  const place = mkdtempSync(join(tmpdir(), 'tongtu-repository-'));
  const folder = join(place, name);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && !name.startsWith('tests/'))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // The link itself isn't content.
  writeFileSync(
    join(folder, '.gitignore'),
    `${readFileSync(join(root, '.gitignore'), 'utf8')}node_modules\n`,
  );
  const git = (...gitArguments: string[]) => {
    const identity = ['user.name=test', 'user.email=test@example.org', 'commit.gpgsign=false'];
    const settings = identity.flatMap((setting) => ['-c', setting]);
    const result = spawnSync('git', [...settings, ...gitArguments], {
      cwd: folder,
      env: { ...process.env, ...(date && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }) },
      encoding: 'utf8',
    });
    if (result.status !== 0) throw new Error(result.stderr);
    return result.stdout.trim();
  };
  git('init', '--quiet', '--initial-branch=main');
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  return { folder, git, commit, remove: () => rmSync(place, { recursive: true, force: true }) };
}
