import { chartConfig } from './chart-config.ts';
import { Chart } from './chart-library.ts';
import { namedPaints } from './chart-paint.ts';
import { type DrawnSize, drawnWidths, fontSize, panelHeight } from './chart-size.ts';
import type { ChartPanel, FigurePlace } from './chart-spec.ts';
import { drawLyingBars } from './draw-lying-bars.ts';
import { SvgRecorder } from './svg-recorder.ts';

/**
 * A panel drawn as an `<svg>`, as Chart.js draws it, without a browser. The same specification gives the same bytes.
 *
 * The picture says nothing to those who can't see it: the words beside it do, and the table has the links.
 */
export function drawSvg(panel: ChartPanel, size: DrawnSize, href: (place: FigurePlace) => string): string {
  const hrefs = panel.slots.map((slot) => (slot.kind === 'mark' ? href(slot.source) : undefined));
  const width = drawnWidths[size];
  const height = panelHeight(panel, width);
  const recorder = new SvgRecorder(width, height, (slot) => hrefs[slot]);
  const context = recorder as unknown as CanvasRenderingContext2D;
  if (panel.form === 'bars') drawLyingBars(context, panel, width, namedPaints, family);
  else drawByLibrary(context, panel, width);
  const { elements } = recorder;
  return `<svg class="chart-drawing chart-${size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" aria-hidden="true">${elements}</svg>`;
}

/** Draws any panel by Chart.js; without animation a chart is drawn as it is made. */
export function drawByLibrary(context: CanvasRenderingContext2D, panel: ChartPanel, width: number): void {
  new Chart(context, chartConfig(panel, width, namedPaints, family)).destroy();
}

/** The page's own, by CSS. */
const family = 'sans-serif';
