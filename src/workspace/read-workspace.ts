import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { checkIssuer } from '#src/catalogue/check-names.ts';
import { gatherMissing } from '#src/catalogue/missing-entries.ts';
import { checkAmendments, checkRegisterAmendments } from '#src/catalogue/publication/check-amendments.ts';
import { checkPublication } from '#src/catalogue/publication/check-publication.ts';
import { checkRedirects } from '#src/catalogue/publication/check-redirects.ts';
import { placeOf } from '#src/catalogue/wrong-entries.ts';
import { nameHiddenMarks } from '#src/language/hidden-marks.ts';
import type { CalendarDate } from '#src/language/time/calendar-date.ts';
import { type Moment, startOfDay } from '#src/language/time/moment.ts';
import { readPdfFile } from '#src/office/read-pdf-file.ts';
import { maskAuthoringError } from '#src/proofreading/mask.ts';
import { type AuthoringError, compareAuthoringErrors } from '#src/records/authoring-error.ts';
import type { Edition } from '#src/records/publication.ts';
import { type Redirect, type SiteSettings, unnamedSite } from '#src/records/site-settings.ts';
import { checkCharts, checkLinks, checkText } from './check-body.ts';
import { checkOriginals } from './check-originals.ts';
import { checkPdfOriginals } from './check-pdf-originals.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkReport, waitingIn } from './check-report.ts';
import { openContent } from './open-content.ts';
import { unpublishedFiles } from './published-files.ts';
import { readOriginals } from './read-originals.ts';
import { type RegistersSource, readSiteSettings } from './read-registers.ts';
import { type ReportSource, reportInput } from './read-report.ts';

/** A content folder as read from disk, checked whole. */
export interface Workspace {
  readonly site: SiteSettings | undefined;
  /** The reports that the edition shows. */
  readonly reports: readonly ReportSource[];
  readonly withdrawn: readonly ReportSource[];
  /** Ids of the reports that the edition keeps back. */
  readonly heldBack: readonly string[];
  /** Old addresses and where they lead now. */
  readonly redirects: readonly Redirect[];
  /** Topics, metrics and projects, as far as they could be read. */
  readonly registers: Registers;
  /** The same with what the edition doesn't show. */
  readonly writtenRegisters: RegistersSource;
  /** What could be read out of the reports. */
  readonly catalogue: Catalogue;
  /** Everything wrong with it, of every file, sorted by place. */
  readonly errors: readonly AuthoringError[];
}

/** What the check must know of the site that is made from the content. The rooms that make the site hand it in. */
export interface SiteOutline {
  /** The charts that the data of a report give, by id: all of them, or those that are wanted. */
  readonly chartsOf: (
    record: ReportRecord,
    catalogue: Catalogue,
    ids?: readonly string[],
  ) => ReadonlyMap<string, unknown>;
  /** Every page with an address of its own; `withdrawn` are the ids of withdrawn reports. */
  readonly pagesOf: (
    catalogue: Catalogue,
    withdrawn: readonly string[],
  ) => readonly { readonly path: string }[];
}

/**
 * Reads a content folder and checks all of it, PDFs and personal data in any of its files included.
 *
 * @see readWorkspace for the arguments
 */
export async function checkWorkspace(
  ...settings: Required<Parameters<typeof readWorkspace>>
): Promise<Workspace> {
  const [contentDir, , displayRoot] = settings;
  const workspace = readWorkspace(...settings);
  const shown = shownFrom(displayRoot);
  const absent = [...workspace.heldBack, ...workspace.withdrawn.map(({ folder }) => folder.id)];
  const folders = absent.map((id) => `${shown(join(contentDir, 'reports', id))}/`);
  const readPdf = eachOnce((path) => readPdfFile(readFileSync(path)));
  const found = await checkPrivacy(contentDir, workspace.site, shown, readPdf);
  const privacy = found.filter(({ at }) => !folders.some((folder) => at.file.startsWith(folder)));
  const unpublished = new Set(
    workspace.reports.flatMap(({ folder, body }) =>
      unpublishedFiles(folder, body).map((name) => shown(join(folder.path, name))),
    ),
  );
  const told = privacy.map((error) =>
    unpublished.has(error.at.file) ? { ...error, cure: unpublishedCure } : error,
  );
  const pdfs: AuthoringError[] = [];
  for (const source of workspace.reports)
    pdfs.push(...(await checkPdfOriginals(source, (name) => readPdf(join(source.folder.path, name)))));
  const late = [...told, ...pdfs].map(maskAuthoringError);
  const errors = [...workspace.errors, ...late].sort(compareAuthoringErrors);
  return { ...workspace, errors };
}

/** Reads every file once; who asks again gets the same. */
function eachOnce<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const result = known.get(path) ?? read(path);
    known.set(path, result);
    return result;
  };
}

/** Who publishes content through git publishes what isn't in the site, too. */
const unpublishedCure =
  '这个文件没有写进正文，网站上没有；可是看得到版本库的人都看得到它，移到 content 文件夹以外。';

/** Paths as they are shown to the author: from `displayRoot`, with forward slashes; absolute where they lie outside of it. */
function shownFrom(displayRoot: string): (path: string) => string {
  return (path) => {
    const fromRoot = relative(displayRoot, path);
    const shown = (fromRoot.startsWith('..') ? path : fromRoot).split(sep).join('/');
    // A name may hold what a terminal obeys, or what nobody sees.
    return nameHiddenMarks(shown);
  };
}

/**
 * Reads a content folder and checks what its registers and reports say. It may be empty or absent; nothing is ever written to
 * it.
 *
 * @param displayRoot the folder that paths in messages start from
 * @param edition what a site for the public keeps back isn't checked either: half a draft must not stop it. Only how much of it waits
 *   to be confirmed is said, as a warning
 * @param site without it, charts in reports and the addresses of redirects aren't checked: for a caller that needs only the catalogue
 */
export function readWorkspace(
  contentDir: string,
  asOf: CalendarDate,
  displayRoot: string,
  edition: Edition = 'preview',
  now: Moment = startOfDay(asOf),
  site?: SiteOutline,
): Workspace {
  const shown = shownFrom(displayRoot);
  const settings = readSiteSettings(contentDir, shown(join(contentDir, 'site.yaml')));
  const open = openContent(contentDir, edition, now, shown);
  const { reports, withdrawn, heldBack, unconfirmed, registers, writtenRegisters, redirects } = open;
  const withdrawnIds = withdrawn.map(({ folder }) => folder.id);
  const inputs = reports.flatMap(reportInput);
  const { catalogue, errors: catalogueErrors } = buildCatalogue(registers.registers, inputs, [
    ...heldBack,
    ...withdrawnIds,
  ]);
  const reportRecords = new Map(catalogue.reportRecords.map((record) => [record.report.id, record]));
  const unsettled = reports.filter(({ isWhole, data }) => !isWhole || waitingIn(data) > 0);
  const errors = [
    ...settings.errors,
    ...registers.errors,
    ...unconfirmed,
    ...reports.flatMap((source) => {
      const record = reportRecords.get(source.folder.id);
      const originals = readOriginals(source);
      const isCompared = originals.some(({ text }) => text !== undefined);
      return [
        ...source.errors,
        ...checkReport(source, asOf),
        ...checkOriginals(source, originals),
        ...checkText(source, record, isCompared),
        ...checkLinks(source, record),
        ...(site === undefined || record === undefined
          ? []
          : checkCharts(source, record, (ids) => site.chartsOf(record, catalogue, ids))),
      ];
    }),
    ...withdrawn.flatMap((source) => source.errors),
    ...[...reports, ...withdrawn].flatMap(({ data, frontmatter }) =>
      data === undefined || frontmatter === undefined
        ? []
        : checkPublication(
            data,
            (path) => frontmatter.positionOf(path),
            settings.settings ?? unnamedSite,
            asOf,
          ),
    ),
    ...(settings.settings === undefined
      ? []
      : inputs.flatMap(({ frontmatter, at }) =>
          checkIssuer(frontmatter.issuer, at(['issuer']), settings.settings ?? unnamedSite),
        )),
    ...inputs.flatMap((input) => checkAmendments(input, asOf)),
    ...checkRegisterAmendments(registers.registers, asOf),
    ...redirects.errors,
    // The list of pages is computed only where it is needed.
    ...(site === undefined || redirects.entries.length === 0
      ? []
      : checkRedirects(
          // The page of an entry that can't be read comes back with it.
          redirects.entries.filter(({ value }) => !registers.unsound.has(value.to.split('/').at(-2) ?? '')),
          new Set(site.pagesOf(catalogue, withdrawnIds).map(({ path }) => path)),
        )),
    ...gatherMissing(catalogueErrors, registers.registers, inputs).filter(
      (error) => !isConsequence(error, registers, unsettled),
    ),
  ];
  const told = withoutUnreadLinks(errors).map(maskAuthoringError).sort(compareAuthoringErrors);
  return {
    site: settings.settings,
    reports,
    withdrawn,
    heldBack,
    redirects: redirects.entries.map(({ value }) => value),
    registers: registers.registers,
    writtenRegisters,
    catalogue,
    errors: told,
  };
}

/**
 * Whether an error only follows from another that is reported already: something seems missing because what holds it couldn't
 * be read or hasn't been confirmed yet.
 *
 * @param unsettled reports of which that is so
 */
function isConsequence(
  { at, code, current, message }: AuthoringError,
  { unsound, unread }: Pick<RegistersSource, 'unsound' | 'unread'>,
  unsettled: readonly ReportSource[],
): boolean {
  if (code === '登记-02')
    return unsound.has(current ?? '') || [...unread].some((kind) => message.includes(`的${kind}。`));
  const needed = code === '答复-01' ? current?.split('/')[0] : undefined;
  return unsettled.some(
    ({ folder, file }) => folder.id === needed || (file === at.file && aboutMissingEntries.includes(code)),
  );
}

/** What is said of a line's words isn't, where it follows from a picture or link in it that wasn't read as one: that is told there. */
function withoutUnreadLinks(errors: readonly AuthoringError[]): AuthoringError[] {
  const causes = ['正文-22', '正文-23'];
  const unread = new Set(errors.flatMap(({ at, code }) => (causes.includes(code) ? [placeOf(at)] : [])));
  const ofWords = ['原文-03', '数字-01', '校对-01', '校对-02', '正文-17'];
  return errors.filter(({ at, code }) => !ofWords.includes(code) || !unread.has(placeOf(at)));
}

const aboutMissingEntries = ['数字-01', '核对-01', '数据-03', '数据-07'];
