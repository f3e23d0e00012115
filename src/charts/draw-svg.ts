import { BarController, BarElement, BasicPlatform, CategoryScale, Chart, LinearScale } from 'chart.js';
import { chartConfig } from './chart-config.ts';
import { type DrawnSize, drawnWidths, fontSize, panelHeight } from './chart-layout.ts';
import type { ChartPanel, FigurePlace } from './chart-spec.ts';
import { drawMarks, type LiveState } from './draw-marks.ts';
import { SvgRecorder } from './svg-recorder.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/**
 * Draws a panel by Chart.js as an `<svg>`, at build and again in the browser when the reader goes from value to value. The
 * same panel gives the same bytes in both.
 *
 * The picture is hidden from screen readers: the words beside it say the same, and the table has the links.
 */
export function drawSvg(panel: ChartPanel, size: DrawnSize, reportsHref: string): string {
  const width = drawnWidths[size];
  const height = panelHeight(panel, width);
  const markup = drawElements(panel, width, reportsHref);
  return `<svg class="chart-drawing chart-${size}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${fontSize}" fill="currentColor" aria-hidden="true">${markup}</svg>`;
}

/**
 * The elements of that `<svg>`.
 *
 * @param width one of the {@link drawnWidths}
 * @param reportsHref the address that all reports lie under: `/reports/`
 * @param live given in the browser only
 */
export function drawElements(
  panel: ChartPanel,
  width: number,
  reportsHref: string,
  live?: LiveState,
): string {
  const recorder = new SvgRecorder(width, panelHeight(panel, width));
  const href = ({ reportId, id }: FigurePlace) => `${reportsHref}${reportId}/#f-${id}`;
  // Without animation a chart is drawn when it is made.
  new Chart(recorder as unknown as CanvasRenderingContext2D, {
    ...chartConfig(panel, width),
    platform: BasicPlatform,
    plugins: [drawMarks(recorder, panel, width, href, live)],
  }).destroy();
  return recorder.markup;
}
