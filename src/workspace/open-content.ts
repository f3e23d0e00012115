import { join } from 'node:path';
import { shownRegisters } from '#src/catalogue/registers.ts';
import type { Moment } from '#src/language/time/moment.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { type Edition, isShownIn, type Standing, standingOf } from '#src/records/publication.ts';
import { checkProposals } from './check-proposals.ts';
import {
  type RedirectsSource,
  type RegistersSource,
  readRedirects,
  readRegisters,
} from './read-registers.ts';
import { type ReportSource, readReport } from './read-report.ts';
import { listReportFolders } from './report-folder.ts';

/** What of a content folder a site of one edition may be made from. */
export interface OpenContent {
  readonly registers: RegistersSource;
  readonly redirects: RedirectsSource;
  /** The reports whose text and figures are shown. */
  readonly reports: readonly ReportSource[];
  /** The reports of which only a page is left that says they were withdrawn. */
  readonly withdrawn: readonly ReportSource[];
  /** Ids of the reports that are kept back. */
  readonly heldBack: readonly string[];
  /** How many of the proposals of reports that are kept back wait for a person; nothing of what they propose. */
  readonly unconfirmed: readonly AuthoringError[];
}

/**
 * The one door between a content folder and everything that is made of it: the check, the pages, the open data, the
 * search. What it keeps back, nothing behind it can let slip.
 *
 * @param shown gives a path as it is shown to the author
 */
export function openContent(
  contentDir: string,
  edition: Edition,
  now: Moment,
  shown: (path: string) => string,
): OpenContent {
  const sources = listReportFolders(contentDir).map((folder) =>
    readReport(folder, shown(join(folder.path, 'index.mdx'))),
  );
  const reports = sources.filter((source) => isShownIn(edition, standingOfSource(source, now)));
  const withdrawn = sources.filter((source) => standingOfSource(source, now) === 'withdrawn');
  const keptBack = sources.filter((source) => !reports.includes(source) && !withdrawn.includes(source));
  const rest = {
    redirects: readRedirects(contentDir, shown),
    reports,
    withdrawn,
    heldBack: keptBack.map(({ folder }) => folder.id),
    unconfirmed: keptBack
      .flatMap(checkProposals)
      .map((error) => ({ ...error, severity: 'warning' as const })),
  };
  const registers = readRegisters(contentDir, shown);
  if (reports.length === sources.length) return { registers, ...rest };
  const data = reports.flatMap((report) => (report.data === undefined ? [] : [report.data]));
  return { registers: { ...registers, registers: shownRegisters(registers.registers, data) }, ...rest };
}

/**
 * Where a report stands. One that says it is a draft is one, however little else of its frontmatter can be understood;
 * of any other that can't be understood the check must speak, so it counts as published and stops the build.
 */
function standingOfSource({ data, frontmatter }: ReportSource, now: Moment): Standing {
  if (data !== undefined) return standingOf(data, now);
  const written = frontmatter?.data as { status?: unknown } | null | undefined;
  return written?.status === 'draft' ? 'draft' : 'published';
}
