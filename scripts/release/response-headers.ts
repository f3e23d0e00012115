import { publishedKinds } from '#src/language/published-kinds.ts';
import {
  attachmentPolicyHeader,
  documentPolicyHeader,
  pagePolicyHeader,
  workerPolicyHeader,
} from '#src/layouts/content-security-policy.ts';
import { isBesideReport } from './content-type.ts';

/**
 * The headers of every answer. `Content-Security-Policy` and `Cache-Control` differ by path: {@link policyRule},
 * {@link cacheRule}.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Browsers from before 2018 don't support frame-ancestors.
  'X-Frame-Options': 'DENY',
  // Other sites learn that a reader comes from here, and not what was being read or searched.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Sites of other owners can't draw our files into their pages; the county's own portal, on the same domain, can.
  'Cross-Origin-Resource-Policy': 'same-site',
};

/** `Strict-Transport-Security`, sent over https only. One year, for this host alone: its subdomains aren't ours. */
export const transportSecurity = 'max-age=31536000';

/** A header's value for the paths that match, and for all others. */
export interface PathRule {
  /**
   * Patterns are regular expressions that JavaScript, PCRE (nginx) and RE2 (Caddy) understand alike. They match the path
   * below the base path, with its first slash.
   */
  readonly cases: readonly { readonly pattern: string; readonly value: string }[];
  readonly otherwise: string;
}

/**
 * `Cache-Control`. A file named after its content is immutable. Everything else is revalidated on every request, so that a
 * correction is seen at once; where nothing has changed that costs an answer without a body.
 */
export const cacheRule: PathRule = {
  cases: [
    {
      pattern: '^/(?:_astro/|search-data/[0-9a-f]+/)',
      value: 'public, max-age=31536000, immutable',
    },
  ],
  otherwise: 'no-cache',
};

/** The pages below `/reports/`; everything else there is a file beside a report. */
const reportPages = '^/reports/(?:.*/)?(?:index\\.html)?$';

/** `Content-Security-Policy`. */
export const policyRule: PathRule = {
  cases: [
    { pattern: '^/_astro/search-worker[^/]*\\.js$', value: workerPolicyHeader },
    { pattern: '\\.[pP][dD][fF]$', value: documentPolicyHeader },
    { pattern: reportPages, value: pagePolicyHeader },
    { pattern: '^/reports/', value: attachmentPolicyHeader },
  ],
  otherwise: pagePolicyHeader,
};

/** What browsers show by themselves, and safely: it never runs on the site's origin. */
const shown = [...publishedKinds]
  .filter(([kind, format]) => kind === 'txt' || format === 'pdf' || format === 'picture')
  .map(([kind]) => Array.from(kind, (letter) => `[${letter}${letter.toUpperCase()}]`).join(''));

/** `Content-Disposition`; empty where the header isn't sent. */
export const dispositionRule: PathRule = {
  cases: [
    { pattern: reportPages, value: '' },
    { pattern: `^/reports/.*\\.(?:${shown.join('|')})$`, value: '' },
    { pattern: '^/reports/', value: 'attachment' },
  ],
  otherwise: '',
};

/** The headers of a file beside a report that a server by itself wouldn't send; none for any other path. */
export function attachmentHeaders(path: string): Readonly<Record<string, string>> {
  if (!isBesideReport(path)) return {};
  const disposition = valueFor(dispositionRule, path);
  return {
    'Content-Security-Policy': valueFor(policyRule, path),
    'X-Content-Type-Options': 'nosniff',
    ...(disposition === '' ? {} : { 'Content-Disposition': disposition }),
  };
}

/** The value of a rule for a path: that of the first case that matches. */
export function valueFor(rule: PathRule, path: string): string {
  return rule.cases.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? rule.otherwise;
}

/** Turns a pattern for the path below the base path into one for the whole path. */
export function belowBase(pattern: string, basePath: string): string {
  const base = basePath.slice(0, -1).replace(/[.\\+*?()[\]{}|^$]/g, '\\$&');
  return pattern.startsWith('^') ? `^${base}${pattern.slice(1)}` : pattern;
}
