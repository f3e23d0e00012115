import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '#src/records/site-settings.ts';
import { type ReplacementRule, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { whyNotEmpty } from '#src/workspace/site-mark.ts';
import { filesIn, type PackedFile, packTarGz } from './archive.ts';
import { caddyfile } from './caddyfile.ts';
import { checksumsOf, printChecksums, sha256 } from './checksums.ts';
import { nginxConf } from './nginx-conf.ts';
import { type ServerSettings, usualFolder } from './server-settings.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a release states about itself. */
export interface ReleaseFacts {
  /** The day and the commit, `2023-07-10-0123456789ab`: what the name says besides the digest. */
  readonly edition: string;
  readonly commit: string;
  readonly asOf: string;
  readonly basePath: string;
  readonly siteUrl: string | undefined;
  /** The time of every packed file, in seconds since 1970. */
  readonly seconds: number;
}

export interface WrittenRelease {
  /** `tongtu-2023-07-10-0123456789ab-ba9876543210`: the archive, and the folder in it. */
  readonly name: string;
  /** Where the archive lies, with what belongs to it. */
  readonly folder: string;
}

/**
 * Packs a finished site and writes the archive, its checksum, the list of the site's files and the script that installs it
 * on a server into `release/<name>/`. The folder appears whole or not at all.
 *
 * In the archive the site lies below its base path, so that a web server finds every file at the path of its request.
 *
 * The name ends with a digest of all that is packed (that of `SHA256SUMS`), which `switch.sh` reckons, too: one commit gives
 * other files at another time or address, and they are another release.
 */
export async function writeRelease(
  siteDir: string,
  releaseDir: string,
  facts: ReleaseFacts,
  redirects: readonly Redirect[],
): Promise<WrittenRelease> {
  const { edition, seconds, ...known } = facts;
  const { basePath } = facts;
  const files = filesIn(siteDir);
  const deploy = deployFiles({ basePath, redirects, folder: usualFolder, port: 80 });
  const packed = [
    ...files.map(({ path, bytes }) => ({ path: `site${basePath}${path}`, bytes })),
    ...deploy.map(({ path, bytes }) => ({ path: `deploy/${path}`, bytes })),
  ];
  const sums = Buffer.from(printChecksums(checksumsOf(packed)));
  const name = `tongtu-${edition}-${sha256(sums).slice(0, 12)}`;
  const archive = await packTarGz(
    [...packed, { path: 'SHA256SUMS', bytes: sums }].map(({ path, bytes }) => ({
      path: `${name}/${path}`,
      bytes,
    })),
    seconds,
  );
  const list = {
    ...known,
    archive: { path: `${name}.tar.gz`, bytes: archive.length, sha256: sha256(archive) },
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const folder = join(releaseDir, name);
  await replaceDirectory(folder, releaseRule(name), async (staging) => {
    writeFileSync(join(staging, `${name}.tar.gz`), archive);
    // In the form that `sha256sum -c` reads.
    writeFileSync(join(staging, `${name}.tar.gz.sha256`), `${sha256(archive)}  ${name}.tar.gz\n`);
    writeFileSync(join(staging, `${name}.files.json`), `${JSON.stringify(list, null, 2)}\n`);
    for (const { path, bytes } of deploy) {
      if (path === 'switch.sh') writeFileSync(join(staging, path), bytes);
    }
  });
  return { name, folder };
}

/** A release takes the place of the same one. */
export function releaseRule(name: string): ReplacementRule {
  const own = ['.tar.gz', '.tar.gz.sha256', '.files.json'].map((end) => `${name}${end}`);
  const names = new Set([...own, 'switch.sh']);
  return { name: '发布包的文件夹', content: [], whyNot: (folder) => whyNotEmpty(folder, names) };
}

/** What the operator of a server needs besides the site: configurations, the script that switches over, and a manual. */
function deployFiles(settings: ServerSettings): PackedFile[] {
  const text = (path: string, content: string) => ({ path, bytes: Buffer.from(content) });
  return [
    text('Caddyfile', caddyfile(settings)),
    text('README.md', readFileSync(join(root, 'docs', 'serving.md'), 'utf8')),
    text('nginx.conf', nginxConf(settings)),
    text('switch.sh', readFileSync(join(import.meta.dirname, 'switch.sh'), 'utf8')),
  ];
}
