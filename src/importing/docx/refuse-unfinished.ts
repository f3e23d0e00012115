import { childrenOf, descendantsOf } from './xml.ts';

/**
 * Why a document may not be published yet: revisions that nobody has accepted, and comments. Tools that read through
 * them fuse what was deleted with what was inserted into numbers that never existed.
 */
export function refuseUnfinished(document: Document, comments: Document | undefined): string[] {
  const reasons: string[] = [];
  const revisions = descendantsOf(
    document,
    'ins',
    'del',
    'moveFrom',
    'moveTo',
    'cellIns',
    'cellDel',
    'cellMerge',
  );
  if (revisions.length > 0) {
    const words = revisions
      .map((revision) => (revision.textContent ?? '').trim())
      .find((text) => text !== '');
    reasons.push(
      `文件里有 ${revisions.length} 处还没有接受的修订${words === undefined ? '' : `，第一处是“${words.slice(0, 20)}”`}。请在 WPS 里“审阅 → 接受 → 接受所有修订”，另存后再导入。`,
    );
  }
  const references = descendantsOf(document, 'commentReference').length;
  const remarks = Math.max(
    references,
    comments === undefined ? 0 : childrenOf(comments.documentElement, 'comment').length,
  );
  if (remarks > 0) {
    reasons.push(
      `文件里有 ${remarks} 条批注。请在 WPS 里“审阅 → 删除 → 删除文档中的所有批注”，另存后再导入。`,
    );
  }
  return reasons;
}
