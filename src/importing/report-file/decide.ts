import type { Proposal, ProposedValue } from '#src/importing/extraction/proposal.ts';
import { addToList, cutReport, removeFromList } from './frontmatter-lines.ts';
import { idsIn, type PendingProposal, pendingProposals, waitingProposals } from './pending-proposals.ts';
import { printEntry, printScalar } from './print-entry.ts';

/** What a decision changes: the report, and entries that registers have to have before it. */
export interface Decided {
  readonly source: string;
  readonly registerEntries: readonly Proposal[];
}

/** Accepts proposals: their entries go into their lists, and what they need of the registers comes along. */
export function acceptProposals(source: string, accepted: readonly PendingProposal[]): Decided {
  const pending = pendingProposals(source);
  const needed = accepted.flatMap(({ entry }) => neededOf(entry, pending));
  const registerEntries = [...new Map(needed.map((each) => [each.place, each])).values()];
  const places = new Set([...accepted, ...registerEntries].map(({ place }) => place));
  const figures = new Set([...idsIn(source, 'metrics'), ...accepted.map(({ entry }) => String(entry['id']))]);
  const changed = withFrontmatter(source, (frontmatter) => {
    const left = removeFromList(frontmatter, 'proposals', places);
    return [...new Set(accepted.map(({ to }) => to))].reduce((text, list) => {
      const entries = accepted.filter(({ to }) => to === list);
      return addToList(
        text,
        list,
        entries.map(({ entry }) => printEntry(withoutLostParent(entry, figures))),
      );
    }, left);
  });
  return { source: withoutIdleRegisterEntries(changed), registerEntries };
}

/** Skips a proposal: it is gone from the file, and only a change of the original brings it back. */
export function skipProposal(source: string, proposal: PendingProposal): Decided {
  const left = withFrontmatter(source, (frontmatter) =>
    removeFromList(frontmatter, 'proposals', new Set([proposal.place])),
  );
  return { source: withoutIdleRegisterEntries(left), registerEntries: [] };
}

/** The register proposals that an entry names, after those that they name in turn. */
function neededOf(
  { metric, subject, project, projects, topic }: Readonly<Record<string, ProposedValue>>,
  pending: readonly PendingProposal[],
): PendingProposal[] {
  const named: readonly (readonly [Proposal['to'], ProposedValue | undefined])[] = [
    ['专题登记', topic],
    ['指标登记', metric],
    ['项目登记', subject],
    ['项目登记', project],
    ...(typeof projects === 'object' ? projects.map((id) => ['项目登记', id] as const) : []),
  ];
  const needed = pending.filter(({ to, entry: { id } }) =>
    named.some(([register, wanted]) => register === to && wanted === id),
  );
  const topics = needed.flatMap(({ to, entry }) =>
    to === '专题登记' || entry['topic'] === undefined ? [] : neededOf({ topic: entry['topic'] }, pending),
  );
  return [...topics, ...needed];
}

/** A part of something that was skipped is a figure of its own. */
function withoutLostParent(
  entry: Readonly<Record<string, ProposedValue>>,
  figures: ReadonlySet<string>,
): Readonly<Record<string, ProposedValue>> {
  const { parent, ...rest } = entry;
  return parent === undefined || figures.has(String(parent)) ? entry : rest;
}

/** Register entries that nothing asks for any more go with the last proposal that could have. */
function withoutIdleRegisterEntries(source: string): string {
  if (waitingProposals(source).length > 0) return source;
  const places = new Set(pendingProposals(source).map(({ place }) => place));
  return withFrontmatter(source, (frontmatter) => removeFromList(frontmatter, 'proposals', places));
}

function withFrontmatter(source: string, change: (frontmatter: string) => string): string {
  const cut = cutReport(source);
  return cut === undefined ? source : `${cut.opening}${change(cut.frontmatter)}${cut.rest}`;
}

/** A register file as it should be. */
export interface RegisterFile {
  /** From the content folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * The register file that an accepted entry belongs in, with the entry in it.
 *
 * @param read gives the text of a file of the content folder; undefined where there is none
 */
export function registerFile(
  { to, entry }: Proposal,
  read: (path: string) => string | undefined,
): RegisterFile {
  if (to === '项目登记') {
    const { id, ...fields } = entry;
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${printScalar(String(value))}\n`);
    return { path: `projects/${id}.yaml`, text: lines.join('') };
  }
  const path = to === '专题登记' ? 'topics.yaml' : `metrics/${entry['topic']}.yaml`;
  const before = read(path) ?? '';
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return { path, text: `${before}${gap}- ${printEntry(entry)}\n` };
}
