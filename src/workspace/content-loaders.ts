import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Registers } from '#src/domain/catalogue/catalogue-input.ts';
import { withdrawnReportSchema } from '#src/domain/publication/withdrawn-report.ts';
import type { Moment } from '#src/domain/time/moment.ts';
import { readEdition, readEnvironment } from './environment.ts';
import { type OpenContent, openContent } from './open-content.ts';
import { readJointSite } from './read-joint-site.ts';
import { readSiteSettings } from './read-site-settings.ts';

/**
 * Loads the frontmatter of the reports that the edition shows, with the reader that the content check uses, so that the two can't understand
 * a file differently. Only data is kept; the body stays in its MDX file and is compiled when a page asks for it.
 */
export function reportsLoader(): Loader {
  return watched('tongtu-reports', async ({ store, parseData, generateDigest, config }) => {
    const { root } = places(config.root);
    store.clear();
    for (const { folder, file, source, frontmatter, isWhole } of contentOf(config.root).reports) {
      if (frontmatter === undefined || !isWhole) continue;
      const data = await parseData({
        id: folder.id,
        data: frontmatter.data as Record<string, unknown>,
        filePath: file,
      });
      const filePath = relative(root, file).split(sep).join('/');
      const digest = generateDigest(source);
      store.set({ id: folder.id, data, body: source, filePath, digest, deferredRender: true });
    }
  });
}

/** Loads what is left of withdrawn reports: who issued what, and why it is gone. Nothing of their text and figures. */
export function withdrawnLoader(): Loader {
  return watched('tongtu-withdrawn', async ({ store, parseData, config }) => {
    store.clear();
    for (const { folder, frontmatter, data } of contentOf(config.root).withdrawn) {
      if (data?.withdrawal === undefined) continue;
      const written = frontmatter?.data as Record<string, unknown>;
      const kept = Object.keys(withdrawnReportSchema.shape).map((name) => [name, written[name]]);
      store.set({
        id: folder.id,
        data: await parseData({ id: folder.id, data: Object.fromEntries(kept) }),
      });
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

/** Loads the settings of the pages above the sites of several bureaus, as the one entry `site`. */
export function jointSettingsLoader(): Loader {
  return {
    name: 'tongtu-joint-site',
    async load({ store, parseData }) {
      const { settings } = readJointSite(process.env);
      store.clear();
      store.set({ id: 'site', data: await parseData({ id: 'site', data: { ...settings } }) });
    },
  };
}

/** Loads one of the registers; an entry keeps the place it has in the register. */
export function registerLoader(name: keyof Registers): Loader {
  return watched(`tongtu-${name}`, async ({ store, parseData, config }) => {
    store.clear();
    const { registers } = contentOf(config.root).registers;
    for (const [position, { value }] of registers[name].entries()) {
      // Astro hands entries out by id; theirs is the place in the register, so that the order staff chose is kept.
      const id = String(position).padStart(6, '0');
      store.set({ id, data: await parseData({ id, data: { ...value } }) });
    }
  });
}

/** Loads the addresses that have changed. */
export function redirectsLoader(): Loader {
  return watched('tongtu-redirects', async ({ store, parseData, config }) => {
    store.clear();
    for (const { value } of contentOf(config.root).redirects.entries) {
      store.set({ id: value.from, data: await parseData({ id: value.from, data: { ...value } }) });
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
        if (!path.startsWith(contentDir)) return;
        opened = undefined;
        await load(context);
      });
    },
  };
}

/** Several loaders read of one folder; it is opened once for all of them until something in it changes. */
let opened: OpenContent | undefined;

function contentOf(rootUrl: URL): OpenContent {
  const { contentDir, now } = places(rootUrl);
  opened ??= openContent(contentDir, readEdition(process.env), now, (path) => path);
  return opened;
}

function places(rootUrl: URL): { root: string; contentDir: string; now: Moment } {
  const root = fileURLToPath(rootUrl);
  const { contentDir, now } = readEnvironment(process.env, root, new Date());
  return { root, contentDir, now };
}
