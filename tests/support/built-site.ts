import { get } from 'node:http';
import { inject } from 'vitest';
import { isFullRun } from './full-run.ts';

/** A site that was built for the tests. Several tests share it, so none may change it. */
export interface BuiltSite {
  /** Absolute path of the finished files. */
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Scheme and host; absent = not known. */
  readonly siteUrl: string | undefined;
  /** Absolute path of the content that it was built from. */
  readonly contentDir: string;
  /** What the build printed. */
  readonly output: string;
}

/** Sites that differ in what they hold; what is true of every site is tested on each of these. */
const ordinarySites = [
  /** Our own content. */
  'real',
  /** An empty content folder. */
  'empty',
  /** Our own content below a path of a host. */
  'sub-path',
  /** Several made-up reports that use everything a report may use. */
  'sample',
  /** The demonstration county. */
  'demo',
] as const;

export type SiteName =
  | (typeof ordinarySites)[number]
  /** The demonstration county below a path of a host. */
  | 'demo-sub-path'
  /** Three made-up bureaus with a front page and a search over all. */
  | 'joint'
  /** Content that holds markup and formulas wherever staff may write freely: hostile-content.ts. */
  | 'hostile'
  /**
   * Content with a draft, a waiting and a withdrawn report and files that nothing names, for the public and for those who
   * approve: unpublished-content.ts.
   */
  | 'unpublished'
  | 'unpublished-preview'
  /** Ten and three hundred generated reports. */
  | 'corpus-10'
  | 'corpus-300';

/** The sites on which every rule for sites is tested; a full run has one more. */
export const everySite: readonly SiteName[] = isFullRun ? [...ordinarySites, 'demo-sub-path'] : ordinarySites;

/**
 * A site, built when the first test of a run asks for it: to be awaited at the top of a test file, where no timeout runs.
 *
 * @throws Error with what the build printed, where it fails
 */
export async function builtSite(name: SiteName): Promise<BuiltSite> {
  return JSON.parse(await askTestServer(`/sites/${name}`));
}

/** Several sites by their names, for `describe.each`. */
export function builtSites<Name extends SiteName>(
  names: readonly Name[],
): Promise<(readonly [name: Name, site: BuiltSite])[]> {
  return Promise.all(names.map(async (name) => [name, await builtSite(name)] as const));
}

/** Asks the server of tests/global/test-server.ts. Not by `fetch`, which gives up after five minutes. */
export function askTestServer(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(inject('testServer') + path, async (response) => {
      const text = await response.setEncoding('utf8').toArray();
      if (response.statusCode === 200) resolve(text.join(''));
      else reject(new Error(`${path}: ${text.join('')}`));
    }).on('error', reject);
  });
}
