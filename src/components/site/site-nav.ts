import { siteColumns } from '#src/open-data/discovery/site-column.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';

/** A place of the site that every page links to. */
export interface SiteLink {
  readonly key: string;
  readonly label: string;
  /** Absolute within the site, without the base path. */
  readonly path: string;
}

const { reports, metrics, projects, commitments, checks, data, search } = siteColumns;
const { compare, topics, corrections, about, accessibility, sitemap } = siteColumns;

/** What is the same on every page of a site, its name left out. */
export interface SiteFrame {
  /** The main navigation: short names, all of them always in sight. */
  readonly header: readonly SiteLink[];
  /** What the foot of every page links to. */
  readonly footer: readonly SiteLink[];
  /** 主办单位; undefined where nobody has said. */
  readonly host: string | undefined;
  readonly hasFeed: boolean;
}

/** The frame of a bureau's site. */
export function bureauFrame({ name }: SiteSettings): SiteFrame {
  return {
    header: [reports, metrics, projects, commitments, checks, data, search],
    footer: [
      reports,
      compare,
      topics,
      corrections,
      about,
      accessibility,
      sitemap,
      { key: 'report-an-error', label: '纠错', path: '/about/#report-an-error' },
    ],
    host: name,
    hasFeed: true,
  };
}

/** The frame of the pages that stand above the sites of several bureaus. */
export function jointFrame(host: string | undefined): SiteFrame {
  const newest = { key: 'newest', label: '最新', path: '/#newest' };
  const bureaus = { key: 'bureaus', label: '单位', path: '/#bureaus' };
  return { header: [newest, bureaus, search], footer: [newest, bureaus, search], host, hasFeed: false };
}
