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
  { key: 'metrics', label: '指标', path: '/metrics/' },
  { key: 'projects', label: '项目', path: '/projects/' },
  { key: 'commitments', label: '承诺', path: '/commitments/' },
  { key: 'checks', label: '核对', path: '/checks/' },
  { key: 'data', label: '数据', path: '/data/' },
  { key: 'search', label: '搜索', path: '/search/' },
];

/** What the foot of every page links to. */
export const footerLinks: readonly SiteLink[] = [
  { key: 'reports', label: '报告', path: '/reports/' },
  { key: 'compare', label: '两期比较', path: '/compare/' },
  { key: 'topics', label: '专题', path: '/topics/' },
  { key: 'corrections', label: '更正记录', path: '/corrections/' },
  { key: 'about', label: '关于本站', path: '/about/' },
  { key: 'report-an-error', label: '找错', path: '/about/#report-an-error' },
];
