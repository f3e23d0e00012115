import type { APIRoute, GetStaticPaths } from 'astro';
import { isForCrawlers } from '#src/queries/edition.ts';
import { pagePicture } from '#src/queries/page-picture.ts';
import { siteSettings } from '#src/queries/site-settings.ts';

/** `site.png`: the picture that the joint site's pages are passed on with, where it knows its host. */
export const getStaticPaths = (async () => {
  if (!(await isForCrawlers())) return [];
  const { name, demonstration } = await siteSettings();
  const facts = {
    bureau: name,
    isDemonstration: demonstration,
    title: '工作报告',
    subtitle: '各单位的报告一字不改，一次搜索找遍',
    figures: [],
  };
  return [{ params: { picture: 'site' }, props: { facts } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: Parameters<typeof pagePicture>[0] }> = async ({ props }) =>
  new Response(await pagePicture(props.facts));
