import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentOutsideProject } from './src/markdown/content-outside-project.ts';
import { reportMarkdown } from './src/markdown/report-markdown.ts';
import { cacheDir } from './src/workspace/cache-dir.ts';
import { readEnvironment } from './src/workspace/environment.ts';

const root = import.meta.dirname;
const environment = readEnvironment(process.env, root, new Date());

export default defineConfig({
  root,
  outDir: environment.outDir,
  cacheDir: cacheDir(root, environment.contentDir, environment.basePath),
  base: environment.basePath,
  ...(environment.siteUrl === undefined ? {} : { site: environment.siteUrl }),
  trailingSlash: 'always',
  integrations: [mdx()],
  markdown: {
    processor: satteri(reportMarkdown),
    syntaxHighlight: false,
  },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    plugins: [contentOutsideProject(root)],
    server: { fs: { allow: [root, environment.contentDir] } },
    build: { assetsInlineLimit: 0, cssTarget: ['chrome108', 'firefox115', 'safari15.4'] },
  },
});
