import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SiteContent } from './site-content.ts';

/** Writes what a collection holds into Astro's store. */
type Fill = (context: LoaderContext, content: SiteContent) => void;

/**
 * The loaders of the collections. They store what the check's readers have understood, and validate nothing: a build checks
 * first, and in `npm run dev` the problems are printed in the check's words. So nobody who writes reports meets Astro's
 * messages.
 *
 * The content comes from the hook `tongtu:content` of an integration, because Vite would compile everything that a loader
 * imports, and the build has read the content already.
 *
 * @param contentDir absolute path, watched in `npm run dev`
 */
export function contentLoaders(contentDir: string) {
  const loader = (name: string, fill: Fill): Loader => ({
    name: `tongtu-${name}`,
    async load(context) {
      fill(context, readContent(context));
      // Only in `npm run dev`.
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentDir)) fill(context, readContent(context));
      });
    },
  });
  return {
    reports: loader('reports', storeReports),
    metrics: loader('metrics', ({ store }, { registers }) => storeRegister(store, registers.metrics)),
    projects: loader('projects', ({ store }, { registers }) => storeRegister(store, registers.projects)),
    topics: loader('topics', ({ store }, { registers }) => storeRegister(store, registers.topics)),
    site: loader('site', storeSite),
  };
}

function readContent({ config }: LoaderContext): SiteContent {
  for (const { hooks } of config.integrations) {
    const read = hooks['tongtu:content'];
    if (read !== undefined) return read();
  }
  throw new Error('No integration of the Astro configuration has the hook tongtu:content.');
}

/** A report that can't be read whole while it is being edited keeps the entry it had. */
function storeReports({ store, config, generateDigest }: LoaderContext, { reports }: SiteContent): void {
  const ids = new Set(reports.map(({ folder }) => folder.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  const root = fileURLToPath(config.root);
  for (const { folder, source, data } of reports) {
    if (data === undefined) continue;
    const filePath = relative(root, join(folder.path, 'index.mdx')).split(sep).join('/');
    const digest = generateDigest(JSON.stringify([source, filePath]));
    store.set({ id: folder.id, data, body: source, filePath, digest, deferredRender: true });
  }
}

/** With their places: Astro sorts entries by id, and registers are shown in the order they are written in. */
function storeRegister(
  store: LoaderContext['store'],
  entries: readonly { readonly value: { readonly id: string } }[],
): void {
  store.clear();
  for (const [order, { value }] of entries.entries()) {
    if (!store.has(value.id)) store.set({ id: value.id, data: { ...value, order } });
  }
}

function storeSite({ store, generateDigest }: LoaderContext, content: SiteContent): void {
  const { settings, redirects, withdrawn, registers, reports } = content;
  const everything = [
    settings,
    redirects,
    withdrawn,
    registers,
    reports.map(({ folder, source }) => [folder, source]),
  ];
  store.clear();
  store.set({
    id: 'site',
    data: { settings, redirects, withdrawn, revision: generateDigest(JSON.stringify(everything)) },
  });
}
