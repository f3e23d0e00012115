import type { Proposal, ProposedValue } from '#src/importing/extraction/proposal.ts';
import { addToList, cutReport, removeFromList } from './frontmatter-lines.ts';
import { idsIn, type PendingProposal, pendingProposals, waitingProposals } from './pending-proposals.ts';
import { printEntry, printScalar } from './print-entry.ts';

/** The effect of a decision: the changed report, and entries that must be added to registers before it is written. */
export interface Decided {
  readonly source: string;
  readonly registerEntries: readonly Proposal[];
}

/**
 * Accepts proposals: moves their entries to their lists, together with the register entries that they refer to. A check waits until
 * all that it names is accepted.
 */
export function acceptProposals(source: string, chosen: readonly PendingProposal[]): Decided {
  const pending = pendingProposals(source);
  const named = new Set([
    ...['metrics', 'commitments'].flatMap((list) => idsIn(source, list)),
    ...chosen.flatMap(({ to, entry }) => (to === 'checks' ? [] : [String(entry['id'])])),
  ]);
  const accepted = chosen.filter((proposal) => namedInCheck(proposal).every((id) => named.has(id)));
  const needed = accepted.flatMap(({ entry }) => neededOf(entry, pending));
  const registerEntries = [...new Map(needed.map((each) => [each.index, each])).values()];
  // Of several places that may answer a promise one was chosen.
  const answered = new Set(accepted.flatMap(({ to, entry }) => (to === 'answers' ? [entry['to']] : [])));
  const settled = pending.filter(({ to, entry }) => to === 'answers' && answered.has(entry['to']));
  const indexes = new Set([...accepted, ...settled, ...registerEntries].map(({ index }) => index));
  const figures = new Set([...idsIn(source, 'metrics'), ...accepted.map(({ entry }) => String(entry['id']))]);
  const changed = withFrontmatter(source, (frontmatter) => {
    const left = removeFromList(frontmatter, 'proposals', indexes);
    return [...new Set(accepted.map(({ to }) => to))].reduce((text, list) => {
      const entries = accepted.filter(({ to }) => to === list);
      return addToList(
        text,
        list,
        entries.map(({ entry }) => printEntry(withoutLostParent(entry, figures))),
      );
    }, left);
  });
  return { source: withoutIdleRegisterEntries(withoutLostChecks(changed)), registerEntries };
}

/** Skips a proposal: removes it from the file; only a changed original brings it back. */
export function skipProposal(source: string, proposal: PendingProposal): Decided {
  const left = withFrontmatter(source, (frontmatter) =>
    removeFromList(frontmatter, 'proposals', new Set([proposal.index])),
  );
  return { source: withoutIdleRegisterEntries(withoutLostChecks(left)), registerEntries: [] };
}

/** The register proposals that an entry refers to, each after those that it refers to in turn. */
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

/** Without the reference to a whole that was skipped. */
function withoutLostParent(
  entry: Readonly<Record<string, ProposedValue>>,
  figures: ReadonlySet<string>,
): Readonly<Record<string, ProposedValue>> {
  const { parent, ...rest } = entry;
  return parent === undefined || figures.has(String(parent)) ? entry : rest;
}

/** The figures or promises that a proposed check is of; none for any other proposal. */
export function namedInCheck({ to, entry }: Proposal): string[] {
  if (to !== 'checks') return [];
  return ['whole', 'parts', 'part', 'ratio', 'earlier', 'later'].flatMap((field) => {
    const named = entry[field];
    return named === undefined ? [] : typeof named === 'object' ? named : [String(named)];
  });
}

/** Removes proposed checks of what was skipped. */
function withoutLostChecks(source: string): string {
  const pending = pendingProposals(source);
  const known = new Set([
    ...['metrics', 'commitments'].flatMap((list) => idsIn(source, list)),
    ...pending.flatMap(({ to, entry }) =>
      /^(?:metrics|commitments)$/.test(to) ? [String(entry['id'])] : [],
    ),
  ]);
  const lost = pending.filter((proposal) => namedInCheck(proposal).some((id) => !known.has(id)));
  return withFrontmatter(source, (frontmatter) =>
    removeFromList(frontmatter, 'proposals', new Set(lost.map(({ index }) => index))),
  );
}

/** Removes proposed register entries once no proposal is left that could refer to them. */
function withoutIdleRegisterEntries(source: string): string {
  if (waitingProposals(source).length > 0) return source;
  const indexes = new Set(pendingProposals(source).map(({ index }) => index));
  return withFrontmatter(source, (frontmatter) => removeFromList(frontmatter, 'proposals', indexes));
}

function withFrontmatter(source: string, change: (frontmatter: string) => string): string {
  const cut = cutReport(source);
  return cut === undefined ? source : `${cut.opening}${change(cut.frontmatter)}${cut.rest}`;
}

/** A register file to write. */
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
