import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { type ChecksumList, checksumFile } from '../release/checksum-list.ts';
import { pathsIn } from './folder-files.ts';
import { sha256 } from './sha256.ts';

/** A released site wherever it lies. */
export interface PublishedSite {
  /** The list of checksums that it publishes itself. @throws EnvironmentError where it has none */
  ownList(): Promise<string>;
  /**
   * The checksums of what is there.
   *
   * @param listed the paths to ask for, where what there is can't be listed
   * @throws EnvironmentError where it doesn't answer
   */
  checksums(listed: readonly string[]): Promise<ChecksumList>;
  /** Whether files that are on no list are seen. */
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
      // No release holds links: where one lies in the place of a file, what is read through it proves nothing.
      const digest = (path: string) =>
        lstatSync(join(folder, path)).isFile() ? sha256(readFileSync(join(folder, path))) : 'link';
      return new Map(pathsIn(folder).map((path) => [path, digest(path)]));
    },
  };
}

/** How many files are asked for at a time: a check must not weigh on the server. */
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
      const waiting = listed.values();
      const work = async () => {
        for (const path of waiting) {
          const bytes = await fetchFile(home, path);
          if (bytes !== undefined) found.set(path, sha256(bytes));
        }
      };
      await Promise.all(Array.from({ length: atATime }, work));
      return found;
    },
  };
}

/** The bytes of a file as a reader gets them; undefined where the server says that there is none. */
async function fetchFile(home: URL, path: string): Promise<Uint8Array | undefined> {
  // What a reader opens is the folder; some servers lead there from its index.html, too.
  const shown = path.replace(/(^|\/)index\.html$/, '$1');
  const url = new URL(shown.split('/').map(encodeURIComponent).join('/'), home);
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
