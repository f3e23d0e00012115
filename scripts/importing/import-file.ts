import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderIdOf, importReport } from '#src/importing/import-report.ts';
import type { ConvertOldFormat } from '#src/importing/read-source.ts';
import { type ReportDraft, readReportDraft } from '#src/importing/report-draft.ts';
import { type Parsed, parsed } from '#src/language/parsed.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectory } from '#src/workspace/replace-directory.ts';
import { writeReportFolder } from '#src/workspace/write-files.ts';

/** What an import is told besides the file. */
export interface ImportOptions {
  /** The folder, where the title doesn't tell the period or another report of the period is there already. */
  readonly id: string | undefined;
  /** Whether a report with another title may be brought up to date with this file. */
  readonly isUpdate: boolean;
  readonly convertOldFormat: ConvertOldFormat;
  /** Reports in Chinese which step has begun. */
  readonly progress: (step: string) => void;
}

/** What an import has done. */
export interface ImportedReport {
  readonly id: string;
  /** Path of `index.mdx`. */
  readonly path: string;
  readonly doubts: readonly string[];
  /** What a second import changed; undefined for a first one. */
  readonly changes: readonly string[] | undefined;
}

/** Imports a document into the content folder; nothing is written where it is refused. */
export async function importFile(
  bytes: Uint8Array,
  { contentDir, asOf }: Environment,
  { id: wanted, isUpdate, convertOldFormat, progress }: ImportOptions,
): Promise<Parsed<ImportedReport>> {
  progress('读文件');
  const draft = await readReportDraft(bytes, convertOldFormat);
  if (!draft.ok) return draft;
  const id = folderIdOf(draft.value, wanted);
  if (!id.ok) return id;
  const folder = join(contentDir, 'reports', id.value);
  const path = join(folder, 'index.mdx');
  restoreDirectory(folder);
  progress(`读数据：正文 ${draft.value.body.length} 字`);
  const { catalogue } = readWorkspace(contentDir, asOf, process.cwd());
  const page = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const older = page === undefined ? undefined : await olderDraft(folder, convertOldFormat);
  if (page !== undefined) progress('和原来的比较');
  const imported = importReport(draft.value, { id: id.value, page, older }, catalogue, isUpdate);
  if (!imported.ok) return imported;
  const { files, doubts, changes } = imported.value;
  if (files !== undefined) await writeReportFolder(folder, files);
  return parsed({ id: id.value, path, doubts, changes });
}

/** What the original in a folder gives; undefined where there is none, or it can't be read any more. */
async function olderDraft(folder: string, convert: ConvertOldFormat): Promise<ReportDraft | undefined> {
  const path = ['original.docx', 'original.txt']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (path === undefined) return undefined;
  const draft = await readReportDraft(readFileSync(path), convert);
  return draft.ok ? draft.value : undefined;
}
