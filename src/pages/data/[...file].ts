import type { APIRoute, GetStaticPaths } from 'astro';
import { type DatasetFile, datasetFiles } from '#src/domain/dataset/dataset-file.ts';
import { datasetSource } from '#src/queries/dataset.ts';
import { absoluteHomepage } from '#src/queries/public-href.ts';
import { siteSettings } from '#src/queries/site-settings.ts';

/** Publishes the open data: CSV and JSON over all reports and for each, and what describes them for machines. */
export const getStaticPaths = (async () => {
  const files = datasetFiles(await datasetSource(), await siteSettings(), absoluteHomepage());
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

/** Answered in bytes: as text, the byte order mark of a CSV file might be taken off on the way. */
export const GET: APIRoute<{ file: DatasetFile }> = ({ props }) =>
  new Response(new TextEncoder().encode(props.file.text()));
