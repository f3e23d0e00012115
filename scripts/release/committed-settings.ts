import type { Moment } from '#src/language/time/moment.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import { readSiteSettings } from '#src/workspace/read-registers.ts';
import { git, gitLines, readObjects } from '../programs/git.ts';
import { readAsFolder } from './committed-folders.ts';

/** The times of launch that site.yaml has ever given. */
export function committedLaunches(contentDir: string): Moment[] {
  const prefix = git(contentDir, ['rev-parse', '--show-prefix']) ?? '';
  const commits = gitLines(contentDir, ['log', '--format=%H', '--', 'site.yaml']);
  const settings = settingsIn(
    contentDir,
    commits.map((id) => `${id}:${prefix}site.yaml`),
  );
  return [...settings.values()].flatMap(({ launchedAt }) => launchedAt ?? []);
}

/** What committed files say that are a site.yaml, by the names that git has for them. */
export function settingsIn(contentDir: string, names: readonly string[]): Map<string, SiteSettings> {
  const objects = readObjects(contentDir, names);
  const read = Array.from(objects, ([name, object]) => {
    const { settings } = readAsFolder([['site.yaml', object]], (folder) =>
      readSiteSettings(folder, 'site.yaml'),
    );
    return settings === undefined ? [] : [[name, settings] as const];
  });
  return new Map(read.flat());
}
