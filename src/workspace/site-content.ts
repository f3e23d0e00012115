import { join, relative } from 'node:path';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import type { Redirect } from '#src/records/site-settings.ts';
import { type SiteSettings, unnamedSite } from '#src/records/site-settings.ts';
import type { SiteEnvironment } from './environment.ts';
import { openContent } from './open-content.ts';
import { readSiteSettings } from './read-registers.ts';
import type { ReportSource } from './read-report.ts';

/** What of a content folder the site of an edition shows, read by the check's own readers and not checked here. */
export interface SiteContent {
  readonly settings: SiteSettings;
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly WithdrawnReport[];
  readonly registers: Registers;
  /** Reports that can't be read whole included, see {@link ReportSource.isWhole}. */
  readonly reports: readonly ReportSource[];
}

/** Reads what a site shows. What the edition keeps back isn't in it. */
export function readSiteContent({
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
