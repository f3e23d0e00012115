import type { Root } from 'mdast';
import { type Features, mdxToMdast } from 'satteri';

/**
 * The Markdown that reports are written in: GitHub's tables, no footnotes, and no typographic
 * replacement, since the report is published character for character.
 */
export const reportFeatures = {
  gfm: { footnotes: false },
  smartPunctuation: false,
} as const satisfies Features;

/**
 * Parses a whole MDX file, frontmatter included, so that positions count from the top of the file.
 *
 * @throws Error whose message begins with `line:column:` where the text is not MDX
 */
export function parseMdx(source: string): Root {
  return mdxToMdast(source, { features: reportFeatures }) as Root;
}
