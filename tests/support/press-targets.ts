import type { Page } from 'playwright-core';

/** A control that is smaller than wanted. */
export interface SmallTarget {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The controls that are smaller than `least` pixels in width or height, including the area that a pseudo-element adds.
 * Exempt, as in WCAG 2.5.8: links within a line of text, and controls with an equivalent elsewhere on the page, which are
 * hidden from assistive technology.
 */
export function smallTargets(page: Page, least: number): Promise<SmallTarget[]> {
  return page.evaluate((wanted) => {
    const found: SmallTarget[] = [];
    for (const element of document.querySelectorAll('a[href], button, input, select, summary')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isShown = box.width > 1 && box.height > 1 && style.visibility !== 'hidden';
      if (
        !isShown ||
        style.display === 'inline' ||
        element.closest('[aria-hidden="true"], svg, .visually-hidden')
      )
        continue;
      const extra = getComputedStyle(element, '::after');
      const grows = extra.content !== 'none' && extra.position === 'absolute';
      const more = (side: string) => (grows ? Math.max(0, -Number.parseFloat(side) || 0) : 0);
      const width = box.width + more(extra.left) + more(extra.right);
      const height = box.height + more(extra.top) + more(extra.bottom);
      if (Math.min(width, height) < wanted - 0.5)
        found.push({
          name: `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 12)}`,
          width: Math.round(width),
          height: Math.round(height),
        });
    }
    return found;
  }, least);
}
