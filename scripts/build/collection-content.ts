import type { AstroIntegration } from 'astro';
import { reportCharts } from '#src/charts/report-chart.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import {
  printAuthoringError,
  readableErrors,
  summarizeAuthoringErrors,
} from '#src/records/authoring-error.ts';
import type { Edition } from '#src/records/publication.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { type SiteContent, siteContent } from '#src/workspace/site-content.ts';

/**
 * Gives the collections their content, and prints what the check says of it while `npm run dev` runs.
 *
 * @param content what has been read already; without it the content folder is read whenever a collection is filled
 */
export function collectionContent(
  environment: Environment,
  edition: Edition,
  content?: SiteContent,
): AstroIntegration {
  const read = readOncePerTurn(environment, edition);
  return {
    name: 'tongtu-collection-content',
    hooks: {
      'tongtu:content': () => content ?? siteContent(read()),
      'astro:server:setup': ({ server }) => {
        const say = sayProblems(read);
        say();
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(environment.contentDir)) say();
        });
      },
    },
  };
}

/** Memoizes the workspace for one turn of the event loop, in which all loaders ask for it; after it a file may have changed. */
function readOncePerTurn({ contentDir, asOf, now }: Environment, edition: Edition): () => Workspace {
  const outline = { chartsOf: reportCharts, pagesOf: sitePages };
  let workspace: Workspace | undefined;
  return () => {
    if (workspace === undefined) {
      workspace = readWorkspace(contentDir, asOf, process.cwd(), edition, now, outline);
      setImmediate(() => {
        workspace = undefined;
      });
    }
    return workspace;
  };
}

/** Milliseconds after the last change: saving may touch several files, and the page comes first. */
const delay = 1000;

/**
 * Prints, for whoever edits while `npm run dev` runs, what the check says of the content: once the pages have been
 * answered, and only where it is something else than last time.
 */
function sayProblems(read: () => Workspace): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let said = '';
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const { errors } = read();
      const problems = readableErrors(errors).map((error) => `${printAuthoringError(error)}\n`);
      const words = [...problems, summarizeAuthoringErrors(errors)].join('\n');
      if (words !== said) process.stderr.write(`\n${words}\n`);
      said = words;
    }, delay);
  };
}
