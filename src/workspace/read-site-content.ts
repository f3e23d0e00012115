import { join } from 'node:path';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Moment } from '#src/language/time/moment.ts';
import type { Edition } from '#src/records/publication.ts';
import { openContent } from './open-content.ts';
import { readSiteSettings } from './read-registers.ts';
import { reportInput } from './read-report.ts';
import { type SiteContent, siteContent } from './site-content.ts';

/** Reads of a content folder what can be shown of it, unchecked: a report that can't be understood wholly is left out. */
export function readSiteContent(contentDir: string, edition: Edition, now: Moment): SiteContent {
  const opened = openContent(contentDir, edition, now, (path) => path);
  const reports = opened.reports.filter(({ isWhole }) => isWhole);
  return siteContent({
    site: readSiteSettings(contentDir, join(contentDir, 'site.yaml')).settings,
    catalogue: buildCatalogue(opened.registers.registers, reports.flatMap(reportInput)).catalogue,
    redirects: opened.redirects.entries.map(({ value }) => value),
    reports,
    withdrawn: opened.withdrawn,
  });
}
