import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { isFullRun } from './full-run.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless asked, and WCAG 2.2 AA needs. */
const extraRules = { 'target-size': { enabled: true } };

/** Rules whose outcome depends on colours or width; that of the others depends on the elements alone. */
const rulesOfLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

interface AxeOptions {
  /** The contrast that all text must have, where more is asked than AA does. */
  readonly contrast?: number;
  /**
   * For a page that axe has just gone through in other colours or at another width: a short run then asks only
   * {@link rulesOfLook}, a full run asks everything again.
   */
  readonly onlyLook?: boolean;
  /** A selector of the only part to be examined. */
  readonly within?: string;
}

/**
 * Runs axe over an open page as it is: WCAG 2.0 to 2.2, A and AA, and best practices.
 *
 * @returns a line for each violation, naming the rule and the elements; empty where there is none
 */
export async function findViolations(
  page: Page,
  { contrast, onlyLook = false, within }: AxeOptions = {},
): Promise<string[]> {
  // The page's policy forbids scripts from elsewhere; it doesn't apply to what is evaluated from outside.
  await page.evaluate(axeSource);
  const ratio = { expected: contrast };
  const checks =
    contrast === undefined
      ? {}
      : { 'color-contrast': { options: { contrastRatio: { normal: ratio, large: ratio } } } };
  return page.evaluate(
    async ({ context, ...options }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: Document | string,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
        };
      };
      const { violations } = await axe.run(context ?? document, { ...options, resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
    },
    {
      context: within,
      rules: extraRules,
      checks,
      ...(onlyLook && !isFullRun && { runOnly: rulesOfLook }),
    },
  );
}
