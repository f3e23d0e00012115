import type { ShownValue } from '#src/charts/drawn-panel.ts';

/**
 * The number that the page's table shows for a figure.
 *
 * @param key as `placeKey` writes it
 * @throws Error where no table shows it, which the tests of the built pages rule out
 */
export function shownOnPage(key: string): ShownValue {
  const shown = document.querySelector<HTMLDataElement>(`data[data-figures~="${CSS.escape(key)}"]`);
  if (shown === null) throw new Error(`no number on this page for ${key}`);
  const { low, label } = shown.dataset;
  return {
    value: Number(shown.value),
    ...(low === undefined ? {} : { low: Number(low) }),
    printed: shown.textContent.trim(),
    ...(label === undefined ? {} : { label }),
  };
}
