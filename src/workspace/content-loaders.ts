import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { printAuthoringError, summarizeAuthoringErrors } from '#src/records/authoring-error.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import type { Redirect } from '#src/records/site-settings.ts';
import { type SiteSettings, unnamedSite } from '#src/records/site-settings.ts';
import type { SiteEnvironment } from './environment.ts';
import { openContent } from './open-content.ts';
import { readSiteSettings } from './read-registers.ts';
import type { ReportSource } from './read-report.ts';
import type { SiteOutline } from './read-workspace.ts';

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

/** What of a content folder the site of an edition shows, read by the check's own readers and not checked here. */
interface SiteContent {
  readonly settings: SiteSettings;
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly WithdrawnReport[];
  readonly registers: Registers;
  /** Reports that can't be read whole included, see {@link ReportSource.isWhole}. */
  readonly reports: readonly ReportSource[];
}

/** Reads what a site shows. What the edition keeps back isn't in it. */
function readSiteContent({
  contentDir,
  edition,
  now,
}: Pick<SiteEnvironment, 'contentDir' | 'edition' | 'now'>): SiteContent {
  const opened = openContent(contentDir, edition, now, (path) => relative(process.cwd(), path));
  return {
    settings: readSiteSettings(contentDir, join(contentDir, 'site.yaml')).settings ?? unnamedSite,
    redirects: opened.redirects.entries.map(({ value }) => value),
    withdrawn: opened.withdrawn.flatMap(withdrawnReport),
    registers: opened.registers.registers,
    reports: opened.reports,
  };
}

/** What is left of a withdrawn report: who issued what, and why it is gone. Nothing of its text and figures. */
function withdrawnReport({ folder, data }: ReportSource): WithdrawnReport[] {
  if (data?.withdrawal === undefined) return [];
  const { title, period, kind, issuer, publishedOn, withdrawal } = data;
  return [{ id: folder.id, title, period, kind, issuer, publishedOn, withdrawal }];
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
