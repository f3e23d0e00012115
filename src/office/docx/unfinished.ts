import type { BesidePiece, BesideText } from './beside-text.ts';
import type { OpenDocx } from './open-docx.ts';
import { linesIn, wordsBefore } from './shown-words.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, isOn, localName, removeElement } from './xml.ts';

const revisionNames = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'];

/** What nobody has decided on in a document: words put in or taken out, and remarks. */
export interface Unfinished {
  readonly revisions: number;
  /** The first words of them. */
  readonly firstRevision: string | undefined;
  readonly comments: number;
}

/**
 * Counts what must be decided before a document is published. Tools that read through revisions fuse what was deleted with what was
 * inserted into numbers that never existed.
 */
export function unfinishedIn({ document, wordParts, part, parts }: OpenDocx): Unfinished {
  const revisions = wordParts.flatMap((name) => descendantsOf(part(name), ...revisionNames));
  const references = descendantsOf(document, 'commentReference').length;
  const comments = parts(/^word\/comments\.xml$/).flatMap((part) =>
    childrenOf(part.documentElement, 'comment'),
  );
  return {
    revisions: revisions.length,
    firstRevision: revisions
      .map((revision) => (revision.textContent ?? '').trim())
      .find((text) => text !== '')
      ?.slice(0, 20),
    comments: Math.max(references, comments.length),
  };
}

/** `3 处还没有接受的修订，第一处是“786300”`, `2 条批注`; none where everything is decided. */
export function printUnfinished({ revisions, firstRevision, comments }: Unfinished): string[] {
  const first = firstRevision === undefined ? '' : `，第一处是“${firstRevision}”`;
  return [
    ...(revisions === 0 ? [] : [`${revisions} 处还没有接受的修订${first}`]),
    ...(comments === 0 ? [] : [`${comments} 条批注`]),
  ];
}

/** Hidden text that was taken out. */
export interface HiddenText extends BesideText {
  /** Names of the parts that have changed. */
  readonly parts: readonly string[];
}

/** Takes hidden text out of all parts of a document, because it would be published with the rest, on the page and in the original. */
export function dropHiddenText({ wordParts, part, styles }: OpenDocx): HiddenText {
  const pieces: BesidePiece[] = [];
  const parts: string[] = [];
  for (const name of wordParts) {
    const hidden = descendantsOf(part(name), 'r').filter((run) => isHiddenRun(run, styles));
    if (hidden.length === 0) continue;
    parts.push(name);
    const before = wordsBefore(part(name), new Set(hidden));
    for (const run of hidden) {
      const [words, after, last] = [linesIn(run).join(' '), before.get(run), pieces.at(-1)];
      // The codes of an index are hidden, too, and say nothing.
      if (words === '') continue;
      // Programs cut one stretch into several runs.
      if (last !== undefined && last.after === after)
        pieces[pieces.length - 1] = { words: last.words + words, after };
      else pieces.push({ words, after });
    }
    for (const run of hidden) removeElement(run);
  }
  return { kind: '隐藏的文字', pieces, parts };
}

function isHiddenRun(run: Element, styles: StyleSheet): boolean {
  const properties = childOf(run, 'rPr');
  const vanish = childOf(properties, 'vanish');
  if (vanish !== undefined) return isOn(vanish);
  let paragraph = run.parentNode;
  while (paragraph !== null && localName(paragraph) !== 'p') paragraph = paragraph.parentNode;
  const style = childOf(childOf(paragraph ?? undefined, 'pPr'), 'pStyle');
  return (
    styles.isHidden(attributeOf(childOf(properties, 'rStyle'), 'val')) ||
    styles.isHidden(attributeOf(style, 'val'))
  );
}
