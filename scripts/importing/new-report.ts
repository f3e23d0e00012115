import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { periodOfId } from '#src/importing/import-report.ts';
import {
  figuresToFill,
  openPromises,
  printNewReport,
  promisesToAnswer,
} from '#src/importing/report-file/new-report.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { reportKinds } from '#src/records/report.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectory } from '#src/workspace/replace-directory.ts';
import { writeReportFolder } from '#src/workspace/write-files.ts';

/** What a new report says of itself, as far as it was given. */
export interface NewReportAnswers {
  readonly title: string;
  readonly kind: string;
  readonly issuer: string | undefined;
}

/**
 * Makes the folder of a report that has no document yet: its header, the figures of the report before to fill in, and the open
 * promises to answer. Returns the path of `index.mdx`; an existing folder is refused.
 */
export async function newReport(
  id: string,
  { title, kind, issuer }: NewReportAnswers,
  { contentDir, asOf }: Environment,
): Promise<Parsed<string>> {
  const period = periodOfId(id);
  if (!period.ok) return period;
  const known = reportKinds.find((name) => name === kind);
  if (known === undefined) return refused(`种类只有 ${reportKinds.join('、')}，没有“${kind}”。`);
  const folder = join(contentDir, 'reports', id);
  restoreDirectory(folder);
  if (existsSync(folder)) {
    return refused(`已经有 reports/${id}，没有动它。同一期的另一份报告，写成 ${id}-英文短名。`);
  }
  const { catalogue } = readWorkspace(contentDir, asOf, process.cwd());
  const index = printNewReport({
    title,
    period: printPeriod(period.value),
    kind: known,
    issuer,
    documentNumber: undefined,
    questions: [
      figuresToFill(catalogue, period.value, known),
      promisesToAnswer(openPromises(catalogue, period.value)),
    ],
    proposals: [],
    body: '',
  });
  await writeReportFolder(folder, { 'index.mdx': index });
  return parsed(join(folder, 'index.mdx'));
}
