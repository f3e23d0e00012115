import { siteColumns } from '#src/domain/metadata/site-column.ts';

/** A place of the site that every page links to. */
export interface SiteLink {
  readonly key: string;
  readonly label: string;
  /** Absolute within the site, without the base path. */
  readonly path: string;
}

const { reports, metrics, projects, commitments, checks, data, search } = siteColumns;
const { compare, topics, corrections, about, accessibility, sitemap } = siteColumns;

/** The main navigation: two-character names, all of them always in sight. */
export const headerLinks: readonly SiteLink[] = [
  reports,
  metrics,
  projects,
  commitments,
  checks,
  data,
  search,
];

/** What the foot of every page links to. */
export const footerLinks: readonly SiteLink[] = [
  reports,
  compare,
  topics,
  corrections,
  about,
  accessibility,
  sitemap,
  { key: 'report-an-error', label: '找错', path: '/about/#report-an-error' },
];
