import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { PageStore } from './page-store.ts';

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
  return {
    name: 'tongtu-kept-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [readProgram] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) =>
          withKeptPages(prerenderer, basePath, () => new PageStore(folder, program.copy().digest('hex'))),
        );
      },
    },
  };
}

function withKeptPages(
  prerenderer: AstroPrerenderer,
  basePath: string,
  openStore: () => PageStore,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let store: PageStore | undefined;
  return {
    ...prerenderer,
    async getStaticPaths() {
      store = openStore();
      const paths = await prerenderer.getStaticPaths();
      for (const { pathname, cacheKey } of paths)
        if (cacheKey !== undefined) keys.set(addressOf(`${basePath}${pathname.slice(1)}`), cacheKey);
      return paths;
    },
    async render(request, options) {
      const path = addressOf(decodeURI(new URL(request.url).pathname));
      const key = keys.get(path);
      if (store === undefined || key === undefined) return prerenderer.render(request, options);
      const kept = store.read(path, key);
      if (kept !== undefined) return new Response(kept, { headers: { 'Content-Type': 'text/html' } });
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200) return rendered;
      const page = new Uint8Array(await response.arrayBuffer());
      store.write(path, key, page);
      return new Response(page, response);
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
