import { type Edition, type Standing, standingOf } from '#src/records/publication.ts';
import type { Report } from '#src/records/report.ts';
import { readEdition, readEnvironment } from '#src/workspace/environment.ts';
import { siteSettings } from './site-settings.ts';

/** Whom this site is built for. */
export function siteEdition(): Edition {
  return readEdition(process.env);
}

/** Where a report stands now; on a site for the public every report that is there is published. */
export function standingOfReport(report: Report): Standing {
  return standingOf(report, readEnvironment(process.env, process.cwd(), new Date()).now);
}

/** Whether crawlers are told of the pages: of a real site for the public that knows its own host. */
export async function isForCrawlers(): Promise<boolean> {
  const { demonstration } = await siteSettings();
  return import.meta.env.SITE !== undefined && siteEdition() === 'public' && !demonstration;
}
