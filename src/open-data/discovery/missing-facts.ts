import type { Report } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';

/**
 * What 《政府网站发展指引》 asks of every page and the content doesn't say, a sentence each. It is left out of the pages, never
 * made up, so whoever publishes is told.
 */
export function missingFacts(
  site: SiteSettings,
  siteUrl: string | undefined,
  reports: readonly Report[],
): string[] {
  const undated = reports.filter(({ publishAt, publishedOn }) => (publishAt ?? publishedOn) === undefined);
  return [
    siteUrl === undefined && '没有设 SITE_URL（网址）：没有域名标签、站点地图文件和转发时的图片。',
    site.siteIdCode === undefined && 'site.yaml 没有写 siteIdCode（网站标识码）：页面标签里没有 SiteIDCode。',
    site.icp === undefined && 'site.yaml 没有写 icp（ICP 备案号）：页脚显示“未提供”。',
    site.publicSecurity === undefined && 'site.yaml 没有写 publicSecurity（公安备案号）：页脚显示“未提供”。',
    undated.length > 0 &&
      `没有写 publishedOn（发布日期）的报告：${undated.map(({ id }) => id).join('、')}。页面标签里没有 PubDate。`,
  ].filter((sentence) => sentence !== false);
}
