import { handedContent } from '#src/workspace/handed-content.ts';
import type { SiteContent } from '#src/workspace/site-content.ts';

/** Makes something of the content once for all pages; while `npm run dev` runs, again whenever the content has changed. */
export function oncePerContent<T>(make: (content: SiteContent) => T): () => T {
  let last: { readonly content: SiteContent; readonly made: T } | undefined;
  return () => {
    const content = handedContent();
    if (last?.content !== content) last = { content, made: make(content) };
    return last.made;
  };
}
