import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteHomepage } from '#src/addresses.ts';
import { type DatasetFile, datasetFiles } from '#src/open-data/dataset-file.ts';
import { siteOpenData } from '#src/route-data/open-data.ts';
import { siteSettings } from '#src/route-data/site.ts';

/** Publishes the open data: CSV and JSON over all reports, of each year and of each, and what describes them for machines. */
export const getStaticPaths = (async () => {
  const files = datasetFiles(await siteOpenData(), await siteSettings(), absoluteHomepage());
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

/** Bytes, because text may lose the byte order mark of a CSV file. */
export const GET: APIRoute<{ file: DatasetFile }> = ({ props }) =>
  new Response(new TextEncoder().encode(props.file.text()));
