import type { SiteContent } from './site-content.ts';

/**
 * Where the content lies between those who read it and those who make pages of it. They run in one process, but as modules
 * of different worlds: the build's scripts and Astro's configuration are loaded by Node, pages by Vite.
 */
const place: unique symbol = Symbol.for('tongtu.content') as never;

const world = globalThis as { [place]?: SiteContent };

/** Hands the content over to everything that makes pages of it; from then on they see this, and nothing of what was before. */
export function handContent(content: SiteContent): void {
  world[place] = content;
}

/** Whether content has been handed over. */
export function isContentHanded(): boolean {
  return world[place] !== undefined;
}

/**
 * The content as it was handed over last.
 *
 * @throws Error where none was
 */
export function handedContent(): SiteContent {
  const content = world[place];
  if (content === undefined) throw new Error('no content has been handed over');
  return content;
}
