import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Registers } from '#src/domain/catalogue/catalogue-input.ts';
import { readEnvironment } from './environment.ts';
import { readRegisters } from './read-registers.ts';
import { readReport } from './read-report.ts';
import { readSiteSettings } from './read-site-settings.ts';
import { listReportFolders } from './report-folder.ts';

/**
 * Loads the reports' frontmatter with the reader that the content check uses, so that the two can't understand
 * a file differently. Only data is kept; the body stays in its MDX file and is compiled when a page asks for it.
 */
export function reportsLoader(): Loader {
  return watched('tongtu-reports', async ({ store, parseData, generateDigest, config }) => {
    const { contentDir, root } = places(config.root);
    store.clear();
    for (const folder of listReportFolders(contentDir)) {
      const path = join(folder.path, 'index.mdx');
      const source = readReport(folder, path);
      if (source.frontmatter === undefined || !source.isWhole) continue;
      const data = await parseData({
        id: folder.id,
        data: source.frontmatter.data as Record<string, unknown>,
        filePath: path,
      });
      const filePath = relative(root, path).split(sep).join('/');
      const digest = generateDigest(source.source);
      store.set({ id: folder.id, data, body: source.source, filePath, digest, deferredRender: true });
    }
  });
}

/** Loads `site.yaml` as the one entry `site`; no entry where there is no such file. */
export function siteSettingsLoader(): Loader {
  return watched('tongtu-site', async ({ store, parseData, config }) => {
    const { contentDir } = places(config.root);
    store.clear();
    const { settings } = readSiteSettings(contentDir, join(contentDir, 'site.yaml'));
    if (settings !== undefined)
      store.set({ id: 'site', data: await parseData({ id: 'site', data: settings }) });
  });
}

/** Loads one of the registers; an entry keeps the place it has in the register. */
export function registerLoader(name: keyof Registers): Loader {
  return watched(`tongtu-${name}`, async ({ store, parseData, config }) => {
    const { contentDir } = places(config.root);
    store.clear();
    const { registers } = readRegisters(contentDir, (path) => path);
    for (const [position, { value }] of registers[name].entries()) {
      // Astro hands entries out by id; theirs is the place in the register, so that the order staff chose is kept.
      const id = String(position).padStart(6, '0');
      store.set({ id, data: await parseData({ id, data: { ...value } }) });
    }
  });
}

/** A loader that in `npm run dev` loads again whenever a content file changes. */
function watched(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      await load(context);
      const { contentDir } = places(context.config.root);
      context.watcher?.add(contentDir);
      context.watcher?.on('all', async (_event, path) => {
        if (path.startsWith(contentDir)) await load(context);
      });
    },
  };
}

function places(rootUrl: URL): { root: string; contentDir: string } {
  const root = fileURLToPath(rootUrl);
  return { root, contentDir: readEnvironment(process.env, root, new Date()).contentDir };
}
