/** A section of the site: its name in navigation, site map and page tags (栏目). What the navigation shows is in site-nav.ts. */
export interface SiteColumn {
  readonly key: string;
  /** Its name in the navigation. */
  readonly label: string;
  /** Absolute within the site, without the base path. */
  readonly path: string;
  /** `ColumnType`: which kind of public information it is. */
  readonly type: string;
  readonly description: string;
}

/** Every part of the site, by its key. A page belongs to exactly one. */
export const siteColumns = {
  home: column(
    'home',
    '首页',
    '/',
    '首页',
    '最新一期报告的主要指标、工作计划和项目进展，全部报告按年度排列。',
  ),
  reports: column('reports', '报告', '/reports/', '信息公开', '工作报告原文，逐条可引用。'),
  metrics: column('metrics', '指标', '/metrics/', '数据开放', '报告数据按指标排列，注明数据时段和原句。'),
  projects: column('projects', '项目', '/projects/', '信息公开', '报告中的项目，按进展阶段排列。'),
  commitments: column(
    'commitments',
    '承诺',
    '/commitments/',
    '信息公开',
    '承诺事项按期限排列，附后续报告的反馈。',
  ),
  checks: column('checks', '核对', '/checks/', '信息公开', '数据关系核对、数字说明、原文勘误。'),
  data: column('data', '数据', '/data/', '数据开放', '全部数据下载、字段说明、引用格式。'),
  search: column('search', '搜索', '/search/', '搜索', '在全部报告中搜索语句、数据和项目。'),
  compare: column('compare', '两期对比', '/compare/', '数据开放', '两期报告对比，列明可比和不可比指标。'),
  topics: column('topics', '专题', '/topics/', '信息公开', '按专题汇集指标、项目、承诺事项和条款。'),
  corrections: column('corrections', '更正记录', '/corrections/', '信息公开', '公布后的更正、修订及原因。'),
  about: column('about', '关于本站', '/about/', '网站说明', '本站说明、引用方法、未提供的信息。'),
  accessibility: column(
    'accessibility',
    '无障碍说明',
    '/accessibility/',
    '网站说明',
    '无障碍功能、遵循标准和测试情况。',
  ),
  sitemap: column('sitemap', '站点地图', '/sitemap/', '网站说明', '本站全部页面。'),
} as const;

export type SiteColumnKey = keyof typeof siteColumns;

function column(key: string, label: string, path: string, type: string, description: string): SiteColumn {
  return { key, label, path, type, description };
}

/** A list of links to everything of one kind. */
export interface SiteIndexSection {
  readonly title: string;
  readonly id: string;
  /** The page that lists all of them. */
  readonly href: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}
