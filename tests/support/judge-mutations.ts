import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, visit } from 'yaml';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { mendContent } from '#src/workspace/mend-content.ts';
import { cutFrontmatter } from '#src/workspace/read-report.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { randomNumbers } from '../../scripts/demonstration/random-numbers.ts';
import { type ContentFolder, writeContent } from './content-folder.ts';
import { type Mutation, mutate } from './content-mutations.ts';

/** What became of many mutations of a content folder. */
export interface Judgement {
  /** Whatever must not be: a crash, a message in English, one far from the mutation, `--fix` that loses or leaves something. */
  readonly complaints: readonly {
    readonly what: string;
    readonly edits: Mutation['edits'];
    readonly told: unknown;
  }[];
  /** Mutations by what was said of them. */
  readonly told: number;
  readonly harmless: number;
  /** Mutations that change what is read and of which nothing is said, by file and kind. */
  readonly silent: ReadonlyMap<string, number>;
}

const root = join(import.meta.dirname, '../..');
const asOf = { year: 2026, month: 11, day: 22 };

/** No mutation may take longer, in milliseconds of the processor: some thirty times what a check takes. */
const mostTime = 4000;

/** Words in Latin letters that messages may use: those of the schemas, which staff write, and of the handbook. */
const knownWords = new Set(
  [
    ...readdirSync(join(root, 'schemas')).map((name) => join(root, 'schemas', name)),
    join(root, 'content/README.md'),
  ].flatMap((path) => readFileSync(path, 'utf8').match(latinWords()) ?? []),
);
for (const jargon of [
  'string',
  'number',
  'object',
  'array',
  'null',
  'undefined',
  'type',
  'pattern',
  'const',
  'enum',
])
  knownWords.delete(jargon);
for (const word of ['Markdown', 'YAML', 'Tab']) knownWords.add(word);

function latinWords(): RegExp {
  return /[A-Za-z](?:[\w-]*\w)?/g;
}

/**
 * Mutates a content folder many times, and checks and mends it each time, in this process.
 *
 * @param contentDir an empty folder to work in
 */
export function judgeMutations(
  content: ContentFolder,
  contentDir: string,
  seed: number,
  count: number,
): Judgement {
  const random = randomNumbers(seed);
  rmSync(contentDir, { recursive: true, force: true });
  writeContent(contentDir, content);
  const check = () => readWorkspace(contentDir, asOf, contentDir);
  const good = meaningOf(check());
  const complaints: Judgement['complaints'][number][] = [];
  const silent = new Map<string, number>();
  let [told, harmless] = [0, 0];
  for (let round = 0; round < count; round += 1) {
    const mutation = mutate(content, random);
    const { edits } = mutation;
    const files = [...new Set(edits.map(({ file }) => file))];
    const complain = (what: string, shown: unknown) => complaints.push({ what, edits, told: shown });
    writeContent(contentDir, new Map(files.map((file) => [file, mutation.content.get(file) ?? ''])));
    const started = process.cpuUsage();
    try {
      const workspace = check();
      const { errors } = workspace;
      if (errors.length > 0) told += 1;
      else if (meaningOf(workspace) === good) harmless += 1;
      else {
        const kind = edits
          .map((edit) => `${edit.kind} in ${edit.file.replace(/[^/]+\/index|[^/]+(?=\.yaml)/, '*')}`)
          .join(' + ');
        silent.set(kind, (silent.get(kind) ?? 0) + 1);
      }
      const foreign = errors.filter((error) => !isInChinese(error, mutation, content));
      if (foreign.length > 0) complain('words that staff do not know', foreign);
      const far = errors.filter((error) => !isAbout(error, mutation, content));
      if (far.length > 0) complain('far from what was changed', errors);
      judgeMending(contentDir, files, errors, check, complain);
    } catch (error) {
      complain('a crash', error instanceof Error ? error.stack : error);
    }
    const { user, system } = process.cpuUsage(started);
    if ((user + system) / 1000 > mostTime) complain('too long', (user + system) / 1000);
    writeContent(contentDir, new Map(files.map((file) => [file, content.get(file) ?? ''])));
  }
  return { complaints, told, harmless, silent };
}

/** All that is read out of a content folder, the places of lines left aside. */
function meaningOf({ reports, registers, site, withdrawn }: Workspace): string {
  const entries = [registers.topics, registers.metrics, registers.projects].map((list) =>
    list.map(({ value }) => value),
  );
  return JSON.stringify([
    reports.map(({ data, text }) => [data, text?.text]),
    entries,
    site,
    withdrawn.length,
  ]);
}

function isInChinese(
  { message, cure }: AuthoringError,
  { content }: Mutation,
  before: ContentFolder,
): boolean {
  const words = `${message}\n${cure}`.match(latinWords()) ?? [];
  const unknown = words.filter((word) => !knownWords.has(word));
  return unknown.every((word) =>
    [...before.values(), ...content.values()].some((text) => text.includes(word)),
  );
}

/** Whether a message stands at a line that was changed, or speaks of something that stands on one. */
function isAbout(
  { at, message, current = '' }: AuthoringError,
  { content, edits }: Mutation,
  before: ContentFolder,
): boolean {
  const linesOf = (file: string, folder: ContentFolder) => folder.get(file)?.split('\n') ?? [];
  const near = edits.some(({ file, line }) => file === at.file && Math.abs(line - at.line) <= 1);
  if (near || edits.some(({ file, line }) => file === at.file && line <= 2)) return true;
  const line = linesOf(at.file, content)[at.line - 1] ?? '';
  const told = `${message}${current}${line}`;
  return edits.some(({ file, line: changed, kind }) => {
    // What follows a cut is gone, a file that isn't read holds none of its entries, and a lost heading renumbers others.
    if (/rest lost|UTF-8|merge/.test(kind) || (/编号/.test(message) && file === at.file)) return true;
    const around = [before, content].flatMap((folder) =>
      linesOf(file, folder).slice(Math.max(0, changed - 2), changed + 1),
    );
    const names =
      around.join('\n').match(/[a-z0-9]+(?:-[a-z0-9]+)+|[a-z]{4,}|[0-9.]{2,}|\p{sc=Han}{2}/gu) ?? [];
    return names.some(
      (name) => !/^(?:quote|value|metric|title|coverage|topic)$/.test(name) && told.includes(name),
    );
  });
}

/** Mends a mutated folder and judges that: nothing is lost, nothing is left, nothing is worse, and once is enough. */
function judgeMending(
  contentDir: string,
  files: readonly string[],
  before: readonly AuthoringError[],
  check: () => Workspace,
  complain: (what: string, shown: unknown) => void,
): void {
  const read = () => new Map(files.map((file) => [file, readFileSync(join(contentDir, file), 'utf8')]));
  const written = read();
  const mended = mendContent(contentDir);
  const isPromised = before.some(({ cure }) => cure.includes('--fix'));
  if (isPromised && mended.length === 0) complain('--fix does nothing', before);
  if (mended.length === 0) return;
  const after = read();
  if (mendContent(contentDir).length > 0) complain('--fix isn’t done at once', before);
  for (const [file, text] of written) {
    const lost = lostIn(text, after.get(file) ?? '');
    if (lost.length > 0) complain('--fix loses something', [file, lost]);
  }
  const { errors } = check();
  const left = errors.filter(
    ({ code, cure }) => cure.includes('--fix') || /^开头-(?:0[2347]|10)$/.test(code),
  );
  if (left.length > 0) complain('--fix leaves something', [before, left]);
  const count = (of: readonly AuthoringError[]) => new Set(of.map(({ at }) => `${at.file}:${at.line}`)).size;
  if (count(errors) > count(before)) complain('--fix makes it worse', [before, errors]);
}

/** What a text has and its mended copy hasn't: comments, line ends, words of the body, or values of YAML that can be read. */
function lostIn(text: string, mended: string): string[] {
  const comments = text.split('\n').filter((line) => /^\s*#/.test(line) && !mended.includes(line.trim()));
  const ends = (of: string) => of.split(/\r+\n/).length;
  const bare = (words: string) => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const [own, copy] = [cutFrontmatter(text).yaml, cutFrontmatter(mended).yaml];
  const body = own === undefined ? '' : bare(text.slice(text.indexOf(own) + own.length));
  const isBodyKept = own === undefined || bare(mended).endsWith(body);
  const document = parseDocument(own ?? text, { prettyErrors: false });
  const kept = bare(copy ?? mended);
  const scalars: string[] = [];
  if (document.errors.length === 0) {
    visit(document, { Scalar: (_, { value }) => void scalars.push(String(value)) });
  }
  const lost = scalars.filter((words) => !kept.includes(bare(words)) && words !== 'null');
  return [
    ...comments,
    ...(ends(text) === ends(mended) ? [] : ['line ends']),
    ...(isBodyKept ? [] : ['words of the body']),
    ...lost,
  ];
}
