import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFileNames, readPublishedFile } from '#src/route-data/report.ts';

/** Publishes the originals and the named files of every report beside its page, byte for byte. */
export const getStaticPaths = (async () =>
  (await getCollection('reports')).flatMap((entry) =>
    publishedFileNames(entry).map((file) => ({ params: { id: entry.id, file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string; file: string }> = async ({ params }) =>
  new Response(await readPublishedFile(params.id, params.file));
