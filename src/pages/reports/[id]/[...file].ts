import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFileNames, readPublishedFile } from '#src/route-data/report.ts';

/** Publishes the original and the attachments of every report beside its page, byte for byte. */
export const getStaticPaths = (async () =>
  (await getCollection('reports')).flatMap(({ id }) =>
    publishedFileNames(id).map((file) => ({ params: { id, file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string; file: string }> = async ({ params }) =>
  new Response(await readPublishedFile(params.id, params.file));
