/** A place of the site that every page links to. */
export interface SiteLink {
  readonly key: string;
  readonly label: string;
  /** Absolute within the site, without the base path. */
  readonly path: string;
}

/** The main navigation: two-character names, all of them always in sight. */
export const headerLinks: readonly SiteLink[] = [
  { key: 'reports', label: '报告', path: '/reports/' },
  { key: 'about', label: '关于', path: '/about/' },
];

/** What the foot of every page links to. */
export const footerLinks: readonly SiteLink[] = [
  { key: 'reports', label: '报告', path: '/reports/' },
  { key: 'about', label: '关于本站', path: '/about/' },
  { key: 'report-an-error', label: '找错', path: '/about/#report-an-error' },
];
