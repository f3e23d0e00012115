import { type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What a web server does with one address. */
export type Resolution =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'malformed' };

/** A folder of finished files and the path they are published under. */
export interface PublishedFolder {
  /** Absolute path. */
  readonly folder: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

/**
 * Finds the file that an address stands for, the way ordinary web servers do: a folder is its `index.html`, and a
 * folder's address without its closing slash leads to the one with it. Nothing outside the folder is ever found.
 *
 * @param target path and query, as in the first line of a request
 */
export function resolveRequest({ folder, basePath }: PublishedFolder, target: string): Resolution {
  // Not `new URL`, which would quietly tidy away the `..` that must not work.
  const [rawPath = '', query] = target.split('?', 2);
  const path = decodePath(rawPath);
  if (path === undefined) return { kind: 'malformed' };
  const closed = (address: string): Resolution => ({
    kind: 'redirect',
    location: `${address}/${query === undefined ? '' : `?${query}`}`,
  });
  if (`${path}/` === basePath) return closed(rawPath);
  if (!path.startsWith(basePath)) return { kind: 'missing' };

  const file = join(folder, path.slice(basePath.length));
  if (!`${file}${sep}`.startsWith(`${folder}${sep}`)) return { kind: 'missing' };
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    // Two slashes at the front would be another host's address.
    if (!path.endsWith('/')) return closed(rawPath.replace(/^\/+/, '/'));
    const index = join(file, 'index.html');
    const indexStats = statSync(index, { throwIfNoEntry: false });
    return indexStats?.isFile() ? { kind: 'file', path: index, stats: indexStats } : { kind: 'missing' };
  }
  if (stats?.isFile() && !path.endsWith('/')) return { kind: 'file', path: file, stats };
  return { kind: 'missing' };
}

/** The path decoded; undefined where its `%` signs are broken or it holds what no file name can. */
function decodePath(rawPath: string): string | undefined {
  try {
    const path = decodeURIComponent(rawPath);
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : undefined;
  } catch {
    return undefined;
  }
}
