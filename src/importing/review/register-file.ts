import { printEntry, printScalar } from '#src/importing/draft/print-entry.ts';
import type { Proposal } from '#src/importing/reading/proposal.ts';

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
