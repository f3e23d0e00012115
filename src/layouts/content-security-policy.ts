/** A policy as it is written: its directives, joined by semicolons. */
function policy(directives: readonly string[]): string {
  return directives.join('; ');
}

const ownFilesOnly = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];
const unframed = "frame-ancestors 'none'";

/** What every page says of itself in a `meta` tag: nothing runs and nothing is loaded but this site's own files. */
export const pagePolicy = policy(ownFilesOnly);

/** The same as a header, with what a `meta` tag can't say: no other site shows the page in a frame. */
export const pagePolicyHeader = policy([...ownFilesOnly, unframed]);

/**
 * The policy of the worker that searches. A worker has that of its own response, not that of its page, so WebAssembly, which
 * Pagefind is, is allowed in it and nowhere else. It shows nothing and sends nothing but to its own site.
 */
export const workerPolicyHeader = policy([
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  unframed,
]);

/**
 * The policy of the other files beside a report, whatever they hold: opened by itself, such a file has no origin, runs nothing
 * and loads nothing. Browsers style the page that they show a picture on.
 */
export const attachmentPolicyHeader = policy([
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  unframed,
]);

/** The policy of PDF documents: browsers show them with an `object` of their own, which the pages' policy would forbid. */
export const documentPolicyHeader = policy([unframed]);
