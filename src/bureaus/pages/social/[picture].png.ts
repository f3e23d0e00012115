import environment from 'virtual:tongtu/environment';
import type { APIRoute, GetStaticPaths } from 'astro';
import { jointSite } from '#src/bureaus/joint-site.ts';
import { pagePicture } from '#src/open-data/pictures/png-picture.ts';
import { isForCrawlers } from '#src/route-data/site.ts';

/** `site.png`: the picture shown where a page of the joint site is shared; only a site that knows its host has it. */
export const getStaticPaths = (async () => {
  if (!isForCrawlers(jointSite().settings)) return [];
  const { name, demonstration } = jointSite().settings;
  const facts = {
    bureau: name,
    isDemonstration: demonstration,
    title: '工作报告',
    subtitle: '汇集各单位工作报告，可统一检索',
    figures: [],
  };
  return [{ params: { picture: 'site' }, props: { facts } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ facts: Parameters<typeof pagePicture>[0] }> = async ({ props }) =>
  new Response(await pagePicture(props.facts, environment.root));
