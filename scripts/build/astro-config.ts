import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { reportMarkdown } from '#src/markdown/report-markdown.ts';
import type { Edition } from '#src/records/publication.ts';
import type { Environment, SiteEnvironment } from '#src/workspace/environment.ts';
import { readableReports } from '#src/workspace/readable-reports.ts';
import type { SiteContent } from '#src/workspace/site-content.ts';
import { collectionContent } from './collection-content.ts';
import { reportFilesInDev } from './report-files.ts';
import { searchInDev } from './search-in-dev.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** A site that Astro makes. */
export interface AstroSite {
  /** The checkout, absolute. */
  readonly root: string;
  readonly environment: Environment;
  readonly edition: Edition;
  /** Whether a PDF of every report is printed once the pages are there. */
  readonly hasReportPdfs: boolean;
  /** What the build has read and checked; without it the collections read the content folder when they are filled. */
  readonly content?: SiteContent;
  /** Where its pages and collections are; `src` where it isn't said. */
  readonly srcDir?: string;
}

/** Which style sheet the components' styles are put into, by folder; the first that matches. */
const styleSheets = [
  {
    name: 'shared',
    test: /components\/((chart|figure|publication)\/[^?]*|[a-z]*\/(check|progress|promise-tally))\.css$/,
  },
  { name: 'home', test: /components\/home\/[^?]*\.css$|bureaus\/[^?]*\.css$/ },
  { name: 'search', test: /components\/(search|site)\/[^?]*\.css$/ },
  { name: 'report', test: /components\/report\/[^?]*\.css$/ },
  { name: 'records', test: /components\/(metric|project|topic)\/[^?]*\.css$/ },
  { name: 'lists', test: /components\/[^?]*\.css$/ },
];

/** Astro's whole configuration, out of the settings of a site. */
export function astroConfig(site: AstroSite): AstroInlineConfig {
  const { root, environment } = site;
  return {
    root,
    configFile: false,
    srcDir: join(root, site.srcDir ?? 'src'),
    publicDir: join(root, 'public'),
    outDir: environment.outDir,
    base: environment.basePath,
    ...(environment.siteUrl === undefined ? {} : { site: environment.siteUrl }),
    integrations: [
      // What of a report's text has no component in it stays one piece of HTML instead of a call for every element.
      mdx({ optimize: true }),
      collectionContent(environment, site.edition, site.content),
      thirdPartyNotices(root),
    ],
    markdown: { processor: satteri(reportMarkdown), syntaxHighlight: false },
    // `passthroughImageService()` without `astro/config`, which loads SVGO and font providers: 0.2 s and 30 MB.
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    devToolbar: { enabled: false },
    // Writes what Astro's editor extension needs to help with a report's frontmatter (`.astro/collections`).
    experimental: { contentIntellisense: true },
    build: { inlineStylesheets: 'never' },
    vite: {
      // A report outside the checkout has no node_modules above it: what its compiled text imports is the checkout's.
      resolve: { dedupe: ['astro'] },
      // The search worker loads parts of itself, and Pagefind, when it needs them.
      worker: { format: 'es' },
      plugins: [
        siteEnvironment(site),
        readableReports(environment.contentDir),
        reportFilesInDev(environment),
        searchInDev(root, environment),
      ],
      server: { fs: { allow: [root, environment.contentDir] } },
      build: {
        assetsInlineLimit: 0,
        cssTarget: ['chrome108', 'firefox115', 'safari15.4'],
        rolldownOptions: {
          output: {
            // At most two sheets beside the one that the layout links: what several kinds of page share, and the kind's own.
            codeSplitting: { groups: styleSheets },
          },
          // Astro marks modules with directives of its own; that the bundler doesn't know them is no news.
          onLog(level, log, handle) {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
          },
        },
      },
    },
  };
}

/** Provides `virtual:tongtu/environment`: what of the site's settings its pages and collections are made for. */
function siteEnvironment({ root, environment, edition, hasReportPdfs }: AstroSite): Plugin {
  const id = 'virtual:tongtu/environment';
  const { contentDir, now } = environment;
  const value: SiteEnvironment = { root, contentDir, edition, now, hasReportPdfs };
  return {
    name: 'tongtu:environment',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export default ${JSON.stringify(value)};` : undefined),
  };
}
