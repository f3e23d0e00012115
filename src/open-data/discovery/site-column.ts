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
  home: column('home', '首页', '/', '首页', '最新一期报告的数、打算和项目，全部报告按年度排列。'),
  reports: column('reports', '报告', '/reports/', '信息公开', '工作报告原文，每一条都有自己的地址。'),
  metrics: column('metrics', '指标', '/metrics/', '数据开放', '报告里的数，按指标排列，连同数据时段和原句。'),
  projects: column('projects', '项目', '/projects/', '信息公开', '报告写到的项目，按走到哪一步排列。'),
  commitments: column(
    'commitments',
    '承诺',
    '/commitments/',
    '信息公开',
    '报告说要做的事，按期限排列，附后续报告的答复。',
  ),
  checks: column(
    'checks',
    '核对',
    '/checks/',
    '信息公开',
    '报告里的数对不对得上，每一个数字的去处，原文的勘误。',
  ),
  data: column('data', '数据', '/data/', '数据开放', '全部内容的下载，每一列的意思，怎样引用。'),
  search: column('search', '搜索', '/search/', '搜索', '在全部报告里找一句话、一个数、一个项目。'),
  compare: column('compare', '两期比较', '/compare/', '数据开放', '两份报告放在一起看，哪些能比，哪些不能。'),
  topics: column('topics', '专题', '/topics/', '信息公开', '同一件事的指标、项目、承诺和条款归在一处。'),
  corrections: column(
    'corrections',
    '更正记录',
    '/corrections/',
    '信息公开',
    '公布以后改过的每一处，为什么改。',
  ),
  about: column('about', '关于本站', '/about/', '网站说明', '这个网站是什么，怎样引用，哪些还不知道。'),
  accessibility: column(
    'accessibility',
    '无障碍说明',
    '/accessibility/',
    '网站说明',
    '这个网站怎样照顾不同的人，试过什么，还没有试什么。',
  ),
  sitemap: column('sitemap', '站点地图', '/sitemap/', '网站说明', '这个网站的全部页面。'),
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
