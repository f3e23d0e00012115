import { parse } from 'yaml';
import type { Proposal, ProposedValue } from '#src/importing/extraction/proposal.ts';
import { isForRegister, proposalEntrySchema } from '#src/records/report-entries.ts';
import { cutReport, itemsOfList } from './frontmatter-lines.ts';

/** A proposal in a file, with its index in the list. */
export interface PendingProposal extends Proposal {
  /** Counted from 0. */
  readonly index: number;
}

/** The proposals that a report still has, in the order they are written; none where its frontmatter can't be read. */
export function pendingProposals(source: string): PendingProposal[] {
  return listOf(source, 'proposals').flatMap((value, index) => {
    const proposal = proposalEntrySchema.safeParse(value);
    if (!proposal.success) return [];
    return [{ ...proposal.data, entry: proposal.data.entry as Record<string, ProposedValue>, index }];
  });
}

/** Those of the proposals that a person is asked about. */
export function waitingProposals(source: string): PendingProposal[] {
  return pendingProposals(source).filter((proposal) => !isForRegister(proposal));
}

/** The ids that entries of a list of a report have; for `proposals`, those of the proposed entries. */
export function idsIn(source: string, list: string): string[] {
  return listOf(source, list).flatMap((value) => {
    const { id, entry } = (value ?? {}) as { id?: unknown; entry?: { id?: unknown } };
    const known = id ?? entry?.id;
    return typeof known === 'string' ? [known] : [];
  });
}

/** A list of a report as data; an entry that can't be read is undefined, for the check to complain about. */
export function listOf(source: string, list: string): unknown[] {
  return itemsOfList(cutReport(source)?.frontmatter ?? '', list).map(readItem);
}

/** Cache of parsed entries by their text: a review asks for thousands of them again at every key. */
const readItems = new Map<string, unknown>();

function readItem(item: string): unknown {
  if (!readItems.has(item)) readItems.set(item, parsedItem(item));
  return readItems.get(item);
}

function parsedItem(item: string): unknown {
  try {
    const data: unknown = parse(item);
    return Array.isArray(data) ? data[0] : undefined;
  } catch {
    return undefined;
  }
}
