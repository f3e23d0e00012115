import {
  documentPolicyHeader,
  pagePolicyHeader,
  workerPolicyHeader,
} from '../../src/layouts/content-security-policy.ts';

/** A header's value for the paths that match, and for all others. */
export interface PathRule {
  /** Regular expressions as JavaScript, PCRE (nginx) and RE2 (Caddy) read them alike, held against the path below the base path, with its first slash. */
  readonly cases: readonly { readonly pattern: string; readonly value: string }[];
  readonly otherwise: string;
}

/**
 * `Cache-Control`. What is named after its content never changes under its name; all else is asked for again each time, so
 * that a correction is seen at once: that costs an answer without a body where nothing has changed.
 */
export const cacheRule: PathRule = {
  cases: [
    {
      pattern:
        '^/(?:_astro/|pagefind/(?:.*/)?[^/]+\\.pf_(?:index|meta|fragment|filter)$|search-data/[^/]+\\.[0-9a-f]+\\.json$)',
      value: 'public, max-age=31536000, immutable',
    },
  ],
  otherwise: 'no-cache',
};

/** `Content-Security-Policy`. */
export const policyRule: PathRule = {
  cases: [
    { pattern: '^/_astro/search-worker[^/]*\\.js$', value: workerPolicyHeader },
    { pattern: '\\.[pP][dD][fF]$', value: documentPolicyHeader },
  ],
  otherwise: pagePolicyHeader,
};

/** What a rule says of a path; the first case that matches counts. */
export function valueFor(rule: PathRule, path: string): string {
  return rule.cases.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? rule.otherwise;
}

/** The pattern of a path below the base path as one of the whole path. */
export function belowBase(pattern: string, basePath: string): string {
  const base = basePath.slice(0, -1).replace(/[.\\+*?()[\]{}|^$]/g, '\\$&');
  return pattern.startsWith('^') ? `^${base}${pattern.slice(1)}` : pattern;
}
