import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** The length in pixels of each value that is drawn and shown within an element, by the id of its figure. */
export function drawnLengths(
  within: Locator,
  side: 'width' | 'height' = 'width',
): Promise<Record<string, number>> {
  return within.locator('.chart-drawing a').evaluateAll(
    (links, side) =>
      Object.fromEntries(
        links.flatMap((link): [string, number][] => {
          const box = link.querySelector('path:not(.chart-target)')?.getBoundingClientRect();
          const id = link.getAttribute('href')?.split('#f-')[1] ?? '';
          return link.getClientRects().length === 0 ? [] : [[id, box?.[side] ?? 0]];
        }),
      ),
    side,
  );
}

/** Expects each length to be proportional to its number, to a pixel. */
export function expectToScale(lengths: Record<string, number>, numbers: Record<string, number>): void {
  const [largest, number] = Object.entries(numbers).reduce((one, other) => (other[1] > one[1] ? other : one));
  const perUnit = (lengths[largest] ?? 0) / number;
  expect(lengths[largest]).toBeGreaterThan(100);
  for (const [id, number] of Object.entries(numbers))
    expect(Math.abs((lengths[id] ?? -100) - number * perUnit), `${id}: ${lengths[id]}`).toBeLessThan(1.5);
}
