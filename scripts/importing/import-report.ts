import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { allFigures } from '#src/catalogue/catalogue.ts';
import { precedentOf } from '#src/importing/extraction/figure-label.ts';
import type { KnownRecords } from '#src/importing/extraction/known-records.ts';
import { reportText } from '#src/importing/extraction/report-text.ts';
import type { ConvertOldFormat } from '#src/importing/read-source.ts';
import { type ReportDraft, readDraftEntries, readReportDraft } from '#src/importing/report-draft.ts';
import { cutReport } from '#src/importing/report-file/frontmatter-lines.ts';
import { printNewReport, promisesToAnswer } from '#src/importing/report-file/new-report.ts';
import { idsIn } from '#src/importing/report-file/pending-proposals.ts';
import { renewReport } from '#src/importing/report-file/renew-report.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import type { Period } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { titleInOneLine } from '#src/records/report.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectory } from '#src/workspace/replace-directory.ts';
import { writeReportFolder } from '#src/workspace/write-report-folder.ts';
import { periodOfId } from './period-of-id.ts';

/** What an import is told besides the file. */
export interface ImportOptions {
  /** The folder, where the title doesn't tell the period or another report of the period is there already. */
  readonly id: string | undefined;
  /** Whether a report with another title may be brought up to date with this file. */
  readonly isUpdate: boolean;
  readonly convertOldFormat: ConvertOldFormat;
  /** Says in Chinese what is being done. */
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

const withoutPeriod =
  '标题里看不出是哪一期的报告。请加上文件夹的名称，如 --id 2023-h2（2023年下半年）、--id 2023（全年）。';

/** Imports a document into the content folder; nothing is written where it is refused. */
export async function importReport(
  bytes: Uint8Array,
  { contentDir, asOf }: Environment,
  options: ImportOptions,
): Promise<Parsed<ImportedReport>> {
  const { progress, convertOldFormat } = options;
  progress('读文件');
  const draft = await readReportDraft(bytes, convertOldFormat);
  if (!draft.ok) return draft;
  const { header, originals } = draft.value;
  const id = options.id ?? header.period;
  if (id === undefined) return refused(withoutPeriod);
  const named = periodOfId(id);
  if (!named.ok) return named;
  const period = named.value;
  const folder = join(contentDir, 'reports', id);
  const path = join(folder, 'index.mdx');
  restoreDirectory(folder);
  const workspace = readWorkspace(contentDir, asOf, process.cwd());
  const page = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const known = knownRecords(workspace, id, page);
  progress(`读数据：正文 ${draft.value.body.length} 字`);
  const entries = readDraftEntries(draft.value, period, known);
  const doubts = [...draft.value.doubts, ...entries.doubts];
  if (page === undefined) {
    const index = printNewReport({
      ...header,
      period: printPeriod(period),
      questions: [promisesToAnswer(workspace.catalogue, period)],
      proposals: entries.proposals,
      body: draft.value.body,
    });
    await writeReportFolder(folder, { ...contentsOf(originals), 'index.mdx': index });
    return parsed({ id, path, doubts, changes: undefined });
  }

  const title = titleOf(page);
  if (title !== undefined && titleInOneLine(title) !== titleInOneLine(header.title) && !options.isUpdate) {
    return refused(
      `reports/${id} 里已经有一份报告，标题是“${titleInOneLine(title)}”，这个文件的标题是“${titleInOneLine(header.title)}”。\n是同一份报告的新稿，加上 --update；是另一份报告，加上 --id ${id}-英文短名。`,
    );
  }
  const older = await olderDraft(folder, convertOldFormat);
  const before = older === undefined ? undefined : side(older, period, known);
  const after = { body: draft.value.body, text: textOf(draft.value), proposals: entries.proposals };
  if (before?.body === after.body) return parsed({ id, path, doubts, changes: [] });
  progress('和原来的比较');
  const renewed = renewReport(page, before ?? { body: '', text: '', proposals: [] }, after);
  await writeReportFolder(folder, { ...contentsOf(originals), 'index.mdx': renewed.source });
  return parsed({ id, path, doubts, changes: renewed.changes });
}

function knownRecords({ catalogue }: Workspace, id: string, page: string | undefined): KnownRecords {
  const others = allFigures(catalogue).filter(({ reportId }) => reportId !== id);
  const ids =
    page === undefined ? [] : ['metrics', 'commitments', 'proposals'].flatMap((list) => idsIn(page, list));
  const { topics, metrics, projects } = catalogue;
  return { topics, metrics, projects, precedents: others.flatMap(precedentOf), ids };
}

function titleOf(page: string): string | undefined {
  try {
    const data = parse(cutReport(page)?.frontmatter ?? '') as { title?: unknown } | null;
    return typeof data?.title === 'string' ? data.title : undefined;
  } catch {
    throw new EnvironmentError('这份报告的 index.mdx 开头读不懂，先运行 npm run check，改好再导入。');
  }
}

/** What the original that is there now gives; undefined where there is none, or it can't be read any more. */
async function olderDraft(folder: string, convert: ConvertOldFormat): Promise<ReportDraft | undefined> {
  const path = ['original.docx', 'original.txt']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (path === undefined) return undefined;
  const draft = await readReportDraft(readFileSync(path), convert);
  return draft.ok ? draft.value : undefined;
}

function side(draft: ReportDraft, period: Period, known: KnownRecords) {
  return {
    body: draft.body,
    text: textOf(draft),
    proposals: readDraftEntries(draft, period, known).proposals,
  };
}

function contentsOf(originals: ReportDraft['originals']): Record<string, Uint8Array> {
  return Object.fromEntries(originals.map(({ name, bytes }) => [name, bytes]));
}

function textOf({ blocks }: ReportDraft): string {
  return reportText(blocks, 'done').text;
}
