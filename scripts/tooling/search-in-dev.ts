import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { entryFile, pagefindFolder, searchFolder } from '#src/search/files/search-entry.ts';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { contentType } from './content-type.ts';

/**
 * Vite's part in searching while `npm run dev` runs: the search files, which a build writes beside the finished site, are
 * made from the content as it is whenever a page asks for them anew.
 */
export function searchInDev(root: string, environment: Environment): Plugin {
  const { contentDir, basePath } = environment;
  const cache = cacheDir(root, contentDir, basePath);
  const folder = join(cache, 'dev-search');
  // One after the other: two pages that are opened at once must not write into each other's files.
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    const [{ readContent }, { searchSource }, { writeSearchFiles }] = await Promise.all([
      import('../read-content.ts'),
      import('../search-source.ts'),
      import('#src/search/build/write-search-files.ts'),
    ]);
    await writeSearchFiles(searchSource(readContent(environment)), folder, join(cache, 'search'));
  };
  return {
    name: 'tongtu:search-in-dev',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        // Astro may have taken the base path off already; what was asked for stands beside it.
        const path = new URL(request.originalUrl ?? '/', 'http://localhost').pathname;
        const file = path.startsWith(basePath) ? path.slice(basePath.length) : '';
        if (!file.startsWith(searchFolder) && !file.startsWith(pagefindFolder)) return next();
        try {
          if (file === entryFile) {
            writing = writing.catch(() => undefined).then(write);
            await writing;
          }
          const content = await readFile(join(folder, decodeURIComponent(file)));
          response.setHeader('Content-Type', contentType(file));
          response.end(content);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
