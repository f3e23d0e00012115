import { diff3Merge } from 'node-diff3';
import type { Proposal } from '#src/importing/extraction/proposal.ts';
import { isForRegister } from '#src/records/report-entries.ts';
import { namedInCheck } from './decide.ts';
import { addToList, cutReport, removeFromList } from './frontmatter-lines.ts';
import { idsIn, listOf, pendingProposals } from './pending-proposals.ts';
import { printProposal } from './print-entry.ts';

/** One side of a renewal: what one version of the original gives. */
export interface ImportedSide {
  readonly body: string;
  /** The text, markup left out. */
  readonly text: string;
  readonly proposals: readonly Proposal[];
}

/** A page updated from a newer original, and what was changed, in Chinese. */
export interface RenewedReport {
  readonly source: string;
  readonly changes: readonly string[];
}

/**
 * Updates a page from a newer original. Whatever was entered by hand stays: entries, comments, remarks in the body. Proposals
 * are made only for what is new, so that a skipped one isn't asked again.
 *
 * @param before what the older original gives; empty where there was none
 */
export function renewReport(source: string, before: ImportedSide, after: ImportedSide): RenewedReport {
  const cut = cutReport(source);
  if (cut === undefined) return { source, changes: ['index.mdx 开头没有用 --- 括起来的说明，没有动它。'] };
  const fence = /^---[ \t]*(?:\r?\n|$)/.exec(cut.rest)?.[0] ?? '---\n';
  const page = cut.rest.slice(fence.length);
  const { body, conflicts } = mergeBodies(page, before.body, after.body);
  const known = new Set(before.proposals.map(keyOf));
  const stale = pendingProposals(source).filter(({ entry }) => !quoteIsIn(after.text, entry['quote']));
  const added = after.proposals.filter((proposal) => !known.has(keyOf(proposal)));
  const addedIds = new Set(added.map(({ entry }) => entry['id']));
  // A check of figures that are in the page already would name them by other ids.
  const fresh = added.filter((proposal) => namedInCheck(proposal).every((id) => addedIds.has(id)));
  const ids = new Set(fresh.map(({ entry }) => entry['id']));
  for (const id of [...idsIn(source, 'metrics'), ...idsIn(source, 'proposals')]) ids.add(id);
  const lines = fresh.map((proposal) => printProposal(withKnownParent(proposal, ids)));
  const frontmatter = addToList(
    removeFromList(cut.frontmatter, 'proposals', new Set(stale.map(({ index }) => index))),
    'proposals',
    lines,
  );
  const lost = lostQuotes(source, after.text);
  const changed = differingParagraphs(page, body);
  return {
    source: `${cut.opening}${frontmatter}${fence}\n${body}`,
    changes: [
      ...(changed === 0 ? [] : [`正文照新的文件改了 ${changed} 段。`]),
      ...counted(fresh, (count) => `新的文字里有 ${count} 条提议。`),
      ...counted(stale, (count) => `${count} 条还没有确认的提议，原话已经没有了，删去。`),
      ...(lost.length === 0
        ? []
        : [`这 ${lost.length} 条登记过的，原话在新的文件里没有了，请改：${lost.slice(0, 8).join('；')}`]),
      ...conflicts.map(
        ({ kept, imported }) =>
          `这一段你改过，原件也改了，留着你的，请照原件改：“${kept.slice(0, 30)}”，原件是“${imported.slice(0, 60)}”`,
      ),
    ],
  };
}

/** The entries whose quote is nowhere in a text, each with the list it stands in. */
function lostQuotes(source: string, text: string): string[] {
  return ['metrics', 'projects', 'commitments', 'answers', 'errata', 'excused'].flatMap((list) =>
    listOf(source, list).flatMap((entry) => {
      const { quote } = (entry ?? {}) as { quote?: unknown };
      return quoteIsIn(text, quote) ? [] : [`${list}：“${quote}”`];
    }),
  );
}

/** A sentence on the number of proposals that a person is asked about; empty where there are none. */
function counted(proposals: readonly Proposal[], say: (count: number) => string): string[] {
  const count = proposals.filter((proposal) => !isForRegister(proposal)).length;
  return count === 0 ? [] : [say(count)];
}

/** Identifies a proposal: two with the same key say the same of the same words. */
function keyOf({ to, entry }: Proposal): string {
  const { quote, occurrence, value, numeral, project, due, id, name, to: asked } = entry;
  const isRegister = quote === undefined;
  return JSON.stringify(
    isRegister ? [to, id, name] : [to, quote, occurrence, value, numeral, project, due, asked],
  );
}

function quoteIsIn(text: string, quote: unknown): boolean {
  return typeof quote !== 'string' || text.includes(quote);
}

function withKnownParent(proposal: Proposal, ids: ReadonlySet<unknown>): Proposal {
  const { parent, ...entry } = proposal.entry;
  return parent === undefined || ids.has(parent) ? proposal : { ...proposal, entry };
}

/** A body merged from a newer original and what was done to the page by hand. */
export interface MergedBody {
  readonly body: string;
  /** Passages that were changed on both sides; the page keeps its own, and a person has to decide. */
  readonly conflicts: readonly { readonly kept: string; readonly imported: string }[];
}

/**
 * Three-way merge by paragraphs: what was changed only in the page or only in the original is taken from there.
 *
 * @param imported what the older original gives, imported today
 */
export function mergeBodies(page: string, imported: string, newer: string): MergedBody {
  const conflicts: { kept: string; imported: string }[] = [];
  const merged = diff3Merge(paragraphs(page), paragraphs(imported), paragraphs(newer), {
    excludeFalseConflicts: true,
  }).flatMap(({ ok, conflict }) => {
    if (conflict === undefined) return ok ?? [];
    conflicts.push({ kept: conflict.a.join('\n'), imported: conflict.b.join('\n') });
    return conflict.a;
  });
  return { body: `${merged.join('\n\n')}\n`, conflicts };
}

/** How many paragraphs of two bodies differ; one that was replaced counts once. */
function differingParagraphs(before: string, after: string): number {
  const [there, here] = [paragraphs(before), paragraphs(after)];
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((paragraph) => !others.includes(paragraph)).length;
  return Math.max(only(there, here), only(here, there));
}

/** Blocks set apart by empty lines. */
function paragraphs(body: string): string[] {
  return body
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}
