import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * Lets MDX in a `CONTENT_DIR` outside the project find the runtime it is compiled against: such a file
 * has no node_modules above it, so what it imports is looked up from the project instead.
 */
export function contentOutsideProject(root: string): VitePlugin {
  const insideProject = join(root, 'package.json');
  return {
    name: 'tongtu:content-outside-project',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.split('?')[0]?.endsWith('.mdx') || !source.startsWith('astro')) return null;
      return this.resolve(source, insideProject, { ...options, skipSelf: true });
    },
  };
}
