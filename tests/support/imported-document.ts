import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Parsed } from '#src/language/parsed.ts';
import { type Environment, readEnvironment } from '#src/workspace/environment.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { type ImportedReport, type ImportOptions, importFile } from '../../scripts/importing/import-file.ts';
import { type ReviewTally, reviewProposals } from '../../scripts/importing/review-proposals.ts';
import type { Terminal } from '../../scripts/importing/terminal.ts';

/** An empty content folder for one test; it is removed when the worker ends. */
export function ownContent(): Environment {
  const root = mkdtempSync(join(tmpdir(), 'tongtu-import-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content'));
  return readEnvironment({ CONTENT_DIR: 'content', OUT_DIR: 'out', AS_OF: '2026-11-24' }, root, new Date());
}

/** The environment of a content folder that is there already. */
export function environmentOf(contentDir: string): Environment {
  return readEnvironment({ CONTENT_DIR: contentDir, AS_OF: '2026-11-24' }, dirname(contentDir), new Date());
}

/** A content folder for one test that holds only the registers of our own content. */
export function ownContentWithRegisters(): Environment {
  const environment = ownContent();
  const real = join(import.meta.dirname, '../../content');
  for (const name of ['topics.yaml', 'metrics', 'projects'])
    cpSync(join(real, name), join(environment.contentDir, name), { recursive: true });
  return environment;
}

/** Imports without asking anybody. */
export function imported(
  environment: Environment,
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
): Promise<Parsed<ImportedReport>> {
  return importFile(bytes, environment, {
    id: undefined,
    isUpdate: false,
    convertOldFormat: async () => undefined,
    progress() {},
    ...options,
  });
}

/** A terminal that replays keys and lines; after the last one its input has ended. */
export function typing(
  keys: Iterable<string>,
  lines: readonly string[] = [],
): Terminal & { readonly shown: string[] } {
  const waiting = keys[Symbol.iterator]();
  const written = [...lines];
  const shown: string[] = [];
  return {
    shown,
    readKey: async () => waiting.next().value,
    readLine: async (prompt) => {
      shown.push(prompt);
      return written.shift() ?? '';
    },
    write: (text) => {
      shown.push(text);
    },
    mark: (text) => `【${text}】`,
  };
}

/** Reviews the proposals of a report by replaying keys and lines. */
export async function review(
  environment: Environment,
  id: string,
  keys: Iterable<string>,
  lines: readonly string[] = [],
): Promise<{ tally: ReviewTally; shown: string }> {
  const path = join(environment.contentDir, 'reports', id, 'index.mdx');
  const { catalogue } = workspaceOf(environment);
  const terminal = typing(keys, lines);
  const tally = await reviewProposals(path, environment.contentDir, catalogue, terminal);
  return { tally, shown: terminal.shown.join('') };
}

/** Presses `a` until nothing is left to ask; what has no outcome, or no place in the report, isn't an answer, and a number without a reason no excuse. */
export async function acceptEverything(environment: Environment, id: string): Promise<ReviewTally> {
  const path = join(environment.contentDir, 'reports', id, 'index.mdx');
  let asked = '';
  const terminal: Terminal = {
    readKey: async () => (/写上(?:结果|原因)/.test(asked) ? 's' : 'a'),
    readLine: async () => '',
    write: (text) => {
      asked = text;
    },
    mark: (text) => text,
  };
  return reviewProposals(path, environment.contentDir, workspaceOf(environment).catalogue, terminal);
}

export function workspaceOf({ contentDir, asOf }: Environment): Workspace {
  return readWorkspace(contentDir, asOf, contentDir);
}

export function pageOf({ contentDir }: Environment, id: string): string {
  return readFileSync(join(contentDir, 'reports', id, 'index.mdx'), 'utf8');
}
