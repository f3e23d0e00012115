import type { APIRoute, GetStaticPaths } from 'astro';
import { fileDigest } from '#src/queries/file-digest.ts';
import { withKeys } from '#src/queries/page-key.ts';
import { type ReportFile, readReportFile, reportFiles } from '#src/queries/report-files.ts';

/** Publishes the original and the attachments of every report beside its page, byte for byte. */
export const getStaticPaths = (async () => {
  const files = await reportFiles();
  return withKeys(
    files.map((file) => ({ params: { id: file.reportId, file: file.name }, props: { file } })),
    async ({ props }) => fileDigest([await readReportFile(props.file)]),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ReportFile }> = async ({ props }) =>
  new Response(await readReportFile(props.file));
