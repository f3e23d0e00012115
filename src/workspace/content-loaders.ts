import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { printAuthoringError, summarizeAuthoringErrors } from '#src/records/authoring-error.ts';
import type { SiteEnvironment } from './environment.ts';
import type { SiteOutline } from './read-workspace.ts';
import { readSiteContent, type SiteContent } from './site-content.ts';

/** Writes what a collection holds into Astro's store. */
type Fill = (context: LoaderContext, content: SiteContent) => void;

/**
 * The loaders of the collections, which share one reading of the content folder. They store what the check's readers
 * have understood, and validate nothing: a build checks first, and in `npm run dev` the problems are printed in the
 * check's words. So nobody who writes reports meets Astro's messages.
 *
 * @param site what these problems are found with
 */
export function contentLoaders(environment: SiteEnvironment, site: SiteOutline) {
  const read = readOncePerTurn(environment);
  const loader = (name: string, fill: Fill): Loader => ({
    name: `tongtu-${name}`,
    async load(context) {
      fill(context, read());
      // Only in `npm run dev`.
      context.watcher?.add(environment.contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(environment.contentDir)) fill(context, read());
      });
    },
  });
  return {
    reports: loader('reports', storeReports),
    metrics: loader('metrics', ({ store }, { registers }) => storeRegister(store, registers.metrics)),
    projects: loader('projects', ({ store }, { registers }) => storeRegister(store, registers.projects)),
    topics: loader('topics', ({ store }, { registers }) => storeRegister(store, registers.topics)),
    site: loader('site', (context, content) => {
      storeSite(context, content);
      if (context.watcher !== undefined) sayProblems(environment, site);
    }),
  };
}

/** All loaders are asked in one turn of the event loop; after it a file may have changed. */
function readOncePerTurn(environment: SiteEnvironment): () => SiteContent {
  let content: SiteContent | undefined;
  return () => {
    if (content === undefined) {
      content = readSiteContent(environment);
      setImmediate(() => {
        content = undefined;
      });
    }
    return content;
  };
}

/** A report that can't be read whole while it is being edited keeps the entry it had. */
function storeReports({ store, config, generateDigest }: LoaderContext, { reports }: SiteContent): void {
  const ids = new Set(reports.map(({ folder }) => folder.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  const root = fileURLToPath(config.root);
  for (const { folder, source, data, body, isWhole } of reports) {
    if (data === undefined || body === undefined || !isWhole) continue;
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

let waiting: NodeJS.Timeout | undefined;
let said = '';

/**
 * Prints, for whoever edits while `npm run dev` runs, what the check says of the content: once the pages have been
 * answered, and only where it is something else than last time.
 */
function sayProblems({ contentDir, edition, now }: SiteEnvironment, site: SiteOutline): void {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    // Not needed by a build, for which Vite would compile all rules of the check.
    const { readWorkspace } = await import('./read-workspace.ts');
    const { errors } = readWorkspace(contentDir, now.date, process.cwd(), edition, now, site);
    const problems = errors.map((error) => `${printAuthoringError(error)}\n`);
    const words = [...problems, summarizeAuthoringErrors(errors)].join('\n');
    if (words !== said) process.stderr.write(`\n${words}\n`);
    said = words;
  }, delay);
}

/** Milliseconds after the last change: saving may touch several files, and the page comes first. */
const delay = 1000;
