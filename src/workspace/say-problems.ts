import { printAuthoringError, summarizeAuthoringErrors } from '#src/records/authoring-error.ts';
import type { SiteOutline } from './read-workspace.ts';
import type { SiteEnvironment } from './site-environment.ts';

let waiting: NodeJS.Timeout | undefined;
let said = '';

/**
 * Prints, for whoever edits while `npm run dev` runs, what the check says of the content: once the pages have been
 * answered, and only where it is something else than last time.
 */
export function sayProblems({ contentDir, edition, now }: SiteEnvironment, site: SiteOutline): void {
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
