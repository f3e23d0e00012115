import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFiles } from '#src/route-data/report.ts';

/** Publishes the original and the attachments of every report beside its page, byte for byte. */
export const getStaticPaths = (async () =>
  (await getCollection('reports')).flatMap(({ id }) =>
    publishedFiles(id).map(({ name, path }) => ({ params: { id, file: name }, props: { path } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ props }) => new Response(await readFile(props.path));
