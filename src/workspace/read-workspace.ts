import { join, relative, sep } from 'node:path';
import { type AuthoringError, compareAuthoringErrors } from '#src/domain/authoring/authoring-error.ts';
import { buildCatalogue } from '#src/domain/catalogue/build-catalogue.ts';
import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { maskAuthoringError } from '#src/domain/privacy/mask-authoring-error.ts';
import type { SiteSettings } from '#src/domain/site/site-settings.ts';
import type { CalendarDate } from '#src/domain/time/calendar-date.ts';
import { checkCharts } from './check-charts.ts';
import { checkLinks } from './check-links.ts';
import { checkPersonalNumbers } from './check-personal-numbers.ts';
import { checkReport } from './check-report.ts';
import { checkText } from './check-text.ts';
import { readRegisters } from './read-registers.ts';
import { type ReportSource, readReport } from './read-report.ts';
import { readSiteSettings } from './read-site-settings.ts';
import { listReportFolders } from './report-folder.ts';
import { reportInput } from './report-input.ts';

/** A content folder as read from disk, checked whole. */
export interface Workspace {
  readonly site: SiteSettings | undefined;
  readonly reports: readonly ReportSource[];
  /** What could be read out of the reports. */
  readonly catalogue: Catalogue;
  /** Everything wrong with it, of every file, sorted by place. */
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads and checks a content folder. It may be empty or absent; nothing is ever written to it.
 *
 * @param displayRoot the folder that paths in messages start from
 */
export function readWorkspace(contentDir: string, asOf: CalendarDate, displayRoot: string): Workspace {
  const shown = (path: string) => {
    const fromRoot = relative(displayRoot, path);
    return (fromRoot.startsWith('..') ? path : fromRoot).split(sep).join('/');
  };
  const settings = readSiteSettings(contentDir, shown(join(contentDir, 'site.yaml')));
  const reports = listReportFolders(contentDir).map((folder) =>
    readReport(folder, shown(join(folder.path, 'index.mdx'))),
  );
  const { registers, unsound, errors: registerErrors } = readRegisters(contentDir, shown);
  const { catalogue, errors: catalogueErrors } = buildCatalogue(registers, reports.flatMap(reportInput));
  const readings = new Map(catalogue.readings.map((reading) => [reading.report.id, reading]));
  const errors = [
    ...settings.errors,
    ...registerErrors,
    ...reports.flatMap((source) => {
      const reading = readings.get(source.folder.id);
      return [
        ...source.errors,
        ...checkReport(source, asOf),
        ...checkText(source, reading),
        ...checkLinks(source, reading),
        ...checkCharts(source, reading, catalogue),
      ];
    }),
    ...catalogueErrors.filter((error) => !isConsequence(error, unsound, reports)),
    ...checkPersonalNumbers(contentDir, settings.settings, shown),
  ]
    .map(maskAuthoringError)
    .sort(compareAuthoringErrors);
  return { site: settings.settings, reports, catalogue, errors };
}

/** What is only said to be missing because what holds it couldn't be read, and has been reported for that. */
function isConsequence(
  { at, code, current }: AuthoringError,
  unsound: ReadonlySet<string>,
  reports: readonly ReportSource[],
): boolean {
  if (code === '登记-02') return unsound.has(current ?? '');
  const needed = code === '答复-01' ? current?.split('/')[0] : undefined;
  return reports.some(
    ({ folder, file, isWhole }) =>
      !isWhole && (folder.id === needed || (file === at.file && aboutMissingEntries.includes(code))),
  );
}

const aboutMissingEntries = ['数字-01', '核对-01', '数据-03', '数据-07'];
