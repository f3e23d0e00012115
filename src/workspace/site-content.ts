import type { Registers } from '#src/catalogue/catalogue-input.ts';
import type { ReportFrontmatter, WithdrawnReport } from '#src/records/report.ts';
import { type Redirect, type SiteSettings, unnamedSite } from '#src/records/site-settings.ts';
import type { ReportSource } from './read-report.ts';
import type { Workspace } from './read-workspace.ts';
import type { ReportFolder } from './report-folder.ts';

/** What of a content folder the site of an edition shows. */
export interface SiteContent {
  readonly settings: SiteSettings;
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly WithdrawnReport[];
  readonly registers: Registers;
  readonly reports: readonly ShownReport[];
}

/** A report as the collection stores it. */
export interface ShownReport {
  readonly folder: ReportFolder;
  /** The whole MDX file. */
  readonly source: string;
  /** Undefined where the report can't be read whole, see {@link ReportSource.isWhole}: it is being edited. */
  readonly data: ReportFrontmatter | undefined;
}

/** What a site shows of a content folder that has been read; the positions in the files, which the check needs, aren't in it. */
export function siteContent({ site, redirects, withdrawn, registers, reports }: Workspace): SiteContent {
  return {
    settings: site ?? unnamedSite,
    redirects,
    withdrawn: withdrawn.flatMap(withdrawnReport),
    registers,
    reports: reports.map(({ folder, source, data, body, isWhole }) => ({
      folder,
      source,
      data: isWhole && body !== undefined ? data : undefined,
    })),
  };
}

/** What is left of a withdrawn report: who issued what, and why it is gone. Nothing of its text and figures. */
export function withdrawnReport({ folder, data }: ReportSource): WithdrawnReport[] {
  if (data?.withdrawal === undefined) return [];
  const { title, period, kind, issuer, publishedOn, withdrawal } = data;
  return [{ id: folder.id, title, period, kind, issuer, publishedOn, withdrawal }];
}
