import { parse } from 'yaml';
import { allFigures, type Catalogue } from '#src/catalogue/catalogue.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { isIdOfPeriod, titleInOneLine } from '#src/records/report.ts';
import { precedentOf } from './extraction/metric-precedent.ts';
import type { KnownRecords } from './extraction/proposal.ts';
import { reportText } from './extraction/report-text.ts';
import { type ReportDraft, readDraftEntries } from './report-draft.ts';
import { cutReport } from './report-file/frontmatter-lines.ts';
import { checksToLookAt, openPromises, printNewReport, promisesToAnswer } from './report-file/new-report.ts';
import { idsIn } from './report-file/pending-proposals.ts';
import { type ImportedSide, renewReport } from './report-file/renew-report.ts';

/** The folder that a report is imported into. */
export interface TargetFolder {
  /** Its name, which is the report's id. */
  readonly id: string;
  /** The text of its `index.mdx`; undefined for a first import. */
  readonly page: string | undefined;
  /** What the original in it gives; undefined where there is none or it can't be read any more. */
  readonly older: ReportDraft | undefined;
}

/** The outcome of an import. */
export interface ImportResult {
  /** The files to write into the folder, by name; undefined where nothing has changed. */
  readonly files: Readonly<Record<string, string | Uint8Array>> | undefined;
  /** What a person should look at, in Chinese. */
  readonly doubts: readonly string[];
  /** What a second import changes, in Chinese; undefined for a first one. */
  readonly changes: readonly string[] | undefined;
}

const withoutPeriod =
  '标题里看不出是哪一期的报告。请加上文件夹的名称，如 --id 2023-h2（2023年下半年）、--id 2023（全年）、--id 2024-q1-chunyun（1月到3月的春运）。';

/** The folder that a draft belongs in: the one that was asked for, or else the period that its title names. */
export function folderIdOf({ header }: ReportDraft, wanted: string | undefined): Parsed<string> {
  const named = [header.period, header.slug].filter((part) => part !== undefined).join('-');
  const id = wanted ?? (header.period === undefined ? undefined : named);
  if (id === undefined) return refused(withoutPeriod);
  const period = periodOfId(id);
  return period.ok ? parsed(id) : period;
}

/** The period of a report folder by its name: `2023-h2`, and `2023-01-chunyun` for a second report of January. */
export function periodOfId(id: string): Parsed<Period> {
  const parts = id.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const period = parsePeriod(parts.slice(0, length).join('-'));
    if (!period.ok || !isIdOfPeriod(id, period.value)) continue;
    // h3 and q7 are typing slips, no names.
    const slug = parts.slice(length).join('-');
    if (slug === '' || /^[a-z]{2}/.test(slug)) return parsed(period.value);
  }
  return refused(
    `${id} 不能作报告文件夹的名称。写报告期，如 2023-h2（2023年下半年）、2023（全年）；同一期的另一份报告，写成 2023-h2-英文短名。`,
  );
}

/**
 * Brings a draft into a report folder: as a new page, or into the page that is there, of which everything entered by hand
 * stays.
 *
 * @param catalogue everything on record, the report itself included where it is there already
 * @param isUpdate whether a page with another title may be brought up to date
 */
export function importReport(
  draft: ReportDraft,
  { id, page, older }: TargetFolder,
  catalogue: Catalogue,
  isUpdate: boolean,
): Parsed<ImportResult> {
  const named = periodOfId(id);
  if (!named.ok) return named;
  const period = named.value;
  const known = knownRecords(catalogue, id, period, page);
  const { proposals, doubts: unread, disagreements } = readDraftEntries(draft, period, known);
  const doubts = [...draft.doubts, ...unread, ...disagreements.map(({ words }) => `请核对：${words}。`)];
  const originals = Object.fromEntries(draft.originals.map(({ name, bytes }) => [name, bytes]));
  if (page === undefined) {
    const index = printNewReport({
      ...draft.header,
      period: printPeriod(period),
      questions: [
        promisesToAnswer(openPromises(catalogue, period), proposals),
        checksToLookAt(disagreements),
      ],
      proposals,
      body: draft.body,
    });
    return parsed({ files: { ...originals, 'index.mdx': index }, doubts, changes: undefined });
  }

  const title = titleOf(page);
  if (!title.ok) return title;
  const [there, here] = [title.value, draft.header.title].map((words) => words && titleInOneLine(words));
  if (there !== undefined && there !== here && !isUpdate) {
    return refused(
      `reports/${id} 里已经有一份报告，标题是“${there}”，这个文件的标题是“${here}”。\n是同一份报告的新稿，加上 --update；是另一份报告，加上 --id ${id}-英文短名。`,
    );
  }
  const before: ImportedSide =
    older === undefined
      ? { body: '', text: '', proposals: [] }
      : sideOf(older, readDraftEntries(older, period, known).proposals);
  if (older !== undefined && before.body === draft.body) {
    return parsed({ files: undefined, doubts, changes: [] });
  }
  const { source, changes } = renewReport(page, before, sideOf(draft, proposals));
  return parsed({ files: { ...originals, 'index.mdx': source }, doubts, changes });
}

function knownRecords(
  catalogue: Catalogue,
  id: string,
  period: Period,
  page: string | undefined,
): KnownRecords {
  const others = allFigures(catalogue).filter(({ reportId }) => reportId !== id);
  const ids =
    page === undefined
      ? []
      : ['metrics', 'commitments', 'checks', 'proposals'].flatMap((list) => idsIn(page, list));
  const { topics, metrics, projects } = catalogue;
  const promises = openPromises(catalogue, period);
  return {
    topics,
    metrics,
    projects,
    precedents: others.flatMap((figure) => precedentOf(figure, period)),
    promises,
    ids,
  };
}

/** The title of a page; undefined where it has none. */
function titleOf(page: string): Parsed<string | undefined> {
  try {
    const data = parse(cutReport(page)?.frontmatter ?? '') as { title?: unknown } | null;
    return parsed(typeof data?.title === 'string' ? data.title : undefined);
  } catch {
    return refused('这份报告的 index.mdx 开头读不懂，先运行 npm run check，改好再导入。');
  }
}

function sideOf({ body, blocks }: ReportDraft, proposals: ImportedSide['proposals']): ImportedSide {
  return { body, text: reportText(blocks, 'done').text, proposals };
}
