import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { PageStore } from './page-store.ts';
import { SiteFolder } from './site-folder.ts';

/** The part of a bundler's plugin that is used here. */
interface ReadingPlugin {
  readonly name: string;
  generateBundle(
    options: unknown,
    bundle: Readonly<Record<string, { readonly code?: string; readonly source?: string | Uint8Array }>>,
  ): void;
}

/**
 * Takes pages over from the last build instead of making them again: those that say by a `cacheKey` what they are made from, when neither that
 * nor the program has changed.
 *
 * They are put into the site here, those made anew as well: Astro writes each in four turns through Node's pool of threads, and makes its folder
 * anew; of tens of thousands of small files that alone took a third of a build in which little had changed.
 *
 * Astro's own `incrementalBuild` keeps pages under their path and writes down at the end which key they have; a build that is stopped
 * between the two leaves pages under keys that aren't theirs. Here a page lies under a digest of all it depends on, so
 * whatever is found is right.
 *
 * @param folder where pages are kept from build to build
 * @param basePath with a slash at both ends
 */
export function keptPages(root: string, folder: string, basePath: string): AstroIntegration {
  // The program is what the bundler makes of it, and the packages that it loads besides, by their versions.
  const program = createHash('sha256')
    .update(process.version)
    .update(readFileSync(join(root, 'package-lock.json')));
  const readProgram: ReadingPlugin = {
    name: 'tongtu-kept-pages',
    generateBundle(_options, bundle) {
      for (const [name, { code, source }] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1)))
        program.update(name).update(code ?? source ?? '');
    },
  };
  const openStore = () => new PageStore(folder, program.copy().digest('hex'));
  let outDir = '';
  return {
    name: 'tongtu-kept-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [readProgram] } });
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => withKeptPages(prerenderer, basePath, outDir, openStore));
      },
    },
  };
}

function withKeptPages(
  prerenderer: AstroPrerenderer,
  basePath: string,
  outDir: string,
  openStore: () => PageStore,
): AstroPrerenderer {
  const site = new SiteFolder(outDir);
  const keys = new Map<string, string>();
  let store: PageStore | undefined;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const opened = openStore();
      store = opened;
      const kept = new Set<string>();
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(({ pathname, route, cacheKey }) => {
        const path = addressOf(`${basePath}${pathname.slice(1)}`);
        // Of two routes with one path the first has it.
        if (kept.has(path)) return false;
        if (cacheKey === undefined) return true;
        if (opened.place(path, cacheKey, site.fileOf(pathname, route.type))) kept.add(path);
        else keys.set(path, cacheKey);
        return !kept.has(path);
      });
    },
    async render(request, options) {
      const path = addressOf(decodeURI(new URL(request.url).pathname));
      const key = keys.get(path);
      const { type } = options.routeData;
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200 || response.body === null) return rendered;
      const file = site.fileOf(path.slice(basePath.length), type);
      if (store !== undefined && key !== undefined) {
        store.add(path, key, new Uint8Array(await response.arrayBuffer()), file);
      } else if (type === 'endpoint') {
        // Bit by bit, as it comes: Astro would hold the data of all reports in memory, twice.
        await writeFile(file, response.body);
      } else {
        return rendered;
      }
      // For an answer without content Astro writes no file.
      return new Response(null);
    },
    async teardown() {
      store?.prune();
      await prerenderer.teardown?.();
    },
  };
}

/** One form for what Astro calls a page by and what it asks for. */
function addressOf(path: string): string {
  return path.replace(/\/$/, '');
}
