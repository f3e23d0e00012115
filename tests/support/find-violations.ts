import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { isFullRun } from './full-run.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless asked, and WCAG 2.2 AA needs. */
const extraRules = { 'target-size': { enabled: true } };

/** What can differ between one colour scheme or width and another of the same elements. */
const rulesOfLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/**
 * Runs axe over an open page as it is: WCAG 2.0 to 2.2, A and AA, and best practices. `contrast` asks for more of all text
 * than AA does. `onlyLook` is for a page that was looked through just before at another width or in other colours: a short run then asks
 * only what can have changed by that; a full run asks everything every time.
 *
 * @returns a line for each violation, naming the rule and the elements; empty where there is none
 */
export async function findViolations(
  page: Page,
  { contrast, onlyLook = false }: { readonly contrast?: number; readonly onlyLook?: boolean } = {},
): Promise<string[]> {
  // The page's own policy forbids a script that isn't the site's; evaluated in the tab it is the test's, not the page's.
  await page.evaluate(axeSource);
  const ratio = { expected: contrast };
  const checks =
    contrast === undefined
      ? {}
      : { 'color-contrast': { options: { contrastRatio: { normal: ratio, large: ratio } } } };
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
        };
      };
      const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
    },
    {
      rules: extraRules,
      checks,
      ...(onlyLook && !isFullRun && { runOnly: rulesOfLook }),
    },
  );
}
