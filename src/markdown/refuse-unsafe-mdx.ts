import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { printAuthoringError } from '#src/records/authoring-error.ts';
import { checkMarkup } from './check-markup.ts';

/**
 * Stops the compiler before it turns anything but the listed markup into code. The content check says the
 * same earlier and better; this is for whoever runs Astro without it, and for files changed in `npm run dev`.
 */
export const refuseUnsafeMdx = defineMdastPlugin({
  name: 'refuse-unsafe-mdx',
  before(_root, context) {
    const file = context.fileURL === undefined ? 'index.mdx' : fileURLToPath(context.fileURL);
    const { errors } = checkMarkup(file, context.source);
    if (errors.length > 0) throw new Error(errors.map((error) => printAuthoringError(error)).join('\n'));
  },
});
