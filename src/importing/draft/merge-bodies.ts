import { diff3Merge } from 'node-diff3';

/** A body merged from a newer original and what was done to the page by hand. */
export interface MergedBody {
  readonly body: string;
  /** Passages that both sides changed; the page keeps its own, and a person has to look. */
  readonly conflicts: readonly { readonly kept: string; readonly imported: string }[];
}

/**
 * Brings a newer original into a page without losing what was done to it by hand: paragraph by paragraph, what only one
 * side changed is taken from that side.
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

/** Blocks set apart by empty lines. */
function paragraphs(body: string): string[] {
  return body
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}
