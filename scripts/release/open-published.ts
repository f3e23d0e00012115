import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { encodePath } from '#src/language/address-path.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { pathsIn, unpackTarGz } from './archive.ts';
import { type ChecksumList, checksumFile, parseChecksums, sha256 } from './checksums.ts';

/** A released site in a folder or on a server. */
export interface PublishedSite {
  /** The text of the checksum list that it publishes. @throws EnvironmentError where it has none */
  ownList(): Promise<string>;
  /**
   * The checksums of its files.
   *
   * @param listed the paths to request from a server, whose files can't be listed
   * @throws EnvironmentError where a server doesn't answer
   */
  checksums(listed: readonly string[]): Promise<ChecksumList>;
  /** Whether {@link checksums} includes files that are on no list. */
  readonly showsAll: boolean;
}

/**
 * Opens a folder or the address of a site.
 *
 * @throws EnvironmentError where it is neither
 */
export function openPublished(place: string): PublishedSite {
  if (/^https?:\/\//i.test(place)) return servedSite(place);
  if (!existsSync(place) || !statSync(place).isDirectory()) {
    throw new EnvironmentError(`没有这个文件夹：${place}。网址要从 http:// 或者 https:// 写起。`);
  }
  return folderSite(place);
}

function folderSite(folder: string): PublishedSite {
  return {
    showsAll: true,
    async ownList() {
      const path = join(folder, checksumFile);
      if (existsSync(path)) return readFileSync(path, 'utf8');
      throw new EnvironmentError(
        `${folder} 里没有 ${checksumFile}。要核对的是网站的根（发布包里的 site 或者它下面的子路径）；也可以用 --list 给出清单。`,
      );
    },
    async checksums() {
      // A release holds no links: what is read through one proves nothing about the file that should be there.
      const digest = (path: string) =>
        lstatSync(join(folder, path)).isFile() ? sha256(readFileSync(join(folder, path))) : 'link';
      return new Map(pathsIn(folder).map((path) => [path, digest(path)]));
    },
  };
}

/** How many files are requested at a time: a check must not burden the server. */
const atATime = 8;

function servedSite(address: string): PublishedSite {
  const home = URL.parse(address.endsWith('/') ? address : `${address}/`);
  if (home === null) throw new EnvironmentError(`网址读不懂：${address}`);
  return {
    showsAll: false,
    async ownList() {
      const list = await fetchFile(home, checksumFile);
      if (list !== undefined) return Buffer.from(list).toString('utf8');
      throw new EnvironmentError(
        `${home.href} 上没有 ${checksumFile}。核对网址，要写到网站的首页；也可以用 --list 给出清单。`,
      );
    },
    async checksums(listed) {
      const found = new Map<string, string>();
      const queue = listed.values();
      const work = async () => {
        for (const path of queue) {
          const bytes = await fetchFile(home, path);
          if (bytes !== undefined) found.set(path, sha256(bytes));
        }
      };
      await Promise.all(Array.from({ length: atATime }, work));
      return found;
    },
  };
}

/** The bytes of a file as a reader gets them; undefined where the server has none. */
async function fetchFile(home: URL, path: string): Promise<Uint8Array | undefined> {
  // A reader opens the folder; some servers redirect index.html there.
  const shown = path.replace(/(^|\/)index\.html$/, '$1');
  const url = new URL(encodePath(shown), home);
  try {
    const response = await fetch(url, {
      headers: { 'Accept-Encoding': 'identity', 'Cache-Control': 'no-cache' },
      signal: AbortSignal.timeout(60_000),
    });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.bytes();
  } catch (error) {
    const { message, cause } = error as Error;
    throw new EnvironmentError(
      `没有核对完，${url.href} 没有取到：${cause instanceof Error ? cause.message : message}`,
    );
  }
}

const filesJson = z.object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) });

/**
 * Reads the list to compare a site with from a release's archive, its `.files.json`, or a checksum list.
 *
 * @throws EnvironmentError where there is no such file
 */
export async function readTrustedList(path: string): Promise<Parsed<ChecksumList>> {
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

async function listInArchive(bytes: Uint8Array): Promise<Parsed<ChecksumList>> {
  try {
    const list = (await unpackTarGz(bytes)).find(
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
