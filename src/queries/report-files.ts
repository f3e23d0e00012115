import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasReportPdfs } from '#src/workspace/environment.ts';
import { handedContent } from '#src/workspace/handed-content.ts';
import { originalOf, type ReportFolder, readyPdfPath } from '#src/workspace/report-folder.ts';
import { siteHref } from './site-href.ts';

/** A file that is published beside a report: the original as received, or an attachment. */
export interface ReportFile {
  readonly reportId: string;
  /** Name within the report's folder, with forward slashes. */
  readonly name: string;
  readonly path: string;
}

/** Every file beside every report. */
export async function reportFiles(): Promise<ReportFile[]> {
  return Array.from(handedContent().bodies.values()).flatMap(({ folder }) =>
    folder.files.map((name) => ({ reportId: folder.id, name, path: join(folder.path, name) })),
  );
}

/** The bytes of a published file, as they are in the content folder. */
export function readReportFile(file: ReportFile): Promise<Buffer<ArrayBuffer>> {
  return readFile(file.path) as Promise<Buffer<ArrayBuffer>>;
}

/** Name of the original of a report, or undefined where it has none. */
export async function originalFileName(reportId: string): Promise<string | undefined> {
  return originalOf(folderOf(reportId));
}

/** Address of the ready PDF of a report, or undefined where this site is built without one. */
export async function reportPdfHref(reportId: string): Promise<string | undefined> {
  const path = hasReportPdfs(process.env) ? readyPdfPath(folderOf(reportId)) : undefined;
  return path && siteHref(`/${path}`);
}

function folderOf(reportId: string): ReportFolder {
  const body = handedContent().bodies.get(reportId);
  if (body === undefined) throw new Error(`no report ${reportId}`);
  return body.folder;
}
