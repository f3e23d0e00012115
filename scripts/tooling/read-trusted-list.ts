import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { type ChecksumList, checksumFile, parseChecksums } from '../release/checksum-list.ts';
import { unpackTar } from './tar-archive.ts';

const filesJson = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });

/**
 * Reads the list that a site is held against: a release's archive, its `.files.json`, or a list of checksums.
 *
 * @throws EnvironmentError where there is no such file
 */
export function readTrustedList(path: string): Parsed<ChecksumList> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new EnvironmentError(`没有这份清单：${path}`);
  }
  if (path.endsWith('.tar.gz')) return listInArchive(bytes);
  if (!path.endsWith('.json')) return parseChecksums(bytes.toString('utf8'));
  return listInJson(bytes.toString('utf8'));
}

function listInArchive(bytes: Uint8Array): Parsed<ChecksumList> {
  try {
    const list = unpackTar(gunzipSync(bytes)).find(
      ({ path }) => /^[^/]+\/site\//.test(path) && path.endsWith(`/${checksumFile}`),
    );
    if (list !== undefined) return parseChecksums(Buffer.from(list.bytes).toString('utf8'));
  } catch {
    return refused('压缩包坏了，解不开。');
  }
  return refused(`压缩包里没有 ${checksumFile}，不是发布包。`);
}

function listInJson(text: string): Parsed<ChecksumList> {
  try {
    const { files } = filesJson.parse(JSON.parse(text));
    const listed = files.filter(({ path }) => path !== checksumFile);
    return parsed(new Map(listed.map(({ path, sha256 }) => [path, sha256])));
  } catch {
    return refused('不是发布包旁边的 .files.json。');
  }
}
