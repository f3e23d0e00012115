import type { APIRoute } from 'astro';
import { absoluteHomepage, amendmentHref, publicHref, reportHref, siteHref } from '#src/addresses.ts';
import { feedEntries, printFeed } from '#src/open-data/discovery/feed.ts';
import { siteCatalogue, withdrawnReports } from '#src/route-data/catalogue.ts';
import { siteSettings } from '#src/route-data/site.ts';

/** An id must be absolute: the address, or where the site doesn't know its own yet, a name made from the path. */
function feedId(href: string): string {
  const isAbsolute = absoluteHomepage() !== undefined;
  return isAbsolute ? href : `urn:tongtu:${encodeURIComponent(href)}`;
}

/** What is new: reports, 更正, 修订, withdrawals. */
export const GET: APIRoute = async () => {
  const site = await siteSettings();
  const homeHref = publicHref(siteHref('/'));
  const selfHref = publicHref(siteHref('/feed.xml'));
  const entries = feedEntries(await siteCatalogue(), await withdrawnReports(), {
    report: (reportId) => publicHref(reportHref(reportId)),
    amendment: (record) => publicHref(amendmentHref(record)),
    id: feedId,
  });
  const title = `${site.name}工作报告${site.demonstration ? ' · 示例数据' : ''}`;
  const id = feedId(selfHref);
  return new Response(printFeed({ id, title, author: site.name, selfHref, homeHref, entries }));
};
