import environment from 'virtual:tongtu/environment';
import type { APIRoute, GetStaticPaths } from 'astro';
import { periodName } from '#src/language/time/period-name.ts';
import { pagePicture } from '#src/open-data/pictures/png-picture.ts';
import { siteCatalogue } from '#src/route-data/catalogue.ts';
import { isForCrawlers, siteSettings } from '#src/route-data/site.ts';

/** The pictures shown where a page is shared: `site.png`, and one for each report. Only a site that knows its host has them. */
export const getStaticPaths = (async () => {
  if (!isForCrawlers(await siteSettings())) return [];
  const { name, demonstration } = await siteSettings();
  const about = { bureau: name, isDemonstration: demonstration };
  const promise = '报告原文、主要指标、项目进展、承诺落实情况';
  const site = { picture: 'site', facts: { ...about, title: '工作报告', subtitle: promise, figures: [] } };
  const reports = (await siteCatalogue()).reportRecords.map(({ report, highlights }) => ({
    picture: report.id,
    facts: {
      ...about,
      title: `${periodName(report.period)}${report.kind}`,
      subtitle: promise,
      figures: highlights.slice(0, 3).map(({ kind, quantity, metric, subject }) => ({
        printed: quantity.printed,
        isDone: kind === 'actual',
        name: `${subject === undefined ? '' : (subject.shortName ?? subject.name)}${metric.name}`,
      })),
    },
  }));
  return [site, ...reports].map(({ picture, facts }) => ({ params: { picture }, props: { facts } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: Parameters<typeof pagePicture>[0] }> = async ({ props }) =>
  new Response(await pagePicture(props.facts, environment.root));
