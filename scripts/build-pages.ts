import { type AstroInlineConfig, build } from 'astro';
import { oneAtATime } from './tooling/one-at-a-time.ts';

/**
 * Has Astro make the pages of a site, once no other build of the same checkout does: it bundles them, and lists the pictures to bundle, in one
 * folder of its project wherever the site goes. What lies in the site's folder already stays there.
 *
 * @throws Error where the build fails
 */
export function buildPages(config: AstroInlineConfig & { readonly root: string }): Promise<void> {
  const sayWaiting = () => console.log('这里正在生成另一个网站，等它结束……');
  return oneAtATime(config.root, sayWaiting, () =>
    build({ ...config, vite: { build: { emptyOutDir: false } } }),
  );
}
