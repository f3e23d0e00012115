import { join } from 'node:path';
import { shownRegisters } from '#src/catalogue/registers.ts';
import type { Moment } from '#src/language/time/moment.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { type Edition, isShownIn, type Standing, standingOf } from '#src/records/publication.ts';
import { checkProposals } from './check-report.ts';
import {
  type RedirectsSource,
  type RegistersSource,
  readRedirects,
  readRegisters,
} from './read-registers.ts';
import { type ReportSource, readReport } from './read-report.ts';
import { listReportFolders } from './report-folder.ts';

/** The part of a content folder that an edition of the site may show. */
export interface OpenContent {
  readonly registers: RegistersSource;
  /** The registers whole, with what only reports that aren't shown speak of. */
  readonly writtenRegisters: RegistersSource;
  readonly redirects: RedirectsSource;
  /** The reports whose text and figures are shown. */
  readonly reports: readonly ReportSource[];
  /** The reports of which only a page is left that says they were withdrawn. */
  readonly withdrawn: readonly ReportSource[];
  /** Ids of the reports that are kept back. */
  readonly heldBack: readonly string[];
  /** The number of unconfirmed proposals of every report that is kept back, and none of their content. */
  readonly unconfirmed: readonly AuthoringError[];
}

/**
 * The only way from a content folder to the check, the pages, the open data and the search, so that none of them can publish
 * what an edition keeps back.
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
  const whole = { ...rest, registers, writtenRegisters: registers };
  if (reports.length === sources.length) return whole;
  const data = reports.flatMap((report) => (report.data === undefined ? [] : [report.data]));
  return { ...whole, registers: { ...registers, registers: shownRegisters(registers.registers, data) } };
}

/**
 * The standing of a report. One that says it is a draft is one, even if the rest of its frontmatter can't be understood; any
 * other that can't be understood counts as published, so that its errors are reported and stop the build.
 */
function standingOfSource({ data, frontmatter }: ReportSource, now: Moment): Standing {
  if (data !== undefined) return standingOf(data, now);
  const written = frontmatter?.data as { status?: unknown } | null | undefined;
  return written?.status === 'draft' ? 'draft' : 'published';
}
