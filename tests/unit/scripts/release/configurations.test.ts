import { describe, expect, test } from 'vitest';
import {
  documentPolicyHeader,
  pagePolicy,
  pagePolicyHeader,
  workerPolicyHeader,
} from '#src/layouts/content-security-policy.ts';
import { caddyfile } from '../../../../scripts/release/caddyfile.ts';
import { contentType, contentTypes, isCompressible } from '../../../../scripts/release/content-type.ts';
import { nginxConf } from '../../../../scripts/release/nginx-conf.ts';
import {
  belowBase,
  cacheRule,
  policyRule,
  securityHeaders,
  valueFor,
} from '../../../../scripts/release/response-headers.ts';
import { type ServerSettings, usualFolder } from '../../../../scripts/release/server-settings.ts';

const settings: ServerSettings = { basePath: '/', folder: usualFolder, port: 80, redirects: [] };
const belowPath: ServerSettings = {
  ...settings,
  basePath: '/jt.v2/',
  redirects: [{ from: '/projects/old/', to: '/projects/new/' }],
};

describe.each([
  ['nginx', nginxConf],
  ['Caddy', caddyfile],
] as const)('the configuration of %s', (_name, configure) => {
  const usual = configure(settings);

  test('sends every header, knows every ending, and finds the site', () => {
    for (const [name, value] of Object.entries(securityHeaders))
      expect(usual).toContain(`${name} "${value}"`);
    for (const type of contentTypes.values()) expect(usual).toContain(`"${type}"`);
    for (const ending of contentTypes.keys()) expect(usual).toMatch(new RegExp(`[ (|:]${ending}[ ;)|]`));
    for (const value of [pagePolicyHeader, workerPolicyHeader, documentPolicyHeader]) {
      expect(usual).toContain(`"${value}"`);
    }
    expect(usual).toContain('/srv/tongtu/live/site');
    expect(usual).toContain('/404.html');
    expect(usual).toContain('max-age=31536000');
    // It answers to every name: an intranet's is as good as the public one.
    expect(usual).not.toMatch(/example\.(?:org|com)|localhost/);
  });

  test('keeps to its base path, in which a dot is a dot', () => {
    const text = configure(belowPath);
    expect(text).toContain('^/jt\\.v2/_astro/search-worker');
    expect(text).toContain('/jt.v2/404.html');
    expect(text).toMatch(/\/jt\.v2\/projects\/old\/"?[\s\S]{0,40}\/jt\.v2\/projects\/new\//);
    expect(usual).not.toContain('/projects/');
  });

  test('speaks https itself where it is given a certificate', () => {
    const tls = { certificate: '/etc/ssl/a.pem', key: '/etc/ssl/a.key' };
    const text = configure({ ...settings, port: 443, tls });
    expect(text).toMatch(/^[^#\n]*\/etc\/ssl\/a\.pem/m);
    expect(usual).not.toMatch(/^[^#\n]*\.pem/m);
  });
});

test.each([
  ['/_astro/index.B-SNupGr.css', true],
  ['/search-data/7f23e95afe/pagefind/index/und_12dda61.pf_index', true],
  ['/search-data/7f23e95afe/pagefind/pagefind.js', true],
  ['/search-data/7f23e95afe/places/12.json', true],
  ['/', false],
  ['/index.html', false],
  ['/data/figures.csv', false],
  ['/feed.xml', false],
  ['/search-data/entry.json', false],
  ['/reports/2023-h1/_astro/x.js', false],
])('%s never changes under its name: %s', (path, isNamedByContent) => {
  expect(valueFor(cacheRule, path)).toBe(
    isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  expect(new RegExp(belowBase(cacheRule.cases[0]?.pattern ?? '', '/jt/')).test(`/jt${path}`)).toBe(
    isNamedByContent,
  );
});

test('WebAssembly is allowed in the search worker and nowhere else; nothing inline anywhere', () => {
  expect(valueFor(policyRule, '/_astro/search-worker-DLjvfn3m.js')).toBe(workerPolicyHeader);
  expect(valueFor(policyRule, '/search/')).toBe(pagePolicyHeader);
  expect(valueFor(policyRule, '/reports/2023-h1/附件1.PDF')).toBe(documentPolicyHeader);
  for (const policy of [pagePolicy, pagePolicyHeader, documentPolicyHeader])
    expect(policy).not.toContain('unsafe');
  expect(workerPolicyHeader.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  // The page's tag says the same as its header, but for what a tag can't say.
  expect(pagePolicyHeader).toBe(`${pagePolicy}; frame-ancestors 'none'`);
});

test.each([
  ['a.csv', 'text/csv; charset=utf-8', true],
  ['a.TXT', 'text/plain; charset=utf-8', true],
  ['a.mdx', 'text/markdown; charset=utf-8', true],
  ['a.wasm', 'application/wasm', true],
  ['a.pdf', 'application/pdf', false],
  ['a.pf_index', 'application/octet-stream', false],
  ['page.html.gz', 'application/octet-stream', false],
  ['reports/2023.5/noending', 'application/octet-stream', false],
])('%s is %s', (path, type, compressible) => {
  expect(contentType(path)).toBe(type);
  expect(isCompressible(path)).toBe(compressible);
});
