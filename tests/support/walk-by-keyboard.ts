import type { Page } from 'playwright-core';

/** A stop of the Tab key. */
export interface Stop {
  readonly name: string;
  /** Its index among the elements of the document: the order in which a screen reader reads. */
  readonly order: number;
  /** Whether it is at least partly in the window and not wholly covered (WCAG 2.4.11). */
  readonly isSeen: boolean;
  /** Whether an outline shows the focus (WCAG 2.4.7). */
  readonly isMarked: boolean;
}

declare global {
  /** The stops so far; undefined where the focus was on nothing of the page. */
  var keyboardStops: (Stop | undefined)[];
  /** The elements that were stops. */
  var keyboardStopped: Set<Element>;
}

/** How many presses are sent before the stops are asked for. */
const atOnce = 20;

/** Presses Tab from the top of the page until the focus leaves the page or returns to an earlier stop, at most `most` times. */
export async function walkByKeyboard(page: Page, most: number): Promise<Stop[]> {
  await page.evaluate(`{
    ${readStop}
    globalThis.keyboardStops = [];
    globalThis.keyboardStopped = new Set();
    // Where a press has led to is read, like everything about it, as the next key goes down.
    addEventListener('keydown', ({ key }) => keyboardStops.push(readStop()), true);
    scrollTo(0, 0);
    document.activeElement?.blur();
  }`);
  const stops: Stop[] = [];
  while (stops.length < most) {
    for (let press = 0; press < atOnce; press += 1) await page.keyboard.press('Tab');
    // The first key went down where nothing had the focus yet.
    const read = await page.evaluate(() => globalThis.keyboardStops.splice(0));
    for (const stop of stops.length === 0 ? read.slice(1) : read) {
      if (stop === undefined || stops.some(({ order }) => order === stop.order)) return stops;
      stops.push(stop);
    }
  }
  return stops.slice(0, most);
}

/** Runs in the page, by its text. */
function readStop(): Stop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return;
  keyboardStopped.add(element);
  // What ignores the pointer, such as the handle of a chart, lies on its parent.
  const isThrough = getComputedStyle(element).pointerEvents === 'none';
  const seen = (isThrough && element.parentElement) || element;
  const boxes = [...element.getClientRects()];
  const isSeen = boxes.some((box) => {
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    return points.some(([x, y]) => {
      const on = document.elementFromPoint(x, y);
      return on !== null && (seen.contains(on) || on.contains(seen));
    });
  });
  const rings = [element, element.parentElement, element.nextElementSibling].filter((at) => at !== null);
  const isMarked = rings.some((at) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    return (
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
    );
  });
  return {
    name: `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 16)}`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    isSeen,
    isMarked,
  };
}
