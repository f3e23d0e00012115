import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { replaceDirectory } from '#src/workspace/replace-directory.ts';
import { packTarGz } from './tar-archive.ts';

/** What a release says of itself. */
export interface ReleaseFacts {
  /** `tongtu-2023-07-10-0123456789ab`: the archive, and the folder in it. */
  readonly name: string;
  readonly commit: string;
  readonly asOf: string;
  readonly basePath: string;
  readonly siteUrl: string | undefined;
  /** The time of every packed file, in seconds since 1970. */
  readonly seconds: number;
}

/**
 * Packs a finished site and lays the archive, its checksum and the list of its files into `release/<name>/`. The folder
 * appears whole or not at all.
 *
 * @returns the path of the folder
 */
export async function writeRelease(
  siteDir: string,
  releaseDir: string,
  facts: ReleaseFacts,
): Promise<string> {
  const files = readdirSync(siteDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(siteDir, path).split(sep).join('/'), bytes: readFileSync(path) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { name, seconds, ...known } = facts;
  const archive = packTarGz(
    files.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes })),
    seconds,
  );
  const list = {
    ...known,
    archive: { path: `${name}.tar.gz`, bytes: archive.length, sha256: sha256(archive) },
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const target = join(releaseDir, name);
  mkdirSync(dirname(target), { recursive: true });
  await replaceDirectory(target, async (staging) => {
    mkdirSync(staging);
    writeFileSync(join(staging, `${name}.tar.gz`), archive);
    // In the form that `sha256sum -c` reads.
    writeFileSync(join(staging, `${name}.tar.gz.sha256`), `${sha256(archive)}  ${name}.tar.gz\n`);
    writeFileSync(join(staging, `${name}.files.json`), `${JSON.stringify(list, null, 2)}\n`);
  });
  return target;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
