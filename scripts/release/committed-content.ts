import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { keysUsedBy, standingEntries, topicKeys } from '#src/catalogue/publication/published-content.ts';
import { startOfDay } from '#src/language/time/moment.ts';
import { standingOf } from '#src/records/publication.ts';
import { titleInOneLine } from '#src/records/report.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';
import { readRegisters } from '#src/workspace/read-registers.ts';
import { type ReportSource, readReport, reportInput } from '#src/workspace/read-report.ts';
import type { PublishedVersion } from '#src/workspace/unexplained-changes.ts';
import { type GitObject, git, readObjects } from '../programs/git.ts';
import { type CommittedFolder, committedFolders, readAsFolder } from './committed-folders.ts';
import { settingsIn } from './committed-settings.ts';
import { digestOf } from './file-digests.ts';
import type { PublishedCommit } from './published-commits.ts';

/** What the content folder is now, as far as its history has to know. */
export interface PresentContent {
  readonly contentDir: string;
  readonly site: string;
  /** The reports that are published, by id. */
  readonly reports: ReadonlyMap<string, ReportInput>;
  readonly registers: Registers;
}

/** A report in a state that it was in: its files by name, with the ids of what they hold. */
interface CommittedReport {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
  /** The same for the same state. */
  readonly state: string;
}

/** A file of the registers in a state that it was in. */
interface CommittedRegister {
  readonly path: string;
  readonly blob: string;
  readonly state: string;
}

/**
 * Reads what was published at some commits: each report once for every state that it was in, the registers as well, as far
 * as reports that were published then spoke of them. What is in the same state here isn't read; most reports never change.
 */
export function committedVersions(
  commits: readonly PublishedCommit[],
  present: PresentContent,
): PublishedVersion[] {
  if (commits.length === 0) return [];
  const { contentDir } = present;
  const folders = ofThisSite(committedFolders(commits, contentDir, [...present.reports.keys()]), present);
  const known = presentStates(present);
  const reports = folders.flatMap(reportsIn);
  const registers = folders.flatMap(registersIn);
  const texts = readObjects(contentDir, [
    ...reports.flatMap(({ state, files }) => (known.has(state) ? [] : (files.get('index.mdx') ?? []))),
    ...registers.flatMap(({ state, blob }) => (known.has(state) ? [] : blob)),
  ]);
  const reportOf = perState((report: CommittedReport) => readCommitted(report, texts));
  const inputOf = (report: CommittedReport) =>
    known.has(report.state) ? present.reports.get(report.id) : reportOf(report)?.input;
  const registersOf = perState(({ path, blob, state }: CommittedRegister) => {
    const object = texts.get(blob);
    if (known.has(state) || object === undefined) return present.registers;
    return readAsFolder([[path, object]], (folder) => readRegisters(folder, () => path).registers);
  });
  const topicsOf = perState((register: CommittedRegister) => topicKeys(registersOf(register)));
  const entriesOf = perState((register: CommittedRegister) =>
    standingEntries({ site: '', reports: [], withdrawn: [], registers: registersOf(register) }),
  );
  const keysOf = perState((report: CommittedReport) =>
    [inputOf(report)].flatMap((input) => (input === undefined ? [] : keysUsedBy(input.frontmatter))),
  );
  const told = new Set<string>();
  const shown: { readonly report: CommittedReport; readonly said: string }[] = [];
  const entries: PublishedVersion[] = [];
  for (const folder of folders) {
    const { said, until } = folder.commit;
    const published = reportsIn(folder).filter((report) => {
      const input = inputOf(report);
      return input !== undefined && standingOf(input.frontmatter, until) === 'published';
    });
    for (const report of published) {
      if (known.has(report.state) || told.has(report.state)) continue;
      told.add(report.state);
      shown.push({ report, said });
    }
    const used = new Set(published.flatMap(keysOf));
    for (const register of registersIn(folder))
      for (const [key, topic] of topicsOf(register)) if (used.has(key)) used.add(topic);
    for (const register of registersIn(folder)) {
      if (known.has(register.state)) continue;
      for (const [key, entry] of entriesOf(register)) {
        const id = `${register.state} ${key}`;
        if (!used.has(key) || told.has(id)) continue;
        told.add(id);
        entries.push({ key, entry, said });
      }
    }
  }
  return [...reportVersions(shown, reportOf, contentDir), ...entries];
}

/** The states that reports and registers are in here, as far as all of it is committed. */
function presentStates({ contentDir, reports }: PresentContent): Set<string> {
  const head = git(contentDir, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head === undefined || git(contentDir, ['status', '--porcelain', '--', '.']) !== '') return new Set();
  const commit = { id: head, until: startOfDay({ year: 1970, month: 1, day: 1 }), said: '' };
  const states = committedFolders([commit], contentDir, []).flatMap((folder) => [
    // What isn't published here any more must be missed.
    ...reportsIn(folder).filter(({ id }) => reports.has(id)),
    ...registersIn(folder),
  ]);
  return new Set(states.map(({ state }) => state));
}

function reportsIn({ files }: CommittedFolder): CommittedReport[] {
  const reports = new Map<string, Map<string, string>>();
  for (const [path, blob] of files) {
    const [, id = '', name = ''] = /^reports\/([^/.][^/]*)\/(.+)$/.exec(path) ?? [];
    if (name === '') continue;
    reports.set(id, (reports.get(id) ?? new Map<string, string>()).set(name, blob));
  }
  return Array.from(reports, ([id, own]) => ({ id, files: own, state: JSON.stringify([id, ...own]) }));
}

function registersIn({ files }: CommittedFolder): CommittedRegister[] {
  return Array.from(files, ([path, blob]) => ({ path, blob, state: `${path} ${blob}` })).filter(({ path }) =>
    /^(?:topics|metrics\/[^/]+|projects\/[^/]+)\.yaml$/.test(path),
  );
}

/** Memoizes by state. */
function perState<Committed extends { readonly state: string }, Result>(
  read: (committed: Committed) => Result,
): (committed: Committed) => Result {
  const results = new Map<string, Result>();
  return (committed) => {
    const { state } = committed;
    const result = results.has(state) ? (results.get(state) as Result) : read(committed);
    results.set(state, result);
    return result;
  };
}

/** Undefined where it can't be read; then it can't have been published. */
function readCommitted({ id, files }: CommittedReport, texts: ReadonlyMap<string, GitObject>) {
  const index = texts.get(files.get('index.mdx') ?? '');
  if (index === undefined) return undefined;
  const names = [...files.keys()].filter((name) => name !== 'index.mdx').sort();
  const folder = { id, path: '', files: names, hidden: [], hasIndex: true };
  const source: ReportSource = readReport(folder, 'index.mdx', index.bytes);
  const [input] = reportInput(source);
  return input && { input, names: publishedFiles(folder, source.body) };
}

function reportVersions(
  shown: readonly { readonly report: CommittedReport; readonly said: string }[],
  reportOf: (report: CommittedReport) => ReturnType<typeof readCommitted>,
  contentDir: string,
): PublishedVersion[] {
  const blobs = readObjects(
    contentDir,
    shown.flatMap(
      ({ report }) => reportOf(report)?.names.flatMap((name) => report.files.get(name) ?? []) ?? [],
    ),
  );
  return shown.flatMap(({ report, said }) => {
    const { input, names = [] } = reportOf(report) ?? {};
    if (input === undefined) return [];
    const digests = names.flatMap((name) => {
      const blob = blobs.get(report.files.get(name) ?? '');
      return blob === undefined ? [] : [[name, digestOf(name, blob.bytes)] as const];
    });
    const registers = { topics: [], metrics: [], projects: [] };
    const reports = [{ input, files: new Map(digests) }];
    const entries = standingEntries({ site: '', reports, withdrawn: [], registers });
    return Array.from(entries, ([key, entry]) => ({ key, entry, said }));
  });
}

/**
 * The commits whose content is this site's. Whoever begins with another bureau's files has its history, too, and owes nobody a
 * word for it; a bureau that is called otherwise now still has its reports.
 */
function ofThisSite(
  folders: readonly CommittedFolder[],
  { contentDir, site, reports }: PresentContent,
): CommittedFolder[] {
  const settings = settingsIn(
    contentDir,
    folders.flatMap(({ files }) => files.get('site.yaml') ?? []),
  );
  const isOther = (blob: string | undefined) => {
    const name = settings.get(blob ?? '')?.name;
    return name !== undefined && name !== site;
  };
  return folders.filter((folder) => {
    if (!folder.isElsewhere && !isOther(folder.files.get('site.yaml'))) return true;
    const committed = reportsIn(folder).filter(({ id }) => reports.has(id));
    const texts = readObjects(
      contentDir,
      committed.flatMap(({ files }) => files.get('index.mdx') ?? []),
    );
    return committed.some((report) => {
      const title = readCommitted(report, texts)?.input.frontmatter.title;
      const present = reports.get(report.id)?.frontmatter.title;
      return (
        title !== undefined && present !== undefined && titleInOneLine(title) === titleInOneLine(present)
      );
    });
  });
}
