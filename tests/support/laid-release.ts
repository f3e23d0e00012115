import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finishSite } from '../../scripts/release/finish-site.ts';
import { writeRelease } from '../../scripts/release/write-release.ts';

/** A release that was made from a built site. */
export interface LaidRelease {
  readonly name: string;
  /** Absolute path of the archive, beside which its checksum and `switch.sh` lie. */
  readonly archive: string;
  /** Absolute path of what was packed, compressed files and checksums included. */
  readonly siteDir: string;
}

/**
 * Makes a release from a built site, as `npm run release` does from a commit.
 *
 * @param house folder for its files
 * @param edition what its name says besides the digest
 * @param more files to be added to the site, or to be put in the place of its own
 */
export async function layRelease(
  house: string,
  edition: string,
  { outDir, basePath }: { outDir: string; basePath: string },
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<LaidRelease> {
  const siteDir = join(house, `built-${edition}`);
  cpSync(outDir, siteDir, { recursive: true });
  for (const [path, content] of Object.entries(more)) {
    mkdirSync(dirname(join(siteDir, path)), { recursive: true });
    writeFileSync(join(siteDir, path), content);
  }
  await finishSite(siteDir);
  const facts = {
    edition,
    commit: edition,
    asOf: '2026-11-25 00:00',
    basePath,
    siteUrl: undefined,
    seconds: 1_700_000_000,
  };
  const { name, folder } = await writeRelease(siteDir, join(house, 'release'), facts, redirects);
  return { name, archive: join(folder, `${name}.tar.gz`), siteDir };
}

/** The redirects in the configuration of every such release. */
export const redirects = [{ from: '/projects/san-jiang/', to: '/projects/sanjiang-bridge/' }];

/** Runs a release's own `switch.sh`, with the system's shell. */
export function runSwitch({ archive }: LaidRelease, ...shellArguments: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    [join(dirname(archive), 'switch.sh'), ...shellArguments],
    {
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

/** The files of an archive. */
export function packedPaths({ archive }: LaidRelease): string[] {
  return execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
}
