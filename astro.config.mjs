import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { keptPages } from './scripts/tooling/kept-pages.ts';
import { searchInDev } from './scripts/tooling/search-in-dev.ts';
import { shippedPackages } from './scripts/tooling/shipped-packages.ts';
import { contentOutsideProject } from './src/markdown/content-outside-project.ts';
import { reportMarkdown } from './src/markdown/report-markdown.ts';
import { cacheDir } from './src/workspace/cache-dir.ts';
import { readEnvironment } from './src/workspace/environment.ts';

const root = import.meta.dirname;
const environment = readEnvironment(process.env, root, new Date());

const cache = cacheDir(root, environment.contentDir, environment.basePath);

/** Which style sheet the components' styles are put into, by folder; the first that matches. */
const styleSheets = [
  {
    name: 'shared',
    test: /components\/((chart|figure|publication)\/[^?]*|[a-z]*\/(check|progress|promise-tally))\.css$/,
  },
  { name: 'home', test: /components\/(home|joint)\/[^?]*\.css$/ },
  { name: 'search', test: /components\/(search|site)\/[^?]*\.css$/ },
  { name: 'report', test: /components\/report\/[^?]*\.css$/ },
  { name: 'records', test: /components\/(metric|project|topic)\/[^?]*\.css$/ },
  { name: 'lists', test: /components\/[^?]*\.css$/ },
];

export default defineConfig({
  root,
  outDir: environment.outDir,
  cacheDir: cache,
  base: environment.basePath,
  ...(environment.siteUrl === undefined ? {} : { site: environment.siteUrl }),
  integrations: [mdx(), shippedPackages(root), keptPages(root, join(cache, 'pages'), environment.basePath)],
  markdown: {
    processor: satteri(reportMarkdown),
    syntaxHighlight: false,
  },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  // Writes what Astro's editor extension needs to help with a report's frontmatter (`.astro/collections`).
  experimental: { contentIntellisense: true },
  build: { inlineStylesheets: 'never' },
  vite: {
    // The search worker loads parts of itself, and Pagefind, when it needs them.
    worker: { format: 'es' },
    plugins: [contentOutsideProject(root), searchInDev(root, environment)],
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
});
