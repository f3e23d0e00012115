import { parse } from 'yaml';
import { isForRegister, proposalEntrySchema } from '#src/domain/report/proposal-entry.ts';
import { cutReport } from '#src/importers/draft/frontmatter-lines.ts';
import type { Proposal, ProposedValue } from '#src/importers/reading/proposal.ts';

/** A proposal that waits in a file, with its place in the list. */
export interface PendingProposal extends Proposal {
  /** Counted from 0. */
  readonly place: number;
}

/** The proposals that a report still has, in the order they are written; none where its frontmatter can't be read. */
export function pendingProposals(source: string): PendingProposal[] {
  return listOf(source, 'proposals').flatMap((value, place) => {
    const proposal = proposalEntrySchema.safeParse(value);
    if (!proposal.success) return [];
    return [{ ...proposal.data, entry: proposal.data.entry as Record<string, ProposedValue>, place }];
  });
}

/** Those of the proposals that a person is asked about. */
export function waitingProposals(source: string): PendingProposal[] {
  return pendingProposals(source).filter((proposal) => !isForRegister(proposal));
}

/** The ids that entries of a list of a report have. */
export function idsIn(source: string, list: string): string[] {
  return listOf(source, list).flatMap((value) => {
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

/** A list of a report as data; empty where there is none, or the frontmatter can't be read. */
export function listOf(source: string, list: string): unknown[] {
  try {
    const data: unknown = parse(cutReport(source)?.frontmatter ?? '');
    const value = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[list] : undefined;
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
