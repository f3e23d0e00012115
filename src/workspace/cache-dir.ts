import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where Astro keeps what it has read of one content folder, so that several can be built from one checkout. */
export function cacheDir(root: string, contentDir: string, basePath: string): string {
  const digest = createHash('sha256').update(`${contentDir}\n${basePath}`).digest('hex').slice(0, 16);
  return join(root, '.tongtu', 'cache', digest);
}
