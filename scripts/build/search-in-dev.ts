import { join } from 'node:path';
import type { Plugin } from 'vite';
import { entryFile, searchFolder } from '#src/search/files/search-files.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { cacheDir } from '#src/workspace/environment.ts';
import { publishedFiles } from '../serving/static-server.ts';

/**
 * Vite's part in searching while `npm run dev` runs: the search files, which a build writes beside the finished site, are
 * made from the content as it is whenever a page asks for them anew.
 */
export function searchInDev(root: string, environment: Environment): Plugin {
  const { contentDir, basePath } = environment;
  const cache = cacheDir(root, contentDir, basePath);
  const folder = join(cache, 'dev-search');
  const files = publishedFiles({ folder, basePath });
  // One after the other: two pages that are opened at once must not write into each other's files.
  let writing: Promise<void> = Promise.resolve();
  const write = async () => {
    const [{ readWorkspace }, { searchSource }, { writeSearchFiles }] = await Promise.all([
      import('#src/workspace/read-workspace.ts'),
      import('./search-source.ts'),
      import('#src/search/build/write-search-files.ts'),
    ]);
    const content = readWorkspace(contentDir, environment.asOf, root, 'preview', environment.now);
    await writeSearchFiles(searchSource(content), folder);
  };
  return {
    name: 'tongtu:search-in-dev',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        // Astro may have removed the base path from `url`; `originalUrl` still has it.
        const asked = request.originalUrl ?? '/';
        const isOurs = asked.startsWith(`${basePath}${searchFolder}`);
        if (!isOurs) return next();
        try {
          if (asked.startsWith(`${basePath}${entryFile}`)) {
            writing = writing.catch(() => undefined).then(write);
            await writing;
          }
          request.url = asked;
          files(request, response, () => {
            response.statusCode = 404;
            response.end();
          });
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
