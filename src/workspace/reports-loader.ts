import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readEdition, readEnvironment } from './environment.ts';
import { handContent, handedContent, isContentHanded } from './handed-content.ts';
import { readSiteContent } from './read-site-content.ts';

/**
 * Astro's view of the reports. Pages are made from the content that was handed over; here stand only those reports whose body the
 * bundler must compile and, where no build has handed anything over (`npm run dev`, the editor's help), all of them: then it is read and
 * handed over from here, again whenever a content file changes.
 */
export function reportsLoader(): Loader {
  return {
    name: 'tongtu-reports',
    async load(context) {
      const isBuild = isContentHanded();
      const root = fileURLToPath(context.config.root);
      const { contentDir, now } = readEnvironment(process.env, root, new Date());
      const read = () => handContent(readSiteContent(contentDir, readEdition(process.env), now));
      if (!isBuild) read();
      storeReports(context, root, isBuild);
      let changes = 0;
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        read();
        storeReports(context, root, false);
        // Open pages are loaded again when something of Astro's store has changed, and a register isn't in it.
        changes += 1;
        context.meta.set('changes', String(changes));
      });
    },
  };
}

function storeReports({ store, generateDigest }: LoaderContext, root: string, onlyForBundler: boolean): void {
  const { catalogue, bodies } = handedContent();
  store.clear();
  for (const { report } of catalogue.reportRecords) {
    const { id, ...data } = report;
    const body = bodies.get(id);
    if (body === undefined || (onlyForBundler && !body.needsBundler)) continue;
    const filePath = relative(root, body.indexPath).split(sep).join('/');
    store.set({
      id,
      data,
      body: body.source,
      filePath,
      digest: generateDigest(body.source),
      deferredRender: true,
    });
  }
}
