import { join } from 'node:path';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Outline } from '#src/language/text/outline.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import { bodyOutline } from '#src/markdown/address-blocks.ts';
import { type MarkedEntries, markedEntries } from '#src/markdown/marked-places.ts';
import { needsBundler } from '#src/markdown/needs-bundler.ts';
import { placedCharts } from '#src/markdown/report-components.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import type { Redirect } from '#src/records/site-settings.ts';
import { type SiteSettings, unnamedSite } from '#src/records/site-settings.ts';
import { ownText } from './own-text.ts';
import type { ReportSource } from './read-report.ts';
import type { ReportFolder } from './report-folder.ts';

/** Everything that the pages, the open data and the search of a site are made from: read, checked and joined once. */
export interface SiteContent {
  readonly settings: SiteSettings;
  readonly catalogue: Catalogue;
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly WithdrawnReport[];
  /** What of each report isn't in the catalogue, by its id. */
  readonly bodies: ReadonlyMap<string, SiteBody>;
}

/** A report's body, and what lies beside it. */
export interface SiteBody {
  readonly folder: ReportFolder;
  /** Path of its MDX file. */
  readonly indexPath: string;
  /** The whole MDX file. */
  readonly source: string;
  readonly text: ReportBody;
  /** What of its frontmatter is marked in it. */
  readonly marked: MarkedEntries;
  readonly outline: Outline;
  /** Ids of the charts that it puts between its paragraphs. */
  readonly charts: readonly string[];
  /** Whether only the bundler can compile it. */
  readonly needsBundler: boolean;
}

/** What has been read of a content folder, as far as a site needs it. */
export interface SiteContentSource {
  readonly site: SiteSettings | undefined;
  readonly catalogue: Catalogue;
  readonly redirects: readonly Redirect[];
  readonly reports: readonly ReportSource[];
  readonly withdrawn: readonly ReportSource[];
}

/** Keeps of what has been read only what a site is made from: the parsed files would stay in memory for as long as it is built. */
export function siteContent(read: SiteContentSource): SiteContent {
  return {
    settings: read.site ?? unnamedSite,
    catalogue: read.catalogue,
    redirects: read.redirects,
    withdrawn: read.withdrawn.flatMap(withdrawnReport),
    bodies: new Map(read.reports.flatMap(siteBody)),
  };
}

function siteBody({ folder, source, data, body, text }: ReportSource): (readonly [string, SiteBody])[] {
  if (data === undefined || body === undefined || text === undefined) return [];
  const site: SiteBody = {
    folder,
    indexPath: join(folder.path, 'index.mdx'),
    source,
    text: textOnly(text),
    marked: markedEntries(data),
    outline: bodyOutline(body),
    charts: placedCharts(body).map(({ id }) => ownText(id)),
    needsBundler: needsBundler(body),
  };
  return [[folder.id, site]];
}

/** Without the tree that a body's text was read from. */
function textOnly({ text, blocks, paragraphs, tables }: ReportBody): ReportBody {
  return { text, blocks, paragraphs, tables };
}

/** What is left of a withdrawn report: who issued what, and why it is gone. Nothing of its text and figures. */
function withdrawnReport({ folder, data }: ReportSource): WithdrawnReport[] {
  if (data?.withdrawal === undefined) return [];
  const { title, period, kind, issuer, publishedOn, withdrawal } = data;
  return [{ id: folder.id, title, period, kind, issuer, publishedOn, withdrawal }];
}
