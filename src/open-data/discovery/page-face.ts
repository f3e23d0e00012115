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

/** What a page says of itself to machines. */
export interface PageFace {
  readonly title: string;
  readonly description: string;
  readonly site: SiteSettings;
  readonly column: SiteColumn | undefined;
  readonly article?: PublishedArticle | undefined;
  /** The whole address; undefined where the site doesn't know its own host, or the page has none. */
  readonly url: string | undefined;
  /** The whole address of the picture to show where the page is passed on. */
  readonly picture?: string | undefined;
}
