import { metricPageHref, projectHref, reportHref, siteHref, topicHref } from '#src/addresses.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { SiteIndexSection } from '#src/open-data/discovery/site-column.ts';
import { publishedReports, siteCatalogue } from './catalogue.ts';

/** What the site holds, by period, topic, project and metric: for finding without searching. */
export async function siteIndex(): Promise<SiteIndexSection[]> {
  const { topics, projects, metrics } = await siteCatalogue();
  const reports = await publishedReports();
  return [
    {
      title: '报告期',
      id: 'periods',
      href: siteHref('/reports/'),
      links: reports.map(({ id, period }) => ({ label: periodName(period), href: reportHref(id) })),
    },
    {
      title: '专题',
      id: 'topics',
      href: siteHref('/topics/'),
      links: topics.map(({ id, name }) => ({ label: name, href: topicHref(id) })),
    },
    {
      title: '项目',
      id: 'projects',
      href: siteHref('/projects/'),
      links: projects.map((project) => ({
        label: project.shortName ?? project.name,
        href: projectHref(project),
      })),
    },
    {
      title: '指标',
      id: 'metrics',
      href: siteHref('/metrics/'),
      links: metrics.map(({ id, name }) => ({ label: name, href: metricPageHref(id) })),
    },
  ].filter(({ links }) => links.length > 0);
}
