import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { momentStamp, printMoment, startOfDay } from '#src/language/time/moment.ts';
import { amendmentsOf, publishingDay, publishingMoment } from '#src/records/publication.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { SiteColumn } from './site-column.ts';

/** A document that a page publishes, for the tags of 内容页; what its source doesn't say is absent. */
export interface PublishedArticle {
  readonly title: string;
  /** `2023-07-10 09:00`, or the day alone where the hour isn't known. */
  readonly publishedAt?: string | undefined;
  /** The same for machines (RFC 3339). */
  readonly publishedStamp?: string | undefined;
  readonly modifiedStamp?: string | undefined;
  /** Who issued it. */
  readonly source: string;
  readonly keywords?: readonly string[] | undefined;
}

/** A page's metadata: what its tags say to search engines and to those who share its link. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  readonly site: SiteSettings;
  readonly column: SiteColumn | undefined;
  readonly article?: PublishedArticle | undefined;
  /** The whole address; undefined where the site doesn't know its own host, or the page has none. */
  readonly url: string | undefined;
  /** The absolute address of the picture to show where the page's link is shared. */
  readonly picture?: string | undefined;
}

/** A `<meta name="…" content="…">`. */
export interface NamedTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The page tags of 《政府网站发展指引》（国办发〔2017〕47号，附件2 网页标签规范）: of the site on every page, of the
 * column, and of the article where the page is one. What isn't known is left out.
 */
export function governmentTags({ site, column, article, url }: PageMetadata): NamedTag[] {
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

/** A `<meta property="…" content="…">`. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** The size of a page's sharing picture in pixels: what the large platforms crop least. */
export const pictureSize = { width: 1200, height: 630 };

/** Open Graph: how a page looks where its link is shared. Addresses are absolute, so without a host there is no picture. */
export function openGraphTags(face: PageMetadata): PropertyTag[] {
  const { title, description, site, article, url, picture } = face;
  const tags: Readonly<Record<string, string | undefined>> = {
    'og:title': `${title}${site.demonstration ? '（示例数据）' : ''}`,
    'og:type': article === undefined ? 'website' : 'article',
    'og:description': description,
    'og:site_name': `通途 · ${site.name}`,
    'og:locale': 'zh_CN',
    'og:url': url,
    'og:image': picture,
    'og:image:type': picture && 'image/png',
    'og:image:width': picture && String(pictureSize.width),
    'og:image:height': picture && String(pictureSize.height),
    'og:image:alt': picture && `${site.name}：${title}`,
    'article:published_time': article?.publishedStamp,
    'article:modified_time': article?.modifiedStamp,
  };
  return Object.entries(tags).flatMap(([property, content]) => (content ? [{ property, content }] : []));
}

/** A report as the article that its page publishes. Where only the day of publishing is known, no hour is made up. */
export function reportArticle(report: Report, site: SiteSettings): PublishedArticle {
  const { publishAt, publishedOn, issuer, subject } = report;
  const published = publishingMoment(report);
  const amended = amendmentsOf(report)[0];
  return {
    title: titleInOneLine(report.title),
    publishedAt: publishAt ? printMoment(publishAt) : publishedOn && printCalendarDate(publishedOn),
    publishedStamp: published && momentStamp(published),
    modifiedStamp: amended && momentStamp(startOfDay(amended.date)),
    source: issuer ?? site.name,
    keywords: subject === undefined ? undefined : [subject],
  };
}

/** The day on which a report's page last changed, as far as the report says: its newest 更正 or 修订, else its publishing. */
export function lastChangeOf(report: Report): string | undefined {
  const day = amendmentsOf(report)[0]?.date ?? publishingDay(report);
  return day && printCalendarDate(day);
}

/**
 * What 《政府网站发展指引》 asks of every page and the content doesn't say, a sentence each. It is left out of the pages, never
 * made up; the release prints these sentences for the publisher.
 */
export function missingFacts(
  site: SiteSettings,
  siteUrl: string | undefined,
  reports: readonly Report[],
): string[] {
  const undated = reports.filter((report) => publishingDay(report) === undefined);
  return [
    siteUrl === undefined && '没有设 SITE_URL（网址）：没有域名标签、站点地图文件和转发时的图片。',
    site.siteIdCode === undefined && 'site.yaml 没有写 siteIdCode（网站标识码）：页面标签里没有 SiteIDCode。',
    site.icp === undefined && 'site.yaml 没有写 icp（ICP 备案号）：页脚显示“未提供”。',
    site.publicSecurity === undefined && 'site.yaml 没有写 publicSecurity（公安备案号）：页脚显示“未提供”。',
    undated.length > 0 &&
      `没有写 publishedOn（发布日期）的报告：${undated.map(({ id }) => id).join('、')}。页面标签里没有 PubDate。`,
  ].filter((sentence) => sentence !== false);
}
