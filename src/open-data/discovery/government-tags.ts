import type { PageFace } from './page-face.ts';

/** A `<meta name="…" content="…">`. */
export interface NamedTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The page tags of 《政府网站发展指引》（国办发〔2017〕47号，附件2 网页标签规范）: of the site on every page, of the
 * column, and of the article where the page is one. What isn't known is left out.
 */
export function governmentTags({ site, column, article, url }: PageFace): NamedTag[] {
  const tags: Readonly<Record<string, string | undefined>> = {
    SiteName: site.name,
    SiteDomain: url === undefined ? undefined : new URL(url).host,
    SiteIDCode: site.siteIdCode,
    ColumnName: column?.label,
    ColumnType: column?.type,
    ColumnDescription: column?.description,
    ArticleTitle: article?.title,
    PubDate: article?.publishedAt,
    ContentSource: article?.source,
    Keywords: article?.keywords?.join(','),
    Url: article && url,
  };
  return Object.entries(tags).flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
